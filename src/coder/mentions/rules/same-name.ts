// A body's name that was read before, whole or as the letters in brackets -> the same body.
// Example: "the Democratic Unity Front (DUF) ... . The DUF said" -> both DUF are the Front. Persons are short-names.ts.
import type { Draft } from '../draft.ts'
import { renamed } from '../draft.ts'
import type { Phrase } from '../phrase.ts'
import type { Reading } from '../reading.ts'
import { normAt } from '../scene.ts'
import { nameKeyOf } from '../traits.ts'

const ACRONYM = /^\p{Lu}[\p{Lu}\d-]+$/u
const SMALL = /^(of|the|for|and|in|on|de|la|du|des)$/

/** "democratic unity front" -> "duf"; small words may be left out or kept. */
function initials(name: string): readonly string[] {
  const words = name.split(' ')
  const all = words.map((word) => word.charAt(0)).join('')
  const strong = words
    .filter((word) => !SMALL.test(word))
    .map((word) => word.charAt(0))
    .join('')
  return [all, strong]
}

/** The full name right before "(DUF)". */
function bracketed(reading: Reading, phrase: Phrase): Draft | undefined {
  const { first, last } = phrase.chunk
  const form = reading.scene.tokens[phrase.chunk.head]?.form ?? ''
  if (last - first !== 1 || !ACRONYM.test(form) || normAt(reading.scene, first - 1) !== '(') return undefined
  const full = reading.byHead.get(first - 2)
  const name = full?.traits.nameKey
  return full?.kind === 'named' && name !== undefined && initials(name).includes(form.toLowerCase()) ? full : undefined
}

export function sameName(reading: Reading, phrase: Phrase): Draft | undefined {
  const { scene } = reading
  if (phrase.agent !== undefined || scene.tokens[phrase.chunk.head]?.upos !== 'PROPN') return undefined
  const { coreFirst: first } = phrase
  const { last } = phrase.chunk
  const key = nameKeyOf(scene, first, last)
  const letters = bracketed(reading, phrase)
  const known = letters ?? reading.bodies.get(key)
  if (known === undefined) return undefined
  return {
    chunk: phrase.chunk,
    kind: 'named',
    actors: known.actors.map((actor) => renamed(scene, actor, first, last)),
    place: known.place,
    canAct: known.canAct,
    rules: [letters === undefined ? 'coref:same-name' : 'coref:acronym', ...known.rules],
    traits: { ...known.traits, nameKey: key, inner: false },
    sameAs: known,
  }
}
