// Head of a content -> its words in the article, a short normalised clause, and the lemmas that say something.
// Example: "to ease the toughest sanctions on Iran" -> words as written, clause "ease tough sanction on Iran", lemmas ease, tough, sanction.
// Clauses that hang on the content as its condition, and who says it, are left out of the words.
import { baseRel, childrenBy, childrenOf, subtreeRange, type Tree, tokenAt } from '../../coder/tree.ts'
import type { Token } from '../../model/index.ts'
import { isAside } from './asides.ts'

const SAYS = new Set(['NOUN', 'VERB', 'ADJ', 'PROPN', 'NUM'])
const LIGHT = new Set(
  'be have do make take give say tell will would should must may might can could get go come let further also new other such any all more day week month year time part side way'.split(
    ' ',
  ),
)
/** What hangs on a content and is no part of it. */
const OUTSIDE = new Set(['parataxis', 'discourse', 'punct', 'acl:relcl', 'appos:relcl'])

export interface Range {
  readonly first: number
  readonly last: number
}

/** The run of words around a head that belong to it; `without` are heads of what is told apart (the condition). */
export function rangeOf(tree: Tree, head: number, without: ReadonlySet<number> = new Set(), wide = false): Range {
  let first = head
  let last = head + 1
  const stack = [head]
  while (stack.length > 0) {
    const at = stack.pop() ?? head
    if (at < first) first = at
    if (at + 1 > last) last = at + 1
    for (const child of childrenOf(tree, at)) {
      if (without.has(child)) continue
      const { rel } = tokenAt(tree, child)
      const free = rel === 'acl:relcl' && /^wh(?:at|atever|oever)$/.test(tokenAt(tree, at).norm)
      if (
        (OUTSIDE.has(rel) && !free) ||
        isAside(tree, at, child) ||
        (at === head && (rel === 'cc' || rel === 'conj') && !(wide && rel === 'conj' && !isOther(tree, head, child)))
      )
        continue
      stack.push(child)
    }
  }
  for (const other of without) {
    if (other > head && other < last) last = other
    if (other < head && other >= first) first = Math.min(head, other + 1)
  }
  return trimmed(tree, { first, last })
}

/** "to drop its claim and to pay" is one content; "..., and the border stayed shut" is another clause. */
function isOther(tree: Tree, head: number, conjunct: number): boolean {
  const own = childrenOf(tree, conjunct).some((child) => /^(?:nsubj|aux)/.test(tokenAt(tree, child).rel))
  const [a, b] = [tokenAt(tree, head), tokenAt(tree, conjunct)]
  return own || a.upos !== b.upos || (a.upos === 'VERB' && a.xpos !== b.xpos)
}

/** Without the marks and the bare connectives at its ends. */
function trimmed(tree: Tree, { first, last }: Range): Range {
  const loose = (token: Token): boolean => token.upos === 'PUNCT' || token.upos === 'CCONJ'
  let [from, to] = [first, last]
  while (from < to - 1 && loose(tokenAt(tree, from))) from++
  while (to - 1 > from && loose(tokenAt(tree, to - 1))) to--
  return { first: from, last: to }
}

const saysSomething = ({ upos, lemma, form }: Token): boolean =>
  SAYS.has(upos) && !LIGHT.has(lemma.toLowerCase()) && /\p{L}|\p{N}/u.test(form)

const NONE: ReadonlySet<never> = new Set<never>()
const NEAR = 3

/** "pull its troops [out] of the town": the parser hangs it on what follows. */
const secondHalf = (tree: Tree, thing: number): string[] =>
  [thing + 1].flatMap((at) => {
    const token = tree.tokens[at]
    return token !== undefined && /^(?:out|back|off|down|up|home|away|in)$/.test(token.norm) ? [token.norm] : []
  })

/** "hand back", "let the men go": a verb with what makes another verb of it, where `phrasal` knows it. */
export function phrasalAt(tree: Tree, at: number, phrasal: ReadonlySet<string>): string | undefined {
  const { upos, lemma } = tokenAt(tree, at)
  if (upos !== 'VERB' || phrasal.size === 0) return undefined
  const behind = childrenOf(tree, at).filter(
    (child) => child > at && /^(?:compound|advmod|xcomp|obl)/.test(tokenAt(tree, child).rel),
  )
  const next = Array.from({ length: NEAR }, (_, step) => tree.tokens[at + step + 1]?.norm ?? '').slice(0, 1)
  // "pull its troops [out]", "call the envoy [home]": the second half stands behind the object.
  const after = childrenBy(tree, at, 'obj').map((thing) => tree.tokens[subtreeRange(tree, thing).last]?.norm ?? '')
  const inside = childrenBy(tree, at, 'obj').flatMap((thing) => secondHalf(tree, thing))
  const words = [...behind.map((child) => tokenAt(tree, child).norm), ...next, ...after, ...inside]
  return words.map((word) => `${lemma.toLowerCase()}_${word}`).find((verb) => phrasal.has(verb))
}

/** Lemmas that say something, each once, names in `names` left out; a phrasal verb that is known counts as one. */
export function lemmasIn(
  tree: Tree,
  { first, last }: Range,
  names: ReadonlySet<number> = NONE,
  phrasal: ReadonlySet<string> = NONE,
): string[] {
  const out = new Set<string>()
  for (let at = first; at < last; at++) {
    const token = tokenAt(tree, at)
    const verb = phrasalAt(tree, at, phrasal)
    if (names.has(at)) continue
    if (verb !== undefined) out.add(verb)
    else if (saysSomething(token)) out.add(token.lemma.toLowerCase())
  }
  return [...out]
}

const MODIFIERS = new Set(['amod', 'compound', 'nummod', 'nmod:poss'])
const ARGUMENTS = new Set(['obj', 'obl', 'nmod', 'xcomp', 'ccomp', 'iobj'])
const MOST = 9

const written = (token: Token): string => (token.upos === 'PROPN' ? token.form : token.lemma.toLowerCase())

function pieces(tree: Tree, head: number, depth: number, without: ReadonlySet<number>): number[] {
  const children = childrenOf(tree, head).filter((child) => !without.has(child))
  const before = children.filter((child) => child < head && MODIFIERS.has(tokenAt(tree, child).rel))
  const negations = children.filter((child) => /^(?:not|n't|never|no)$/.test(tokenAt(tree, child).norm))
  const particles = children.filter((child) => tokenAt(tree, child).rel === 'compound:prt')
  const flat = children.filter((child) => /^(?:flat|goeswith|fixed)/.test(tokenAt(tree, child).rel))
  const own = [
    ...negations,
    ...before.flatMap((child) => pieces(tree, child, depth + 2, without)),
    head,
    ...flat,
    ...particles,
  ]
  if (depth > 2) return own
  const args = children
    .filter((child) => ARGUMENTS.has(baseRel(tokenAt(tree, child).rel)) && !own.includes(child) && child > head)
    .slice(0, 3)
  return [
    ...own,
    ...args.flatMap((child) => [
      ...childrenOf(tree, child).filter((one) => tokenAt(tree, one).rel === 'case'),
      ...pieces(tree, child, depth + 1, without),
    ]),
  ]
}

/** "ease sanction on Iran": lemmas of the head, its object and what is said of it, at most nine. */
export function clauseOf(tree: Tree, head: number, without: ReadonlySet<number> = new Set()): string {
  return [...new Set(pieces(tree, head, 0, without))]
    .slice(0, MOST)
    .map((at) => written(tokenAt(tree, at)))
    .join(' ')
}
