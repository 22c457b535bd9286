// Names before a noun of actors -> whose they are: "South Korean diplomat" KOR, "Hamas official" the group, "Biden administration" USA.
// Names that only "and", commas or a hyphen part count together ("US and British warplanes"); of several that stand side by
// side the first counts ("US Afghanistan envoy": the second is the topic).

import type { Owner } from '../facts.ts'
import { NO_CUES } from '../facts.ts'
import { factsOfHit } from '../hit-facts.ts'
import type { Phrase } from '../phrase.ts'
import type { Hit, Scene } from '../scene.ts'

const BETWEEN = /^(and|or|,|-|‐|‑|–|\/|&|both|the)$/

function linked(scene: Scene, left: Hit, right: Hit): boolean {
  if (right.first === left.last) return false
  for (let at = left.last; at < right.first; at++) if (!BETWEEN.test(scene.tokens[at]?.norm ?? '')) return false
  return true
}

/** The first group of names linked to one another. */
export function firstGroup(scene: Scene, hits: readonly Hit[]): Hit[] {
  const group: Hit[] = []
  for (const hit of hits) {
    const last = group.at(-1)
    if (last !== undefined && !linked(scene, last, hit)) break
    group.push(hit)
  }
  return group
}

/** "a British-Iranian aid worker" is one person, of the nation named first. */
function isOnePerson(scene: Scene, phrase: Phrase, group: readonly Hit[]): boolean {
  const [first, second] = group
  if (first === undefined || second === undefined || phrase.plural || phrase.agent?.agent.collective !== false)
    return false
  return second.first === first.last + 1 && /^[-‐‑–]$/.test(scene.tokens[first.last]?.form ?? '')
}

export function modifierOwners(scene: Scene, phrase: Phrase): readonly Owner[] {
  const group = firstGroup(scene, phrase.modifiers)
  return (isOnePerson(scene, phrase, group) ? group.slice(0, 1) : group).flatMap((hit) =>
    factsOfHit(scene, hit, NO_CUES).map((facts) => ({
      facts,
      rule: 'owner:modifier',
      first: hit.first,
      last: hit.last,
    })),
  )
}
