// An address -> bytes, politely: robots.txt, a pause between two requests to one host, ETag and Last-Modified, redirects, time-outs, back-off.
// Example: const fetcher = createFetcher({}); await fetcher.get('https://news.example/feed', { etag }) may say that nothing has changed.
// Addresses of this machine and its network are refused unless allowed (addresses.ts), also behind a redirect.
import { lookup as systemLookup } from 'node:dns'
import http from 'node:http'
import https from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib'
import { RapporteurError } from '../base/errors.ts'
import { isPublic } from './addresses.ts'
import { mayFetch } from './robots.ts'

export interface FetchOptions {
  readonly allowPrivate?: boolean
  /** Milliseconds until an answer must have begun, and between two pieces of it. */
  readonly timeout?: number
  /** Milliseconds between two requests to one host. */
  readonly pause?: number
  /** Bytes of an answer. */
  readonly most?: number
  /** Milliseconds before the second try; the third waits twice as long. */
  readonly backOff?: number
  readonly agent?: string
}

/** What a server said of the answer before, to ask only for what is new. */
export interface Validators {
  readonly etag?: string
  readonly modified?: string
}

export interface Fetched extends Validators {
  /** After redirects. */
  readonly url: string
  readonly type: string
  /** Undefined where nothing has changed. */
  readonly bytes?: Buffer
}

export interface Fetcher {
  get(url: string, known?: Validators): Promise<Fetched>
}

const REDIRECTS = 5
const TRIES = 3
const WAITING = new Set([429, 500, 502, 503, 504])

const failure = (code: string, message: string, cause?: unknown): RapporteurError =>
  new RapporteurError(code, message, { cause })
const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

const refused = (what: string): RapporteurError =>
  failure('ingest.private-address', `${what} lies on this machine or its network; allow it with --allow-private`)

/** A look-up of names that refuses what is not public. */
const publicLookup: LookupFunction = (name, options, callback) => {
  systemLookup(name, { ...options, all: true }, (error, found) => {
    if (error !== null) return callback(error, '')
    const list = Array.isArray(found) ? found : []
    const wrong = list.find(({ address }) => !isPublic(address))
    if (wrong !== undefined) return callback(refused(`${name} (${wrong.address})`) as NodeJS.ErrnoException, '')
    const [first] = list
    if (options.all === true) return callback(null, list as never)
    return callback(null, first?.address ?? '', first?.family)
  })
}

function checkedUrl(written: string, allowPrivate: boolean): URL {
  let url: URL
  try {
    url = new URL(written)
  } catch (cause) {
    throw failure('ingest.url', `"${written.slice(0, 80)}" is no address`, cause)
  }
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw failure('ingest.url', `${url.protocol} is not fetched, only http: and https:`)
  const host = url.hostname.replace(/^\[|\]$/g, '')
  if (!allowPrivate && isIP(host) !== 0 && !isPublic(host)) throw refused(url.host)
  return url
}

interface Answer {
  readonly status: number
  readonly headers: http.IncomingHttpHeaders
  readonly bytes: Buffer
}

function unpacked(bytes: Buffer, encoding: string | undefined, most: number): Buffer {
  const options = { maxOutputLength: most }
  if (encoding === 'gzip') return gunzipSync(bytes, options)
  if (encoding === 'deflate') return inflateSync(bytes, options)
  return encoding === 'br' ? brotliDecompressSync(bytes, options) : bytes
}

/** One request, without redirects. */
function ask(url: URL, headers: Record<string, string>, options: Required<FetchOptions>): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const client = url.protocol === 'https:' ? https : http
    const lookup = options.allowPrivate ? {} : { lookup: publicLookup }
    const request = client.get(url, { headers, ...lookup, timeout: options.timeout }, (response) => {
      const parts: Buffer[] = []
      let size = 0
      response.on('data', (part: Buffer) => {
        size += part.length
        if (size > options.most)
          request.destroy(failure('ingest.too-large', `${url.href} is larger than ${options.most} bytes`))
        else parts.push(part)
      })
      response.on('error', reject)
      response.on('end', () => {
        try {
          const bytes = unpacked(Buffer.concat(parts), response.headers['content-encoding'], options.most)
          resolve({ status: response.statusCode ?? 0, headers: response.headers, bytes })
        } catch (cause) {
          reject(failure('ingest.too-large', `the answer of ${url.href} cannot be unpacked, or is too large`, cause))
        }
      })
    })
    const deadline = setTimeout(() => request.destroy(timedOut(url)), options.timeout * 4)
    request.on('timeout', () => request.destroy(timedOut(url)))
    request.on('close', () => clearTimeout(deadline))
    request.on('error', reject)
  })
}

const timedOut = (url: URL): RapporteurError => failure('ingest.timeout', `${url.href} did not answer in time`)

const asFailure = (error: unknown, url: URL): RapporteurError =>
  error instanceof RapporteurError
    ? error
    : failure(
        'ingest.unreachable',
        `${url.href} cannot be reached: ${error instanceof Error ? error.message : error}`,
        error,
      )

/** Seconds or a date in Retry-After, at most a minute. */
function waitOf(answer: Answer | undefined, otherwise: number): number {
  const seconds = Number(answer?.headers['retry-after'])
  return Number.isFinite(seconds) && seconds >= 0 ? Math.min(seconds * 1000, 60_000) : otherwise
}

export function createFetcher(given: FetchOptions = {}): Fetcher {
  const options: Required<FetchOptions> = {
    allowPrivate: false,
    timeout: 20_000,
    pause: 1000,
    most: 32 * 2 ** 20,
    backOff: 1000,
    agent: 'rapporteur (news event coder)',
    ...given,
  }
  const last = new Map<string, number>()
  const robots = new Map<string, Promise<string>>()

  /** Waits until the host may be asked again. */
  const pause = async (host: string): Promise<void> => {
    const wait = (last.get(host) ?? 0) + options.pause - performance.now()
    last.set(host, performance.now() + Math.max(0, wait))
    if (wait > 0) await sleep(wait)
  }

  const politely = async (url: URL, headers: Record<string, string>): Promise<Answer> => {
    for (let attempt = 1; ; attempt++) {
      await pause(url.host)
      const answer = await ask(
        url,
        { 'user-agent': options.agent, 'accept-encoding': 'gzip, deflate, br', ...headers },
        options,
      ).catch((error: unknown) => asFailure(error, url))
      const again =
        answer instanceof RapporteurError ? answer.code === 'ingest.unreachable' : WAITING.has(answer.status)
      if (!again || attempt === TRIES) {
        if (answer instanceof RapporteurError) throw answer
        return answer
      }
      const reply = answer instanceof RapporteurError ? undefined : answer
      await sleep(waitOf(reply, options.backOff * 2 ** (attempt - 1)))
    }
  }

  /** The robots.txt of a host: none is no rule; a server in trouble allows nothing (RFC 9309). */
  const robotsOf = (url: URL): Promise<string> => {
    const known = robots.get(url.origin)
    if (known !== undefined) return known
    const asked = politely(new URL('/robots.txt', url), {}).then(({ status, bytes }) =>
      status >= 500 ? 'User-agent: *\nDisallow: /' : status === 200 ? bytes.toString('utf8') : '',
    )
    robots.set(url.origin, asked)
    return asked
  }

  const follow = async (written: string, headers: Record<string, string>): Promise<{ url: URL; answer: Answer }> => {
    let url = checkedUrl(written, options.allowPrivate)
    for (let hop = 0; hop <= REDIRECTS; hop++) {
      if (!mayFetch(await robotsOf(url), url.pathname + url.search, options.agent))
        throw failure('ingest.robots', `robots.txt of ${url.host} does not allow ${url.pathname}`)
      const answer = await politely(url, headers)
      const to = answer.headers.location
      if (answer.status < 300 || answer.status > 399 || answer.status === 304 || to === undefined)
        return { url, answer }
      url = checkedUrl(new URL(to, url).href, options.allowPrivate)
    }
    throw failure('ingest.redirects', `${written} leads from address to address without an end`)
  }

  return {
    async get(written, known = {}) {
      const headers = {
        ...(known.etag === undefined ? {} : { 'if-none-match': known.etag }),
        ...(known.modified === undefined ? {} : { 'if-modified-since': known.modified }),
      }
      const { url, answer } = await follow(written, headers)
      const { etag, 'last-modified': modified, 'content-type': type = '' } = answer.headers
      const validators = {
        ...(etag === undefined ? {} : { etag }),
        ...(modified === undefined ? {} : { modified }),
      }
      if (answer.status === 304) return { url: url.href, type, ...known, ...validators }
      if (answer.status !== 200) throw failure('ingest.http', `${url.href} answered ${answer.status}`)
      return { url: url.href, type, bytes: answer.bytes, ...validators }
    },
  }
}
