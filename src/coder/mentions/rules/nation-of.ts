// "his nation", "its country", "the country" -> the country itself.
// Example: "Kim Jong Un called for efforts to improve his nation's economy" -> PRK. Without a possessor the country of the context
// is meant; "a country", "the countries" and "country" with an owner of its own ("a European country") are left to others.
import type { Draft } from '../draft.ts'
import { countryDraft } from '../draft.ts'
import { isCountryCode } from '../facts.ts'
import type { Phrase } from '../phrase.ts'
import type { Reading } from '../reading.ts'
import { normAt } from '../scene.ts'
import { contextCode } from './owner-by-context.ts'

const NATION = new Set(['country', 'nation', 'homeland', 'republic', 'kingdom'])

/** The country that was mentioned last as an actor or place, in this sentence or the one before. */
function lastCountry(reading: Reading, phrase: Phrase): { code: string; rule: string } | undefined {
  for (let at = reading.drafts.length - 1; at >= 0; at--) {
    const draft = reading.drafts[at]
    if (draft === undefined || draft.chunk.sentence < phrase.chunk.sentence - 1) return undefined
    const code = draft.actors.length === 1 ? (draft.actors[0]?.code ?? '') : ''
    if (draft.place && isCountryCode(reading.scene, code)) return { code, rule: 'coref:country' }
  }
  return undefined
}

function codeFor(reading: Reading, phrase: Phrase): { code: string; rule: string } | undefined {
  if (phrase.possessor === undefined)
    return contextCode(reading.scene, phrase.chunk.sentence) ?? lastCountry(reading, phrase)
  const [actor] = reading.byHead.get(phrase.possessor)?.actors ?? []
  return actor !== undefined && isCountryCode(reading.scene, actor.code)
    ? { code: actor.code, rule: 'coref:nation-of' }
    : undefined
}

export function nationOf(reading: Reading, phrase: Phrase): Draft | undefined {
  const { scene } = reading
  if (!NATION.has(normAt(scene, phrase.chunk.head)) || !phrase.definite || phrase.modifiers.length > 0) return undefined
  if (phrase.name !== undefined || scene.tokens[phrase.chunk.last]?.norm === 'of') return undefined
  const found = codeFor(reading, phrase)
  if (found === undefined) return undefined
  const rules = (id: string): string[] => [found.rule, `actor:${id}`]
  return countryDraft(scene, phrase, found.code, { noun: 'country', canAct: true, rules })
}
