// A pronoun -> the drafts it can go back to, best first; empty where two are as good or nothing fits.
// Example: "They" after "The Turkish prime minister visited his Greek counterpart." -> both, as one group.
// Candidates are weighed by weights.ts: same sentence before earlier ones, subjects before others, the subject of the own or
// governing clause most of all. A thing that is no actor ("the hashtag ... its own") competes and wins for nobody.
import type { Draft } from './draft.ts'
import { rootOf, sameDraft } from './draft.ts'
import { isMainArgument, isSubject, rowHead } from './grammar.ts'
import type { Phrase } from './phrase.ts'
import type { Reading } from './reading.ts'
import type { Scene } from './scene.ts'
import type { PronounKind } from './weights.ts'
import { agreesWith, isBound, weightOf } from './weights.ts'

const REACH = 2
/** How much better the best must be than the next one. */
const MARGIN = 1

interface Weighed {
  readonly draft: Draft
  readonly score: number
}

const sentenceOf = (reading: Reading, token: number): number => reading.scene.tokens[token]?.sentence ?? 0

/** Who was "she" a sentence ago is not "he" now. */
function ofOneGender(reading: Reading, weighed: readonly Weighed[], sentence: number, kind: PronounKind): Weighed[] {
  const other = kind === 'he' ? 'female' : kind === 'she' ? 'male' : undefined
  if (other === undefined) return [...weighed]
  const roots = new Set<number>()
  for (let at = sentence; at >= Math.max(0, sentence - REACH); at--)
    for (const draft of reading.inSentence[at] ?? [])
      if (draft.traits.gender === other) roots.add(rootOf(draft).chunk.head)
  return weighed.filter(({ draft }) => !roots.has(rootOf(draft).chunk.head))
}

/** Of two persons the one of whom more is said nearby. */
const SALIENT = 0.5
const MOST_SALIENT = 1.5

function withSalience(weighed: readonly Weighed[], kind: PronounKind): Weighed[] {
  if (kind !== 'he' && kind !== 'she') return [...weighed]
  const counts = new Map<number, number>()
  for (const { draft } of weighed) {
    const root = rootOf(draft).chunk.head
    counts.set(root, (counts.get(root) ?? 0) + 1)
  }
  return weighed.map(({ draft, score }) => {
    const others = (counts.get(rootOf(draft).chunk.head) ?? 1) - 1
    return { draft, score: score + Math.min(MOST_SALIENT, SALIENT * others) }
  })
}

function candidates(reading: Reading, pronoun: number, kind: PronounKind): Weighed[] {
  const { scene } = reading
  const sentence = sentenceOf(reading, pronoun)
  const out: Weighed[] = []
  for (let at = sentence; at >= Math.max(0, sentence - REACH); at--)
    for (const draft of reading.inSentence[at] ?? []) {
      if (draft.chunk.head >= pronoun || !agreesWith(draft, kind) || isBound(scene, pronoun, draft)) continue
      out.push({ draft, score: weightOf(scene, pronoun, draft) })
    }
  return withSalience(ofOneGender(reading, out, sentence, kind), kind).sort(
    (a, b) => b.score - a.score || b.draft.chunk.head - a.draft.chunk.head,
  )
}

const sharesRow = (scene: Scene, a: Draft, b: Draft): boolean =>
  rowHead(scene, a.chunk.head) === rowHead(scene, b.chunk.head)

/** The row of the subject, or else the last row. */
function oneRow(scene: Scene, drafts: readonly Draft[]): Draft[] {
  const subject = drafts.find((draft) => isSubject(scene, rowHead(scene, draft.chunk.head))) ?? drafts.at(-1)
  return drafts.filter((draft) => subject !== undefined && sharesRow(scene, subject, draft))
}

const isPartner = (scene: Scene, draft: Draft): boolean =>
  draft.kind !== 'pronoun' && draft.traits.person && isMainArgument(scene, draft.chunk.head)

/** Rows ("Russia and China") and, failing these, subject and partner of the sentence before ("X visited Y. They"). */
function groupOf(reading: Reading, pronoun: number): Draft[] {
  const { scene } = reading
  const sentence = sentenceOf(reading, pronoun)
  for (const at of [sentence, sentence - 1]) {
    const here = (reading.inSentence[at] ?? []).filter(
      (draft) => draft.chunk.head < pronoun && draft.canAct && draft.actors.length > 0 && !draft.traits.inner,
    )
    const rows = here.filter((draft) => here.some((other) => other !== draft && sharesRow(scene, other, draft)))
    if (rows.length > 1) return oneRow(scene, rows)
    if (at === sentence) continue
    const partners = here.filter((draft) => isPartner(scene, draft))
    if (partners.length === 2) return partners
  }
  return []
}

const NOBODY: Omit<Draft, 'chunk'> = {
  kind: 'nominal',
  actors: [],
  place: false,
  canAct: false,
  rules: [],
  traits: { person: false, plural: false, nouns: [], inner: false },
}

/** A noun that is no mention and agrees in number. */
function isRival(reading: Reading, { chunk, plural }: Phrase, pronoun: number, kind: PronounKind): boolean {
  if (reading.scene.tokens[chunk.head]?.upos !== 'NOUN' || chunk.head >= pronoun) return false
  if (pronoun >= chunk.first && pronoun < chunk.last) return false
  return reading.byHead.get(chunk.head) === undefined && plural === (kind === 'they')
}

/** "its troops", "its prime minister": things have none. */
function ownsActors(scene: Scene, pronoun: number): boolean {
  const token = scene.tokens[pronoun]
  const owned = token?.rel === 'nmod:poss' ? scene.tokens[token.head] : undefined
  if (owned === undefined) return false
  const agents = scene.index.agents.get(owned.norm) ?? scene.index.agents.get(owned.lemma.toLowerCase())
  return agents?.some(({ agent }) => OF_STATES.has(agent.sector)) === true
}
const OF_STATES = new Set(['GOV', 'MIL', 'COP', 'LEG', 'JUD', 'SPY'])

/** The best weight of a thing that is no actor and that the pronoun may mean as well. */
function bestThing(reading: Reading, pronoun: number, kind: PronounKind): number {
  if ((kind !== 'it' && kind !== 'they') || ownsActors(reading.scene, pronoun)) return -Infinity
  const sentence = sentenceOf(reading, pronoun)
  let best = -Infinity
  for (let at = Math.max(0, sentence - 1); at <= sentence; at++)
    for (const phrase of reading.bySentence[at] ?? []) {
      if (!isRival(reading, phrase, pronoun, kind)) continue
      const thing: Draft = { ...NOBODY, chunk: phrase.chunk }
      if (!isBound(reading.scene, pronoun, thing)) best = Math.max(best, weightOf(reading.scene, pronoun, thing))
    }
  return best
}

export function antecedentsOf(reading: Reading, pronoun: number, kind: PronounKind): readonly Draft[] {
  const weighed = candidates(reading, pronoun, kind)
  const thing = bestThing(reading, pronoun, kind)
  const [best] = weighed
  const group = kind === 'they' ? groupOf(reading, pronoun) : []
  const [first] = group
  if (first !== undefined && group.length > 1) {
    const score = weightOf(reading.scene, pronoun, first)
    if (score >= thing && (best === undefined || score > best.score)) return group
  }
  if (best === undefined || thing >= best.score) return []
  const rival = weighed.find((one) => !sameDraft(one.draft, best.draft))
  return rival !== undefined && best.score - rival.score < MARGIN ? [] : [best.draft]
}
