// The model's output for a sentence -> readings of its words: one tree, labels, lemmas, features, how sure the head is.
// Example: a head with probability 0.6 and another with 0.3 give headScore 0.6 and otherHead.
// Steps as in models/parser-en/CARD.md, "From outputs to a parse".
import type { Reading } from './draft.ts'
import { applyScript } from './lemmas.ts'
import { bestTree } from './tree.ts'
import type { Vocabulary } from './vocabulary.ts'

export interface Outputs {
  readonly arc: Float32Array
  readonly rel: Int32Array
  readonly rel2: Int32Array
  readonly upos: Int32Array
  readonly xpos: Int32Array
  readonly lemma: Int32Array
  readonly feats: Int32Array
}

/** A second head is worth naming from this probability on. */
const IN_DOUBT = 0.1
/** What lies further below the best score adds less than a millionth. */
const NEGLIGIBLE = -16

interface HeadView {
  /** The best-scored head, whether or not the tree took it. */
  readonly first: number
  readonly score: number
  readonly other?: number
}

function headView(arc: Float32Array, n: number, d: number, chosen: number): HeadView {
  const from = d * n
  let first = -1
  let other = -1
  for (let h = 0; h < n; h++) {
    const value = arc[from + h] ?? 0
    if (first < 0 || value > (arc[from + first] ?? 0)) first = h
    if (h !== chosen && h !== d && (other < 0 || value > (arc[from + other] ?? 0))) other = h
  }
  const top = Math.max(arc[from + chosen] ?? 0, other < 0 ? Number.NEGATIVE_INFINITY : (arc[from + other] ?? 0))
  let sum = 0
  for (let h = 0; h < n; h++) {
    const below = (arc[from + h] ?? 0) - top
    if (h !== d && below > NEGLIGIBLE) sum += Math.exp(below)
  }
  const score = Math.exp((arc[from + chosen] ?? 0) - top) / sum
  const second = other < 0 ? 0 : Math.exp((arc[from + other] ?? 0) - top) / sum
  return second > IN_DOUBT ? { first, score, other } : { first, score }
}

function relOf(vocabulary: Vocabulary, label: number, head: number): string {
  if (head === 0) return 'root'
  const rel = vocabulary.rel[label] ?? 'dep'
  return rel === 'root' ? 'dep' : rel
}

/** The dictionary first; but a small word is no acronym: "un" in Jong-un is not "UN". */
function lemmaOf(form: string, upos: string, script: number, vocabulary: Vocabulary): string {
  const known = vocabulary.lemmaDict.get(`${form.toLowerCase()}\t${upos}`)
  if (known === form.toUpperCase() && form === form.toLowerCase() && /\p{Ll}{2}/u.test(form)) return form
  return known ?? applyScript(form, vocabulary.lemma[script] ?? 'K')
}

const round = (score: number): number => Math.round(score * 1e4) / 1e4

function readingAt(form: string, d: number, head: number, n: number, out: Outputs, vocabulary: Vocabulary): Reading {
  const { first, score, other } = headView(out.arc, n, d, head)
  const upos = vocabulary.upos[out.upos[d] ?? 0] ?? 'X'
  const reading = {
    upos,
    xpos: vocabulary.xpos[out.xpos[d] ?? 0] ?? '_',
    lemma: lemmaOf(form, upos, out.lemma[d] ?? 0, vocabulary),
    feats: vocabulary.feats[out.feats[d] ?? 0] ?? {},
    head: head - 1,
    rel: relOf(vocabulary, (head === first ? out.rel : out.rel2)[d] ?? 0, head),
    headScore: round(score),
  }
  return other === undefined ? reading : { ...reading, otherHead: other - 1 }
}

export function decode(forms: readonly string[], out: Outputs, vocabulary: Vocabulary): readonly Reading[] {
  const n = forms.length + 1
  const heads = bestTree(out.arc, n)
  return forms.map((form, at) => readingAt(form, at + 1, heads[at + 1] ?? 0, n, out, vocabulary))
}
