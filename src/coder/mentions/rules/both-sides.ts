// "the two countries", "the three leaders", "both sides", "the two leaders", "the allies", "the pair" -> those named together before.
// Example: "Turkey and Greece traded accusations. The two countries ..." -> TUR and GRC. Exactly so many (for "the allies": two or
// more) different ones must be found in this sentence or the nearest one before that names any; otherwise the phrase means nobody known.
import type { Actor } from '../../../model/index.ts'
import type { Draft } from '../draft.ts'
import { renamed, sameActor } from '../draft.ts'
import { rowHead } from '../grammar.ts'
import type { Phrase } from '../phrase.ts'
import type { Reading } from '../reading.ts'
import { normAt, wordSet } from '../scene.ts'

const NUMBERS: ReadonlyMap<string, number> = new Map(
  ['two', 'three', 'four', 'five', 'six', 'seven', 'eight'].map((word, at) => [word, at + 2]),
)
const REACH = 3
/** A place that only tells where: "met in Vienna". */
const WHERE = new Set(['in', 'at', 'near', 'outside'])

/** How many are meant: 2 for "both", 3 for "the three countries", undefined where the phrase is none of this kind. */
function countOf(reading: Reading, phrase: Phrase): number | undefined {
  const { scene } = reading
  const head = normAt(scene, phrase.chunk.head)
  if (phrase.modifiers.length > 0 || phrase.name !== undefined || phrase.possessor !== undefined) return undefined
  if (wordSet(scene.index, 'groups-of-all').has(head) && phrase.definite) return 2
  if (head === 'both') return scene.tokens[phrase.chunk.head]?.rel === 'cc:preconj' ? undefined : 2
  if (!wordSet(scene.index, 'both-sides').has(head)) return undefined
  for (let at = phrase.chunk.first; at < phrase.chunk.head; at++) {
    const norm = normAt(scene, at)
    const count = norm === 'both' ? 2 : NUMBERS.get(norm)
    if (count !== undefined) return count
  }
  return undefined
}

const PERSONS =
  /^(leader|minister|president|man|men|woman|women|official|diplomat|envoy|negotiator|statesman|statesmen)s?$/

/** Somebody named, not a pronoun, not "countries", not the place where it happens. */
function isParty(reading: Reading, draft: Draft): boolean {
  if (!draft.canAct || draft.kind === 'pronoun') return false
  if (draft.kind === 'nominal' && draft.traits.nouns[0] === 'country') return false
  return !(draft.place && WHERE.has(normAt(reading.scene, draft.chunk.first - 1)))
}

/** Different countries or persons among the drafts of one sentence, before the phrase. */
function namedIn(reading: Reading, sentence: number, before: number, persons: boolean): Actor[] {
  const out: Actor[] = []
  for (const draft of reading.inSentence[sentence] ?? []) {
    if (draft.chunk.head >= before || !isParty(reading, draft) || (persons && !draft.traits.person)) continue
    for (const actor of draft.actors) {
      if (actor.code === '' && actor.sector === '') continue
      const known = out.findIndex((one) => (persons ? sameActor(one, actor) : one.code === actor.code))
      if (known < 0) out.push(actor)
      else if (out[known]?.sector === '' && actor.sector !== '') out[known] = actor
    }
  }
  return out
}

/** The row of exactly so many: "Britain, France and Germany" in "... urged Iran". */
function rowOf(reading: Reading, sentence: number, before: number, count: number): Actor[] {
  const rows = new Map<number, Actor[]>()
  for (const draft of reading.inSentence[sentence] ?? []) {
    if (draft.chunk.head >= before || !draft.canAct || draft.traits.inner) continue
    const head = rowHead(reading.scene, draft.chunk.head)
    const row = rows.get(head) ?? []
    for (const actor of draft.actors)
      if (actor.code !== '' && !row.some((one) => one.code === actor.code)) row.push(actor)
    rows.set(head, row)
  }
  return [...rows.values()].find((row) => row.length === count) ?? []
}

function lastNamed(reading: Reading, phrase: Phrase, atLeast: number, atMost: number): Actor[] {
  const { sentence, head } = phrase.chunk
  const persons = PERSONS.test(normAt(reading.scene, head))
  for (let at = sentence; at >= Math.max(0, sentence - REACH); at--) {
    const row = rowOf(reading, at, head, atLeast)
    if (row.length > 0 && !persons) return row
    const strict = namedIn(reading, at, head, persons)
    const found = persons && strict.length < 2 ? namedIn(reading, at, head, false) : strict
    if (found.length >= atLeast) return found.length <= atMost ? found : []
  }
  return []
}

export function bothSides(reading: Reading, phrase: Phrase): Draft | undefined {
  const count = countOf(reading, phrase)
  if (count === undefined) return undefined
  const head = normAt(reading.scene, phrase.chunk.head)
  const found = lastNamed(reading, phrase, count, head === 'allies' ? 6 : count)
  if (found.length === 0) return undefined
  return {
    chunk: phrase.chunk,
    kind: 'nominal',
    actors: found.map((actor) => renamed(reading.scene, actor, phrase.chunk.first, phrase.chunk.last)),
    place: false,
    canAct: true,
    rules: ['coref:both-sides'],
    traits: { person: false, plural: true, nouns: [head], inner: false },
  }
}
