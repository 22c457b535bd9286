// The state of one reading from left to right: drafts so far, phrases to come, and who is known by which name.
// The list grows while findMentions runs and is handed to rules as a read-only discourse.
import type { Discourse, Draft } from './draft.ts'
import type { Phrase } from './phrase.ts'
import type { Scene } from './scene.ts'
import { nameKeyOf } from './traits.ts'

export interface Reading extends Discourse {
  readonly drafts: readonly Draft[]
  readonly byHead: ReadonlyMap<number, Draft>
  readonly phrases: ReadonlyMap<number, Phrase>
  /** Phrases of each sentence. */
  readonly bySentence: readonly (readonly Phrase[])[]
  /** Names of two and more words in the whole article: "sung kim", "kim jong un". */
  readonly fullNames: ReadonlySet<string>
}

export interface OpenReading extends Reading {
  readonly drafts: Draft[]
  readonly byHead: Map<number, Draft>
}

function sentences(scene: Scene, phrases: readonly Phrase[]): Phrase[][] {
  const out: Phrase[][] = scene.doc.sentences.map(() => [])
  for (const phrase of phrases) out[phrase.chunk.sentence]?.push(phrase)
  return out
}

function fullName(scene: Scene, phrase: Phrase): string[] {
  if (phrase.name === undefined) return []
  const key = nameKeyOf(scene, phrase.name.first, phrase.name.last)
  return key.includes(' ') ? [key] : []
}

export const openReading = (scene: Scene, phrases: readonly Phrase[]): OpenReading => ({
  scene,
  drafts: [],
  byHead: new Map(),
  phrases: new Map(phrases.map((phrase) => [phrase.chunk.head, phrase])),
  bySentence: sentences(scene, phrases),
  fullNames: new Set(phrases.flatMap((phrase) => fullName(scene, phrase))),
})

export function addDraft(reading: OpenReading, draft: Draft): void {
  reading.drafts.push(draft)
  const known = reading.byHead.get(draft.chunk.head)
  if (known === undefined || known.chunk.head !== draft.chunk.head) reading.byHead.set(draft.chunk.head, draft)
  for (let at = draft.chunk.first; at < draft.chunk.last; at++)
    if (!reading.byHead.has(at)) reading.byHead.set(at, draft)
}

/** Puts a fuller draft in the place of an earlier one; later drafts that pointed at it follow in finish.ts by chunk. */
export function replaceDraft(reading: OpenReading, old: Draft, next: Draft): void {
  const at = reading.drafts.indexOf(old)
  if (at >= 0) reading.drafts[at] = next
  for (let token = next.chunk.first; token < next.chunk.last; token++) {
    const known = reading.byHead.get(token)
    if (known === old || known === undefined) reading.byHead.set(token, next)
  }
}

/** A rule reads one phrase; undefined where it has nothing to say. */
export type MentionRule = (reading: Reading, phrase: Phrase) => Draft | undefined
