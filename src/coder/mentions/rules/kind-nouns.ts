// "the group", "the movement", "the bloc" -> the body of that kind that was mentioned last.
// Example: "Hamas fired rockets. The group said" -> Hamas; "The rebels left. The group denied" -> the rebels.
// Only definite singular nouns, alone or with a nationality that the body bears ("the Lebanese group"); of two bodies the nearer one, within three
// sentences. A name that stands only inside another phrase ("a Taliban spokesman") counts too. The United Nations are no bloc.
import type { Draft } from '../draft.ts'
import { renamed } from '../draft.ts'
import type { Phrase } from '../phrase.ts'
import type { Reading } from '../reading.ts'
import type { Hit } from '../scene.ts'
import { lemmaAt, normAt, wordSet } from '../scene.ts'
import { hitDraft } from './modifiers.ts'

const KINDS = ['armed-group', 'party', 'organisation', 'media', 'company', 'institution']
const REACH = 3
/** A union of states is remembered longer. */
const FAR = 12
const FIGHTERS = new Set(['REB', 'UAF', 'PRM', 'CRM'])

/** What the noun asks of a body: its kinds, a nationality, not the United Nations for "the bloc". */
interface Asked {
  readonly kinds: readonly string[]
  readonly bloc: boolean
  readonly nation: string | undefined
}

/** Bodies of the whole world or of private persons are no bloc. */
const NO_BLOC = new Set(['UNO', 'NGO'])

const reachOf = ({ bloc }: Asked): number => (bloc ? FAR : REACH)

const suits = (code: string, { bloc, nation }: Asked): boolean =>
  (nation === undefined || nation === code) && !(bloc && NO_BLOC.has(code))

function isOfKind(draft: Draft, asked: Asked): boolean {
  const [actor] = draft.actors
  const { kinds } = asked
  if (
    actor === undefined ||
    !suits(actor.code, asked) ||
    (draft.traits.person && !draft.traits.plural) ||
    draft.traits.inner ||
    draft.actors.length > 1
  )
    return false
  if (draft.traits.nouns.some((noun) => kinds.includes(noun))) return true
  return kinds.includes('armed-group') && FIGHTERS.has(actor.sector)
}

/** The last name of a body of that kind that stands inside another phrase: "Taliban" of "a Taliban spokesman". */
function lastHit(reading: Reading, phrase: Phrase, asked: Asked): Hit | undefined {
  const { sentence, first } = phrase.chunk
  for (let at = sentence; at >= Math.max(0, sentence - reachOf(asked)); at--) {
    const found = (reading.scene.hitsIn[at] ?? []).filter(
      ({ first: at, acts, sense: { entry } }) =>
        at < first && acts && asked.kinds.includes(entry.kind) && suits(entry.code, asked),
    )
    if (found.length > 0) return found.at(-1)
  }
  return undefined
}

/** "a list of terrorist organisations": nobody in particular. */
const isVague = ({ actors: [actor], traits }: Draft): boolean =>
  traits.plural && actor?.code === '' && actor.id === undefined

/** The body that was mentioned last; one in particular before several that nobody can tell. */
function lastDraft(reading: Reading, phrase: Phrase, asked: Asked): Draft | undefined {
  let vague: Draft | undefined
  for (let at = reading.drafts.length - 1; at >= 0; at--) {
    const draft = reading.drafts[at]
    if (draft === undefined || draft.chunk.sentence < phrase.chunk.sentence - reachOf(asked)) return vague
    if (!isOfKind(draft, asked)) continue
    if (!isVague(draft)) return draft
    vague ??= draft
  }
  return vague
}

/** Kinds of body that the head noun names, "alliance" -> party, organisation; and what its modifiers ask. */
function askedOf(reading: Reading, phrase: Phrase): Asked {
  const noun = phrase.agent?.agent.noun ?? lemmaAt(reading.scene, phrase.chunk.head)
  const kinds = KINDS.filter((kind) => wordSet(reading.scene.index, `kind ${kind}`).has(noun))
  return { kinds, bloc: noun === 'bloc', nation: phrase.modifiers[0]?.sense.entry.code }
}

/** Where the noun begins: behind "the", one nationality and "regional". */
function nounFirst(reading: Reading, phrase: Phrase): number {
  const [nation] = phrase.modifiers
  const at = nation?.first === phrase.coreFirst ? nation.last : phrase.coreFirst
  return normAt(reading.scene, at) === 'regional' ? at + 1 : at
}

function isPlain(reading: Reading, phrase: Phrase): boolean {
  const { modifiers } = phrase
  if (!phrase.definite || phrase.possessor !== undefined || phrase.name !== undefined || phrase.plural) return false
  if (modifiers.length > 1 || modifiers.some(({ sense }) => sense.form !== 'adj')) return false
  const first = nounFirst(reading, phrase)
  if (phrase.chunk.head > first + 1) return false
  if (phrase.agent === undefined ? phrase.chunk.last - first > 1 : phrase.agent.first > first) return false
  return reading.scene.tokens[phrase.chunk.last]?.norm !== 'of'
}

/** "the regional bloc" before its name: the only such body of the article. */
function onlyBloc(reading: Reading, phrase: Phrase, asked: Asked): Hit | undefined {
  if (!asked.bloc || normAt(reading.scene, phrase.coreFirst) !== 'regional') return undefined
  const found = reading.scene.hits.filter(
    ({ acts, sense: { entry } }) => acts && entry.kind === 'organisation' && suits(entry.code, asked),
  )
  return found.every((hit) => hit.sense.entry.id === found[0]?.sense.entry.id) ? found[0] : undefined
}

export function kindNoun(reading: Reading, phrase: Phrase): Draft | undefined {
  if (!isPlain(reading, phrase)) return undefined
  const asked = askedOf(reading, phrase)
  if (asked.kinds.length === 0) return undefined
  const { scene } = reading
  const draft = lastDraft(reading, phrase, asked)
  const hit = lastHit(reading, phrase, asked) ?? (draft === undefined ? onlyBloc(reading, phrase, asked) : undefined)
  const byHit =
    hit !== undefined && (draft === undefined || hit.first > draft.chunk.head)
      ? hitDraft(scene, hit, phrase.chunk.sentence)
      : undefined
  const found = byHit ?? draft
  if (found === undefined) return undefined
  return {
    chunk: phrase.chunk,
    kind: 'nominal',
    actors: found.actors.map((actor) => renamed(scene, actor, phrase.coreFirst, phrase.chunk.last)),
    place: false,
    canAct: true,
    rules: ['coref:kind-noun', ...found.rules],
    traits: { ...found.traits, plural: false, inner: false },
    ...(draft !== undefined && found === draft ? { sameAs: draft } : {}),
  }
}
