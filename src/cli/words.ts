// Event -> the words that support it: its sentence, the words of the event marked in it, in lines of a given width.
// Example: “Ghana and Togo [met] in Accra on Tuesday”; in colour the marked words are bold and need no brackets.
import { contains, fieldOf } from '../base/spans.ts'
import type { Document, Event, Span } from '../model/index.ts'
import { widthOf } from './layout.ts'
import { onOneLine, type Style } from './style.ts'

/** Some letters, and whether they are words of the event. */
interface Piece {
  readonly text: string
  readonly marked: boolean
}

const AROUND = 60

/** The part of a sentence that holds all evidence, with a little around it, where the sentence is longer than asked for. */
export function shownPart(sentence: Span, evidence: readonly Span[], length: number): Span {
  if (sentence.end - sentence.start <= length || evidence.length === 0) return sentence
  const first = Math.min(...evidence.map((e) => e.start))
  const last = Math.max(...evidence.map((e) => e.end))
  const start = first - sentence.start < AROUND ? sentence.start : first - AROUND
  const end = Math.min(sentence.end, Math.max(last + AROUND, start + length))
  return { start: Math.min(start, Math.max(sentence.start, end - length)), end }
}

/** The part without a word that its beginning or end would cut. */
function toWholeWords(text: string, part: Span, sentence: Span): Span {
  const before = part.start > sentence.start ? (/^\S*\s*/.exec(text.slice(part.start, part.end))?.[0].length ?? 0) : 0
  const after = part.end < sentence.end ? (/\s*\S*$/.exec(text.slice(part.start, part.end))?.[0].length ?? 0) : 0
  return { start: part.start + before, end: part.end - after }
}

/** A string in pieces, those inside the spans marked; overlapping spans count as one. */
function piecesOf(text: string, within: Span, spans: readonly Span[]): Piece[] {
  const list: Piece[] = []
  let at = within.start
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    if (span.end <= at || span.start >= within.end) continue
    if (span.start > at) list.push({ text: text.slice(at, span.start), marked: false })
    list.push({ text: text.slice(Math.max(at, span.start), span.end), marked: true })
    at = span.end
  }
  list.push({ text: text.slice(at, within.end), marked: false })
  return list
}

/** Pieces cut at white space: words, each of one or more pieces. */
function wordsOf(pieces: readonly Piece[]): Piece[][] {
  const words: Piece[][] = [[]]
  for (const { text, marked } of pieces)
    for (const part of text.split(/(\s+)/)) {
      if (/^\s+$/.test(part)) words.push([])
      else if (part !== '') words.at(-1)?.push({ text: onOneLine(part), marked })
    }
  return words.filter((word) => word.length > 0)
}

const widthOfWord = (word: readonly Piece[]): number => word.reduce((sum, piece) => sum + widthOf(piece.text), 0)

function linesOfWords(words: readonly Piece[][], width: number): Piece[][][] {
  const lines: Piece[][][] = [[]]
  let used = 0
  for (const word of words) {
    const size = widthOfWord(word)
    if (used > 0 && used + 1 + size > width) {
      lines.push([])
      used = 0
    }
    lines.at(-1)?.push(word)
    used += used > 0 ? size + 1 : size
  }
  return lines
}

function paint(line: readonly Piece[][], style: Style): string {
  return line
    .map((word) => word.map(({ text, marked }) => (marked ? style.bold(text) : style.dim(text))).join(''))
    .join(' ')
}

/** Where there are no colours the marked words stand in brackets. */
const bracketed = (pieces: readonly Piece[], style: Style): Piece[] =>
  style.coloured ? [...pieces] : pieces.map((piece) => (piece.marked ? { ...piece, text: `[${piece.text}]` } : piece))

/** Quotation marks, unless the sentence has some of its own. */
const quotesAround = (pieces: readonly Piece[]): readonly [string, string] =>
  pieces.some((piece) => /["“”]/.test(piece.text)) ? ['', ''] : ['“', '”']

/** The sentence of an event in lines, its words marked. */
export function supportingWords(event: Event, doc: Document, style: Style, width: number, lines = 3): string[] {
  const sentence = doc.sentences[event.sentence]
  if (sentence === undefined) return []
  const here = event.evidence.filter((evidence) => evidence.in === sentence.in && contains(sentence, evidence))
  const marked = here.filter((evidence) => evidence.role === 'event')
  const source = fieldOf(doc.article, sentence.in)
  const shown = toWholeWords(source, shownPart(sentence, here, width * lines - 4), sentence)
  const pieces = bracketed(piecesOf(source, shown, marked), style)
  const [before, after] = quotesAround(pieces)
  const opening = { text: shown.start > sentence.start ? `${before}…` : before, marked: false }
  const closing = { text: shown.end < sentence.end ? `…${after}` : after, marked: false }
  return linesOfWords(wordsOf([opening, ...pieces, closing]), width).map((line) => paint(line, style))
}
