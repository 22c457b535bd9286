// A text with the answer written inside -> the plain text and its marks with exact offsets.
// Example: "[ACT Oslo] [EVT expelled] [REC two envoys]" is "Oslo expelled two envoys" with three marks; "¶" is a paragraph break.
import { CorpusError } from './corpus-error.ts'
import type { Mark } from './gold.ts'

const LABEL = /^(ACT|REC|EVT|SAY|DATE|LOC)(\d*) /

interface Open {
  readonly label: Mark['label']
  readonly event: number
  readonly start: number
}

interface Scan {
  text: string
  readonly marks: Mark[]
  readonly open: Open[]
}

/** Opens a mark where one begins here; how many letters that took. */
function openMark(scan: Scan, rest: string): number {
  const label = rest.startsWith('[') ? LABEL.exec(rest.slice(1)) : null
  if (label === null) return 0
  const event = label[2] === '' ? 1 : Number(label[2])
  scan.open.push({ label: label[1] as Mark['label'], event, start: scan.text.length })
  return 1 + label[0].length
}

function closeMark(scan: Scan): void {
  const mark = scan.open.pop()
  if (mark === undefined) throw new CorpusError('"]" closes no mark')
  if (scan.text.length === mark.start) throw new CorpusError(`an empty mark ${mark.label}`)
  scan.marks.push({ ...mark, end: scan.text.length })
}

/** One step: a mark's beginning, its end, a paragraph break, or a letter; how many letters that took. */
function step(scan: Scan, marked: string, at: number): number {
  const opened = openMark(scan, marked.slice(at, at + 12))
  if (opened > 0) return opened
  const letter = marked[at] ?? ''
  if (letter === '[') throw new CorpusError(`"${marked.slice(at, at + 8)}" is no mark`)
  if (letter === '¶') {
    scan.text = `${scan.text.trimEnd()}\n\n`
    return /^¶\s*/.exec(marked.slice(at))?.[0].length ?? 1
  }
  if (letter === ']') closeMark(scan)
  else scan.text += letter
  return 1
}

/** Takes the marks out of a text; offsets are into the plain text. */
export function readMarks(marked: string): { text: string; marks: readonly Mark[] } {
  const scan: Scan = { text: '', marks: [], open: [] }
  for (let at = 0; at < marked.length; ) at += step(scan, marked, at)
  if (scan.open.length > 0) throw new CorpusError('a mark is not closed')
  return { text: scan.text, marks: scan.marks }
}
