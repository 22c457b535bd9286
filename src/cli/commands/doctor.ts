// rapporteur doctor: what is installed, which runtime is used, how fast it reads here. One fact a line.
import { performance } from 'node:perf_hooks'
import { packageFolder, version } from '../../lexicon/load-package.ts'
import type { Article } from '../../model/index.ts'
import type { Engine } from '../../pipeline/engine.ts'
import type { Doors } from '../doors.ts'
import { type Io, wantsColour } from '../io.ts'
import { pad } from '../layout.ts'
import { styleOf } from '../style.ts'

const SAMPLE = [
  'The foreign ministers of Ghana and Togo met in Accra on Tuesday and agreed to reopen the border between the two countries.',
  'Police detained 40 people after a march in the capital, a spokesman for the interior ministry said.',
  'The government rejected the demands of the rebels, who had threatened to resume attacks unless prisoners were released.',
  '“We will continue to talk to all parties,” the envoy told reporters after her meeting with the president.',
].join(' ')
const ROUNDS = 60
const SENTENCES = 4

const article = (index: number): Article => ({ id: `sample-${index}`, text: SAMPLE, date: '2024-03-19' })

/** Sentences a second of one step, after a warm-up. */
async function speed(step: (article: Article) => Promise<unknown>): Promise<number> {
  for (let i = 0; i < 5; i++) await step(article(i))
  const begun = performance.now()
  for (let i = 0; i < ROUNDS; i++) await step(article(i))
  return Math.round((ROUNDS * SENTENCES * 1000) / (performance.now() - begun))
}

async function facts(engine: Engine, loadMs: number): Promise<(readonly [string, string])[]> {
  const megabytes = Math.round(process.memoryUsage().rss / 2 ** 20)
  return [
    ['rapporteur', `${version}  ${packageFolder}`],
    ['node', `${process.version}  ${process.platform} ${process.arch}`],
    ['runtime', engine.about.runtime],
    ['model', engine.about.model],
    ...Object.entries(engine.about.counts).map(([name, count]) => [name, String(count)] as const),
    ['loading', `${Math.round(loadMs)} ms`],
    ['reading', `${await speed((one) => engine.read(one))} sentences a second`],
    ['reading and coding', `${await speed((one) => engine.code(one))} sentences a second`],
    ['memory', `${megabytes} MB`],
  ]
}

/** Runs the command; the exit status. */
export async function runDoctor(io: Io, doors: Doors): Promise<number> {
  const style = styleOf(wantsColour(io.stdout, io.env))
  const begun = performance.now()
  const engine = await doors.createEngine({})
  const loadMs = performance.now() - begun
  for (const [name, value] of await facts(engine, loadMs))
    await io.stdout.write(`${style.cyan(pad(name, 20))}${value}\n`)
  for (const { level, code, message } of engine.diagnostics)
    await io.stdout.write(`${style.yellow(level)} ${code}: ${message}\n`)
  return 0
}
