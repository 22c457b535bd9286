// Who may ask: only this machine unless a token is shown, only pages of our own, not too fast.
// Example: a request whose Host is news.example (DNS rebinding) or whose Origin is another site (CSRF) is refused with 403.
// Every answer carries a content security policy without inline code and without any outside host.
import { createHash, timingSafeEqual } from 'node:crypto'
import type { MiddlewareHandler } from 'hono'
import { RapporteurError } from '../base/errors.ts'

export interface GuardOptions {
  /** Names besides localhost and bare addresses under which the server may be asked. */
  readonly hosts: readonly string[]
  /** Must be shown in every request where it is set. */
  readonly token?: string
}

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ')

const HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': POLICY,
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
}

export const securityHeaders: MiddlewareHandler = async (context, next) => {
  await next()
  for (const [name, value] of Object.entries(HEADERS)) context.res.headers.set(name, value)
}

const ADDRESS = /^(?:\d{1,3}(?:\.\d{1,3}){3}|\[[0-9a-f:.]+\])$/i

/** "[::1]:8080" -> "[::1]". */
const nameOf = (host: string): string => host.replace(/:\d+$/, '').toLowerCase()

/** A rebound name is never a bare address, nor localhost. */
export const isOurHost = (host: string, { hosts }: Pick<GuardOptions, 'hosts'>): boolean => {
  const name = nameOf(host)
  return name === 'localhost' || ADDRESS.test(name) || hosts.some((one) => one.toLowerCase() === name)
}

const refuse = (code: string, message: string): RapporteurError => new RapporteurError(code, message)

export const checkHost =
  (options: GuardOptions): MiddlewareHandler =>
  async (context, next) => {
    const host = context.req.header('host') ?? ''
    if (!isOurHost(host, options)) throw refuse('http.host', 'the server does not go by that name')
    await next()
  }

const READS = new Set(['GET', 'HEAD'])

const UPLOAD = '/api/v1/ingests/upload'
/** Neither can be sent by a form or a script of another site without asking first. */
const JSON_ONLY = /^application\/json\b/i
const BYTES = /^application\/octet-stream\b/i

/** What changes something comes from a page of our own, as JSON; a file as bytes. */
export const checkOrigin: MiddlewareHandler = async (context, next) => {
  const { method } = context.req
  if (!READS.has(method)) {
    const site = context.req.header('sec-fetch-site')
    const origin = context.req.header('origin')
    const host = context.req.header('host')
    if (site !== undefined && site !== 'same-origin' && site !== 'none')
      throw refuse('http.origin', 'only pages of this server may change anything')
    if (origin !== undefined && origin.replace(/^https?:\/\//, '') !== host)
      throw refuse('http.origin', 'only pages of this server may change anything')
    const kind = context.req.path === UPLOAD ? BYTES : JSON_ONLY
    if (!kind.test(context.req.header('content-type') ?? ''))
      throw refuse('http.content-type', kind === BYTES ? 'send application/octet-stream' : 'send application/json')
  }
  await next()
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest()
const isToken = (shown: string | undefined, token: string): boolean =>
  shown !== undefined && timingSafeEqual(digest(shown), digest(token))

const COOKIE = 'rapporteur'
const cookieOf = (header: string | undefined): string | undefined =>
  /(?:^|;\s*)rapporteur=([^;]+)/.exec(header ?? '')?.[1]

/** Bearer token or cookie; a link with ?token= sets the cookie and leads to the same page without it. */
export const checkToken =
  ({ token }: GuardOptions): MiddlewareHandler =>
  async (context, next) => {
    if (token === undefined) return next()
    const bearer = /^Bearer (.+)$/.exec(context.req.header('authorization') ?? '')?.[1]
    if (isToken(bearer, token) || isToken(cookieOf(context.req.header('cookie')), token)) return next()
    const url = new URL(context.req.url)
    if (context.req.method === 'GET' && isToken(url.searchParams.get('token') ?? undefined, token)) {
      url.searchParams.delete('token')
      context.header('set-cookie', `${COOKIE}=${token}; HttpOnly; SameSite=Strict; Path=/`)
      return context.redirect(`${url.pathname}${url.search}`, 303)
    }
    throw refuse(
      'http.token',
      'open the address with ?token=… that the server printed, or send it as Authorization: Bearer',
    )
  }
