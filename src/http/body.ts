// What is sent to the server -> a JSON object, its fields, who sends it. What is missing is refused with http.body.
// Example: textOf(await bodyOf(request), 'event') is the id, or an answer that says that "event" is missing.
import type { MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { RapporteurError } from '../base/errors.ts'

export type Body = Readonly<Record<string, unknown>>

export const wrongBody = (message: string): RapporteurError => new RapporteurError('http.body', message)

/** Refuses what is larger. */
export const atMost = (bytes: number, what: string): MiddlewareHandler =>
  bodyLimit({
    maxSize: bytes,
    onError: () => {
      throw new RapporteurError('http.too-large', `${what} has at most ${bytes} bytes`)
    },
  })

export async function bodyOf(request: Request): Promise<Body> {
  const body: unknown = await request.json().catch(() => undefined)
  if (typeof body === 'object' && body !== null && !Array.isArray(body)) return body as Body
  throw wrongBody('send a JSON object')
}

export function textOf(body: Body, name: string): string {
  const value = body[name]
  if (typeof value === 'string' && value.trim() !== '') return value
  throw wrongBody(`"${name}" is missing`)
}

/** An object in the body. */
export function partOf(body: Body, name: string, about: string): Body {
  const part = body[name]
  if (typeof part === 'object' && part !== null && !Array.isArray(part)) return part as Body
  throw wrongBody(`"${name}" is missing: ${about}`)
}

export const changeOf = (body: Body): Body => partOf(body, 'change', 'the fields with their new values')

/** Who says it, and why; the one of the server where the page does not tell. */
export function whoOf({ who: known }: { readonly who: string }, body: Body): { who: string; why?: string } {
  const who = typeof body.who === 'string' && body.who.trim() !== '' ? body.who.trim().slice(0, 100) : known
  const why = typeof body.why === 'string' && body.why.trim() !== '' ? { why: body.why.trim().slice(0, 2000) } : {}
  return { who, ...why }
}
