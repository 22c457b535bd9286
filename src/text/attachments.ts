// The model's scores for a sentence -> where each word may hang and as what: the two best heads, the likeliest labels on each.
// Example: attachmentsOf(scored, 3) begins with the likeliest, { head: 2, rel: 'nsubj', cost: 0.1 }, then perhaps { head: 2, rel: 'obj', cost: 2.3 }.
// Costs are negative log-likelihoods of one word: only their differences mean something. Nothing is decided here.
import type { Outputs } from './outputs.ts'

/** Position 0 is the root token; rels[0] is empty. */
export interface Tree {
  readonly heads: Int32Array
  readonly rels: string[]
}

export interface Attachment {
  readonly head: number
  readonly rel: string
  readonly cost: number
}

/** What the model says of n positions, with the best-scored and the second-best head of each word (-1: none). */
export interface Scored {
  readonly n: number
  readonly out: Outputs
  readonly first: Int32Array
  readonly second: Int32Array
  /** How many labels are told of each of the two heads. */
  readonly each: number
  readonly names: readonly string[]
}

export function rankHeads(out: Outputs, n: number, names: readonly string[]): Scored {
  const first = new Int32Array(n).fill(-1)
  const second = new Int32Array(n).fill(-1)
  for (let d = 1; d < n; d++) {
    let [top, next] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY]
    for (let h = 0; h < n; h++) {
      const value = out.arc[d * n + h] as number
      if (value <= next) continue
      const isTop = value > top
      second[d] = isTop ? (first[d] as number) : h
      next = isTop ? top : value
      if (!isTop) continue
      first[d] = h
      top = value
    }
  }
  return { n, out, first, second, each: out.label.length / (2 * n), names }
}

/** Scores of heads that count how sure the label would be; heads beyond the two best count as the second. */
export function withLabels({ n, out, first, each }: Scored): Float32Array {
  const scores = out.arc.slice()
  for (let d = 1; d < n; d++) {
    const at = d * 2 * each
    const surer = (out.labelScore[at] ?? 0) - (out.labelScore[at + each] ?? 0)
    const best = d * n + (first[d] ?? 0)
    scores[best] = (scores[best] ?? 0) + surer
  }
  return scores
}

/** "root" below the root token and nowhere else; on a head that is not the best, what the word would be on the second-best. */
export function likeliestRel({ out, first, each, names }: Scored, d: number, head: number): string {
  if (head === 0) return 'root'
  const rank = first[d] === head ? 0 : 1
  const rel = names[out.label[(d * 2 + rank) * each] ?? 0] ?? 'dep'
  return rel === 'root' ? 'dep' : rel
}

function onHead({ n, out, first, each, names }: Scored, d: number, head: number): readonly Attachment[] {
  if (head <= 0 || head === d) return []
  const rank = first[d] === head ? 0 : 1
  const further = (out.arc[d * n + (first[d] ?? 0)] ?? 0) - (out.arc[d * n + head] ?? 0)
  const from = (d * 2 + rank) * each
  return Array.from({ length: each }, (_, k) => ({
    head,
    rel: names[out.label[from + k] ?? 0] ?? 'dep',
    cost: further - (out.labelScore[from + k] ?? 0),
  })).filter(({ rel }) => rel !== 'root')
}

/** All that the model tells of one word, likeliest first, and of its present head; never the root token or the word itself. */
export function attachmentsOf(scored: Scored, d: number, present: number): readonly Attachment[] {
  const heads = new Set([scored.first[d] ?? 0, scored.second[d] ?? 0, present])
  return [...heads].flatMap((head) => onHead(scored, d, head)).sort((a, b) => a.cost - b.cost)
}
