// "the two", "both sides", "the four states": mentions that the coder left without actors -> the sides that were named together before.
// Example: "Saudi Arabia, together with Bahrain, Egypt and the Emirates, closed ... The four states demanded" -> these four.
// Only a counted group of sides is looked for, and only where the nearest sentence before that names enough sides makes it plain.
import { childrenBy, conjuncts, type Tree, tokenAt } from '../../coder/tree.ts'
import { ones } from '../../coder/when/words.ts'
import type { Actor, Mention } from '../../model/index.ts'

const SIDES =
  /^(?:side|party|state|country|nation|government|neighbour|neighbor|leader|capital|power|ally|man|president|minister|two|three|four|five|both|expert|negotiator|delegation)$/
/** Larger groups are not named one by one. */
const MOST = 6

/** "both" and "two" to "six"; nothing else counts a group of sides. */
function numberOf(word: string): number | undefined {
  const number = word === 'both' ? 2 : ones.get(word)
  return number !== undefined && number > 1 && number <= MOST ? number : undefined
}

const REACH = 4

/** How many a phrase counts: "the two", "both countries", "its four neighbours", "the sides". */
function countAt(tree: Tree, head: number): number | undefined {
  const { norm, lemma } = tokenAt(tree, head)
  const own = numberOf(norm)
  if (own !== undefined && tokenAt(tree, head).rel !== 'nummod') return own
  if (!SIDES.test(lemma.toLowerCase())) return undefined
  const words = childrenBy(tree, head, 'nummod', 'det').map((child) => tokenAt(tree, child).norm)
  const counted = words.map(numberOf).find((count) => count !== undefined)
  return counted ?? (/^(?:sides|parties)$/.test(norm) && words.includes('the') ? 2 : undefined)
}

const codesOf = (actors: readonly Actor[]): string[] => [...new Set(actors.map(({ code }) => code))].filter(Boolean)

function firstOfEach(actors: readonly Actor[]): Actor[] {
  const seen = new Set<string>()
  return actors.filter(({ code }) => code !== '' && !seen.has(code) && seen.add(code))
}

/** "in Brussels", "to Brussels", "through Syunik": where something happens or leads to. */
const WHERE = /^(?:in|for|at|near|from|to|towards|into|through|across|via|around|outside)$/

/** Sides of a sentence, those first that stand as subject, are coordinated or come with them. */
function sidesIn(mentions: readonly Mention[], tree: Tree, sentence: number): Actor[] {
  const here = mentions.filter(
    (mention) => mention.sentence === sentence && mention.actors.length > 0 && mention.canAct,
  )
  const where = (mention: Mention): boolean =>
    mention.place && childrenBy(tree, mention.head, 'case').some((child) => WHERE.test(tokenAt(tree, child).norm))
  const acting = here.filter((mention) => !where(mention))
  const coordinated = new Set(
    acting.flatMap(({ head }) => (conjuncts(tree, head).length > 1 ? conjuncts(tree, head) : [])),
  )
  const leading = acting.filter(({ head }) => /^nsubj/.test(tokenAt(tree, head).rel) || coordinated.has(head))
  return firstOfEach([...leading, ...acting].flatMap(({ actors }) => actors))
}

function groupBefore(
  mentions: readonly Mention[],
  tree: Tree,
  sentence: number,
  count: number,
  not: readonly string[],
): Actor[] {
  for (let at = sentence; at >= Math.max(0, sentence - REACH); at--) {
    const sides = sidesIn(
      mentions.filter((mention) => at < sentence || mention.kind === 'named'),
      tree,
      at,
    ).filter(({ code }) => !not.includes(code))
    if (at < sentence && sides.length >= count) return sides.slice(0, count)
  }
  const far = firstOfEach(
    mentions.filter((m) => m.sentence < sentence && m.kind === 'named').flatMap(({ actors }) => actors),
  )
  return far.length === count ? far : []
}

/** Heads of counted groups that no mention covers. */
function uncovered(mentions: readonly Mention[], tree: Tree): number[] {
  const heads = new Set(mentions.map(({ head }) => head))
  return tree.tokens.flatMap(({ index }) => (!heads.has(index) && countAt(tree, index) !== undefined ? [index] : []))
}

function bare(tree: Tree, head: number, index: number): Mention {
  const { sentence } = tokenAt(tree, head)
  return {
    index,
    sentence,
    head,
    first: head,
    last: head + 1,
    kind: 'nominal',
    actors: [],
    place: false,
    canAct: true,
    rules: [],
  }
}

export function resolveGroups(mentions: readonly Mention[], tree: Tree): readonly Mention[] {
  const added = uncovered(mentions, tree).map((head, at) => bare(tree, head, mentions.length + at))
  return [...mentions, ...added].map((mention) => {
    const count = mention.kind === 'nominal' ? countAt(tree, mention.head) : undefined
    if (count === undefined) return mention
    const guessed = mention.rules.includes('coref:both-sides')
    if (codesOf(mention.actors).length >= count && !guessed) return mention
    const subject = childrenBy(tree, tokenAt(tree, mention.head).head, 'nsubj').filter((head) => head !== mention.head)
    const owner = childrenBy(tree, mention.head, 'nmod:poss')
    const not = codesOf(
      mentions.filter(({ head }) => subject.includes(head) || owner.includes(head)).flatMap(({ actors }) => actors),
    )
    const actors = groupBefore(mentions, tree, mention.sentence, count, not)
    return actors.length === count ? { ...mention, actors, rules: ['ledger:group', ...mention.rules] } : mention
  })
}
