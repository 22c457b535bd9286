// Rows of CoNLL-U -> running text and the place of every word in it.
// Example: "1-2 don't / 1 do / 2 n't" gives the text "don't" with words at 0-2 and 2-5.
// Where "# text" agrees with the forms it is used as it stands; else the text is rebuilt from forms and SpaceAfter.
import type { Span } from '../model/index.ts'
import { type ConlluRow, type ConlluSentence, column, commentValue } from './conllu-rows.ts'

export interface Layout {
  readonly text: string
  /** One a word row, in their order. */
  readonly words: readonly Span[]
}

/** A stretch of the surface: a word by itself or the words of a multiword token. */
interface Piece {
  readonly form: string
  readonly spaced: boolean
  readonly parts: readonly string[]
}

const spaced = (row: ConlluRow): boolean => !column(row, 9).split('|').includes('SpaceAfter=No')

function piecesOf(sentence: ConlluSentence): readonly Piece[] {
  const pieces: Piece[] = []
  const words = sentence.rows.filter((row) => row.kind === 'word')
  const ranges = new Map<number, ConlluRow>()
  for (const row of sentence.rows) if (row.kind === 'range') ranges.set(Number.parseInt(column(row, 0), 10), row)
  for (let at = 0; at < words.length; ) {
    const row = words[at] as ConlluRow
    const id = Number(column(row, 0))
    const range = ranges.get(id)
    const count = range === undefined ? 1 : Math.max(1, Number(column(range, 0).split('-')[1]) - id + 1)
    const parts = words.slice(at, at + count).map((word) => column(word, 1))
    const surface = range ?? row
    pieces.push({ form: column(surface, 1), spaced: spaced(surface), parts })
    at += count
  }
  return pieces
}

/** Words share their multiword token by length; the last takes what is left, none is longer than what there is. */
function share(piece: Piece, start: number): Span[] {
  const end = start + piece.form.length
  let at = start
  return piece.parts.map((part, k) => {
    const left = piece.parts.length - 1 - k
    const stop = left === 0 ? end : Math.max(at, Math.min(at + part.length, end - left))
    const span = { start: at, end: stop }
    at = stop
    return span
  })
}

function lay(pieces: readonly Piece[], text: string | undefined): Layout | undefined {
  const words: Span[] = []
  let built = ''
  let at = 0
  for (const piece of pieces) {
    if (text !== undefined) {
      while (at < text.length && /\s/.test(text.charAt(at))) at++
      if (!text.startsWith(piece.form, at)) return undefined
    }
    words.push(...share(piece, at))
    at += piece.form.length
    if (text !== undefined) continue
    built += piece.form
    if (piece.spaced && piece !== pieces.at(-1)) {
      built += ' '
      at++
    }
  }
  return { text: text ?? built, words }
}

export function layOut(sentence: ConlluSentence): Layout {
  const pieces = piecesOf(sentence)
  return lay(pieces, commentValue(sentence, 'text')) ?? lay(pieces, undefined) ?? { text: '', words: [] }
}
