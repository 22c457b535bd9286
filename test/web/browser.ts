// The demo's server with a real Chromium before it, for tests of the pages. Where there is no Chromium they are skipped by name.
// Everything that a page asks for and says to the console is written down, so that a test can look at it.
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { build } from 'vite'
import { openActors } from '../../src/cli/actor-lexicon.ts'
import { startDemo } from '../../src/cli/commands/demo.ts'
import { openServed, type Running, startServer } from '../../src/cli/commands/serve.ts'
import type { Doors } from '../../src/cli/doors.ts'
import type { Io, Output } from '../../src/cli/io.ts'
import { retell } from '../../src/http/retell.ts'
import { createEngine } from '../../src/pipeline/create-engine.ts'
import { doors as smallDoors } from '../cli/sample.ts'
import { root } from '../source.ts'
import { newFolder } from '../store/samples.ts'

const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium'
export const hasChromium = existsSync(CHROMIUM)

export interface Opened {
  readonly page: Page
  /** Addresses of other hosts that were asked for. */
  readonly outside: string[]
  /** What went to the console as an error, and what was thrown. */
  readonly errors: string[]
}

export interface Workbench {
  readonly running: Running
  readonly url: string
  open(path: string, options?: BrowserContextOptions): Promise<Opened>
  close(): Promise<void>
}

const silent: Output = { write: async () => {}, isTty: false, columns: 80 }
const io: Io = {
  stdin: (async function* () {})(),
  stdinIsTty: false,
  stdout: silent,
  stderr: silent,
  env: {},
  today: () => '2024-04-01',
}

const doors: Doors = { ...smallDoors, createEngine, openActors: async (files) => openActors(files) }

async function openPage(browser: Browser, url: string, path: string, options: BrowserContextOptions): Promise<Opened> {
  const context = await browser.newContext({ reducedMotion: 'reduce', ...options })
  const page = await context.newPage()
  const opened: Opened = { page, outside: [], errors: [] }
  page.on('request', (request) => {
    if (!request.url().startsWith(url)) opened.outside.push(request.url())
  })
  page.on('console', (message) => {
    if (message.type() === 'error') opened.errors.push(message.text())
  })
  page.on('pageerror', (error) => opened.errors.push(error.message))
  page.setDefaultTimeout(60_000)
  // A page that is told of jobs as they go on is never idle.
  await page.goto(`${url}${path}`, { waitUntil: path === '/add' ? 'load' : 'networkidle' })
  return opened
}

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

interface Violation {
  readonly id: string
  readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[]
}

/** What axe-core objects to (WCAG 2.2 A and AA, and its best practices). */
export async function objections(page: Page): Promise<string[]> {
  await page.evaluate(AXE)
  const violations = (await page.evaluate('axe.run(document).then(({ violations }) => violations)')) as Violation[]
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200)} ${nodes[0]?.failureSummary}`)
}

/** A page that is closed after the work, whatever comes of it. */
export const visiting =
  (bench: () => Workbench) =>
  async <T>(path: string, work: (opened: Opened) => Promise<T>, options: BrowserContextOptions = {}): Promise<T> => {
    const opened = await bench().open(path, options)
    try {
      return await work(opened)
    } finally {
      await opened.page.context().close()
    }
  }

/** Builds the pages (each test file its own, for files run at the same time), fills the demo unless it is to stay empty, starts server and browser. */
export async function startWorkbench({ empty = false } = {}): Promise<Workbench> {
  const pages = newFolder()
  await build({
    configFile: join(root, 'web', 'vite.config.ts'),
    logLevel: 'silent',
    build: { outDir: pages, emptyOutDir: true },
  })
  const options = { actors: [], verbs: [], port: '0', who: 'tester', pages }
  const running = empty
    ? await startServer(await openServed(join(newFolder(), 'empty.duckdb'), options, io), options, io, doors)
    : await startDemo(newFolder(), options, io, doors)
  await retell(running.service)
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] })
  const { url } = running.server
  return {
    running,
    url,
    open: (path, more = {}) => openPage(browser, url, path, more),
    async close() {
      await browser.close()
      await running.close()
    },
  }
}
