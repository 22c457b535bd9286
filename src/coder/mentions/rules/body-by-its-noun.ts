// "the court", "the Church", "the commission" -> the body whose name begins or ends in that word.
// Example: "the African Development Bank ... . The bank said" -> the Bank; with the Central Bank between them nobody.
// Only a definite noun alone; two bodies of that word leave it open.
import type { Draft } from '../draft.ts'
import { renamed, sameDraft } from '../draft.ts'
import type { Phrase } from '../phrase.ts'
import type { Reading } from '../reading.ts'
import { normAt } from '../scene.ts'

const REACH = 80

const isNamedBy = (name: string, noun: string): boolean => name.endsWith(` ${noun}`) || name.startsWith(`${noun} of `)

function bodies(reading: Reading, noun: string): Draft[] {
  const out: Draft[] = []
  const from = Math.max(0, reading.drafts.length - REACH)
  for (let at = reading.drafts.length - 1; at >= from; at--) {
    const draft = reading.drafts[at]
    const name = draft?.traits.nameKey
    if (draft === undefined || name === undefined || draft.kind !== 'named' || draft.traits.person) continue
    if (isNamedBy(name, noun) && !out.some((one) => sameDraft(one, draft))) out.push(draft)
  }
  return out
}

/** "the" and one word, with nothing behind it that says which. */
function isAlone(reading: Reading, phrase: Phrase): boolean {
  const { scene } = reading
  const { head, last } = phrase.chunk
  if (!phrase.definite || phrase.possessor !== undefined || phrase.plural || phrase.modifiers.length > 0) return false
  if (head !== phrase.coreFirst || last !== head + 1 || phrase.former) return false
  return !['of', 'for', '-'].includes(normAt(scene, last)) && normAt(scene, head - 1) === 'the'
}

export function bodyByItsNoun(reading: Reading, phrase: Phrase): Draft | undefined {
  const { scene } = reading
  const noun = normAt(scene, phrase.chunk.head)
  if (!scene.index.suffixes.has(noun) || !isAlone(reading, phrase)) return undefined
  const [found, ...others] = bodies(reading, noun)
  if (found === undefined || others.length > 0) return undefined
  return {
    chunk: phrase.chunk,
    kind: 'nominal',
    actors: found.actors.map((actor) => renamed(scene, actor, phrase.coreFirst, phrase.chunk.last)),
    place: false,
    canAct: found.canAct,
    rules: ['coref:body-by-noun', ...found.rules],
    traits: { ...found.traits, plural: false, inner: false },
    sameAs: found,
  }
}
