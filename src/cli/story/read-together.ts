// Files -> what their articles tell together: read one after the other, kept small, linked at the end.
// Example: `rapporteur ledger news.jsonl` reads all, then tells. Failures of single inputs are told and the rest is read all the same.
import { diagnostic } from '../../base/diagnostics.ts'
import { readInputs } from '../../ingest/files.ts'
import { failed, type Given, type Ingested } from '../../ingest/types.ts'
import type { ReadArticle, Told } from '../../model/index.ts'
import type { Engine } from '../../pipeline/engine.ts'
import type { Doors } from '../doors.ts'
import { type Io, wantsColour } from '../io.ts'
import { createProgress, type Progress } from '../progress.ts'
import { createReporter, type Reporter } from '../report.ts'
import type { LexiconSettings } from '../settings.ts'
import { styleOf } from '../style.ts'

export interface Together {
  readonly engine: Engine
  readonly told: Told
  readonly read: readonly ReadArticle[]
  /** Closes the reporter; the exit status. */
  readonly finish: () => Promise<number>
}

export interface ReadingSettings extends LexiconSettings {
  readonly files: readonly string[]
  readonly given: Given
  readonly diagnostics?: string | undefined
}

async function readOne(
  item: Ingested,
  engine: Engine,
  reporter: Reporter,
  progress: Progress,
): Promise<ReadArticle | undefined> {
  if (failed(item)) {
    await reporter.report(item.failure, item.origin)
    return undefined
  }
  for (const one of item.diagnostics) await reporter.report(one, item.origin)
  try {
    const coded = await engine.code(item.article)
    for (const one of coded.diagnostics) await reporter.report(one, item.origin)
    progress.article(coded.events.length)
    return engine.readArticle(coded)
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    const message = `this is a fault of rapporteur, please report it with the text: ${why}`
    await reporter.report(diagnostic('error', 'cli.fault', message, { article: item.article.id }), item.origin)
    return undefined
  }
}

/** Says which articles are versions of others (in the file of --diagnostics) and what was taken back (to everybody). */
async function tellVersions({ versions, retracted }: Told, reporter: Reporter): Promise<void> {
  for (const { article, of, kind, reasons } of versions)
    await reporter.report(diagnostic('info', 'story.version', `${kind} of ${of}: ${reasons.join(', ')}`, { article }))
  for (const { article, by, events } of retracted)
    if (article !== by) {
      const message = `article ${article} was taken back by ${by}; its ${events} ${events === 1 ? 'event is' : 'events are'} left out`
      await reporter.report(diagnostic('warning', 'story.retracted', message, { article }))
    }
}

export async function readTogether(settings: ReadingSettings, io: Io, doors: Doors): Promise<Together> {
  const progress = createProgress(io, settings.files)
  const reporter = createReporter(io, {
    style: styleOf(wantsColour(io.stderr, io.env)),
    path: settings.diagnostics,
    beforeLine: progress.clear,
  })
  try {
    const { actors, verbs, ontology } = settings
    const engine = await doors.createEngine({ actors, verbs, ontology })
    for (const one of engine.diagnostics) await reporter.report(one)
    const read: ReadArticle[] = []
    const source = { stdin: io.stdin, given: settings.given, onBytes: progress.bytes }
    for await (const item of readInputs(settings.files, source)) {
      const one = await readOne(item, engine, reporter, progress)
      if (one !== undefined) read.push(one)
    }
    const told = engine.tell(read)
    await tellVersions(told, reporter)
    return { engine, told, read, finish: async () => ((await reporter.close()) > 0 ? 1 : 0) }
  } finally {
    progress.stop()
  }
}
