// A text and marks that may overlap -> pieces without overlap, each with all marks that cover it.
// Example: marks 0-10 and 5-15 give the pieces 0-5 (one mark), 5-10 (two), 10-15 (one) and the rest.
import type { Mark } from '../../../src/http/api-types.ts'

export interface Segment {
  readonly start: number
  readonly end: number
  readonly marks: readonly Mark[]
}

export function segmentsOf(length: number, marks: readonly Mark[]): Segment[] {
  const bounds = [...new Set([0, length, ...marks.flatMap(({ start, end }) => [start, end])])]
    .filter((at) => at >= 0 && at <= length)
    .sort((a, b) => a - b)
  return bounds.slice(0, -1).map((start, at) => {
    const end = bounds[at + 1] ?? length
    return { start, end, marks: marks.filter((one) => one.start <= start && end <= one.end) }
  })
}

/** Ranges of the paragraphs of a text, without the blank lines between. */
export function paragraphsOf(text: string): { start: number; end: number }[] {
  return [...text.matchAll(/[^\n]+/g)].map((match) => ({ start: match.index, end: match.index + match[0].length }))
}
