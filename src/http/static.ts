// The built pages of dist/web -> answers. Every address that is no file of theirs gets index.html: the pages read the address themselves.
// Example: /assets/index-3f2a.js is that file, kept for a year; /events?actor=RUS is index.html, asked for anew each time.
// Only what lay in the folder when the server started is ever given out, so no address can lead out of it.
import { readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'
import type { Context } from 'hono'
import { RapporteurError } from '../base/errors.ts'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
}

interface Asset {
  readonly type: string
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly small: Uint8Array<ArrayBuffer>
  readonly forever: boolean
}

export type Assets = ReadonlyMap<string, Asset>

function filesUnder(folder: string, before = ''): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory()
      ? filesUnder(join(folder, entry.name), `${before}/${entry.name}`)
      : entry.isFile()
        ? [`${before}/${entry.name}`]
        : [],
  )
}

/** All files of the folder by their addresses; empty where the pages were not built. */
export function loadAssets(folder: string): Assets {
  let paths: string[]
  try {
    paths = filesUnder(folder)
  } catch {
    return new Map()
  }
  return new Map(
    paths.map((path) => {
      const bytes = Uint8Array.from(readFileSync(join(folder, path)))
      const small = Uint8Array.from(brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }))
      const type = TYPES[extname(path)] ?? 'application/octet-stream'
      return [path, { type, bytes, small, forever: path.startsWith('/assets/') }]
    }),
  )
}

/** What can only be a file; an article may be called page.html, too, but stands under /articles/. */
const FILE = /^\/(?:assets\/|[^/]*\.\w+$)/

const NOT_BUILT = 'The pages were not built: run "npm run build". The API answers under /api/v1.\n'

export function serveAsset(assets: Assets, context: Context): Response {
  const { pathname } = new URL(context.req.url)
  const found = assets.get(pathname)
  if (found === undefined && FILE.test(pathname)) throw new RapporteurError('http.not-found', 'there is no such file')
  const asset = found ?? assets.get('/index.html')
  if (asset === undefined) return new Response(NOT_BUILT, { status: 503, headers: { 'content-type': 'text/plain' } })
  const brotli = /\bbr\b/.test(context.req.header('accept-encoding') ?? '')
  return new Response(brotli ? asset.small : asset.bytes, {
    headers: {
      'content-type': asset.type,
      'cache-control': asset.forever ? 'public, max-age=31536000, immutable' : 'no-cache',
      vary: 'accept-encoding',
      ...(brotli ? { 'content-encoding': 'br' } : {}),
    },
  })
}
