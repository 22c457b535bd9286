// Tree + names -> chunks: noun phrases from determiner to head or end of name, without later complements.
// Example: "the US envoy Sung Kim" is one chunk whether the parse hangs "Sung" on "envoy" or "envoy" on "Sung".
// A possessor is a chunk of its own inside its owner's; a name of several words is never cut.
import type { Token } from '../../model/index.ts'
import { childrenOf } from '../tree.ts'
import { joinTitles } from './rules/join-title-and-name.ts'
import type { Chunk, Hit, Scene } from './scene.ts'
import { hitCovering } from './scene.ts'

const LEFT = new Set([
  'det',
  'amod',
  'compound',
  'nmod:desc',
  'nummod',
  'nmod:poss',
  'flat',
  'det:predet',
  'goeswith',
  'nmod:unmarked',
])
const RIGHT = new Set(['flat', 'goeswith', 'compound', 'nmod:desc', 'fixed'])
const INSIDE = new Set([
  'det',
  'amod',
  'compound',
  'nmod:desc',
  'nummod',
  'flat',
  'det:predet',
  'goeswith',
  'fixed',
  'case',
  'punct',
  'cc',
])
const NOMINAL = new Set(['NOUN', 'PROPN', 'PRON', 'NUM', 'SYM', 'X'])
const NOMINAL_ROLE = new Set([
  'nsubj',
  'obj',
  'iobj',
  'obl',
  'nmod',
  'appos',
  'conj',
  'root',
  'nsubj:pass',
  'obl:agent',
  'nmod:poss',
])
const GLUE = /^[-‐‑–'"“”‘’]$/

/** First and last token of everything below each token. */
function reach(scene: Scene): { left: Int32Array; right: Int32Array } {
  const left = Int32Array.from(scene.tokens, (_, at) => at)
  const right = Int32Array.from(scene.tokens, (_, at) => at)
  for (const token of scene.tokens) {
    for (let up = token.head, guard = 0; up >= 0 && guard < 60; guard++) {
      if ((left[up] ?? 0) > token.index) left[up] = token.index
      if ((right[up] ?? 0) < token.index) right[up] = token.index
      up = scene.tokens[up]?.head ?? -1
    }
  }
  return { left, right }
}

function firstOf(scene: Scene, head: number, left: Int32Array): number {
  let first = head
  const before = childrenOf(scene.tree, head).filter((child) => child < head)
  for (const child of before.reverse()) {
    const token = scene.tokens[child]
    if (token === undefined || !(LEFT.has(token.rel) || (token.rel === 'punct' && GLUE.test(token.form)))) break
    if (token.rel !== 'punct') first = Math.min(first, left[child] ?? child)
  }
  return first
}

function lastOf(scene: Scene, head: number): number {
  let last = head + 1
  for (const child of childrenOf(scene.tree, head)) {
    const token = scene.tokens[child]
    if (child < head || token === undefined) continue
    const glue = token.rel === 'punct' && GLUE.test(token.form) && scene.tokens[child + 1]?.rel === 'flat'
    if (child > last || !(RIGHT.has(token.rel) || glue)) break
    last = token.rel === 'punct' ? child + 1 : Math.max(last, lastOf(scene, child))
  }
  return last
}

/** Whether a token is the head of a phrase that can name someone. */
function isHead(token: Token): boolean {
  if (token.upos === 'PRON') return !['det', 'expl', 'fixed'].includes(token.rel)
  if (INSIDE.has(token.rel)) return false
  return NOMINAL.has(token.upos) || ((token.upos === 'ADJ' || token.upos === 'DET') && NOMINAL_ROLE.has(token.rel))
}

/** The token of a name that hangs outside it; the first that is no mark or preposition. */
export function headOfRange(tokens: readonly Token[], first: number, last: number): number {
  let fallback = first
  for (let at = first; at < last; at++) {
    const token = tokens[at]
    if (token === undefined) continue
    const outside = token.head < first || token.head >= last
    if (!outside) continue
    if (!INSIDE.has(token.rel)) return at
    if (fallback === first) fallback = at
  }
  return fallback
}

const rangeOf = (scene: Scene, head: number, left: Int32Array): Chunk => ({
  sentence: scene.tokens[head]?.sentence ?? 0,
  first: firstOf(scene, head, left),
  last: lastOf(scene, head),
  head,
})

/** Widens a chunk so that the names it touches with its head are whole. */
function withWholeName(scene: Scene, chunk: Chunk): Chunk {
  const hit = hitCovering(scene, chunk.head)
  if (hit === undefined) return chunk
  return { ...chunk, first: Math.min(chunk.first, hit.first), last: Math.max(chunk.last, hit.last) }
}

/** A name is one unit: only the token through which it hangs in the sentence may head a chunk. */
function headsOfNames(scene: Scene): Map<number, number> {
  const heads = new Map<number, number>()
  for (const hit of scene.hits) {
    if (hit.last - hit.first < 2) continue
    const head = headOfRange(scene.tokens, hit.first, hit.last)
    for (let at = hit.first; at < hit.last; at++) heads.set(at, head)
  }
  return heads
}

const isWholeHead = (hit: Hit | undefined, token: Token): boolean =>
  hit !== undefined && hit.sense.form !== 'adj' && !INSIDE.has(token.rel)

/** All chunks in text order of their ends, inner before outer. */
export function findChunks(scene: Scene): Chunk[] {
  const { left } = reach(scene)
  const unitHeads = headsOfNames(scene)
  const chunks: Chunk[] = []
  for (const token of scene.tokens) {
    const unit = unitHeads.get(token.index)
    if (unit !== undefined && unit !== token.index) continue
    if (!isHead(token) && !isWholeHead(hitCovering(scene, token.index), token)) continue
    chunks.push(withWholeName(scene, rangeOf(scene, token.index, left)))
  }
  return joinTitles(scene, chunks).sort((a, b) => a.last - b.last || b.first - a.first || a.head - b.head)
}
