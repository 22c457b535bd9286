// Phrase -> owners: to whom a noun of actors belongs, in the order of how plainly the text says so.
// Example: "Kuwait's emir" -> KWT by possessor; "South Korean and Japanese officials" -> KOR and JPN by modifiers;
// "rebels in Yemen" -> YEM by complement; "police" in "... in Barcelona" -> ESP by context. Each way is a rule of its own.
import type { Discourse } from './draft.ts'
import type { Owner } from './facts.ts'
import type { Phrase } from './phrase.ts'
import { complementOwner } from './rules/owner-by-complement.ts'
import { contextOwner } from './rules/owner-by-context.ts'
import { halfOwner } from './rules/owner-by-half.ts'
import { modifierOwners } from './rules/owner-by-modifier.ts'
import { ownPlanOwner } from './rules/owner-by-own-plan.ts'
import { possessorOwners } from './rules/owner-by-possessor.ts'
import { subjectOwner } from './rules/owner-by-subject.ts'
import { titleOwner } from './rules/owner-by-title.ts'
import { publisherOwner } from './rules/publisher.ts'
import type { Scene } from './scene.ts'
import { wordSet } from './scene.ts'

/** "its allies", "critics of Russia": the possessor is the other side. */
function isOfOthers(scene: Scene, phrase: Phrase): boolean {
  const noun = phrase.agent?.agent.noun ?? ''
  const others = wordSet(scene.index, 'of-others')
  return others.has(noun) || others.has(noun.split(' ').at(-1) ?? '')
}

/** What the phrase itself and its complement say; several for "South Korean and Japanese officials". */
export function statedOwners(discourse: Discourse, phrase: Phrase): readonly Owner[] {
  const byModifier = modifierOwners(discourse.scene, phrase)
  if (byModifier.length > 0) return byModifier
  if (isOfOthers(discourse.scene, phrase)) return []
  const byPossessor = possessorOwners(discourse, phrase)
  if (byPossessor.length > 0) return byPossessor
  const byComplement = complementOwner(discourse.scene, phrase)
  return byComplement.length > 0 ? byComplement : halfOwner(discourse.scene, phrase)
}

/** The country that the surroundings suggest; weak, its rule begins with "context:". */
export function suggestedOwner(discourse: Discourse, phrase: Phrase): Owner | undefined {
  if (isOfOthers(discourse.scene, phrase)) return undefined
  const { scene } = discourse
  return (
    publisherOwner(scene, phrase) ??
    titleOwner(scene, phrase) ??
    contextOwner(scene, phrase) ??
    ownPlanOwner(scene, phrase) ??
    subjectOwner(discourse, phrase)
  )
}
