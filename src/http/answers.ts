// Answers to questions, kept until something changes: a hundred readers of one page cost as much as one.
// Example: app.use('/api/v1/*', keepAnswers(version)): the second GET /api/v1/overview is the answer to the first, while `version` is the same.
// Whoever asks while the answer is being made waits for it. Files and streams are not kept, and nothing but what was found (200).
import type { Context, MiddlewareHandler } from 'hono'

interface Kept {
  readonly headers: readonly (readonly [string, string])[]
  readonly body: ArrayBuffer
}

interface Entry {
  readonly version: number
  /** Undefined where it is nothing to keep. */
  readonly answer: Promise<Kept | undefined>
}

const MOST = 300
const LARGEST = 2 * 2 ** 20
/** Under these an answer may change without the database, or is a file. */
const NEVER = /\/(?:ingests|vocabulary)\b|\.(?:csv|jsonl?|html|yaml)$/

const keyOf = ({ req }: Context): string => `${req.header('accept-encoding') ?? ''} ${req.url}`

const answerOf = ({ headers, body }: Kept): Response =>
  new Response(body, { headers: headers.map(([name, value]): [string, string] => [name, value]) })

async function keptOf(response: Response): Promise<Kept | undefined> {
  const isJson = response.headers.get('content-type')?.startsWith('application/json') === true
  if (response.status !== 200 || !isJson) return undefined
  const body = await response.clone().arrayBuffer()
  return body.byteLength > LARGEST ? undefined : { headers: [...response.headers], body }
}

export function keepAnswers(version: () => number): MiddlewareHandler {
  const entries = new Map<string, Entry>()
  return async (context, next) => {
    if (context.req.method !== 'GET' || NEVER.test(context.req.path)) return next()
    const [key, now] = [keyOf(context), version()]
    const known = entries.get(key)
    if (known?.version === now) {
      const kept = await known.answer
      if (kept !== undefined) return answerOf(kept)
    }
    let settle = (_kept: Kept | undefined): void => {}
    const answer = new Promise<Kept | undefined>((resolve) => {
      settle = resolve
    })
    entries.delete(key)
    entries.set(key, { version: now, answer })
    const [oldest] = entries.keys()
    if (entries.size > MOST && oldest !== undefined) entries.delete(oldest)
    let kept: Kept | undefined
    try {
      await next()
      kept = version() === now ? await keptOf(context.res) : undefined
    } finally {
      if (kept === undefined) entries.delete(key)
      settle(kept)
    }
    return undefined
  }
}
