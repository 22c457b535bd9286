// A pair in its sentence -> signs of words and of the tree between and around both sides.
// Example: "Kyiv accused Minsk of lying" gives "top accuse", "way nsubj^ accuse obj", "between accuse", "word lie".
// Names give no sign of their own: who it is must not decide what was done.
import type { Document, Token } from '../../model/index.ts'
import { above, verbAbove, type Way, wayBetween } from './path.ts'
import type { Side } from './sides.ts'
import type { PairSigns, Sign, WordGroupOfPair } from './signs.ts'

type Add = (name: string, token: number, value?: number) => void

const CONTENT = new Set(['VERB', 'NOUN', 'ADJ', 'ADV'])
const word = (token: Token | undefined): string =>
  token === undefined ? '-' : token.upos === 'PROPN' ? 'NAME' : token.upos === 'NUM' ? 'NUM' : token.lemma.toLowerCase()

const at = (doc: Document, index: number): Token | undefined => doc.tokens[index]

type Children = ReadonlyMap<number, number[]>

/** All pairs of a sentence ask for them. */
const CHILDREN = new WeakMap<Document, Map<number, Children>>()

function childrenIn(doc: Document, first: number, last: number): Children {
  const known = CHILDREN.get(doc) ?? new Map<number, Children>()
  CHILDREN.set(doc, known)
  const found = known.get(first) ?? childrenOf(doc, first, last)
  known.set(first, found)
  return found
}

function childrenOf(doc: Document, first: number, last: number): Children {
  const out = new Map<number, number[]>()
  for (let i = first; i < last; i++) {
    const head = at(doc, i)?.head ?? -1
    if (head < 0) continue
    const list = out.get(head)
    if (list === undefined) out.set(head, [i])
    else list.push(i)
  }
  return out
}

/** The preposition of a phrase, "" where it has none. */
const caseOf = (doc: Document, children: Children, index: number): string =>
  (children.get(index) ?? [])
    .filter((child) => at(doc, child)?.rel === 'case')
    .map((child) => at(doc, child)?.norm ?? '')
    .join('_')

interface Scene {
  readonly doc: Document
  readonly source: Side
  readonly target: Side
  readonly first: number
  readonly last: number
  readonly children: Children
}

const step = ({ doc, children }: Scene, index: number): string => {
  const prep = caseOf(doc, children, index)
  const rel = at(doc, index)?.rel ?? ''
  return prep === '' ? rel : `${rel}:${prep}`
}

function addWay(scene: Scene, way: Way, add: Add): void {
  const { doc } = scene
  const up = way.up.map((index) => step(scene, index))
  const down = way.down.map((index) => step(scene, index))
  const top = word(at(doc, way.top))
  add(`top ${top}`, way.top)
  add(`top pos ${at(doc, way.top)?.upos ?? ''}`, way.top)
  add(`way ${up.join(' ')}^${down.join(' ')}`, -1)
  if (up.length + down.length <= 5) add(`way ${up.join(' ')}^${top}^${down.join(' ')}`, way.top)
  if (up.length > 0) add(`top ${top} <${up.at(-1) ?? ''}`, way.top)
  if (down.length > 0) add(`top ${top} >${down[0] ?? ''}`, way.top)
  for (const index of [...way.up.slice(1), ...way.down.slice(0, -1)]) {
    add(`on way ${word(at(doc, index))}`, index)
    add(`on way ${step(scene, index)} ${word(at(doc, index))}`, index)
  }
}

const HELPERS = new Set(['aux', 'aux:pass', 'advmod', 'mark', 'compound:prt', 'cop'])
const NEGATIONS = new Set(['not', 'never', 'no', "n't"])

/** The verb of a side: its word, its helpers, and what hangs below it. */
function addVerb(scene: Scene, name: string, side: Side, add: Add): void {
  const { doc, children } = scene
  const verb = side.head < 0 ? -1 : verbAbove(doc, side.head)
  if (verb < 0) return
  const chain = above(doc, side.head)
  const below = chain[chain.indexOf(verb) - 1]
  const lemma = word(at(doc, verb))
  add(`${name} verb ${lemma}`, verb)
  if (below !== undefined) add(`${name} verb ${lemma} ${step(scene, below)}`, verb)
  for (const child of children.get(verb) ?? []) {
    const token = at(doc, child)
    if (token === undefined) continue
    if (HELPERS.has(token.rel)) {
      if (NEGATIONS.has(token.norm)) add(`${name} verb not`, child)
      else add(`${name} verb with ${word(token)}`, child)
      add(`${name} verb ${lemma} with ${word(token)}`, child)
    } else if (['xcomp', 'ccomp', 'obj', 'obl', 'advcl', 'conj'].includes(token.rel)) {
      add(`${name} verb ${token.rel} ${word(token)}`, child)
      add(`${name} verb ${lemma} ${step(scene, child)} ${word(token)}`, child)
    }
  }
  const higher = chain.slice(chain.indexOf(verb) + 1).find((index) => at(doc, index)?.upos === 'VERB')
  if (higher !== undefined) {
    add(`${name} under ${word(at(doc, higher))}`, higher)
    add(`${name} under ${word(at(doc, higher))} ${at(doc, verb)?.rel ?? ''} ${lemma}`, higher)
  }
}

function addSide(scene: Scene, name: string, side: Side, add: Add): void {
  const { doc } = scene
  if (side.head < 0) {
    add(`${name} none`, -1)
    return
  }
  for (const index of side.tokens) {
    const token = at(doc, index)
    if (token !== undefined && CONTENT.has(token.upos)) add(`${name} word ${word(token)}`, index)
  }
  add(`${name} head ${word(at(doc, side.head))}`, side.head)
  add(`${name} rel ${step(scene, side.head)}`, -1)
  const governor = at(doc, at(doc, side.head)?.head ?? -1)
  if (governor !== undefined) {
    add(`${name} of ${word(governor)}`, governor.index)
    add(`${name} of ${word(governor)} ${step(scene, side.head)}`, governor.index)
  }
}

function addWords(scene: Scene, between: readonly number[], add: Add): void {
  const { doc, first, last } = scene
  const sides = new Set([...scene.source.tokens, ...scene.target.tokens])
  let before = '^'
  for (let index = first; index < last; index++) {
    const token = at(doc, index)
    if (token === undefined || token.upos === 'PUNCT') continue
    const own = sides.has(index) ? 'SIDE' : word(token)
    if (CONTENT.has(token.upos)) add(`word ${own}`, index)
    if (own !== 'SIDE' || before !== 'SIDE') add(`pair ${before} ${own}`, index, 0.7)
    before = own
  }
  before = '^'
  for (const index of between) {
    const token = at(doc, index)
    if (token === undefined || token.upos === 'PUNCT') continue
    add(`between ${word(token)}`, index)
    add(`between ${before} ${word(token)}`, index, 0.7)
    before = word(token)
  }
}

/** Tokens between the two sides, where both stand in one sentence. */
function betweenOf({ source, target }: Scene): number[] {
  if (source.head < 0 || target.head < 0) return []
  const [a, b] = source.head < target.head ? [source, target] : [target, source]
  const [from, to] = [Math.max(...a.tokens) + 1, Math.min(...b.tokens)]
  return Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i)
}

/** Signs of the words and of the tree. */
export function wordSigns(doc: Document, source: Side, target: Side, told?: number): PairSigns {
  const signs: Sign[] = []
  const seen = new Set<string>()
  const add: Add = (name, token, value = 1) => {
    if (seen.has(name)) return
    seen.add(name)
    signs.push({ name, token, value })
  }
  const anchor = at(doc, source.head >= 0 ? source.head : target.head)
  const sentence = doc.sentences[told ?? anchor?.sentence ?? doc.sentences.length - 1]
  const [first, last] = [sentence?.first ?? 0, sentence?.last ?? 0]
  const scene: Scene = { doc, source, target, first, last, children: childrenIn(doc, first, last) }
  const between = betweenOf(scene)
  const way = wayBetween(doc, source.head, target.head)
  addWords(scene, between, add)
  if (way !== undefined) addWay(scene, way, add)
  for (const [name, side] of [
    ['source', source],
    ['target', target],
  ] as const) {
    addSide(scene, name, side, add)
    addVerb(scene, name, side, add)
  }
  add(source.head < target.head ? 'source first' : 'target first', -1)
  const passed = way === undefined ? [] : [...way.up.slice(1), way.top, ...way.down.slice(0, -1)]
  const verbs = [source.head, target.head]
    .flatMap((head) => (head < 0 ? [] : verbAbove(doc, head)))
    .filter((v) => v >= 0)
  const words = Array.from({ length: last - first }, (_, i) => first + i)
  const groups: WordGroupOfPair[] = [
    { name: 'sentence', tokens: words },
    { name: 'between', tokens: between },
    { name: 'way', tokens: passed },
    { name: 'verb', tokens: [...new Set(verbs)] },
    { name: 'source', tokens: source.tokens },
    { name: 'target', tokens: target.tokens },
  ]
  return { signs, groups }
}
