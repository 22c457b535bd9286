// "the Hamas movement", "the Taliban regime" -> the noun only says what the name is; it is the same body.
// "NATO forces", "Hamas police", "UN mission" are bodies of their own within the owner.
import type { Owner } from '../facts.ts'
import type { AgentAt } from '../phrase.ts'
import type { Scene } from '../scene.ts'
import { wordSet } from '../scene.ts'

/** Whether noun and owner are two: the owner is a country or person, or the noun is no word for the owner's kind. */
export function isAnother(scene: Scene, agent: AgentAt, owner: Owner): boolean {
  const entry = owner.facts.id === undefined ? undefined : scene.index.entries.get(owner.facts.id)
  if (entry === undefined || !['armed-group', 'party', 'organisation', 'media', 'company'].includes(entry.kind))
    return true
  return !wordSet(scene.index, `kind ${entry.kind}`).has(agent.agent.noun)
}
