// rapporteur code: articles in, events out, one article after the other.
// A failure of one input is a line on standard error and status 1; the rest is coded all the same.
import { readInputs } from '../../ingest/files.ts'
import { failed, type Ingested } from '../../ingest/types.ts'
import type { Diagnostic } from '../../model/index.ts'
import type { Engine } from '../../pipeline/engine.ts'
import { missingOf } from '../../pipeline/explain.ts'
import { csvWriter } from '../csv.ts'
import type { Doors } from '../doors.ts'
import { missingLine } from '../explain.ts'
import type { FormatOptions, OutputFormat, Writer } from '../formats.ts'
import { type Io, wantsColour } from '../io.ts'
import { jsonlWriter } from '../jsonl.ts'
import { createProgress, type Progress } from '../progress.ts'
import { createReporter, type Reporter } from '../report.ts'
import { type CodeOptions, codeSettings } from '../settings.ts'
import { styleOf } from '../style.ts'
import { tableWriter } from '../table.ts'

const WRITERS: Readonly<Record<OutputFormat, (options: FormatOptions) => Writer>> = {
  table: tableWriter,
  jsonl: jsonlWriter,
  csv: csvWriter,
}

function formatOptions(engine: Engine, options: CodeOptions, io: Io): FormatOptions {
  return {
    record: { ...engine.record, codedDate: io.today(), withText: options.withText === true },
    style: styleOf(wantsColour(io.stdout, io.env)),
    columns: io.stdout.columns,
    explain: options.explain === true,
    explainMissing: options.explainMissing === true,
  }
}

/** A fault of ours in one article must not take the others with it. */
const fault = (error: unknown, article: string): Diagnostic => ({
  code: 'cli.fault',
  level: 'error',
  message: `this is a fault of rapporteur, please report it with the text: ${error instanceof Error ? error.message : error}`,
  article,
})

interface Run {
  readonly engine: Engine
  readonly io: Io
  readonly writer: Writer
  readonly reporter: Reporter
  readonly progress: Progress
  /** Where the format has no room for it, sentences without an event are told on standard error. */
  readonly tellMissing: boolean
}

async function codeOne(item: Ingested, { engine, io, writer, reporter, progress, tellMissing }: Run): Promise<void> {
  if (failed(item)) return reporter.report(item.failure, item.origin)
  for (const one of item.diagnostics) await reporter.report(one, item.origin)
  try {
    const coded = await engine.code(item.article)
    for (const one of coded.diagnostics) await reporter.report(one, item.origin)
    const text = writer.article(coded, item.origin.file)
    progress.article(coded.events.length)
    if (text !== '') await io.stdout.write(text)
    if (tellMissing)
      for (const one of missingOf(coded))
        await io.stderr.write(`${item.article.id} ${missingLine(one, coded.doc, io.stderr.columns)}\n`)
  } catch (error) {
    await reporter.report(fault(error, item.article.id), item.origin)
  }
}

/** Runs the command; the exit status. */
export async function runCode(files: readonly string[], options: CodeOptions, io: Io, doors: Doors): Promise<number> {
  const settings = codeSettings(files, options, io)
  const progress = createProgress(io, settings.files)
  const reporter = createReporter(io, {
    style: styleOf(wantsColour(io.stderr, io.env)),
    path: options.diagnostics,
    beforeLine: progress.clear,
  })
  try {
    const engine = await doors.createEngine({
      coder: options.coder ?? 'both',
      actors: options.actors,
      verbs: options.verbs,
      ontology: options.ontology ?? [],
    })
    for (const one of engine.diagnostics) await reporter.report(one)
    const writer = WRITERS[settings.format](formatOptions(engine, options, io))
    const tellMissing = options.explainMissing === true && settings.format !== 'table'
    const run = { engine, io, writer, reporter, progress, tellMissing }
    const source = { stdin: io.stdin, given: settings.given, onBytes: progress.bytes }
    for await (const item of readInputs(settings.files, source)) await codeOne(item, run)
    const rest = writer.end()
    if (rest !== '') await io.stdout.write(rest)
  } finally {
    progress.stop()
  }
  return (await reporter.close()) > 0 ? 1 : 0
}
