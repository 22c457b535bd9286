// "the capital" -> the capital that was named before, or that of the country of the context; "the city" -> the city named last.
// Example: "talks in Sanaa ... . Jets bombed the capital" -> YEM. "the Ukrainian capital" and "the capital of Chad" name their country.
import type { Draft } from '../draft.ts'
import { countryDraft } from '../draft.ts'
import { statedOwners } from '../owners.ts'
import type { Phrase } from '../phrase.ts'
import type { Reading } from '../reading.ts'
import { hitCovering, normAt } from '../scene.ts'
import { contextCode } from './owner-by-context.ts'

/** Sentences over which a city is remembered. */
const REACH = 25
const CAPITALS: ReadonlySet<string> = new Set(['capital'])
const CITIES: ReadonlySet<string> = new Set(['capital', 'city'])

/** Country of the capital or city named last before the phrase. */
function lastCity(reading: Reading, before: number, forms: ReadonlySet<string>): string | undefined {
  const { tokens, hitsIn } = reading.scene
  const sentence = tokens[before]?.sentence ?? 0
  for (let at = sentence; at >= Math.max(0, sentence - REACH); at--) {
    const found = (hitsIn[at] ?? []).filter((hit) => hit.first < before && forms.has(hit.sense.form))
    if (found.length > 0) return found.at(-1)?.sense.entry.code
  }
  return undefined
}

/** "the capital, Port-au-Prince", "the capital Kyiv". */
function namedBeside(reading: Reading, phrase: Phrase): string | undefined {
  const { scene } = reading
  const at = phrase.chunk.last
  const hit = hitCovering(scene, at) ?? (normAt(scene, at) === ',' ? hitCovering(scene, at + 1) : undefined)
  return hit !== undefined && CITIES.has(hit.sense.form) ? hit.sense.entry.code : undefined
}

function earlierOrContext(reading: Reading, phrase: Phrase, noun: string): string | undefined {
  const { head, sentence } = phrase.chunk
  if (noun !== 'capital') return lastCity(reading, head, CITIES)
  return lastCity(reading, head, CAPITALS) ?? contextCode(reading.scene, sentence)?.code
}

export function theCapital(reading: Reading, phrase: Phrase): Draft | undefined {
  const { scene } = reading
  const { head } = phrase.chunk
  const noun = normAt(scene, head)
  if (!['capital', 'city', 'town'].includes(noun) || !phrase.definite || phrase.name !== undefined) return undefined
  const [stated] = statedOwners(reading, phrase)
  const code = namedBeside(reading, phrase) ?? stated?.facts.code ?? earlierOrContext(reading, phrase, noun)
  const rules = (): string[] => ['coref:capital', stated?.rule ?? 'coref:earlier-capital']
  return countryDraft(scene, phrase, code, { noun, canAct: false, rules })
}
