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

/** What the vectors of words say of each label, as members of a group: a mean of vectors is scored as the mean of these. */
interface WordScores {
  /** Scores of a word's row, worked out when it is first met. */
  readonly of: (row: number) => Float32Array
}

const WORD_SCORES = new WeakMap<LearnedTable, Map<string, WordScores | undefined>>()

function wordScoresOf({ table, vectors }: LearnedModel, group: string): WordScores | undefined {
  const known = WORD_SCORES.get(table) ?? new Map<string, WordScores | undefined>()
  WORD_SCORES.set(table, known)
  if (!known.has(group)) {
    const names = VECTOR_SIGNS.get(group)
    known.set(group, names === undefined ? undefined : wordScores(table, names.map(table.rowOf), vectors))
  }
  return known.get(group)
}

function wordScores(table: LearnedTable, rows: readonly number[], vectors: WordVectors): WordScores {
  const made = new Map<number, Float32Array>()
  const vector = new Float32Array(vectors.size)
  const work = (word: number): Float32Array => {
    const scores = new Float64Array(table.labels.length)
    vectors.write(word, vector, 0)
    for (const [k, row] of rows.entries()) if (row >= 0) table.add(row, (vector[k] ?? 0) * VECTOR_STRENGTH, scores)
    return Float32Array.from(scores)
  }
  return {
    of(word) {
      const found = made.get(word) ?? work(word)
      made.set(word, found)
      return found
    },
  }
}

/** Adds the mean of what the words of a group say. */
function addGroup(doc: Document, { name, tokens }: WordGroupOfPair, model: LearnedModel, scores: Float64Array): void {
  const words = tokens.length === 0 ? undefined : wordScoresOf(model, name)
  if (words === undefined) return
  const sum = new Float64Array(scores.length)
  let count = 0
  for (const index of tokens) {
    const token = doc.tokens[index]
    const row = token === undefined || token.upos === 'PUNCT' ? -1 : model.vectors.rowOf(token.form)
    if (row < 0) continue
    const said = words.of(row)
    for (let l = 0; l < sum.length; l++) sum[l] = (sum[l] as number) + (said[l] as number)
    count++
  }
  for (let l = 0; count > 0 && l < sum.length; l++) scores[l] = (scores[l] as number) + (sum[l] as number) / count
}

/** The sum over all signs of a pair, for each label. */
export function scoresOf(doc: Document, { signs, groups }: PairSigns, model: LearnedModel): Float64Array {
  const { table } = model
  const scores = new Float64Array(table.labels.length)
  const add = ({ name, value }: Sign): void => {
    const row = table.rowOf(name)
    if (row >= 0) table.add(row, value, scores)
  }
  add(BASE)
  for (const sign of signs) add(sign)
  for (const group of groups) addGroup(doc, group, model, scores)
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
