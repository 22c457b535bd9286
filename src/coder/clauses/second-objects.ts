// A verb -> its second object where the parser sees none: a length of time that is given, and the name that somebody is called.
// Example: "gave the envoy [three days]", "called [the premier] [a puppet]". It leaves alone lengths of time behind other verbs ("met for three days").
import { childBy, childrenBy, isNominal, prepositionOf, type Tree, tokenAt } from '../tree.ts'

/** Verbs with two objects whose second may be a length of time: "gave the envoy [three days]", "was handed [nine years] in jail". */
const GIVING = new Set(['give', 'hand', 'deal', 'serve', 'award', 'grant', 'mete'])
const SPAN_OF_TIME = new Set(['year', 'month', 'week', 'day', 'hour', 'minute', 'decade', 'life', 'lash'])

export const spanGiven = (tree: Tree, index: number): number | undefined =>
  GIVING.has(tokenAt(tree, index).lemma.toLowerCase())
    ? childrenBy(tree, index, 'obl:unmarked', 'obl').find(
        (child) =>
          child > index &&
          SPAN_OF_TIME.has(tokenAt(tree, child).lemma.toLowerCase()) &&
          prepositionOf(tree, child) === '' &&
          childBy(tree, child, 'nummod', 'det', 'amod') !== undefined,
      )
    : undefined

const CAPTIVES = new Set(['hostage', 'captive', 'prisoner'])

/** "took [20 soldiers] [prisoner]": the parser makes one noun of the two. */
export function takenCaptive(tree: Tree, index: number): { taken: number; as: number } | undefined {
  const object = childBy(tree, index, 'obj')
  if (object === undefined) return undefined
  const { norm } = tokenAt(tree, object)
  const taken = CAPTIVES.has(norm)
    ? childrenBy(tree, object, 'compound').find((child) => tokenAt(tree, child).xpos === 'NNS')
    : undefined
  return taken === undefined ? undefined : { taken, as: object }
}

/** "handed [an activist accused of treason] [a jail term]": what is given hangs on the participle, which as a passive takes no object. */
export function strayedGift(tree: Tree, index: number): { receiver: number; gift: number } | undefined {
  if (!GIVING.has(tokenAt(tree, index).lemma.toLowerCase())) return undefined
  const receiver = childBy(tree, index, 'obj')
  if (receiver === undefined || childBy(tree, index, 'iobj') !== undefined) return undefined
  const gift = childrenBy(tree, receiver, 'acl')
    .filter((child) => tokenAt(tree, child).xpos === 'VBN')
    .flatMap((child) => childrenBy(tree, child, 'obj', 'obl:unmarked'))
    .find((child) => childBy(tree, child, 'det', 'nummod') !== undefined)
  return gift === undefined ? undefined : { receiver, gift }
}

/** Verbs that name somebody something: "called [the premier] [a puppet]". */
const NAMING = new Set(['call', 'brand', 'label', 'dub', 'term', 'pronounce', 'deem'])

/** Who is named, and what: the parser makes the name a predicate of its own. */
export function naming(tree: Tree, index: number): { named: number; name: number } | undefined {
  if (!NAMING.has(tokenAt(tree, index).lemma.toLowerCase())) return undefined
  const names = childrenBy(tree, index, 'xcomp', 'ccomp').filter(
    (child) => child > index && isNominal(tokenAt(tree, child)) && prepositionOf(tree, child) === '',
  )
  const named = childBy(tree, index, 'obj') ?? (names.length > 1 ? names[0] : undefined)
  const name = names.at(-1)
  return named === undefined || name === undefined || named === name ? undefined : { named, name }
}
