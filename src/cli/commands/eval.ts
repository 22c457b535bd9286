// rapporteur eval: a gold file in, figures out: how well events, parties, modes, dates, places and speakers agree with what people coded.
// A row that cannot be read is a line on standard error and status 1; the others are scored. docs/evaluation.md explains the figures.
import { readFileSync, writeFileSync } from 'node:fs'
import { RapporteurError } from '../../base/errors.ts'
import { compareRuns, parseRun, type Run, setRunOf } from '../../eval/compare.ts'
import type { GoldText } from '../../eval/gold.ts'
import type { GoldFormat } from '../../eval/gold-formats.ts'
import { readGold } from '../../eval/read-gold.ts'
import { reportLines } from '../../eval/report.ts'
import { type CodedText, type CorpusScore, scoreCorpus } from '../../eval/score-corpus.ts'
import { decode } from '../../ingest/bytes.ts'
import { displayName, failureOf, readBytes } from '../../ingest/files.ts'
import type { Article } from '../../model/index.ts'
import type { Engine } from '../../pipeline/engine.ts'
import type { Doors } from '../doors.ts'
import { type Io, wantsColour } from '../io.ts'
import { createReporter, type Reporter } from '../report.ts'
import { inputFiles } from '../settings.ts'
import { styleOf } from '../style.ts'

export interface EvalOptions {
  readonly format?: GoldFormat
  readonly errors: string
  readonly save?: string
  readonly against?: string
  readonly actors: readonly string[]
  readonly verbs: readonly string[]
  readonly ontology?: readonly string[]
}

const articleOf = ({ id, text, date }: GoldText): Article => (date === '' ? { id, text } : { id, text, date })

async function codeTexts(texts: readonly GoldText[], engine: Engine): Promise<CodedText[]> {
  const out: CodedText[] = []
  for (const text of texts) out.push({ text, events: (await engine.code(articleOf(text))).events })
  return out
}

/** The score of one file; undefined where it cannot be read. */
async function scoreFile(
  file: string,
  { format }: EvalOptions,
  { io, engine, reporter }: { io: Io; engine: Engine; reporter: Reporter },
): Promise<CorpusScore | undefined> {
  try {
    const { text } = decode(await readBytes(file, io.stdin))
    const { texts, diagnostics } = readGold(text, displayName(file), engine.record.ontology, format)
    for (const one of diagnostics) await reporter.report(one)
    return texts.length === 0 ? undefined : scoreCorpus(await codeTexts(texts, engine))
  } catch (error) {
    await reporter.report(failureOf(error), { file: displayName(file) })
    return undefined
  }
}

function countSetting(written: string): number {
  if (/^\d+$/.test(written)) return Number(written)
  throw new RapporteurError('cli.usage', `--errors ${written} is no number`)
}

/** The run of --against, read before anything is coded. */
function formerRun(path: string | undefined): Run | undefined {
  if (path === undefined) return undefined
  try {
    return parseRun(readFileSync(path, 'utf8'))
  } catch (cause) {
    const message = `--against ${path} is no run that was kept with --save`
    throw new RapporteurError('eval.run', message, { cause })
  }
}

/** Runs the command; the exit status. */
export async function runEval(files: readonly string[], options: EvalOptions, io: Io, doors: Doors): Promise<number> {
  const inputs = inputFiles(files, io, 'eval')
  const errors = countSetting(options.errors)
  const former = formerRun(options.against)
  const reporter = createReporter(io, { style: styleOf(wantsColour(io.stderr, io.env)) })
  const engine = await doors.createEngine({
    actors: options.actors,
    verbs: options.verbs,
    ontology: options.ontology ?? [],
  })
  const sets: Record<string, Run['sets'][string]> = {}
  for (const file of inputs) {
    const score = await scoreFile(file, options, { io, engine, reporter })
    if (score === undefined) continue
    sets[displayName(file)] = setRunOf(score)
    await io.stdout.write(`${reportLines(displayName(file), score, { errors }).join('\n')}\n`)
  }
  const run: Run = { version: 1, sets }
  if (former !== undefined) await io.stdout.write(`\n${compareRuns(former, run).join('\n')}\n`)
  if (options.save !== undefined) writeFileSync(options.save, `${JSON.stringify(run)}\n`)
  return (await reporter.close()) > 0 ? 1 : 0
}
