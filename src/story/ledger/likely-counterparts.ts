// An act of an article -> the sides that it is likely to go to, the likeliest first, by how the article sets them against its maker.
// Example: in a report on Seoul and Pyongyang that names Tokyo once, Seoul's likely counterpart is Pyongyang.
// Government and rebels of one country are two camps. Places where something happens count little; who stands in headline and lead counts more.
import type { Party } from '../../coder/parties.ts'
import type { Act } from './acts.ts'
import { campOf } from './camps.ts'
import { othersThan, partyOf, type Scene, sideOf } from './scene.ts'

export interface Counterpart {
  readonly party: Party
  count: number
}

/** A name counts half a deed. */
const NAMED = 0.5

/** Headline and first sentence say whom the article is about. */
const LEAD = 2
const LEADING = 2

type Counts = Map<string, Counterpart>

const keyOf = ({ actor }: Party): string => campOf(actor) || sideOf(actor)

function count(counts: Counts, parties: readonly Party[]): void {
  for (const party of parties) {
    const known = counts.get(keyOf(party)) ?? { party, count: 0 }
    known.count++
    counts.set(keyOf(party), known)
  }
}

/** How often the article names those who act in it. */
function weighMentions({ doc, mentionsIn }: Scene, counts: Counts): void {
  for (const [index, { first, last }] of doc.sentences.entries())
    for (const { actors, kind, place } of mentionsIn(first, last))
      for (const actor of kind === 'named' ? actors : []) {
        const known = counts.get(keyOf(partyOf(actor)))
        if (known !== undefined) known.count += (place ? NAMED / 2 : NAMED) * (index < LEAD ? LEADING : 1)
      }
}

/** Sides that the article's acts and events set against somebody, the most often first. */
export function likelyCounterparts(acts: readonly Act[], by: readonly Party[], scene: Scene): readonly Counterpart[] {
  const counts: Counts = new Map()
  for (const other of acts) count(counts, othersThan([...other.by, ...other.to], by))
  for (const { actors, recipients, place } of scene.events) {
    const parties = [...actors, ...recipients].filter(({ code }) => code !== '' && code !== place?.country).map(partyOf)
    if (othersThan(parties, by).length < parties.length) count(counts, othersThan(parties, by))
  }
  weighMentions(scene, counts)
  return [...counts.values()].sort((a, b) => b.count - a.count)
}
