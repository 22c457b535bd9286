// rapporteur serve: the workbench over a database, in the browser of this machine, until it is interrupted.
// Example: `rapporteur serve --db news.duckdb` prints http://127.0.0.1:8750; --host 0.0.0.0 prints an address with a token.
// The server owns the database as long as it runs; FILE.lock tells other commands its port.
import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { HttpBindings } from '@hono/node-server'
import type { Context } from 'hono'
import { RapporteurError } from '../../base/errors.ts'
import { createApp } from '../../http/app.ts'
import { keepTold } from '../../http/keep-told.ts'
import { freePort, isLoopback, type Listening, listen } from '../../http/server.ts'
import { createService, type Service } from '../../http/service.ts'
import { loadAssets } from '../../http/static.ts'
import { leadersOf } from '../../lexicon/leaders.ts'
import { loadOntology } from '../../lexicon/load-ontology.ts'
import { dataFolder, packageFolder, version } from '../../lexicon/load-package.ts'
import type { Engine } from '../../pipeline/engine.ts'
import type { OwnDb } from '../../store/db.ts'
import { openForWriting } from '../../store/duckdb/open.ts'
import { type DatabaseOptions, databasePath } from '../database.ts'
import type { Doors } from '../doors.ts'
import { wholeNumber } from '../filter-options.ts'
import type { Io } from '../io.ts'

export interface ServeOptions extends DatabaseOptions {
  readonly host?: string
  readonly port?: string
  readonly token?: string
  /** Further names under which the server may be asked. */
  readonly name?: readonly string[]
  readonly who?: string
  readonly open?: boolean
  /** Folder of the built pages, where it is not that of the package. */
  readonly pages?: string
  readonly actors: readonly string[]
  readonly verbs: readonly string[]
  readonly ontology?: readonly string[]
}

export const DEFAULT_PORT = 8750
const LEAST_TOKEN = 16

/** The token that requests must show: none on this machine alone, else the given one or a new one. */
export function tokenOf({ host = '127.0.0.1', token }: Pick<ServeOptions, 'host' | 'token'>): string | undefined {
  if (token !== undefined && (token.length < LEAST_TOKEN || /[^\w.~-]/.test(token)))
    throw new RapporteurError('cli.usage', `--token is ${LEAST_TOKEN} or more letters, digits, or any of . _ ~ -`)
  return token ?? (isLoopback(host) ? undefined : randomBytes(24).toString('base64url'))
}

async function portOf({ host = '127.0.0.1', port }: ServeOptions): Promise<number> {
  if (port !== undefined && port !== '0') return wholeNumber('--port', port, 1)
  if (port === '0') return freePort(host)
  return freePort(host, DEFAULT_PORT).catch(() => freePort(host))
}

function addressOf(context: Context): string {
  const { incoming } = context.env as HttpBindings
  return incoming.socket.remoteAddress ?? ''
}

/** How `add` of a page is called: for this database, with the lexicons of the server. */
const addArguments = (path: string, lexicons: Readonly<Record<string, readonly string[]>>): string[] => [
  'add',
  '--db',
  resolve(path),
  ...Object.entries(lexicons).flatMap(([name, files]) => files.flatMap((file) => [`--${name}`, resolve(file)])),
]

/** What the pages and the API are answered from. */
export async function serviceOf(
  { db, path }: Pick<Serving, 'db' | 'path'>,
  options: ServeOptions,
  io: Io,
  doors: Doors,
): Promise<Service> {
  const { index } = await doors.openActors(options.actors)
  const { actors, verbs, ontology = [] } = options
  return createService({
    db,
    ontology: loadOntology(join(dataFolder, 'ontology')),
    createEngine: (): Promise<Engine> => doors.createEngine({ actors, verbs, ontology }),
    who: options.who ?? io.env.USER ?? io.env.USERNAME ?? 'reviewer',
    version: `rapporteur ${version}`,
    nameOfCode: (code) => index.byCode.get(code)?.names[0] ?? '',
    runCommand: doors.runAdd(addArguments(path, { actors, verbs, ontology })),
    cowOf: (code) => index.byCode.get(code)?.cow ?? '',
    leadersOf: (code) => leadersOf(index, code),
  })
}

/** Opens the address in the browser of this machine. */
async function openBrowser(url: string): Promise<void> {
  const { spawn } = await import('node:child_process')
  const command = process.platform === 'darwin' ? 'open' : process.platform === 'win32' ? 'explorer' : 'xdg-open'
  const child = spawn(command, [url], { stdio: 'ignore', detached: true })
  child.once('error', () => undefined)
  child.unref()
}

/** Resolves when the user interrupts the program. */
const interrupted = (): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve())
  })

export interface Running {
  readonly service: Service
  readonly server: Listening
  readonly token: string | undefined
  /** What to open: with the token, where there is one. */
  readonly link: string
  close(): Promise<void>
}

export interface Serving {
  readonly path: string
  readonly port: number
  readonly db: OwnDb
  /** Of the lock file. */
  readonly key: string
}

/** Opens the database as a server does: its lock file names the port. */
export async function openServed(path: string, options: ServeOptions, io: Io): Promise<Serving> {
  const port = await portOf(options)
  const memory = options.memory === undefined ? {} : { memory: options.memory }
  const key = randomBytes(24).toString('base64url')
  return { path, port, key, db: await openForWriting(path, { today: io.today(), port, key, ...memory }) }
}

/** Starts answering. */
export async function startServer(serving: Serving, options: ServeOptions, io: Io, doors: Doors): Promise<Running> {
  const { db, port, key } = serving
  const { host = '127.0.0.1', name = [], pages = join(packageFolder, 'dist', 'web') } = options
  const token = tokenOf(options)
  const service = await serviceOf(serving, options, io, doors)
  const app = createApp(service, {
    assets: loadAssets(pages),
    hosts: [...name, host],
    now: () => performance.now(),
    addressOf,
    key,
    onFault: (error) => void io.stderr.write(`rapporteur: error http.fault: ${String(error)}\n`),
    ...(token === undefined ? {} : { token }),
  })
  const server = await listen(app, { host, port })
  return {
    service,
    server,
    token,
    link: token === undefined ? `${server.url}/` : `${server.url}/?token=${token}`,
    async close() {
      await service.close()
      await server.close()
      db.close()
    },
  }
}

/** Serves until it is interrupted. */
export async function serveUntilStopped(running: Running, options: ServeOptions, io: Io): Promise<number> {
  const stopped = interrupted()
  // Loading the coder holds everything up for a moment: better before anybody reads than when the first asks why.
  await running.service.engine().catch(() => undefined)
  await io.stdout.write(`${running.link}\n`)
  await io.stderr.write('the workbench is there; Ctrl+C stops it\n')
  if (options.open === true) await openBrowser(running.link)
  // Whatever of it is left when the server stops is done the next time.
  const told = keepTold(running.service)
  await stopped
  await told.stop()
  await running.close()
  return 0
}

/** Runs the command; the exit status. */
export async function runServe(options: ServeOptions, io: Io, doors: Doors): Promise<number> {
  const path = databasePath(options)
  if (!existsSync(path))
    throw new RapporteurError(
      'store.not-found',
      `there is no database ${path}; \`rapporteur add\` makes one, \`rapporteur demo\` shows one`,
    )
  const serving = await openServed(path, options, io)
  try {
    return await serveUntilStopped(await startServer(serving, options, io, doors), options, io)
  } catch (error) {
    serving.db.close()
    throw error
  }
}
