// A mention while the article is being read: what it will say, and the traits by which later words refer back to it.
// Example: "the US envoy Sung Kim" -> actors [USA GOV Sung Kim], traits { person, singular, nouns: envoy, nameKey: "sung kim" }.
// finish.ts turns drafts into mentions.
import type { Actor, MentionKind } from '../../model/index.ts'
import type { Facts } from './facts.ts'
import type { Phrase } from './phrase.ts'
import type { Chunk, Scene } from './scene.ts'
import { wordsOf } from './scene.ts'

export type Gender = 'male' | 'female'

/** What pronouns and short forms ask about. */
export interface Traits {
  /** A human being or several, as against a country, body or place. */
  readonly person: boolean
  readonly plural: boolean
  readonly gender?: Gender
  /** Lower-case nouns it was called by: "envoy", "rebel commander", head lemma last. */
  readonly nouns: readonly string[]
  /** Name in pieces: "noh kyu duk". */
  readonly nameKey?: string
  /** Came in as a modifier or possessor inside another phrase. */
  readonly inner: boolean
}

export interface Draft {
  readonly chunk: Chunk
  readonly kind: MentionKind
  readonly actors: readonly Actor[]
  readonly place: boolean
  readonly canAct: boolean
  readonly rules: readonly string[]
  readonly traits: Traits
  /** The earlier draft it refers back to. */
  readonly sameAs?: Draft
}

/** An actor of these facts, shown by these words. */
export function actorOf(scene: Scene, facts: Facts, first: number, last: number): Actor {
  const words = wordsOf(scene, first, last)
  return {
    rawText: words.text,
    span: words.span,
    name: facts.name ?? words.text,
    code: facts.code,
    sector: facts.sector,
    otherSectors: facts.others.filter((sector) => sector !== facts.sector),
    ...(facts.role === undefined ? {} : { role: facts.role }),
    ...(facts.id === undefined ? {} : { id: facts.id }),
    ...(facts.dictionaryCode === undefined ? {} : { dictionaryCode: facts.dictionaryCode }),
  }
}

/** The same actor as others called it, shown by other words. */
export function renamed(scene: Scene, actor: Actor, first: number, last: number): Actor {
  const words = wordsOf(scene, first, last)
  return { ...actor, rawText: words.text, span: words.span }
}

/** What has been read so far, in text order. */
export interface Discourse {
  readonly scene: Scene
  readonly drafts: readonly Draft[]
  /** Drafts by the head of their chunk and, where no smaller one has it, by every other token of theirs. */
  readonly byHead: ReadonlyMap<number, Draft>
}

/** The first mention of the same one. */
export function rootOf(draft: Draft): Draft {
  let at = draft
  for (let guard = 0; at.sameAs !== undefined && guard < 200; guard++) at = at.sameAs
  return at
}

/** Two drafts mean the same: by the chain of mentions, by their actors, or by one full name. */
export function sameDraft(a: Draft, b: Draft): boolean {
  if (rootOf(a).chunk.head === rootOf(b).chunk.head) return true
  const [first, second] = [a.actors[0], b.actors[0]]
  if (a.actors.length !== b.actors.length || first === undefined || second === undefined) return false
  const name = a.traits.nameKey
  return sameActor(first, second) || (name?.includes(' ') === true && name === b.traits.nameKey)
}

/** Two actors are the same where id, or else name and country, agree. */
export const sameActor = (a: Actor, b: Actor): boolean =>
  a.id !== undefined || b.id !== undefined
    ? a.id === b.id
    : a.code === b.code && a.name.toLowerCase() === b.name.toLowerCase()

/** What a phrase for a whole country says besides: "the kingdom" acts, "the capital" is where something happens. */
export interface CountryPhrase {
  readonly noun: string
  readonly canAct: boolean
  /** Rules that found it, given the id of the country. */
  readonly rules: (id: string) => readonly string[]
}

/** "the kingdom", "his nation", "the capital": a nominal mention of the country with this code. */
export function countryDraft(
  scene: Scene,
  { chunk, coreFirst }: Pick<Phrase, 'chunk' | 'coreFirst'>,
  code: string | undefined,
  { noun, canAct, rules }: CountryPhrase,
): Draft | undefined {
  const country = code === undefined ? undefined : scene.index.byCode.get(code)
  if (code === undefined || country === undefined) return undefined
  const facts = { code, sector: '', others: [], name: country.names[0] ?? '', id: country.id, rules: [] }
  return {
    chunk,
    kind: 'nominal',
    actors: [actorOf(scene, facts, coreFirst, chunk.last)],
    place: true,
    canAct,
    rules: rules(country.id),
    traits: { person: false, plural: false, nouns: [noun], inner: false },
  }
}
