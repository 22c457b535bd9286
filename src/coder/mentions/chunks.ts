// Tree + names -> chunks: noun phrases from determiner to head or end of name, without later complements.
// Example: "the US envoy Sung Kim" is one chunk whether the parse hangs "Sung" on "envoy" or "envoy" on "Sung".
// A possessor is a chunk of its own inside its owner's; a name of several words (units.ts) is never cut.
import type { Token } from '../../model/index.ts'
import { childrenOf } from '../tree.ts'
import { joinCountries } from './rules/join-country-and-title.ts'
import { joinTitles } from './rules/join-title-and-name.ts'
import { splitCoordination } from './rules/split-coordination.ts'
import type { Chunk, Hit, Scene } from './scene.ts'
import { hitCovering, isTied } from './scene.ts'
import type { Unit } from './units.ts'
import { findUnits, INSIDE } from './units.ts'

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
const WORDS_BETWEEN = new Set(['VERB', 'AUX', 'ADP', 'SCONJ'])

interface Reach {
  readonly left: Int32Array
  readonly right: Int32Array
}

/** First and last token of everything below each token. */
function reachOf(scene: Scene): Reach {
  const left = Int32Array.from(scene.tokens, (_, at) => at)
  const right = left.slice()
  for (const token of scene.tokens) {
    for (let up = token.head, guard = 0; up >= 0 && guard < 60; guard++) {
      if ((left[up] ?? 0) > token.index) left[up] = token.index
      if ((right[up] ?? 0) < token.index) right[up] = token.index
      up = scene.tokens[up]?.head ?? -1
    }
  }
  return { left, right }
}

/** Leftwards over modifiers that follow one another without a gap. */
function firstOf(scene: Scene, head: number, { left, right }: Reach): number {
  let first = head
  const children = childrenOf(scene.tree, head)
  for (let at = children.length - 1; at >= 0; at--) {
    const child = children[at] ?? head
    const token = scene.tokens[child]
    if (child > head || token === undefined) continue
    if (!(LEFT.has(token.rel) || (token.rel === 'punct' && GLUE.test(token.form))) || isMisplaced(scene, token)) break
    if (token.rel === 'punct') continue
    if ((right[child] ?? child) < first - 1 && !isMark(scene.tokens[first - 1])) break
    first = Math.min(first, left[child] ?? child)
    if (token.rel === 'det' && token.upos === 'DET') break
  }
  return first
}

const isMark = (token: Token | undefined): boolean => token?.upos === 'PUNCT' && GLUE.test(token.form)

/** Over words written on with a hyphen: "Secretary-General". */
function overHyphens(scene: Scene, last: number): number {
  let end = last
  while (isTied(scene, end + 1) && scene.tokens[end + 1]?.upos !== 'VERB') end += 2
  return end
}

function lastOf(scene: Scene, head: number): number {
  let last = overHyphens(scene, head + 1)
  for (const child of childrenOf(scene.tree, head)) {
    const token = scene.tokens[child]
    if (child < last || token === undefined) continue
    const glue = token.rel === 'punct' && GLUE.test(token.form) && scene.tokens[child + 1]?.rel === 'flat'
    if (child > last || !(RIGHT.has(token.rel) || glue)) break
    last = overHyphens(scene, token.rel === 'punct' ? child + 1 : Math.max(last, lastOf(scene, child)))
  }
  return last
}

const breaksPhrase = (token: Token | undefined): boolean =>
  token === undefined ||
  (WORDS_BETWEEN.has(token.upos) && token.norm !== 'of' && !INSIDE.has(token.rel)) ||
  token.norm === ','

/** A noun that the parse makes a modifier of something it cannot modify: across a verb, a preposition or a comma. */
export function isMisplaced(scene: Scene, token: Token): boolean {
  if ((token.upos !== 'PROPN' && token.upos !== 'NOUN') || !INSIDE.has(token.rel) || token.rel === 'punct') return false
  const head = scene.tokens[token.head]
  if (token.rel === 'flat' && token.head > token.index) return true
  if (head === undefined || (WORDS_BETWEEN.has(head.upos) && !INSIDE.has(head.rel))) return true
  const [from, to] = token.index < head.index ? [token.index + 1, head.index] : [head.index + 1, token.index]
  for (let at = from; at < to; at++) if (breaksPhrase(scene.tokens[at])) return true
  return false
}

/** A coordinated modifier: "Japanese" in "South Korean and Japanese officials". */
function isModifierRow(scene: Scene, token: Token): boolean {
  let at: Token | undefined = token
  for (let guard = 0; guard < 20 && at?.rel === 'conj'; guard++) at = scene.tokens[at.head]
  return at !== undefined && at !== token && INSIDE.has(at.rel) && at.head > token.index && !isMisplaced(scene, at)
}

/** Whether a token is the head of a phrase that can name someone. */
function isHead(scene: Scene, token: Token): boolean {
  if (token.upos === 'PRON') return !['det', 'expl', 'fixed'].includes(token.rel)
  if (INSIDE.has(token.rel)) return isMisplaced(scene, token)
  if (token.rel === 'conj' && isModifierRow(scene, token)) return false
  return NOMINAL.has(token.upos) || ((token.upos === 'ADJ' || token.upos === 'DET') && NOMINAL_ROLE.has(token.rel))
}

/** A chunk with the whole of the name at its head. */
function chunkAt(scene: Scene, head: number, reach: Reach, unit: Unit | undefined): Chunk {
  const first = Math.min(firstOf(scene, head, reach), unit?.first ?? head)
  const last = Math.max(lastOf(scene, head), unit?.last ?? head + 1)
  return { sentence: scene.tokens[head]?.sentence ?? 0, first, last, head }
}

const isWholeHead = (hit: Hit | undefined, token: Token): boolean =>
  hit !== undefined && hit.sense.form !== 'adj' && !INSIDE.has(token.rel)

/** All chunks in text order of their ends, inner before outer. */
export function findChunks(scene: Scene): Chunk[] {
  const reach = reachOf(scene)
  const units = findUnits(scene)
  const chunks: Chunk[] = []
  for (const token of scene.tokens) {
    const unit = units.get(token.index)
    if (unit !== undefined && unit.head !== token.index) continue
    if (!isHead(scene, token) && !isWholeHead(hitCovering(scene, token.index), token)) continue
    chunks.push(chunkAt(scene, token.index, reach, unit))
  }
  const whole = splitCoordination(scene, joinCountries(scene, joinTitles(scene, chunks, units)))
  return whole.sort((a, b) => a.last - b.last || b.first - a.first || a.head - b.head)
}
