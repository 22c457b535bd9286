// rapporteur analyze: articles in, sentences with their trees in CoNLL-U out; or gold words in, the rest filled in.
// Lexicons are not loaded: this is the reader alone.
import { decode } from '../../ingest/bytes.ts'
import { failureOf, readBytes, readInputs } from '../../ingest/files.ts'
import { failed } from '../../ingest/types.ts'
import { toConllu } from '../../text/conllu.ts'
import type { Doors } from '../doors.ts'
import { type Io, wantsColour } from '../io.ts'
import { createReporter, type Reporter } from '../report.ts'
import { inputFiles } from '../settings.ts'
import { styleOf } from '../style.ts'

export interface AnalyzeOptions {
  readonly conllu?: boolean
}

type Reader = Awaited<ReturnType<Doors['createReader']>>

async function analyzeArticles(files: readonly string[], io: Io, reader: Reader, reporter: Reporter): Promise<void> {
  for await (const item of readInputs(files, { stdin: io.stdin })) {
    if (failed(item)) {
      await reporter.report(item.failure, item.origin)
      continue
    }
    const doc = await reader.read(item.article)
    for (const one of [...item.diagnostics, ...doc.diagnostics]) await reporter.report(one, item.origin)
    await io.stdout.write(toConllu(doc))
  }
}

async function analyzeTokens(files: readonly string[], io: Io, reader: Reader, reporter: Reporter): Promise<void> {
  for (const file of files) {
    try {
      const { text } = decode(await readBytes(file, io.stdin))
      await io.stdout.write(await reader.readTokens(text))
    } catch (error) {
      await reporter.report(failureOf(error), { file })
    }
  }
}

/** Runs the command; the exit status. */
export async function runAnalyze(
  files: readonly string[],
  options: AnalyzeOptions,
  io: Io,
  doors: Doors,
): Promise<number> {
  const inputs = inputFiles(files, io, 'analyze')
  const reporter = createReporter(io, { style: styleOf(wantsColour(io.stderr, io.env)) })
  const reader = await doors.createReader()
  for (const one of reader.diagnostics) await reporter.report(one)
  if (options.conllu === true) await analyzeTokens(inputs, io, reader, reporter)
  else await analyzeArticles(inputs, io, reader, reporter)
  return (await reporter.close()) > 0 ? 1 : 0
}
