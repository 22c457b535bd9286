// A title that only some countries use -> the one of them that the article names, or the only one that uses it; marked "owner:title".
// Example: "The Environment Secretary, George Eustice" -> GBR; "Deputy Secretary of State Kurt Campbell" in a report from Tonga -> USA.
// Of two that are named ("the foreign secretary" with Britain and India about) nobody. What the phrase itself says goes before.
import type { Owner } from '../facts.ts'
import type { Phrase } from '../phrase.ts'
import type { Scene } from '../scene.ts'
import { normAt, wordSet } from '../scene.ts'

/** Codes of the countries that use the title: that of the noun, or of the noun with the word before it. */
function usersOf(scene: Scene, phrase: Phrase): readonly string[] {
  const { agent, chunk } = phrase
  const noun = agent?.agent.noun ?? normAt(scene, chunk.head)
  const longer = wordSet(scene.index, `title-of ${normAt(scene, (agent?.first ?? chunk.head) - 1)} ${noun}`)
  const users = longer.size > 0 ? longer : wordSet(scene.index, `title-of ${noun}`)
  return [...users].map((code) => code.toUpperCase())
}

export function titleOwner(scene: Scene, phrase: Phrase): Owner | undefined {
  const users = usersOf(scene, phrase)
  const named = users.filter((code) => scene.countries.named.has(code))
  const [code, other] = named.length > 0 ? named : users
  const country = code === undefined || other !== undefined ? undefined : scene.index.byCode.get(code)
  if (code === undefined || country === undefined) return undefined
  return {
    facts: { code, sector: '', others: [], name: country.names[0] ?? '', id: country.id, rules: [] },
    rule: 'owner:title',
  }
}
