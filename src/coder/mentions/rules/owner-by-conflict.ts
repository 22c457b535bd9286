// "The government", "the army", "the rebels" in a country's war with itself -> of that country, wherever its two sides happen to talk.
// Example: "CARACAS - ... The ELN accused the government of breaking the promise it gave in Caracas" -> COL, marked "context:conflict".
// A host that acts itself stays ("In Lisbon, the foreign minister said"), and so does whatever names its owner.
import type { Phrase } from '../phrase.ts'
import type { Scene } from '../scene.ts'
import { hitCovering } from '../scene.ts'

const OF_THE_STATE = new Set(['GOV', 'MIL', 'LEG', 'REB'])
const WHERE = new Set(['in', 'at'])
/** The home of the conflict is named so much more often than a mere host. */
const TIMES = 2

/** "In Lisbon, the foreign minister said", "told lawmakers in Lisbon": the sentence itself takes place there. */
function isThere(scene: Scene, phrase: Phrase, code: string): boolean {
  const { sentence } = phrase.chunk
  return (scene.hitsIn[sentence] ?? []).some((hit) => {
    const before = scene.tokens[hit.first - 1]
    const where = before?.upos === 'DET' ? scene.tokens[hit.first - 2] : before
    if (hit.sense.entry.code !== code || !WHERE.has(where?.norm ?? '')) return false
    return hit.first - (scene.doc.sentences[sentence]?.first ?? 0) <= TIMES || isTitledSpeaker(phrase)
  })
}

/** "Foreign Minister Paulo Rangel" is of the place where he speaks. */
const isTitledSpeaker = (phrase: Phrase): boolean => phrase.name !== undefined && !phrase.definite

/** Whether the article is about the one country, and the other only lends the room. */
function isHost(scene: Scene, code: string): boolean {
  const { home = '', named } = scene.conflict ?? {}
  return TIMES * (named?.get(code) ?? 0) <= (named?.get(home) ?? 0)
}

/** Whether every other country of the article is named much less. */
const isAllAbout = (scene: Scene): boolean =>
  [...(scene.conflict?.named.keys() ?? [])].every((code) => code === scene.conflict?.home || isHost(scene, code))

/** The country of the conflict for a noun of the state or of rebels, where the surroundings suggest another or none. */
export function homeOfConflict(
  scene: Scene,
  phrase: Phrase,
  found: { code: string; rule: string } | undefined,
): { code: string; rule: string } | undefined {
  const { conflict } = scene
  const sector = phrase.agent?.agent.sector ?? phrase.title ?? ''
  if (conflict === undefined || found?.code === conflict.home) return found
  if (!OF_THE_STATE.has(sector) && !(sector === 'UAF' && phrase.definite)) return found
  const home = { code: conflict.home, rule: 'context:conflict' }
  if (sector === 'REB') return home
  if (found === undefined)
    return isAllAbout(scene) && hitCovering(scene, phrase.chunk.head) === undefined ? home : undefined
  if (!isHost(scene, found.code)) return found
  return found.rule === 'context:sentence-place' && isThere(scene, phrase, found.code) ? found : home
}
