// The model's output for a sentence -> readings of its words: one tree, labels, lemmas, features, how sure the head is.
// Example: a head with probability 0.6 and another with 0.3 give headScore 0.6 and otherHead.
// Steps as in models/parser-en/CARD.md, "From outputs to a parse".
import { attachmentsOf, likeliestRel, rankHeads, type Scored, type Tree, withLabels } from './attachments.ts'
import type { Reading } from './draft.ts'
import { applyScript } from './lemmas.ts'
import { mendTree } from './mend-tree.ts'
import type { Outputs } from './outputs.ts'
import { TREE_RULES } from './rules/trees.ts'
import { bestTree } from './tree.ts'
import type { Vocabulary } from './vocabulary.ts'

/** A second head is worth naming from this probability on. */
const IN_DOUBT = 0.1
/** What lies further below the best score adds less than a millionth. */
const NEGLIGIBLE = -16

interface HeadView {
  readonly score: number
  readonly other?: number
}

function headView(arc: Float32Array, n: number, d: number, chosen: number): HeadView {
  const from = d * n
  let other = -1
  for (let h = 0; h < n; h++) {
    const better = other < 0 || (arc[from + h] ?? 0) > (arc[from + other] ?? 0)
    if (h !== chosen && h !== d && better) other = h
  }
  const top = Math.max(arc[from + chosen] ?? 0, other < 0 ? Number.NEGATIVE_INFINITY : (arc[from + other] ?? 0))
  let sum = 0
  for (let h = 0; h < n; h++) {
    const below = (arc[from + h] ?? 0) - top
    if (h !== d && below > NEGLIGIBLE) sum += Math.exp(below)
  }
  const score = Math.exp((arc[from + chosen] ?? 0) - top) / sum
  const second = other < 0 ? 0 : Math.exp((arc[from + other] ?? 0) - top) / sum
  return second > IN_DOUBT ? { score, other } : { score }
}

/** The dictionary first; but a small word is no acronym: "un" in Jong-un is not "UN". */
function lemmaOf(form: string, upos: string, script: number, vocabulary: Vocabulary): string {
  const known = vocabulary.lemmaDict.get(`${form.toLowerCase()}\t${upos}`)
  if (known === form.toUpperCase() && form === form.toLowerCase() && /\p{Ll}{2}/u.test(form)) return form
  return known ?? applyScript(form, vocabulary.lemma[script] ?? 'K')
}

const round = (score: number): number => Math.round(score * 1e4) / 1e4

function readingAt(form: string, d: number, { heads, rels }: Tree, out: Outputs, vocabulary: Vocabulary): Reading {
  const head = heads[d] ?? 0
  const { score, other } = headView(out.arc, heads.length, d, head)
  const upos = vocabulary.upos[out.upos[d] ?? 0] ?? 'X'
  const reading = {
    upos,
    xpos: vocabulary.xpos[out.xpos[d] ?? 0] ?? '_',
    lemma: lemmaOf(form, upos, out.lemma[d] ?? 0, vocabulary),
    feats: vocabulary.feats[out.feats[d] ?? 0] ?? {},
    head: head - 1,
    rel: rels[d] ?? 'dep',
    headScore: round(score),
  }
  return other === undefined ? reading : { ...reading, otherHead: other - 1 }
}

/** The likeliest tree, then what never holds in a tree undone. */
function treeOf(scored: Scored): Tree {
  const heads = bestTree(withLabels(scored), scored.n)
  const rels = Array.from(heads, (head, d) => (d === 0 ? '' : likeliestRel(scored, d, head)))
  const tree = { heads, rels }
  mendTree(tree, (d) => attachmentsOf(scored, d, heads[d] ?? 0), TREE_RULES)
  return tree
}

export function decode(forms: readonly string[], out: Outputs, vocabulary: Vocabulary): readonly Reading[] {
  const tree = treeOf(rankHeads(out, forms.length + 1, vocabulary.rel))
  return forms.map((form, at) => readingAt(form, at + 1, tree, out, vocabulary))
}
