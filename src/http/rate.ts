// So many requests a second from one address, more for a moment: a bucket of tokens for each.
// Example: rateLimit({ perSecond: 50, burst: 200, now, addressOf }) lets 200 through at once and then 50 a second; the rest get 429.
import type { Context, MiddlewareHandler } from 'hono'
import { RapporteurError } from '../base/errors.ts'

export interface RateOptions {
  readonly perSecond: number
  readonly burst: number
  /** Milliseconds. */
  readonly now: () => number
  readonly addressOf: (context: Context) => string
}

interface Bucket {
  left: number
  at: number
}

/** So many addresses are remembered; then all are forgotten, which only ever lets more through. */
const MOST = 10_000

export function rateLimit({ perSecond, burst, now, addressOf }: RateOptions): MiddlewareHandler {
  const buckets = new Map<string, Bucket>()
  return async (context, next) => {
    const address = addressOf(context)
    if (buckets.size > MOST) buckets.clear()
    const at = now()
    const bucket = buckets.get(address) ?? { left: burst, at }
    bucket.left = Math.min(burst, bucket.left + ((at - bucket.at) / 1000) * perSecond)
    bucket.at = at
    buckets.set(address, bucket)
    if (bucket.left < 1) throw new RapporteurError('http.rate', 'ask more slowly')
    bucket.left--
    await next()
  }
}
