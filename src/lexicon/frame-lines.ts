// Text of data/verbs -> statements: one line a frame, a class, a composition, the words of a mode or the forms of a verb,
// told apart by their shape.
// Example: "{aid} = aid, relief" is a class, "@do * => same" a composition, "impose {aid} => AID" a frame.
// An indented line goes on with the one above. What stands inside a statement is read by frame-pattern.ts and frames.ts.
import type { Diagnostic } from '../model/index.ts'
import { lexiconProblem, withoutComment } from './actors.ts'

/** A file of frames with the name that diagnostics show. */
export interface FrameFile {
  readonly name: string
  readonly text: string
}

export interface Statement {
  readonly kind: 'frame' | 'class' | 'composition' | 'modes' | 'forms'
  /** What stands before "=>" or "=". */
  readonly left: string
  /** What stands behind it, without options. */
  readonly right: string
  readonly options: Readonly<Record<string, string>>
  /** Words behind ";" that are no key=value ("also"). */
  readonly flags: readonly string[]
  readonly line: string
  readonly source: string
  readonly at: number
}

const MODES = /^[A-Z]+\/[a-z-]+$/

/** One problem with its file and line. */
export const frameProblem = (source: string, at: number, message: string): Diagnostic =>
  lexiconProblem('lexicon.frame', source, at, message)

/** Lines without comments; indented ones joined to the line they belong to. */
function logicalLines(text: string): { line: string; at: number }[] {
  const out: { line: string; at: number }[] = []
  for (const [index, raw] of text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .entries()) {
    const line = withoutComment(raw)
    if (line.trim() === '') continue
    const last = out.at(-1)
    if (/^\s/.test(line) && last !== undefined) last.line += ` ${line.trim()}`
    else out.push({ line: line.trim(), at: index + 1 })
  }
  return out
}

/** "status=future rec=place; also; note=free words" -> options and flags. */
function readOptions(parts: readonly string[]): { options: Record<string, string>; flags: string[] } {
  const options: Record<string, string> = {}
  const flags: string[] = []
  for (const part of parts.map((one) => one.trim()).filter((one) => one !== '')) {
    if (part.startsWith('note=')) options.note = part.slice(5).trim()
    else {
      for (const word of part.split(/\s+/)) {
        const cut = word.indexOf('=')
        if (cut < 0) flags.push(word)
        else options[word.slice(0, cut)] = word.slice(cut + 1)
      }
    }
  }
  return { options, flags }
}

function kindOf(left: string, arrow: boolean): Statement['kind'] | undefined {
  if (arrow) return left.startsWith('@') ? 'composition' : 'frame'
  if (left.startsWith('{')) return 'class'
  if (/^[a-z]+$/.test(left)) return 'forms'
  return MODES.test(left) ? 'modes' : undefined
}

function toStatement(line: string, source: string, at: number): Statement | undefined {
  const arrow = line.indexOf('=>')
  const cut = arrow >= 0 ? arrow : line.indexOf('=')
  if (cut < 0) return undefined
  const left = line.slice(0, cut).trim()
  const kind = kindOf(left, arrow >= 0)
  if (kind === undefined || left === '') return undefined
  const rest = line.slice(cut + (arrow >= 0 ? 2 : 1))
  const [right = '', ...parts] = arrow >= 0 ? rest.split(';') : [rest]
  return { kind, left, right: right.trim(), ...readOptions(parts), line, source, at }
}

/** Every statement of a file, and the lines that are none. */
export function readStatements(file: FrameFile): { statements: Statement[]; diagnostics: Diagnostic[] } {
  const statements: Statement[] = []
  const diagnostics: Diagnostic[] = []
  for (const { line, at } of logicalLines(file.text)) {
    const statement = toStatement(line, file.name, at)
    if (statement === undefined)
      diagnostics.push(frameProblem(file.name, at, `neither "PATTERN => RESULT" nor "{class} = words": ${line}`))
    else statements.push(statement)
  }
  return { statements, diagnostics }
}
