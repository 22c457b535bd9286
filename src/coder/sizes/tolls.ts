// A sentence -> how many it says were killed, hurt, arrested: each count at the word that tells it.
// Example: "killing seven and wounding 14 others" is dead 7 at "killing" and injured 14 at "wounding"; "five were shot dead" is dead 5 at "dead".
// Which event they belong to is index.ts.
import type { Count, Token } from '../../model/index.ts'
import { childBy, childrenBy, type Tree, tokenAt } from '../tree.ts'
import { plus } from './counts.ts'
import type { Quantity } from './quantities.ts'
import type { CueKind, SizeWords } from './size-words.ts'

export type TollKind = 'dead' | 'injured' | 'arrested'

export interface Toll {
  readonly kind: TollKind
  readonly count: Count
  /** The word that tells it. */
  readonly cue: number
}

/** Where a count stands to its cue: "killing seven", "seven killed", "the deaths of seven". */
type Side = 'after' | 'before' | 'of' | 'far'

interface Cue {
  readonly at: number
  readonly kind: TollKind
  readonly sides: readonly Side[]
}

const VERB_KINDS = { kill: 'dead', die: 'dead', wound: 'injured', arrest: 'arrested' } as const
const NEAR = 4

function isPassive(tree: Tree, at: number): boolean {
  if (childBy(tree, at, 'aux:pass') !== undefined) return true
  const has = childrenBy(tree, at, 'aux').some((child) => tokenAt(tree, child).lemma === 'have')
  return tokenAt(tree, at).xpos === 'VBN' && !has && childBy(tree, at, 'obj') === undefined
}

/** "killed five", "five were killed"; a bare participle may be either, for the parser takes one for the other. */
function sidesOfVerb(tree: Tree, at: number, kind: CueKind): readonly Side[] {
  if (kind === 'die') return ['before']
  if (!isPassive(tree, at)) return ['after']
  return childBy(tree, at, 'aux:pass') === undefined ? ['before', 'after'] : ['before']
}

/** "shot dead five": the verb before decides; "five dead": nothing before. */
function sidesOfState(tree: Tree, at: number): readonly Side[] {
  const before = tree.tokens[at - 1]
  const active = before?.upos === 'VERB' && !isPassive(tree, before.index)
  return active ? ['after'] : ['before', 'after']
}

/** The verb, or the verb with its particle: "round_up". */
function verbKind(tree: Tree, at: number, lemma: string, words: SizeWords): CueKind | undefined {
  const particle = childBy(tree, at, 'compound:prt')
  const phrasal = particle === undefined ? undefined : words.verbs.get(`${lemma}_${tokenAt(tree, particle).norm}`)
  return phrasal ?? words.verbs.get(lemma)
}

function cueAt(tree: Tree, token: Token, words: SizeWords): Cue | undefined {
  const at = token.index
  const lemma = token.lemma.toLowerCase()
  const verb = token.upos === 'VERB' ? verbKind(tree, at, lemma, words) : undefined
  if (verb !== undefined) {
    return { at, kind: VERB_KINDS[verb], sides: sidesOfVerb(tree, at, verb) }
  }
  const state = words.states.get(token.norm)
  if (state !== undefined) return { at, kind: state, sides: sidesOfState(tree, at) }
  if (token.upos !== 'NOUN') return undefined
  const verbAbove = tree.tokens[token.head]?.lemma ?? ''
  if (lemma === 'life') return words.lifeTaking.has(verbAbove) ? { at, kind: 'dead', sides: ['of'] } : undefined
  if (words.toll.has(lemma)) return { at, kind: 'dead', sides: ['far'] }
  const noun = words.nouns.get(lemma)
  return noun === undefined ? undefined : { at, kind: noun, sides: ['of'] }
}

interface Search {
  readonly tree: Tree
  readonly quantities: readonly Quantity[]
  readonly cues: ReadonlySet<number>
}

/** Whether nothing stands between that parts them: no punctuation, no further cue, no coordination. */
function isNear({ tree, cues }: Search, from: number, to: number, reach: number): boolean {
  if (to - from > reach) return false
  for (let at = from; at < to; at++)
    if (/^[,;:()"“”]$/.test(tokenAt(tree, at).norm) || cues.has(at) || /^(?:and|or|but)$/.test(tokenAt(tree, at).norm))
      return false
  return true
}

/** Whether a count goes on from another: "two soldiers, three officers and a boy". */
function goesOn({ tree }: Search, former: Quantity, quantity: Quantity): boolean {
  const gap = tree.tokens.slice((former.noun ?? former.last - 1) + 1, quantity.first)
  return gap.length > 0 && gap.length <= 2 && gap.every(({ norm }) => norm === 'and' || norm === ',')
}

/** A count and those that go on from it in one direction, up to one that another cue has taken. */
function withConjuncts(search: Search, start: number, step: 1 | -1, taken: ReadonlySet<Quantity>): Quantity[] {
  const { quantities } = search
  const out: Quantity[] = []
  for (let at = start; ; at += step) {
    const quantity = quantities[at]
    const former = out.at(-1)
    if (quantity === undefined || taken.has(quantity)) return out
    const joined = step === 1 ? [former, quantity] : [quantity, former]
    if (former !== undefined && !goesOn(search, joined[0] as Quantity, joined[1] as Quantity)) return out
    out.push(quantity)
  }
}

function before(search: Search, cue: Cue, taken: ReadonlySet<Quantity>): Quantity[] {
  const start = search.quantities.findLastIndex(({ last }) => last <= cue.at)
  const found = search.quantities[start]
  if (found === undefined || !isNear(search, found.last, cue.at, NEAR + 3)) return []
  return withConjuncts(search, start, -1, taken)
}

function after(search: Search, cue: Cue, taken: ReadonlySet<Quantity>, reach = NEAR): Quantity[] {
  const start = search.quantities.findIndex(({ first }) => first > cue.at)
  const found = search.quantities[start]
  if (found === undefined || !isNear(search, cue.at + 1, found.first, reach)) return []
  return withConjuncts(search, start, 1, taken)
}

function ofNoun(search: Search, cue: Cue, taken: ReadonlySet<Quantity>): Quantity[] {
  const counted = search.quantities.find(({ noun, count }) => noun === cue.at && count !== 1)
  if (counted !== undefined) return [counted]
  return tokenAt(search.tree, cue.at + 1).norm === 'of' ? after(search, cue, taken, 2) : []
}

function countsOf(search: Search, cue: Cue, taken: ReadonlySet<Quantity>): readonly Quantity[] {
  for (const side of cue.sides) {
    const found =
      side === 'before'
        ? before(search, cue, taken)
        : side === 'of'
          ? ofNoun(search, cue, taken)
          : after(search, cue, taken, side === 'far' ? 12 : NEAR)
    const free = found.filter((quantity) => !taken.has(quantity))
    if (free.length > 0) return free
  }
  return []
}

/** "dozens killed or wounded" says of neither how many. */
function withoutEither(tree: Tree, cues: readonly Cue[]): Cue[] {
  const linked = (a: Cue, b: Cue | undefined) =>
    b !== undefined && Math.abs(a.at - b.at) === 2 && tokenAt(tree, (a.at + b.at) / 2).norm === 'or'
  return cues.filter((cue, i) => !linked(cue, cues[i - 1]) && !linked(cue, cues[i + 1]))
}

/** The tolls of a sentence; counts before their cue are taken first, for they cannot belong to a verb further on the left. */
export function findTolls(
  tree: Tree,
  quantities: readonly Quantity[],
  words: SizeWords,
  range: { readonly first: number; readonly last: number },
): Toll[] {
  if (quantities.length === 0) return []
  const cues = withoutEither(
    tree,
    tree.tokens.slice(range.first, range.last).flatMap((token) => cueAt(tree, token, words) ?? []),
  )
  const search: Search = { tree, quantities, cues: new Set(cues.map(({ at }) => at)) }
  const taken = new Set<Quantity>()
  const rank = ({ sides }: Cue) => (sides[0] === 'before' || sides[0] === 'of' ? 0 : 1)
  const tolls = [...cues]
    .sort((a, b) => rank(a) - rank(b) || a.at - b.at)
    .flatMap((cue): Toll[] => {
      const found = countsOf(search, cue, taken)
      for (const quantity of found) taken.add(quantity)
      const [first, ...more] = found
      if (first === undefined) return []
      return [{ kind: cue.kind, cue: cue.at, count: more.reduce((sum, { count }) => plus(sum, count), first.count) }]
    })
  return tolls.sort((a, b) => a.cue - b.cue)
}
