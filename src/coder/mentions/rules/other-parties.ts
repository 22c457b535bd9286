// The only country that a sentence names -> whether it is whom the state's organ deals with, not whose organ it is.
// Example: "The president threatened Russia", "The cabinet will not take Australia's money", "The government would pay if the Russian
// company gave up the rest". "The government said Russia would ..." and "the Russian government" are left alone.
import type { Phrase } from '../phrase.ts'
import type { Hit, Scene } from '../scene.ts'
import { wordSet } from '../scene.ts'
import { headOfRange } from '../units.ts'

const STATE: ReadonlySet<string> = new Set(['GOV', 'MIL', 'COP', 'LEG', 'JUD', 'SPY'])
const NATIONALITY = new Set(['adj', 'people'])
const ARGUMENT = /^(obj|obl|nmod$|iobj|conj|ccomp|nsubj)/
/** What opens the clause of a condition. */
const CONDITION = new Set(['if', 'unless', 'once', 'provided', 'until', 'should'])

/** "spoke with his Chinese counterpart": whoever has one is of another country. */
const isOfCounterpart = (scene: Scene, behind: number): boolean =>
  wordSet(scene.index, 'counterpart').has((scene.tokens[behind]?.lemma ?? '').toLowerCase())

/** "will not take [Australia's] money": whose object it is, in the noun's own clause. */
function ownsObject(scene: Scene, phrase: Phrase, at: number): boolean {
  const owned = scene.tokens[scene.tokens[at]?.head ?? -1]
  const noun = scene.tokens[phrase.chunk.head]
  return (
    scene.tokens[at]?.rel === 'nmod:poss' &&
    owned?.rel === 'obj' &&
    noun?.rel.startsWith('nsubj') === true &&
    owned.head === noun.head
  )
}

/** "... if the [Russian] company gave up": what a condition asks of others. */
function isInCondition(scene: Scene, head: number, at: number): boolean {
  for (let token = scene.tokens[at], guard = 0; token !== undefined && guard < 12; guard++) {
    if (token.rel === 'advcl')
      return (
        scene.tree.children[token.index]?.some((one) => CONDITION.has(scene.tokens[one]?.norm ?? '') && one > head) ===
        true
      )
    token = scene.tokens[token.head]
  }
  return false
}

function isOther(scene: Scene, phrase: Phrase, hit: Hit): boolean {
  const { head } = phrase.chunk
  const at = headOfRange(scene.tokens, hit.first, hit.last)
  if (scene.tokens[hit.first - 1]?.norm === 'of' || scene.tokens[hit.first - 2]?.norm === 'of') return false
  if (isOfCounterpart(scene, hit.last)) return true
  if (hit.first < head) return false
  if (isInCondition(scene, head, at) || ownsObject(scene, phrase, at)) return true
  return !NATIONALITY.has(hit.sense.form) && ARGUMENT.test(scene.tokens[at]?.rel ?? '')
}

export function isOtherParty(scene: Scene, phrase: Phrase, code: string): boolean {
  if (!STATE.has(phrase.agent?.agent.sector ?? phrase.title ?? '')) return false
  const named = (scene.hitsIn[phrase.chunk.sentence] ?? []).filter((hit) => hit.sense.entry.code === code)
  return named.every((hit) => isOther(scene, phrase, hit))
}
