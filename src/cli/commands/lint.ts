// rapporteur lint: the lexicons that come with rapporteur and a user's own, each bad entry with file and line.
// The findings are this command's data and go to standard output; with any of them the status is 1.
import type { Diagnostic } from '../../model/index.ts'
import type { Doors } from '../doors.ts'
import { type Io, wantsColour } from '../io.ts'
import { onOneLine, type Style, styleOf } from '../style.ts'

export interface LintOptions {
  readonly actors: readonly string[]
  readonly verbs: readonly string[]
  readonly ontology?: readonly string[]
}

/** "mine.txt:3: warning lexicon.actor-line: ..." */
export const problemLine = ({ code, level, message }: Diagnostic, style: Style): string => {
  const place = /^(\S.*?:\d+): (.*)$/s.exec(message)
  const colour = level === 'error' ? style.red : level === 'info' ? style.dim : style.yellow
  return place === null
    ? `${colour(level)} ${code}: ${onOneLine(message)}\n`
    : `${style.bold(place[1] ?? '')}: ${colour(level)} ${code}: ${onOneLine(place[2] ?? '')}\n`
}

/** Runs the command; the exit status. */
export async function runLint(options: LintOptions, io: Io, doors: Doors): Promise<number> {
  const style = styleOf(wantsColour(io.stdout, io.env))
  const { diagnostics, counts } = await doors.lintLexicons(options)
  for (const one of diagnostics) await io.stdout.write(problemLine(one, style))
  const sizes = Object.entries(counts).map(([name, count]) => `${count} ${name}`)
  await io.stderr.write(
    `${sizes.join(', ')}: ${diagnostics.length === 0 ? 'nothing to complain of' : `${diagnostics.length} to mend`}\n`,
  )
  return diagnostics.length > 0 ? 1 : 0
}
