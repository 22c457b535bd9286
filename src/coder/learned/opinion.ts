// Signs of a pair -> how likely each event is, and which words weighed most: the learned second opinion.
// Example: for "Kyiv accused Minsk of lying" the share of ACCUSE is 0.97, and "accused" weighed most.
// What a word weighs is exact: the scores are sums over signs, and each sign knows its word.
import type { Document } from '../../model/index.ts'
import type { PairSigns, Sign, WordGroupOfPair } from './signs.ts'
import type { LearnedTable } from './table.ts'

/** Word vectors as the reader has them. */
export interface WordVectors {
  readonly size: number
  readonly rowOf: (form: string) => number
  readonly write: (row: number, target: Float32Array, at: number) => void
}

export interface LearnedModel {
  readonly table: LearnedTable
  readonly vectors: WordVectors
}

export interface Share {
  readonly label: string
  readonly share: number
}

/** Groups of words whose mean vector is asked, and how strongly it counts. */
export const VECTOR_GROUPS: readonly string[] = ['sentence', 'between', 'way', 'verb', 'source', 'target']
export const VECTOR_STRENGTH = 0.3

const SIZE = 100
/** The names of the numbers of each group's vector, made once. */
const VECTOR_SIGNS: ReadonlyMap<string, readonly string[]> = new Map(
  VECTOR_GROUPS.map((group) => [group, Array.from({ length: SIZE }, (_, at) => `mean ${group} ${at}`)]),
)

/** Mean of the vectors of words; undefined where none has one. */
export function meanVector(doc: Document, tokens: readonly number[], vectors: WordVectors): Float32Array | undefined {
  const sum = new Float32Array(vectors.size)
  const one = new Float32Array(vectors.size)
  let count = 0
  for (const index of tokens) {
    const token = doc.tokens[index]
    const row = token === undefined || token.upos === 'PUNCT' ? -1 : vectors.rowOf(token.form)
    if (row < 0) continue
    vectors.write(row, one, 0)
    for (let k = 0; k < sum.length; k++) sum[k] = (sum[k] ?? 0) + (one[k] ?? 0)
    count++
  }
  return count === 0 ? undefined : sum.map((value) => value / count)
}

const BASE: Sign = { name: 'base', token: -1, value: 1 }

/** Every sign by its name, to learn from: the numbers of the mean vectors among them. */
export function allSigns(doc: Document, { signs, groups }: PairSigns, vectors: WordVectors): Sign[] {
  const out: Sign[] = [BASE, ...signs]
  for (const { name, tokens } of groups) {
    const names = VECTOR_SIGNS.get(name)
    const mean = names === undefined ? undefined : meanVector(doc, tokens, vectors)
    if (names === undefined || mean === undefined) continue
    for (let k = 0; k < mean.length; k++)
      out.push({ name: names[k] ?? '', token: -1, value: (mean[k] ?? 0) * VECTOR_STRENGTH })
  }
  return out
}

const VECTOR_ROWS = new WeakMap<LearnedTable, Map<string, Int32Array>>()

/** Rows of the numbers of a group's vector, looked up once for a table; undefined for a group that is not asked. */
function vectorRows(table: LearnedTable, group: string): Int32Array | undefined {
  const known = VECTOR_ROWS.get(table) ?? new Map<string, Int32Array>()
  VECTOR_ROWS.set(table, known)
  const names = VECTOR_SIGNS.get(group)
  if (names !== undefined && !known.has(group)) known.set(group, Int32Array.from(names, table.rowOf))
  return known.get(group)
}

const SENTENCES = new WeakMap<Document, Map<number, Float32Array | undefined>>()

/** Several pairs of a sentence ask for its mean. */
function meanOfGroup(doc: Document, { name, tokens }: WordGroupOfPair, vectors: WordVectors): Float32Array | undefined {
  const [first] = tokens
  if (name !== 'sentence' || first === undefined) return meanVector(doc, tokens, vectors)
  const known = SENTENCES.get(doc) ?? new Map<number, Float32Array | undefined>()
  SENTENCES.set(doc, known)
  if (!known.has(first)) known.set(first, meanVector(doc, tokens, vectors))
  return known.get(first)
}

/** The sum over all signs of a pair, for each label. */
export function scoresOf(doc: Document, { signs, groups }: PairSigns, { table, vectors }: LearnedModel): Float64Array {
  const scores = new Float64Array(table.labels.length)
  for (const { name, value } of [BASE, ...signs]) {
    const row = table.rowOf(name)
    if (row >= 0) table.add(row, value, scores)
  }
  for (const group of groups) {
    const rows = vectorRows(table, group.name)
    const mean = rows === undefined ? undefined : meanOfGroup(doc, group, vectors)
    if (rows === undefined || mean === undefined) continue
    for (let k = 0; k < rows.length; k++) {
      const row = rows[k] ?? -1
      if (row >= 0) table.add(row, (mean[k] ?? 0) * VECTOR_STRENGTH, scores)
    }
  }
  return scores
}

/** Shares of the labels, the largest first; "none" only where it is asked for. */
export function sharesOf(scores: Float64Array, labels: readonly string[], withNone = false): Share[] {
  const asked = labels.map((label, at) => ({ label, at })).filter(({ label }) => withNone || label !== 'none')
  const most = Math.max(...asked.map(({ at }) => scores[at] ?? 0))
  const odds = asked.map(({ label, at }) => ({ label, share: Math.exp((scores[at] ?? 0) - most) }))
  const sum = odds.reduce((total, { share }) => total + share, 0)
  return odds.map(({ label, share }) => ({ label, share: share / sum })).sort((a, b) => b.share - a.share)
}

/** Tokens by how much they speak for a label rather than for the mean of all, the strongest first. */
export function weightiest(signs: readonly Sign[], table: LearnedTable, label: string, most = 3): number[] {
  const at = table.labels.indexOf(label)
  const byToken = new Map<number, number>()
  for (const { name, token, value } of signs) {
    const row = token < 0 ? -1 : table.rowOf(name)
    if (row < 0) continue
    const scores = new Float64Array(table.labels.length)
    table.add(row, value, scores)
    const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length
    byToken.set(token, (byToken.get(token) ?? 0) + (scores[at] ?? 0) - mean)
  }
  return [...byToken]
    .filter(([, weight]) => weight > 0)
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, most)
    .map(([token]) => token)
}
