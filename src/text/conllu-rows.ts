// CoNLL-U text -> sentences of rows, as they stand; no words are joined or judged here.
// Example: "# text = Go\n1\tGo\tgo\t..." is one sentence with one comment and one row of kind "word".
// A line that is no row (fewer than two columns, or no id) becomes a diagnostic and is left out.
import { diagnostic } from '../base/diagnostics.ts'
import type { Diagnostic } from '../model/index.ts'

export type RowKind = 'word' | 'range' | 'empty'

export interface ConlluRow {
  readonly kind: RowKind
  /** Always ten columns; missing ones are "_". */
  readonly columns: readonly string[]
  /** Line in the file, from 1. */
  readonly line: number
}

export interface ConlluSentence {
  /** Without "#" and the space after it. */
  readonly comments: readonly string[]
  readonly rows: readonly ConlluRow[]
}

const KINDS: readonly (readonly [RegExp, RowKind])[] = [
  [/^\d+$/, 'word'],
  [/^\d+-\d+$/, 'range'],
  [/^\d+\.\d+$/, 'empty'],
]

export const column = (row: ConlluRow, at: number): string => row.columns[at] ?? '_'

function rowOf(text: string, line: number): ConlluRow | undefined {
  const columns = text.split('\t')
  const kind = KINDS.find(([shape]) => shape.test(columns[0] ?? ''))?.[1]
  if (kind === undefined || columns.length < 2 || columns[1] === '') return undefined
  while (columns.length < 10) columns.push('_')
  return { kind, columns: columns.slice(0, 10).map((value) => (value === '' ? '_' : value)), line }
}

export interface ConlluFile {
  readonly sentences: readonly ConlluSentence[]
  readonly diagnostics: readonly Diagnostic[]
}

export function parseConllu(text: string): ConlluFile {
  const sentences: ConlluSentence[] = []
  const diagnostics: Diagnostic[] = []
  let comments: string[] = []
  let rows: ConlluRow[] = []
  const flush = (): void => {
    if (rows.length > 0) sentences.push({ comments, rows })
    if (rows.length > 0) comments = []
    rows = []
  }
  for (const [at, raw] of text.split(/\r?\n/).entries()) {
    if (raw.trim() === '') flush()
    else if (raw.startsWith('#')) comments.push(raw.slice(1).trim())
    else {
      const row = rowOf(raw, at + 1)
      if (row !== undefined) rows.push(row)
      else
        diagnostics.push(diagnostic('warning', 'text.conllu-line', `line ${at + 1} is no CoNLL-U row and was left out`))
    }
  }
  flush()
  return { sentences, diagnostics }
}

/** The value of a comment "name = value", or undefined. */
export function commentValue(sentence: ConlluSentence, name: string): string | undefined {
  for (const comment of sentence.comments) {
    const at = comment.indexOf('=')
    if (at > 0 && comment.slice(0, at).trim() === name) return comment.slice(at + 1).trim()
  }
  return undefined
}

/** Whether a comment "name" or "name id = ..." stands there. */
export const hasComment = (sentence: ConlluSentence, name: string): boolean =>
  sentence.comments.some((comment) => comment === name || comment.startsWith(`${name} `))
