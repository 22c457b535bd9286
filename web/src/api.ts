// Questions to the server -> answers, or the problem in words. Answers are asked anew when the address or a correction changes them.
// Example: const { data, problem } = useAnswer<EventList>('/events?actor=RUS').
import { useEffect, useState } from 'preact/hooks'
import type { ReviewAnswer } from '../../src/http/api-types.ts'
import type { Problem } from '../../src/http/problem.ts'
import { address, type Params } from './router.ts'

const API = '/api/v1'
const CHANGED = 'rapporteur:changed'

async function ask<T>(path: string, init?: RequestInit): Promise<T> {
  const response = await fetch(`${API}${path}`, init)
  if (response.ok) return (await response.json()) as T
  const problem = (await response.json().catch(() => undefined)) as Problem | undefined
  throw new Error(problem?.detail ?? problem?.title ?? `the server answered ${response.status}`)
}

const OFFLINE = 'the server does not answer; is it still running?'
export const wordsOf = (error: unknown): string =>
  error instanceof TypeError ? OFFLINE : error instanceof Error ? error.message : String(error)

export interface Answer<T> {
  readonly data?: T
  readonly problem?: string
  readonly loading: boolean
}

/** The answer to a question; the one before stays until the next is there. */
export function useAnswer<T>(path: string | undefined): Answer<T> {
  const [answer, setAnswer] = useState<Answer<T>>({ loading: true })
  const [asked, setAsked] = useState(() => ({ path, turn: 0 }))
  useEffect(() => {
    const again = (): void => setAsked(({ turn }) => ({ path, turn: turn + 1 }))
    setAsked(({ turn }) => ({ path, turn }))
    addEventListener(CHANGED, again)
    return () => removeEventListener(CHANGED, again)
  }, [path])
  useEffect(() => {
    const { path: to } = asked
    if (to === undefined) return
    let current = true
    setAnswer((before) => ({ ...before, loading: true }))
    ask<T>(to).then(
      (data) => current && setAnswer({ data, loading: false }),
      (error: unknown) => current && setAnswer({ problem: wordsOf(error), loading: false }),
    )
    return () => {
      current = false
    }
  }, [asked])
  return answer
}

/** Who reviews, as this browser remembers it. */
export const reviewer = {
  get: (): string => localStorage.getItem('rapporteur.who') ?? '',
  set: (who: string): void => localStorage.setItem('rapporteur.who', who),
}

/** Sends something, under the name of the reviewer where there is one. */
export async function post<T>(path: string, body: object): Promise<T> {
  const who = reviewer.get()
  return ask<T>(path, {
    method: 'POST',
    // An answer that is on its way arrives though the page is left.
    keepalive: true,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(who === '' ? body : { ...body, who }),
  })
}

/** Tells every page that something was corrected. */
export const tellChanged = (): void => void dispatchEvent(new Event(CHANGED))

export const review = (body: object): Promise<ReviewAnswer> => post('/reviews', body)

export const undo = (id: string): Promise<ReviewAnswer> => post(`/reviews/${encodeURIComponent(id)}/undo`, {})

/** The event comes last in the queue of this reviewer. */
export const skip = (event: string): Promise<unknown> => post('/queue/skips', { event })

/** Sends a file as bytes. */
export const upload = (path: string, file: File, params: Params): Promise<unknown> =>
  ask(address(path, { ...params, name: file.name }), {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream' },
    body: file,
  })
