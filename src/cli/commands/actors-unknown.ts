// rapporteur actors unknown: articles in, names that the lexicon does not know out, with counts and examples.
// In a pipe one JSON object a line; on a terminal a list. What to do with them: docs/actors.md.
import { readInputs } from '../../ingest/files.ts'
import { failed } from '../../ingest/types.ts'
import type { Doors } from '../doors.ts'
import { type Io, wantsColour } from '../io.ts'
import { createProgress } from '../progress.ts'
import { createReporter } from '../report.ts'
import { inputFiles } from '../settings.ts'
import { onOneLine, type Style, styleOf } from '../style.ts'
import { addUnknown, emptyNames, listUnknown, type UnknownName } from '../unknown-names.ts'

export interface UnknownOptions {
  readonly actors: readonly string[]
  readonly limit: string
}

const cut = (text: string, width: number): string => (text.length <= width ? text : `${text.slice(0, width - 1)}…`)

function lines({ name, count, articles, evident, examples }: UnknownName, style: Style, columns: number): string {
  const where = `${count} × in ${articles} ${articles === 1 ? 'article' : 'articles'}`
  const shown = examples.map((text) => `    ${style.dim(cut(onOneLine(text), columns - 6))}\n`)
  return `${style.bold(onOneLine(name))}  ${where}${evident === '' ? '' : `  ${evident}`}\n${shown.join('')}`
}

export async function runActorsUnknown(
  files: readonly string[],
  { actors, limit }: UnknownOptions,
  io: Io,
  doors: Doors,
): Promise<number> {
  const inputs = inputFiles(files, io, 'actors unknown')
  const progress = createProgress(io, inputs)
  const reporter = createReporter(io, { style: styleOf(wantsColour(io.stderr, io.env)), beforeLine: progress.clear })
  const names = emptyNames()
  try {
    const engine = await doors.createEngine({ actors })
    for await (const item of readInputs(inputs, { stdin: io.stdin, onBytes: progress.bytes })) {
      if (failed(item)) {
        await reporter.report(item.failure, item.origin)
        continue
      }
      const { doc, seen, events } = await engine.code(item.article)
      progress.article(events.length)
      addUnknown(names, doc, seen.mentions ?? [])
    }
  } finally {
    progress.stop()
  }
  const style = styleOf(wantsColour(io.stdout, io.env))
  const most = Number(limit) > 0 ? Number(limit) : Number.POSITIVE_INFINITY
  for (const name of listUnknown(names).slice(0, most))
    await io.stdout.write(io.stdout.isTty ? lines(name, style, io.stdout.columns) : `${JSON.stringify(name)}\n`)
  return (await reporter.close()) > 0 ? 1 : 0
}
