// "the southern army", "northern leader" -> the half of Korea, where the article is about the Koreas.
// Example: "... in the southern army, Pyongyang's news agency said" -> KOR. Only for the Koreas, whose press speaks so; in other
// countries "southern" is a region.
import type { Owner } from '../facts.ts'
import type { Phrase } from '../phrase.ts'
import type { Scene } from '../scene.ts'
import { normAt } from '../scene.ts'

const HALVES: ReadonlyMap<string, string> = new Map([
  ['southern', 'KOR'],
  ['northern', 'PRK'],
])

export function halfOwner(scene: Scene, phrase: Phrase): readonly Owner[] {
  const code = HALVES.get(normAt(scene, phrase.coreFirst))
  if (code === undefined || phrase.coreFirst >= phrase.chunk.head) return []
  const named = scene.countries.named.has('PRK') || scene.countries.named.has('KOR')
  const country = named ? scene.index.byCode.get(code) : undefined
  if (country === undefined) return []
  const facts = { code, sector: '', others: [], name: country.names[0] ?? '', id: country.id, rules: [] }
  return [{ facts, rule: 'owner:half' }]
}
