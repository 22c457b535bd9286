// /api/v1/ingests: adding articles from a page (a text, addresses, a file), and how far all that adds has come, as it goes on.
// Example: POST /api/v1/ingests {"kind": "addresses", "addresses": ["https://news.example/feed"], "follow": true} answers {"id": "…"};
// GET /api/v1/ingests/stream sends the jobs anew with each step (server-sent events).
import { Hono } from 'hono'
import { streamSSE } from 'hono/streaming'
import { parseDay } from '../../base/days.ts'
import { RapporteurError } from '../../base/errors.ts'
import type { JobList } from '../api-types.ts'
import { atMost, type Body, bodyOf, textOf, wrongBody } from '../body.ts'
import type { Wish } from '../ingests.ts'
import { refuseUnknown, textParam } from '../query.ts'
import type { Service } from '../service.ts'

const MOST_TEXT = 2 * 2 ** 20
const MOST_UPLOAD = 64 * 2 ** 20
const MOST_ADDRESSES = 200
const PING = 15_000

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

const optional = (body: Body, name: string): { [key: string]: string } => {
  const value = body[name]
  return typeof value === 'string' && value.trim() !== '' ? { [name]: value.trim() } : {}
}

function dayOf(written: string | undefined): string | undefined {
  if (written === undefined || parseDay(written) !== undefined) return written
  throw wrongBody(`"date" is a day: ${written.slice(0, 40)} is none`)
}

/** A text that was pasted, as a line of JSON Lines. */
function pasted(body: Body): Wish {
  const fields = ['title', 'date', 'url', 'source'].map((name) => optional(body, name))
  const article: Record<string, string> = Object.assign({ text: textOf(body, 'text') }, ...fields)
  dayOf(article.date)
  const label = article.title ?? textOf(body, 'text').trim().slice(0, 60)
  return { label: `text: ${label}`, file: 'pasted.jsonl', bytes: bytesOf(`${JSON.stringify(article)}\n`), args: [] }
}

function addressOf(written: unknown): string {
  try {
    const url = new URL(String(written))
    if (url.protocol === 'http:' || url.protocol === 'https:') return url.href
  } catch {
    // Told below.
  }
  throw wrongBody(`"${String(written).slice(0, 80)}" is no address of http or https`)
}

/** Addresses of pages, feeds, sitemaps; fetched by the rules of ingest/fetch.ts, never from this machine or its network. */
function fetched(body: Body): Wish {
  const { addresses, follow } = body
  if (!Array.isArray(addresses) || addresses.length === 0) throw wrongBody('"addresses" is a list of addresses')
  if (addresses.length > MOST_ADDRESSES) throw wrongBody(`${MOST_ADDRESSES} addresses at once at most`)
  const list = addresses.map(addressOf)
  const { source } = optional(body, 'source')
  const label = list.length === 1 ? (list[0] ?? '') : `${list.length} addresses`
  return {
    label,
    file: 'addresses.urls',
    bytes: bytesOf(`${list.join('\n')}\n`),
    args: [...(follow === true ? ['--follow'] : []), ...(source === undefined ? [] : ['--source', source])],
  }
}

/** A name that is only a name: no folder, no option, no hidden file. */
export const safeName = (name: string): string =>
  (name.split(/[\\/]/).at(-1) ?? '')
    .replace(/[^\p{L}\p{N}._ -]/gu, '_')
    .replace(/^[-. ]+/, '')
    .slice(-100) || 'upload'

async function uploaded(request: Request): Promise<Wish> {
  const query = new URL(request.url).searchParams
  refuseUnknown(query, ['name', 'source', 'date'], false)
  const name = safeName(textParam(query, 'name') ?? '')
  const [source, date] = [textParam(query, 'source'), dayOf(textParam(query, 'date'))]
  const bytes = new Uint8Array(await request.arrayBuffer())
  if (bytes.length === 0) throw wrongBody('the file is empty')
  const args = [...(source === undefined ? [] : ['--source', source]), ...(date === undefined ? [] : ['--date', date])]
  return { label: name, file: name, bytes, args }
}

function wishOf(body: Body): Wish {
  if (body.kind === 'text') return pasted(body)
  if (body.kind === 'addresses') return fetched(body)
  throw wrongBody('"kind" is text or addresses')
}

export function ingestRoutes({ jobs, ingests }: Service): Hono {
  const app = new Hono()
  const listed = (): JobList => ({ jobs: jobs.list() })
  app.get('/ingests', (context) => context.json(listed()))
  app.get('/ingests/stream', (context) =>
    streamSSE(context, async (stream) => {
      let wake = (): void => {}
      const stop = jobs.subscribe(() => wake())
      let open = true
      stream.onAbort(() => {
        open = false
        wake()
      })
      while (open) {
        const changed = new Promise<void>((resolve) => {
          wake = resolve
        })
        await stream.writeSSE({ data: JSON.stringify(listed()) })
        const ping = setTimeout(wake, PING)
        await changed
        clearTimeout(ping)
      }
      stop()
    }),
  )
  app.post('/ingests', atMost(MOST_TEXT, 'a text'), async (context) =>
    context.json({ id: ingests.add(wishOf(await bodyOf(context.req.raw))) }, 202),
  )
  app.post('/ingests/upload', atMost(MOST_UPLOAD, 'a file'), async (context) =>
    context.json({ id: ingests.add(await uploaded(context.req.raw)) }, 202),
  )
  app.post('/ingests/:id/stop', async (context) => {
    const id = context.req.param('id')
    if (jobs.get(id) === undefined) throw new RapporteurError('http.not-found', `there is no job ${id}`)
    ingests.stop(id)
    return context.json({ id }, 202)
  })
  return app
}
