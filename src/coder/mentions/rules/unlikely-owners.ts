// A country that only the surroundings suggest -> whether it can be the owner of this noun at all.
// Example: "NUKU'ALOFA - Ambassador Cao Xiaolin said" is no Tongan; "an American official told the prime minister" no American premier.
// What the phrase itself says ("the Tongan ambassador") is never asked about here.
import type { Phrase } from '../phrase.ts'
import type { Scene } from '../scene.ts'
import { wordSet } from '../scene.ts'

const PREMIER = /(^| )(prime minister|premier)$/
const PRESIDENT = /^president$/

/** "the prime minister" is not of a state that has none. */
function lacksOffice(scene: Scene, noun: string, code: string): boolean {
  const lacks = (office: string): boolean => wordSet(scene.index, `without ${office}`).has(code.toLowerCase())
  return (PREMIER.test(noun) && lacks('prime minister')) || (PRESIDENT.test(noun) && lacks('president'))
}

/** An ambassador is of another country than the one in which the report or the sentence takes place. */
function isHostOf(scene: Scene, noun: string, code: string, rule: string): boolean {
  if (!wordSet(scene.index, 'sent-abroad').has(noun)) return false
  return rule === 'context:sentence-place' || rule === 'context:subject' || code === scene.countries.dateline
}

export function isUnlikelyOwner(scene: Scene, phrase: Phrase, code: string, rule: string): boolean {
  const noun = phrase.agent?.agent.noun ?? ''
  return lacksOffice(scene, noun, code) || isHostOf(scene, noun, code, rule)
}
