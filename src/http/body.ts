// What was sent to the server -> an object with fields of the right kind; what is not so is refused with http.body.
// Example: textOf(await bodyOf(request), 'name') is the name, or the problem that "name" is missing.

import type { MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { RapporteurError } from '../base/errors.ts'

export type Body = Readonly<Record<string, unknown>>

const MOST_WHO = 100
const MOST_WHY = 2000

export const wrongBody = (message: string): RapporteurError => new RapporteurError('http.body', message)

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

/** Who says it, and why where that is told. */
export function whoOf(otherwise: string, body: Body): { who: string; why?: string } {
  const { who, why } = body
  return {
    who: typeof who === 'string' && who.trim() !== '' ? who.trim().slice(0, MOST_WHO) : otherwise,
    ...(typeof why === 'string' && why.trim() !== '' ? { why: why.trim().slice(0, MOST_WHY) } : {}),
  }
}

/** Refuses what is larger, before it is read. */
export const atMost = (bytes: number): MiddlewareHandler =>
  bodyLimit({
    maxSize: bytes,
    onError: () => {
      throw new RapporteurError('http.too-large', `at most ${bytes} bytes are taken there`)
    },
  })
