// "the capital" -> the capital that was named before, or that of the country of the context.
// Example: "talks in Sanaa ... . Jets bombed the capital" -> YEM. "the Ukrainian capital" and "the capital of Chad" name their country.
import type { Draft } from '../draft.ts'
import { actorOf } from '../draft.ts'
import { statedOwners } from '../owners.ts'
import type { Phrase } from '../phrase.ts'
import type { Reading } from '../reading.ts'
import { normAt } from '../scene.ts'
import { contextCode } from './owner-by-context.ts'

/** Country of the capital named last before the phrase. */
function lastCapital(reading: Reading, before: number): string | undefined {
  const { hits } = reading.scene
  for (let at = hits.length - 1; at >= 0; at--) {
    const hit = hits[at]
    if (hit !== undefined && hit.first < before && hit.sense.form === 'capital') return hit.sense.entry.code
  }
  return undefined
}

export function theCapital(reading: Reading, phrase: Phrase): Draft | undefined {
  const { scene } = reading
  const { head } = phrase.chunk
  if (normAt(scene, head) !== 'capital' || !phrase.definite || phrase.name !== undefined) return undefined
  const [stated] = statedOwners(reading, phrase)
  const code = stated?.facts.code ?? lastCapital(reading, head) ?? contextCode(scene, phrase.chunk.sentence)?.code
  const country = code === undefined ? undefined : scene.index.byCode.get(code)
  if (code === undefined || country === undefined) return undefined
  const facts = { code, sector: '', others: [], name: country.names[0] ?? '', id: country.id, rules: [] }
  return {
    chunk: phrase.chunk,
    kind: 'nominal',
    actors: [actorOf(scene, facts, phrase.coreFirst, phrase.chunk.last)],
    place: true,
    canAct: false,
    rules: ['coref:capital', stated?.rule ?? 'coref:earlier-capital'],
    traits: { person: false, plural: false, nouns: ['capital'], inner: false },
  }
}
