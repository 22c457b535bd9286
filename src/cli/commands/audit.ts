// rapporteur audit: draws events and sentences without one from a user's own articles, asks a person yes or no, and tells precision and recall.
// One key an answer, from a terminal or a pipe. Each answer is written to a file at once, so that the work can be left and taken up again.
import { appendFileSync, existsSync, readFileSync } from 'node:fs'
import { RapporteurError } from '../../base/errors.ts'
import {
  type Answer,
  type Answered,
  type AuditItem,
  type AuditResult,
  auditItems,
  auditResult,
  drawSample,
  ofKind,
} from '../../eval/audit.ts'
import { percent } from '../../eval/report.ts'
import type { Interval, Share } from '../../eval/statistics.ts'
import { readInputs, STDIN } from '../../ingest/files.ts'
import { failed } from '../../ingest/types.ts'
import type { Doors } from '../doors.ts'
import { type Io, wantsColour } from '../io.ts'
import { keysOf } from '../keys.ts'
import { createReporter, type Reporter } from '../report.ts'
import { onOneLine, type Style, styleOf } from '../style.ts'

export interface AuditOptions {
  readonly sample: string
  readonly seed: string
  readonly answers: string
  readonly actors: readonly string[]
  readonly verbs: readonly string[]
  readonly ontology?: readonly string[]
}

interface Settings {
  readonly files: readonly string[]
  readonly sample: number
  readonly seed: number
}

function settingsOf(files: readonly string[], options: AuditOptions): Settings {
  if (files.length === 0 || files.includes(STDIN))
    throw new RapporteurError('cli.no-input', 'name the files of articles: standard input is for the answers')
  const [sample, seed] = [Number(options.sample), Number(options.seed)]
  if (!Number.isInteger(sample) || sample < 1 || !Number.isInteger(seed))
    throw new RapporteurError('cli.usage', '--sample and --seed take whole numbers')
  return { files, sample, seed }
}

const isAnswered = (value: unknown): value is Answered =>
  typeof value === 'object' && value !== null && 'key' in value && 'kind' in value && 'answer' in value

/** The answers that were given before. */
function formerAnswers(path: string): Answered[] {
  if (!existsSync(path)) return []
  try {
    const rows = readFileSync(path, 'utf8').split('\n').filter(Boolean)
    return rows.map((row): unknown => JSON.parse(row)).filter(isAnswered)
  } catch (cause) {
    throw new RapporteurError('cli.answers-file', `${path} is no file of answers; name another with --answers`, {
      cause,
    })
  }
}

function keep(path: string, item: AuditItem, answer: Answer): void {
  const { key, kind, article, text, event } = item
  try {
    appendFileSync(path, `${JSON.stringify({ key, kind, answer, article, text, event })}\n`)
  } catch (cause) {
    throw new RapporteurError('cli.answers-file', `the answers cannot be written to ${path}`, { cause })
  }
}

/** Everything in the files that can be asked about. */
async function itemsOf({ files }: Settings, options: AuditOptions, io: Io, doors: Doors, reporter: Reporter) {
  const engine = await doors.createEngine({
    actors: options.actors,
    verbs: options.verbs,
    ontology: options.ontology ?? [],
  })
  const items: AuditItem[] = []
  for await (const item of readInputs(files, { stdin: io.stdin })) {
    if (failed(item)) await reporter.report(item.failure, item.origin)
    else items.push(...auditItems(await engine.code(item.article)))
  }
  return items
}

function questionOf(item: AuditItem, number: string, style: Style): string {
  const before = item.before === '' ? '' : `${style.dim(onOneLine(item.before))}\n`
  const ask =
    item.kind === 'event' ? `${style.bold(item.event)}\nRight?` : 'Does it tell an event that should be coded?'
  return `\n${number}\n${before}${onOneLine(item.text)}\n${ask} (y yes, n no, s cannot say, q leave) `
}

const isAnswer = (key: string): key is Answer => key === 'y' || key === 'n' || key === 's'

/** Asks about each item; stops at "q" or where the keys end. The answers that were given. */
async function ask(items: readonly AuditItem[], path: string, io: Io, style: Style): Promise<Answered[]> {
  const given: Answered[] = []
  if (items.length === 0) return given
  const keys = keysOf(io)
  for (const [at, item] of items.entries()) {
    await io.stderr.write(questionOf(item, `${at + 1} of ${items.length}`, style))
    let next = await keys.next()
    while (next.done !== true && !isAnswer(next.value) && next.value !== 'q') next = await keys.next()
    if (next.done === true || !isAnswer(next.value)) break
    await io.stderr.write(`${next.value}\n`)
    keep(path, item, next.value)
    given.push({ key: item.key, kind: item.kind, answer: next.value })
  }
  await keys.return(undefined)
  return given
}

const shareText = ({ right, all, low, high }: Share & Interval): string =>
  `${right} of ${all}, ${percent(right / (all || 1))} % (95 %: ${percent(low)} to ${percent(high)})`

function resultText({ precision, missed, recall }: AuditResult, all: readonly AuditItem[], sample: number): string {
  const [events, sentences] = [ofKind(all, 'event').length, ofKind(all, 'sentence').length]
  return [
    `${events} events and ${sentences} sentences without one; ${sample} drawn, ${precision.all + missed.all} decided`,
    `precision: ${shareText(precision)}`,
    `sentences without an event that tell one: ${shareText(missed)}`,
    `recall, estimated: ${percent(recall.value)} % (${percent(recall.low)} to ${percent(recall.high)}, from the ends of both intervals)`,
    '',
  ].join('\n')
}

/** Runs the command; the exit status. */
export async function runAudit(files: readonly string[], options: AuditOptions, io: Io, doors: Doors): Promise<number> {
  const settings = settingsOf(files, options)
  const former = new Map(formerAnswers(options.answers).map((one) => [one.key, one]))
  const style = styleOf(wantsColour(io.stderr, io.env))
  const reporter = createReporter(io, { style })
  const items = await itemsOf(settings, options, io, doors, reporter)
  const sample = drawSample(items, settings.sample, settings.seed)
  const open = sample.filter(({ key }) => !former.has(key))
  if (open.length < sample.length)
    await io.stderr.write(`${sample.length - open.length} answers are in ${options.answers} already\n`)
  const given = await ask(open, options.answers, io, style)
  const answers = [...sample.flatMap(({ key }) => former.get(key) ?? []), ...given]
  const totals = { events: ofKind(items, 'event').length, sentences: ofKind(items, 'sentence').length }
  await io.stdout.write(`${resultText(auditResult(answers, totals), items, sample.length)}`)
  return (await reporter.close()) > 0 ? 1 : 0
}
