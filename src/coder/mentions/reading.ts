// The state of one reading from left to right: drafts so far, phrases to come, and who is known by which name.
// The list grows while findMentions runs and is handed to rules as a read-only discourse. Every question that rules ask of it is
// answered without going through the whole article, so that a long one takes time in proportion.
import type { Discourse, Draft } from './draft.ts'
import { rootOf } from './draft.ts'
import type { NameRegister } from './name-register.ts'
import { emptyRegister, register } from './name-register.ts'
import type { Phrase } from './phrase.ts'
import type { Scene } from './scene.ts'
import { nameKeyOf } from './traits.ts'

export interface Reading extends Discourse {
  readonly drafts: readonly Draft[]
  readonly byHead: ReadonlyMap<number, Draft>
  readonly phrases: ReadonlyMap<number, Phrase>
  /** Phrases of each sentence. */
  readonly bySentence: readonly (readonly Phrase[])[]
  /** Drafts of each sentence, in the order of reading. */
  readonly inSentence: readonly (readonly Draft[])[]
  /** Names of two and more words in the whole article: "sung kim", "kim jong un". */
  readonly fullNames: NameRegister
  /** The latest person, and the latest other one, of each name so far. */
  readonly persons: ReadonlyMap<string, Draft>
  readonly bodies: ReadonlyMap<string, Draft>
  readonly personNames: NameRegister
}

/** The second half of an apposition and the mention that took it in. */
export interface Apposed {
  readonly part: Draft
  readonly whole: Draft
}

export interface OpenReading extends Reading {
  readonly apposed: Apposed[]
  readonly drafts: Draft[]
  readonly byHead: Map<number, Draft>
  readonly inSentence: Draft[][]
  readonly persons: Map<string, Draft>
  readonly bodies: Map<string, Draft>
}

function sentences(scene: Scene, phrases: readonly Phrase[]): Phrase[][] {
  const out: Phrase[][] = scene.doc.sentences.map(() => [])
  for (const phrase of phrases) out[phrase.chunk.sentence]?.push(phrase)
  return out
}

function fullNames(scene: Scene, phrases: readonly Phrase[]): NameRegister {
  const names = emptyRegister()
  for (const { name } of phrases) {
    const key = name === undefined ? '' : nameKeyOf(scene, name.first, name.last)
    if (key.includes(' ')) register(names, key)
  }
  return names
}

export const openReading = (scene: Scene, phrases: readonly Phrase[]): OpenReading => ({
  scene,
  drafts: [],
  apposed: [],
  byHead: new Map(),
  phrases: new Map(phrases.map((phrase) => [phrase.chunk.head, phrase])),
  bySentence: sentences(scene, phrases),
  inSentence: scene.doc.sentences.map(() => []),
  fullNames: fullNames(scene, phrases),
  persons: new Map(),
  bodies: new Map(),
  personNames: emptyRegister(),
})

function noteName(reading: OpenReading, draft: Draft): void {
  const key = draft.traits.nameKey
  if (key === undefined || draft.actors.length === 0) return
  if (draft.traits.person) {
    reading.persons.set(key, draft)
    register(reading.personNames, key)
  } else if (draft.kind === 'named') reading.bodies.set(key, draft)
}

/** Chains of mentions stay short: every later one points at the first. */
const atRoot = (draft: Draft): Draft =>
  draft.sameAs === undefined ? draft : { ...draft, sameAs: rootOf(draft.sameAs) }

export function addDraft(reading: OpenReading, given: Draft): void {
  const draft = atRoot(given)
  reading.drafts.push(draft)
  reading.inSentence[draft.chunk.sentence]?.push(draft)
  noteName(reading, draft)
  const known = reading.byHead.get(draft.chunk.head)
  if (known === undefined || known.chunk.head !== draft.chunk.head) reading.byHead.set(draft.chunk.head, draft)
  for (let at = draft.chunk.first; at < draft.chunk.last; at++)
    if (!reading.byHead.has(at)) reading.byHead.set(at, draft)
}

function swap(list: Draft[] | undefined, old: Draft, next: Draft): void {
  const at = list?.lastIndexOf(old) ?? -1
  if (list !== undefined && at >= 0) list[at] = next
}

/** Puts a fuller draft in the place of an earlier one; later drafts that pointed at it follow in finish.ts by chunk. */
export function replaceDraft(reading: OpenReading, old: Draft, given: Draft): void {
  const next = atRoot(given)
  swap(reading.drafts, old, next)
  swap(reading.inSentence[old.chunk.sentence], old, next)
  noteName(reading, next)
  for (let token = next.chunk.first; token < next.chunk.last; token++) {
    const known = reading.byHead.get(token)
    if (known === old || known === undefined) reading.byHead.set(token, next)
  }
}

/** A rule reads one phrase; undefined where it has nothing to say. */
export type MentionRule = (reading: Reading, phrase: Phrase) => Draft | undefined
