// What goes wrong -> an answer after RFC 9457 (application/problem+json) with the house's code.
// Example: a bad day in the address is 400 {"type": "…errors.md#http.query", "code": "http.query", "title": "…", "status": 400, "detail": "…"}.
// What is a fault of ours tells the code only, never a path or a stack.
import { RapporteurError } from '../base/errors.ts'

export interface Problem {
  readonly type: string
  readonly title: string
  readonly status: number
  readonly code: string
  readonly detail?: string
}

const TITLES: Readonly<Record<number, string>> = {
  400: 'The question cannot be understood',
  401: 'A token is needed',
  403: 'Not allowed from there',
  404: 'There is no such thing',
  409: 'It is another way now',
  413: 'Too large',
  415: 'Not that kind of content',
  429: 'Too many questions at once',
  500: 'A fault of rapporteur',
}

const STATUSES: Readonly<Record<string, number>> = {
  'http.query': 400,
  'http.body': 400,
  'http.token': 401,
  'http.origin': 403,
  'http.host': 403,
  'http.not-found': 404,
  'http.too-large': 413,
  'http.content-type': 415,
  'http.rate': 429,
  'store.review': 400,
  'store.task': 400,
  'store.blind': 409,
  'store.in-use': 409,
  'http.session': 409,
  'http.busy': 429,
  'http.changed': 409,
  'views.page': 400,
}

export function problemOf(error: unknown): Problem {
  const code = error instanceof RapporteurError ? error.code : 'http.fault'
  const status = STATUSES[code] ?? 500
  const detail = error instanceof RapporteurError && status < 500 ? { detail: error.message } : {}
  return { type: `docs/errors.md#${code}`, title: TITLES[status] ?? 'Error', status, code, ...detail }
}

export const problemResponse = (problem: Problem, headers: Readonly<Record<string, string>> = {}): Response =>
  new Response(JSON.stringify(problem), {
    status: problem.status,
    headers: { 'content-type': 'application/problem+json', ...headers },
  })
