// "the kingdom", "the emirate", "the Gulf state" -> the one country of that form that the article names.
// Example: after Saudi Arabia and Yemen "the kingdom" is SAU. Of two kingdoms the one that was named last, where it is near; an article that names no
// kingdom leaves the phrase to others. "the kingdom of ...", "their kingdom" and "a kingdom" are left alone.
import type { Draft } from '../draft.ts'
import { countryDraft } from '../draft.ts'
import type { Phrase } from '../phrase.ts'
import type { Reading } from '../reading.ts'
import type { Scene } from '../scene.ts'
import { normAt, wordSet } from '../scene.ts'

/** Sentences over which one of two kingdoms is remembered. */
const REACH = 2

/** Codes of the countries of the form that the words name: of "gulf state" before "state", of "kingdom" for "oil-rich kingdom". */
function ofForm(scene: Scene, phrase: Phrase): ReadonlySet<string> {
  const { head } = phrase.chunk
  const noun = normAt(scene, head)
  const whole = wordSet(scene.index, `form ${normAt(scene, head - 1)} ${noun}`)
  return whole.size > 0 ? whole : wordSet(scene.index, `form ${noun}`)
}

/** Country of that form that was named last before the phrase. */
function lastNamed(scene: Scene, phrase: Phrase, codes: readonly string[]): string | undefined {
  const { sentence, head } = phrase.chunk
  for (let at = sentence; at >= Math.max(0, sentence - REACH); at--) {
    const hit = (scene.hitsIn[at] ?? []).findLast(
      ({ first, sense: { entry } }) => first < head && entry.kind !== 'person' && codes.includes(entry.code),
    )
    if (hit !== undefined) return hit.sense.entry.code
  }
  return undefined
}

const isAlone = (scene: Scene, phrase: Phrase): boolean =>
  phrase.definite &&
  phrase.possessor === undefined &&
  phrase.name === undefined &&
  phrase.modifiers.length === 0 &&
  normAt(scene, phrase.chunk.last) !== 'of'

export function stateByItsForm(reading: Reading, phrase: Phrase): Draft | undefined {
  const { scene } = reading
  const form = ofForm(scene, phrase)
  if (form.size === 0 || !isAlone(scene, phrase)) return undefined
  const named = [...scene.countries.named].filter((code) => form.has(code.toLowerCase()))
  const code = named.length === 1 ? named[0] : lastNamed(scene, phrase, named)
  const rules = (id: string): string[] => ['coref:form-of-state', `actor:${id}`]
  return countryDraft(scene, phrase, code, { noun: 'country', canAct: true, rules })
}
