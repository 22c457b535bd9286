// Events of one sentence -> the size of each: dead and injured of an ASSAULT (or a riot), arrested of a COERCE, the crowd of a PROTEST.
// Example: "Police arrested 40 of the thousands who marched in Tunis" is arrested 40 at the arrest and a crowd of {low: 2000, high: 9999} at the march.
// Each count goes to one event: the one named by the word that tells it, else the nearest above it, else the nearest in the text.
import type { Mention, Size } from '../../model/index.ts'
import type { EventDraft } from '../rules/draft.ts'
import { isUnder, type Tree } from '../tree.ts'
import { crowdOf } from './crowds.ts'
import { findQuantities, type Quantity } from './quantities.ts'
import type { SizeWords } from './size-words.ts'
import { findTolls, type Toll, type TollKind } from './tolls.ts'

export { type SizeWords, sizeWords } from './size-words.ts'

/** What an event must tell to have a size. */
export type Sized = Pick<EventDraft, 'type' | 'modes'> & {
  readonly finding: Pick<EventDraft['finding'], 'predicate' | 'core'>
  readonly actors: readonly { readonly mention: number }[]
}

interface Range {
  readonly first: number
  readonly last: number
}

/** Which kinds of size an event can have. */
function kindsOf({ type, modes }: Pick<Sized, 'type' | 'modes'>): readonly TollKind[] {
  if (type === 'ASSAULT') return ['dead', 'injured']
  if (type === 'PROTEST' && modes.includes('riot')) return ['dead', 'injured']
  if (type === 'COERCE' && (modes.length === 0 || modes.includes('arrest'))) return ['arrested']
  return []
}

/** Whether an event is of a kind that has a size. */
export const mayHaveSize = (event: Pick<Sized, 'type' | 'modes'>): boolean =>
  event.type === 'PROTEST' || kindsOf(event).length > 0

/** How near an event is to the word that tells a count; smaller is nearer. */
function distance(tree: Tree, { finding }: Sized, cue: number): number {
  if (finding.core === cue || finding.predicate === cue) return 0
  const apart = Math.abs(cue - finding.core)
  if (isUnder(tree, cue, finding.core) || isUnder(tree, cue, finding.predicate)) return 1 + apart
  return 1000 + apart
}

/** The event that a count belongs to. */
function ownerOf<T extends Sized>(tree: Tree, toll: Toll, events: readonly T[]): T | undefined {
  const able = events.filter((event) => kindsOf(event).includes(toll.kind))
  const attacks = able.filter(({ type }) => type === 'ASSAULT')
  const [nearest] = (attacks.length > 0 ? attacks : able)
    .map((event) => ({ event, far: distance(tree, event, toll.cue) }))
    .sort((a, b) => a.far - b.far)
  return nearest?.event
}

const quantitiesIn = (tree: Tree, words: SizeWords, { first, last }: Range): Quantity[] =>
  findQuantities({ tokens: tree.tokens, last, words }, first)

/** The sizes of a sentence's events, by event; those without any are left out. */
export function sizesOf<T extends Sized>(
  tree: Tree,
  words: SizeWords,
  range: Range,
  events: readonly T[],
  mentions: readonly Mention[],
): ReadonlyMap<T, Size> {
  const out = new Map<T, Size>()
  const able = events.filter(mayHaveSize)
  if (able.length === 0) return out
  const quantities = quantitiesIn(tree, words, range)
  for (const toll of findTolls(tree, quantities, words, range)) {
    const owner = ownerOf(tree, toll, able)
    if (owner !== undefined) out.set(owner, { [toll.kind]: toll.count, ...out.get(owner) })
  }
  for (const event of able.filter(({ type }) => type === 'PROTEST')) {
    const actors = event.actors.flatMap(({ mention }) => mentions[mention] ?? [])
    const crowd = crowdOf(tree, quantities, words, { ...event.finding, actors })
    if (crowd !== undefined) out.set(event, { ...out.get(event), crowd: crowd.count })
  }
  return out
}

/** What a sentence tells of dead, injured and arrested, whichever event they belong to. */
export function findSizes(tree: Tree, words: SizeWords, range: Range): Size {
  const tolls = findTolls(tree, quantitiesIn(tree, words, range), words, range)
  return Object.fromEntries(tolls.map(({ kind, count }) => [kind, count] as const).reverse())
}
