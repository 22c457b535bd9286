// A hundred people read the workbench while articles are added through its server: how long they wait, whether anything fails, and what it
// costs the adding. npx tsx bench/readers.ts [--readers 100] [--seconds 30] [--articles 300] [--more 150] [--pause 2000]
// Each reader has an address of its own on the loopback net, asks what pages ask, and looks at the answer for --pause milliseconds on average.
// Articles are sentences of examples/demo.jsonl, mixed by a seed. Printed are figures only; exit status 1 where a bar is missed.
import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { Agent, get } from 'node:http'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import { random } from './news.ts'

const { values } = parseArgs({
  options: {
    readers: { type: 'string', default: '100' },
    seconds: { type: 'string', default: '30' },
    articles: { type: 'string', default: '300' },
    more: { type: 'string', default: '150' },
    pause: { type: 'string', default: '2000' },
  },
})
const [READERS, SECONDS, PAUSE] = [Number(values.readers), Number(values.seconds), Number(values.pause)]
/** Milliseconds that 95 of 100 answers may take. */
const BAR = 300

const root = join(import.meta.dirname, '..')
const program = [...process.execArgv, join(root, 'src', 'cli', 'main.ts')]
const folder = mkdtempSync(join(tmpdir(), 'rapporteur-readers-'))
const db = join(folder, 'bench.duckdb')

/** Articles of ten sentences by chance. */
function articlesFile(name: string, count: number, seed: number): string {
  const chance = random(seed)
  const demo = readFileSync(join(root, 'examples', 'demo.jsonl'), 'utf8')
    .trim()
    .split('\n')
  const sentences = demo.flatMap((line) => (JSON.parse(line) as { text: string }).text.match(/[^.\n]+\./g) ?? [])
  const some = (n: number): string =>
    Array.from({ length: n }, () => sentences[Math.floor(chance() * sentences.length)]?.trim()).join(' ')
  const lines = Array.from({ length: count }, (_, n) => {
    const day = `2024-0${1 + (n % 6)}-${String(10 + (n % 18))}`
    return JSON.stringify({
      id: `${name}${n}`,
      title: `Report ${name} ${n}`,
      date: day,
      source: `Post ${n % 9}`,
      text: some(10),
    })
  })
  const file = join(folder, `${name}.jsonl`)
  writeFileSync(file, `${lines.join('\n')}\n`)
  return file
}

function run(args: readonly string[]): Promise<number> {
  const begun = performance.now()
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [...program, ...args], { stdio: ['ignore', 'ignore', 'pipe'] })
    let said = ''
    child.stderr.on('data', (bytes) => {
      said += bytes
    })
    child.once('close', (status) =>
      status === 0
        ? resolve((performance.now() - begun) / 1000)
        : reject(new Error(`add ended with ${status}: ${said}`)),
    )
  })
}

function serve(): Promise<{ server: ChildProcess; url: string }> {
  const server = spawn(process.execPath, [...program, 'serve', '--db', db, '--port', '0'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  return new Promise((resolve, reject) => {
    server.once('exit', (status) => reject(new Error(`serve ended with ${status}`)))
    createInterface({ input: server.stdout }).once('line', (url) => resolve({ server, url: url.replace(/\/$/, '') }))
  })
}

interface Asked {
  readonly question: string
  readonly ms: number
  readonly status: number
}

function ask(url: string, agent: Agent, from: string): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    get(url, { agent, localAddress: from }, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('end', () => resolve({ status: response.statusCode ?? 0, text: Buffer.concat(parts).toString() }))
      response.on('error', reject)
    }).on('error', reject)
  })
}

/** What readers ask, and how often of a hundred times. */
const QUESTIONS: readonly (readonly [name: string, share: number, path: (id: string, article: string) => string])[] = [
  ['overview', 15, () => '/overview'],
  ['events', 20, () => '/events?limit=50'],
  ['events of a side', 10, () => '/events?party=IRN&limit=50'],
  ['facets', 10, () => '/events/facets'],
  ['an event', 15, (id) => `/events/${id}?why=no`],
  ['an event, explained', 5, (id) => `/events/${id}`],
  ['an article', 10, (_id, article) => `/articles/${article}`],
  ['ledger', 5, () => '/ledger'],
  ['dyad', 5, () => '/dyads/ARM/AZE?by=week'],
  ['search', 5, () => '/search?q=talks'],
]

const pick = (at: number): (typeof QUESTIONS)[number] => {
  let left = at * 100
  for (const one of QUESTIONS) {
    left -= one[1]
    if (left < 0) return one
  }
  return QUESTIONS[0] as (typeof QUESTIONS)[number]
}

async function reader(n: number, url: string, until: () => boolean, asked: Asked[]): Promise<void> {
  const chance = random(n)
  const agent = new Agent({ keepAlive: true })
  const from = `127.0.1.${n + 1}`
  let [id, article] = ['none', 'a0']
  const wait = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, PAUSE * (0.5 + chance())))
  await new Promise((resolve) => setTimeout(resolve, PAUSE * chance()))
  while (!until()) {
    const [question, , path] = id === 'none' ? (QUESTIONS[1] as (typeof QUESTIONS)[number]) : pick(chance())
    const begun = performance.now()
    const { status, text } = await ask(`${url}/api/v1${path(id, article)}`, agent, from).catch(() => ({
      status: 0,
      text: '',
    }))
    asked.push({ question, ms: performance.now() - begun, status })
    if (question === 'events' && status === 200) {
      const { events } = JSON.parse(text) as { events: { record: { id: string; article: string } }[] }
      const one = events[Math.floor(chance() * events.length)]?.record
      if (one !== undefined) [id, article] = [one.id, encodeURIComponent(one.article)]
    }
    await wait()
  }
  agent.destroy()
}

const quantile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0

function line(name: string, asked: readonly Asked[]): string {
  const ms = asked.map((one) => one.ms).sort((a, b) => a - b)
  const errors = asked.filter(({ status }) => status !== 200).length
  const [p50, p95, p99, most] = [0.5, 0.95, 0.99, 1].map((share) => quantile(ms, share).toFixed(0).padStart(6))
  return `${name.padEnd(22)}${String(asked.length).padStart(7)}${p50}${p95}${p99}${most}${String(errors).padStart(8)}`
}

function table(title: string, asked: readonly Asked[]): number {
  console.log(`\n${title}\n${'question'.padEnd(22)}  asked   p50   p95   p99   max  errors`)
  for (const [name] of QUESTIONS)
    console.log(
      line(
        name,
        asked.filter(({ question }) => question === name),
      ),
    )
  console.log(line('all', asked))
  return quantile(
    asked.map((one) => one.ms).sort((a, b) => a - b),
    0.95,
  )
}

async function crowd(url: string, until: () => boolean): Promise<Asked[]> {
  const asked: Asked[] = []
  await Promise.all(Array.from({ length: READERS }, (_, n) => reader(n, url, until, asked)))
  return asked
}

const secondsGone = (seconds: number): (() => boolean) => {
  const end = performance.now() + seconds * 1000
  return () => performance.now() > end
}

/** Seconds of processor that the server has used, where the system tells it (Linux). */
function processorOf({ pid }: ChildProcess): number | undefined {
  const file = `/proc/${pid}/stat`
  if (!existsSync(file)) return undefined
  const fields = readFileSync(file, 'utf8').split(') ')[1]?.split(' ') ?? []
  return (Number(fields[11]) + Number(fields[12])) / 100
}

const load = (): string => `load ${loadavg()[0]?.toFixed(1)}`

console.log(`${READERS} readers, one question every ${PAUSE} ms each; ${load()} before`)
await run(['add', articlesFile('a', Number(values.articles), 1), '--db', db])
const { server, url } = await serve()
try {
  const alone = await run(['add', articlesFile('b', Number(values.more), 2), '--db', db])
  console.log(`adding ${values.more} articles through the server, nobody reading: ${alone.toFixed(1)} s; ${load()}`)
  table('readers alone', await crowd(url, secondsGone(SECONDS)))
  let added: number | undefined
  const adding = run(['add', articlesFile('c', Number(values.more), 3), '--db', db]).then((seconds) => {
    added = seconds
  })
  const before = processorOf(server)
  const asked = await crowd(url, () => added !== undefined)
  const after = processorOf(server)
  await adding
  const p95 = table('readers while articles are added', asked)
  const errors = asked.filter(({ status }) => status !== 200).length
  console.log(`\nadding ${values.more} articles meanwhile: ${added?.toFixed(1)} s; ${load()}`)
  if (before !== undefined && after !== undefined)
    console.log(
      `processor of the server: ${(((after - before) * 1000) / asked.length).toFixed(1)} ms a question, writing included`,
    )
  console.log(`p95 ${p95.toFixed(0)} ms (bar ${BAR}), ${errors} errors (bar 0)`)
  process.exitCode = p95 < BAR && errors === 0 ? 0 : 1
} finally {
  server.kill('SIGTERM')
  await new Promise((resolve) => server.once('close', resolve))
  rmSync(folder, { recursive: true, force: true })
}
