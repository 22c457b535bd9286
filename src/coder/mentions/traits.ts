// Phrase -> traits: number, gender, nouns and name, as far as the words tell.
// Example: "Ms. Merkel" -> person, female; "spokesman" -> person, male; "police" -> plural though written as singular.
// What the lexicon knows of a person's gender is nothing: only titles, nouns and common given names speak.
import type { Gender, Traits } from './draft.ts'
import type { Phrase } from './phrase.ts'
import type { Scene } from './scene.ts'
import { wordSet } from './scene.ts'

const bare = (norm: string): string => norm.replace(/\.$/, '')

function genderOfWord(scene: Scene, word: string): Gender | undefined {
  if (wordSet(scene.index, 'title-male').has(word)) return 'male'
  return wordSet(scene.index, 'title-female').has(word) ? 'female' : undefined
}

function genderOfName(scene: Scene, word: string): Gender | undefined {
  if (wordSet(scene.index, 'given-male').has(word)) return 'male'
  return wordSet(scene.index, 'given-female').has(word) ? 'female' : undefined
}

export function genderOf(scene: Scene, phrase: Phrase): Gender | undefined {
  for (let at = phrase.coreFirst; at < phrase.chunk.last; at++) {
    const found = genderOfWord(scene, bare(scene.tokens[at]?.norm ?? ''))
    if (found !== undefined) return found
  }
  const given = phrase.name
  if (given === undefined || given.last - given.first < 2) return undefined
  return genderOfName(scene, bare(scene.tokens[given.first]?.norm ?? ''))
}

export function nameKeyOf(scene: Scene, first: number, last: number): string {
  const words: string[] = []
  for (let at = first; at < last; at++) for (const piece of scene.pieces[at] ?? []) words.push(piece.norm)
  if (words.at(-1) === 's' && words.length > 1) words.pop()
  return words.join(' ')
}

/** "rebel commander" -> ["rebel commander", "commander"]. */
export function nounsOf(phrase: Phrase): readonly string[] {
  if (phrase.agent === undefined) return []
  const { noun } = phrase.agent.agent
  const head = noun.split(' ').at(-1) ?? noun
  return head === noun ? [noun] : [noun, head]
}

export function traitsOf(scene: Scene, phrase: Phrase, person: boolean): Traits {
  const gender = person ? genderOf(scene, phrase) : undefined
  const { name } = phrase
  return {
    person,
    plural: phrase.plural,
    ...(gender === undefined ? {} : { gender }),
    nouns: nounsOf(phrase),
    ...(name === undefined ? {} : { nameKey: nameKeyOf(scene, name.first, name.last) }),
    inner: false,
  }
}
