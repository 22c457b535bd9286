// Tokens -> units: names of several words that are never cut, each with the one token through which it hangs in the sentence.
// Example: "Noh Kyu-duk" is one unit though the parse hangs "Kyu" elsewhere. Names of the lexicon, and runs of proper nouns
// between them; titles ("Prime Minister"), days and single words are no units.
import type { Token } from '../../model/index.ts'
import type { Scene } from './scene.ts'
import { hitCovering, isCapital, isTied, wordSet } from './scene.ts'

export interface Unit {
  readonly first: number
  readonly last: number
  readonly head: number
}

/** Relations of words that stand inside a phrase. */
export const INSIDE: ReadonlySet<string> = new Set([
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

const HYPHEN = /^[-‐‑]$/

/** The token of a name that hangs outside it: the first that is no inner word, else the first that leaves it at all. */
export function headOfRange(tokens: readonly Token[], first: number, last: number): number {
  let leaves: number | undefined
  for (let at = first; at < last; at++) {
    const token = tokens[at]
    if (token === undefined || (token.head >= first && token.head < last)) continue
    if (!INSIDE.has(token.rel)) return at
    leaves ??= at
  }
  return leaves ?? first
}

function isNameWord(scene: Scene, token: Token | undefined): boolean {
  if (token === undefined || token.upos !== 'PROPN' || !isCapital(token)) return false
  const hit = hitCovering(scene, token.index)
  if (hit !== undefined && hit.sense.entry.kind !== 'person') return false
  const word = token.norm.replace(/\.$/, '')
  if (
    wordSet(scene.index, 'temporal').has(word) ||
    scene.index.titles.has(word) ||
    wordSet(scene.index, 'honorific').has(word)
  )
    return false
  return token.rel === 'flat' || !scene.index.agents.has(word)
}

/** "al", "bin", "van": small words inside names, and hyphens. */
function isNameLink(scene: Scene, token: Token | undefined): boolean {
  if (token === undefined) return false
  return HYPHEN.test(token.form) || wordSet(scene.index, 'particle').has(token.norm)
}

/** End of the run of name words that begins here; `first` + 1 where there is none. */
function runEnd(scene: Scene, first: number): number {
  const sentence = scene.tokens[first]?.sentence
  let last = first + 1
  for (let at = first + 1; ; at++) {
    const token = scene.tokens[at]
    if (token === undefined || token.sentence !== sentence) return last
    if (isNameWord(scene, token) || isTied(scene, at)) last = at + 1
    else if (!isNameLink(scene, token) || at - last >= 2) return last
  }
}

/** For every token the unit that holds it. */
export function findUnits(scene: Scene): ReadonlyMap<number, Unit> {
  const units = new Map<number, Unit>()
  const put = (first: number, last: number) => {
    const unit = { first, last, head: headOfRange(scene.tokens, first, last) }
    for (let at = first; at < last; at++) units.set(at, unit)
  }
  for (const hit of scene.hits)
    if (hit.last - hit.first > 1 && hit.sense.entry.kind !== 'person') put(hit.first, hit.last)
  for (const token of scene.tokens) {
    if (units.has(token.index) || !isNameWord(scene, token)) continue
    const last = runEnd(scene, token.index)
    if (last - token.index > 1) put(token.index, last)
  }
  return units
}
