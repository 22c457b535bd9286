// "the two", "both sides", "the four states": mentions that the coder left without actors -> the sides that were named together before.
// Example: "Saudi Arabia, together with Bahrain, Egypt and the Emirates, closed ... The four states demanded" -> these four.
// Only a counted group of sides is looked for, and only where the nearest sentence before that names enough sides makes it plain.
import { childrenBy, conjuncts, prepositionOf, type Tree, tokenAt } from '../../coder/tree.ts'
import { ones } from '../../coder/when/words.ts'
import type { Actor, Mention } from '../../model/index.ts'
import { campOf } from './camps.ts'
import { isBody, plainestSides } from './rank-sides.ts'

const SIDES =
  /^(?:side|party|state|country|nation|government|neighbour|neighbor|leader|capital|power|ally|man|president|minister|two|three|four|five|both|expert|negotiator|delegation|army|foe|rival|belligerent|camp|partner|member)$/
/** Larger groups are not named one by one. */
const MOST = 6

/** "both", "neither" and "two" to "six"; nothing else counts a group of sides. */
function numberOf(word: string): number | undefined {
  const number = /^(?:both|neither|either)$/.test(word) ? 2 : ones.get(word)
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

const codesOf = (actors: readonly Actor[]): string[] => [...new Set(actors.map(campOf))].filter(Boolean)

function firstOfEach(actors: readonly Actor[]): Actor[] {
  const seen = new Set<string>()
  return actors.filter((actor) => actor.code !== '' && !seen.has(campOf(actor)) && seen.add(campOf(actor)))
}

/** "in Brussels", "to Brussels", "through Syunik": where something happens or leads to. */
const WHERE = /^(?:in|for|at|near|from|to|towards|into|through|across|via|around|outside)$/

/** Sides of a sentence, those first that stand as subject, are coordinated or come with them. */
function sidesIn(mentions: readonly Mention[], tree: Tree, sentence: number): Actor[] {
  const here = mentions.filter(
    (mention) =>
      mention.sentence === sentence &&
      mention.actors.length > 0 &&
      (mention.canAct || mention.place) &&
      !mention.rules.includes('coref:relative'),
  )
  const where = (mention: Mention): boolean =>
    mention.place && childrenBy(tree, mention.head, 'case').some((child) => WHERE.test(tokenAt(tree, child).norm))
  const places = new Set(here.filter(({ place }) => place).map(({ head }) => head))
  const ofPlace = ({ head }: Mention): boolean =>
    places.has(tokenAt(tree, head).head) && tokenAt(tree, head).rel === 'amod'
  const acting = here.filter((mention) => !where(mention) && !ofPlace(mention) && !mention.rules.includes('name:city'))
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
    ).filter((actor) => !not.includes(campOf(actor)))
    if (at < sentence && sides.length >= count) return sides.slice(0, count)
  }
  const far = firstOfEach(
    mentions.filter((m) => m.sentence < sentence && m.kind === 'named').flatMap(({ actors }) => actors),
  ).filter((actor) => !not.includes(campOf(actor)))
  return far.length === count ? far : []
}

const COUNTRIES = /^(?:state|country|nation|neighbour|neighbor|capital)$/

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

/** Whoever acts upon the group: the subject of its verb, or of the verb that governs it ("promised to warn [both neighbours]"). */
function actingUpon(tree: Tree, head: number): number[] {
  const own = tokenAt(tree, head)
  if (own.rel.startsWith('nsubj')) return []
  let up = own.head
  for (let steps = 0; up >= 0 && steps < 5; steps++) {
    const subjects = childrenBy(tree, up, 'nsubj').filter((one) => one !== head)
    if (subjects.length > 0) return subjects.flatMap((one) => [one, ...childrenBy(tree, one, 'compound', 'amod')])
    if (tokenAt(tree, up).rel.startsWith('nsubj')) return []
    up = tokenAt(tree, up).head
  }
  return []
}

/** Sides that stand beside the group in its sentence and speak of it or act upon it: none of its members. */
function outside(mentions: readonly Mention[], tree: Tree, head: number): string[] {
  const heads = new Set([...actingUpon(tree, head), ...childrenBy(tree, head, 'nmod:poss')])
  return codesOf(mentions.filter((one) => heads.has(one.head)).flatMap(({ actors }) => actors))
}

/** Sides that the sentence of a group names for themselves ("the four states would open it if [Qatar] ..."), whoever speaks left out. */
function beside(mentions: readonly Mention[], tree: Tree, head: number): string[] {
  const { sentence, head: verb } = tokenAt(tree, head)
  const above = verb < 0 ? [] : childrenBy(tree, tokenAt(tree, verb).head, 'nsubj')
  const named = mentions.filter(
    (one) => one.sentence === sentence && one.kind === 'named' && !above.includes(one.head) && one.head !== head,
  )
  return codesOf(named.flatMap(({ actors }) => actors))
}

/** The coder's own guess, unless it counts a body among countries or somebody who addresses the group. */
const isSound = (actors: readonly Actor[], not: readonly string[], countries: boolean): boolean =>
  !actors.some(({ code }) => not.includes(code) || (countries && isBody(code)))

const GROUP = 'ledger:group'

/** "They" and "them", left open by the coder, are the group of this sentence or the one before ("... offered to host [them]"). */
function pronounsOfGroups(mentions: readonly Mention[], tree: Tree): readonly Mention[] {
  return mentions.map((mention) => {
    const { kind, actors, head, sentence } = mention
    if (kind !== 'pronoun' || actors.length > 0 || !/^(?:they|them)$/.test(tokenAt(tree, head).norm)) return mention
    const not = outside(mentions, tree, head)
    const group = mentions.findLast(
      (one) =>
        one.head < head &&
        sentence - one.sentence <= 1 &&
        (one.rules[0] === GROUP || one.rules[0] === 'coref:both-sides'),
    )
    const fits = group !== undefined && !codesOf(group.actors).some((code) => not.includes(code))
    return fits ? { ...mention, actors: group.actors, rules: [GROUP, ...mention.rules] } : mention
  })
}

/** So many words lie at most between the noun and whose it is. */
const NEXT = 4

/** "experts [from both camps]": whose they are is told, so no guess is needed. */
function membersOfGroups(mentions: readonly Mention[], tree: Tree): readonly Mention[] {
  return mentions.map((mention) => {
    if (mention.kind !== 'nominal' || !mention.rules.some((rule) => rule.startsWith('context:'))) return mention
    const group = mentions.find(
      ({ head, rules }) =>
        rules[0] === GROUP &&
        head > mention.head &&
        head - mention.head <= NEXT &&
        /^(?:from|of)$/.test(prepositionOf(tree, head)),
    )
    return group === undefined ? mention : { ...mention, actors: group.actors, rules: [GROUP, ...mention.rules] }
  })
}

export function resolveGroups(mentions: readonly Mention[], tree: Tree): readonly Mention[] {
  const added = uncovered(mentions, tree).map((head, at) => bare(tree, head, mentions.length + at))
  const all = [...mentions, ...added]
  const resolved = all.map((mention) => {
    const count = mention.kind === 'nominal' ? countAt(tree, mention.head) : undefined
    if (count === undefined) return mention
    const guessed = mention.rules.includes('coref:both-sides')
    if (codesOf(mention.actors).length >= count && !guessed) return mention
    const { sentence, head } = mention
    const countries = COUNTRIES.test(tokenAt(tree, head).lemma.toLowerCase())
    const not = outside(all, tree, head)
    const near = groupBefore(mentions, tree, sentence, count, not).filter(({ code }) => !countries || !isBody(code))
    const apart = [...not, ...beside(mentions, tree, head)]
    const plain = plainestSides(mentions, tree, { sentence, count, countries, not: apart })
    const whole = near.length === count
    const actors = whole && plain.length !== count ? near : plain
    if (actors.length === count) return { ...mention, actors, rules: [GROUP, ...mention.rules] }
    return guessed && !isSound(mention.actors, not, countries) ? { ...mention, actors: [] } : mention
  })
  return pronounsOfGroups(membersOfGroups(resolved, tree), tree)
}
