// Mentions of an article -> its sides, those first that it names most plainly: whom "both neighbours" or "the three countries" can mean.
// Example: in a report on Addis Ababa that names Egypt and Sudan by their names and America only as "a U.S. envoy", the neighbours are Egypt and Sudan.
// A group is told only where its last member stands clearly before the next side; otherwise nobody is meant.
import { childrenBy, type Tree, tokenAt } from '../../coder/tree.ts'
import type { Actor, Mention } from '../../model/index.ts'
import { campOf } from './camps.ts'

/** Codes of bodies; "countries" and "neighbours" are none. */
const BODIES = new Set(['UNO', 'EUR', 'IGO', 'NGO', 'IMG', 'MNC', 'ISM'])

export const isBody = (code: string): boolean => BODIES.has(code)

/** A country or capital by its name; "the Egyptian president" or a person of it; where something happens. */
const PLAIN = 1
const THROUGH = 0.3
const WHERE = 0.2
/** What was named before the group is meant rather than what comes after it. */
const BEFORE = 2
/** So much plainer must the last member of the group be than the next side. */
const CLEARER = 1.15

const AT = /^(?:in|at|near|into|towards|through|across|via|around|outside)$/

interface Ranked {
  readonly actor: Actor
  weight: number
  /** Named outright at least once. */
  plain: boolean
}

function weightOf(tree: Tree, { head, place, kind }: Mention): number {
  if (kind !== 'named') return 0
  const { upos, rel } = tokenAt(tree, head)
  const located = place && childrenBy(tree, head, 'case').some((child) => AT.test(tokenAt(tree, child).norm))
  if (located) return WHERE
  return place && upos !== 'ADJ' && !/^(?:amod|compound)/.test(rel) ? PLAIN : THROUGH
}

/** Sides that the article names outright, by how often, seen from a sentence. */
function ranked(mentions: readonly Mention[], tree: Tree, sentence: number, countries: boolean): Ranked[] {
  const out = new Map<string, Ranked>()
  for (const mention of mentions) {
    const own = weightOf(tree, mention)
    const weight = own * (mention.sentence <= sentence ? BEFORE : 1)
    const plain = own >= PLAIN
    for (const actor of weight > 0 ? mention.actors : []) {
      if (actor.code === '' || (countries && isBody(actor.code))) continue
      const known = out.get(campOf(actor))
      if (known === undefined) out.set(campOf(actor), { actor, weight, plain })
      else Object.assign(known, { weight: known.weight + weight, plain: known.plain || plain })
    }
  }
  return [...out.values()].filter(({ plain }) => plain).sort((a, b) => b.weight - a.weight)
}

export interface Group {
  readonly sentence: number
  readonly count: number
  readonly countries: boolean
  /** Codes of those who are not in it: its owner, whoever addresses it. */
  readonly not: readonly string[]
}

/** The group's members, where the article leaves no doubt. */
export function plainestSides(
  mentions: readonly Mention[],
  tree: Tree,
  { sentence, count, countries, not }: Group,
): Actor[] {
  const sides = ranked(mentions, tree, sentence, countries).filter(({ actor }) => !not.includes(campOf(actor)))
  const [last, next] = [sides[count - 1], sides[count]]
  if (last === undefined) return []
  const clear = next === undefined || last.weight >= CLEARER * next.weight
  return clear ? sides.slice(0, count).map(({ actor }) => actor) : []
}
