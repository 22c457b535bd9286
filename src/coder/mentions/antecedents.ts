// A pronoun -> the drafts it can go back to, best first; empty where two are as good or nothing fits.
// Example: "They" after "The Turkish prime minister visited his Greek counterpart." -> both, as one group.
// Weights: same sentence before earlier ones, subjects before others, the subject of the own or governing clause most of all.
import type { Draft } from './draft.ts'
import { sameDraft } from './draft.ts'
import type { Reading } from './reading.ts'
import type { Scene } from './scene.ts'

export type PronounKind = 'he' | 'she' | 'it' | 'they'

const REACH = 2
const CLAUSE = new Set([
  'root',
  'ccomp',
  'xcomp',
  'advcl',
  'acl',
  'acl:relcl',
  'advcl:relcl',
  'parataxis',
  'csubj',
  'csubj:pass',
])
const VERBAL = new Set(['VERB', 'AUX'])

/** The predicate of the clause a token stands in. */
export function clauseOf(scene: Scene, token: number): number {
  let at = token
  for (let guard = 0; guard < 80; guard++) {
    const here = scene.tokens[at]
    if (here === undefined || here.head < 0) return at
    if (at !== token && (CLAUSE.has(here.rel) || (here.rel === 'conj' && VERBAL.has(here.upos)))) return at
    at = here.head
  }
  return at
}

const relOf = (scene: Scene, token: number): string => scene.tokens[token]?.rel ?? ''
const isSubject = (scene: Scene, token: number): boolean => relOf(scene, token).startsWith('nsubj')

/** A conjunct stands where the first of its row stands. */
export function rowHead(scene: Scene, token: number): number {
  let at = token
  for (let guard = 0; guard < 40 && relOf(scene, at) === 'conj'; guard++) at = scene.tokens[at]?.head ?? at
  return at
}

export function agreesWith(draft: Draft, kind: PronounKind): boolean {
  const { traits } = draft
  if (draft.actors.length === 0 || (traits.inner && !traits.person)) return false
  if (kind === 'they') return traits.plural || draft.actors.length > 1
  if (draft.actors.length > 1) return false
  if (kind === 'it')
    return !traits.person && !traits.plural && draft.kind !== 'pronoun'
      ? draft.canAct
      : draft.kind === 'pronoun' && !traits.person && !traits.plural
  if (!traits.person || traits.plural) return false
  return traits.gender === undefined || traits.gender === (kind === 'he' ? 'male' : 'female')
}

/** Same clause, both arguments of the verb: "Kim criticised him" is never Kim himself. */
function bound(scene: Scene, pronoun: number, draft: Draft): boolean {
  if (relOf(scene, pronoun) === 'nmod:poss') return isInside(scene, pronoun, draft)
  const reflexive = /(self|selves)$/.test(scene.tokens[pronoun]?.norm ?? '')
  return !reflexive && scene.tokens[pronoun]?.head === scene.tokens[rowHead(scene, draft.chunk.head)]?.head
}

const isInside = (_scene: Scene, token: number, draft: Draft): boolean =>
  token >= draft.chunk.first && token < draft.chunk.last

function weight(scene: Scene, pronoun: number, draft: Draft, inQuote: (token: number) => boolean): number {
  const { head, sentence } = draft.chunk
  const distance = (scene.tokens[pronoun]?.sentence ?? 0) - sentence
  let score = -4 * distance
  const row = rowHead(scene, head)
  if (isSubject(scene, row)) score += 3
  else if (relOf(scene, row) === 'obj' || relOf(scene, row) === 'iobj') score += 1
  if (distance === 0 && isSubject(scene, row)) score += sameOrGoverning(scene, pronoun, row)
  if (draft.traits.inner) score -= 2
  if (draft.kind === 'pronoun') score += 1
  if (inQuote(head) !== inQuote(pronoun)) score -= 2
  return score
}

/** Whether the candidate is the subject of the pronoun's clause or of one above it. */
function sameOrGoverning(scene: Scene, pronoun: number, subject: number): number {
  const verb = scene.tokens[subject]?.head ?? -2
  let at = clauseOf(scene, pronoun)
  for (let steps = 0; steps < 6; steps++) {
    if (at === verb) return steps === 0 ? 3 : 2
    const up = clauseOf(scene, at)
    if (up === at) return 0
    at = up
  }
  return 0
}

function quoteTest(reading: Reading): (token: number) => boolean {
  const { quotations } = reading.scene.doc
  return (token) => quotations.some((quote) => token >= quote.first && token < quote.last)
}

interface Weighed {
  readonly draft: Draft
  readonly score: number
}

function candidates(reading: Reading, pronoun: number, kind: PronounKind): Weighed[] {
  const { scene } = reading
  const sentence = scene.tokens[pronoun]?.sentence ?? 0
  const inQuote = quoteTest(reading)
  const out: Weighed[] = []
  for (let at = reading.drafts.length - 1; at >= 0; at--) {
    const draft = reading.drafts[at]
    if (draft === undefined || draft.chunk.sentence < sentence - REACH) break
    if (draft.chunk.head >= pronoun || !agreesWith(draft, kind) || bound(scene, pronoun, draft)) continue
    out.push({ draft, score: weight(scene, pronoun, draft, inQuote) })
  }
  return out.sort((a, b) => b.score - a.score)
}

/** Rows ("Russia and China") and, failing these, subject and partner of the sentence before ("X visited Y. They"). */
function groups(reading: Reading, pronoun: number): Draft[] {
  const { scene } = reading
  const sentence = scene.tokens[pronoun]?.sentence ?? 0
  for (const at of [sentence, sentence - 1]) {
    const here = reading.drafts.filter(
      (draft) => draft.chunk.sentence === at && draft.chunk.head < pronoun && draft.canAct && draft.actors.length > 0,
    )
    const rows = here.filter(
      (draft) => !draft.traits.inner && here.some((other) => other !== draft && sharesRow(scene, other, draft)),
    )
    if (rows.length > 1) return sameRow(scene, rows)
    if (at === sentence) continue
    const partners = here.filter(
      (draft) =>
        !draft.traits.inner && draft.kind !== 'pronoun' && isArgument(scene, draft.chunk.head) && draft.traits.person,
    )
    if (partners.length === 2) return partners
  }
  return []
}

const sharesRow = (scene: Scene, a: Draft, b: Draft): boolean =>
  rowHead(scene, a.chunk.head) === rowHead(scene, b.chunk.head)

function sameRow(scene: Scene, drafts: readonly Draft[]): Draft[] {
  const subject = drafts.find((draft) => isSubject(scene, rowHead(scene, draft.chunk.head))) ?? drafts.at(-1)
  return drafts.filter((draft) => subject !== undefined && sharesRow(scene, subject, draft))
}

/** Arguments of the main clause of their sentence. */
function isArgument(scene: Scene, token: number): boolean {
  const { rel, head } = scene.tokens[token] ?? { rel: '', head: -1 }
  return /^(nsubj|obj|obl)/.test(rel) && (scene.tokens[head]?.head ?? 0) < 0
}

/** How much better the best must be than the next one. */
const MARGIN = 1

/** The best weight of a thing that is no actor and that the pronoun may mean as well: "The hashtag ... its own". */
function bestThing(reading: Reading, pronoun: number, kind: PronounKind): number {
  const { scene } = reading
  if (kind !== 'it' && kind !== 'they') return -Infinity
  const sentence = scene.tokens[pronoun]?.sentence ?? 0
  const inQuote = quoteTest(reading)
  let best = -Infinity
  for (let at = Math.max(0, sentence - 1); at <= sentence; at++)
    for (const { chunk, plural } of reading.bySentence[at] ?? []) {
      const token = scene.tokens[chunk.head]
      if (token?.upos !== 'NOUN' || chunk.head >= pronoun || (pronoun >= chunk.first && pronoun < chunk.last)) continue
      if (reading.byHead.get(chunk.head) !== undefined || plural !== (kind === 'they')) continue
      const thing: Draft = { ...NOBODY, chunk }
      if (!bound(scene, pronoun, thing)) best = Math.max(best, weight(scene, pronoun, thing, inQuote))
    }
  return best
}

const NOBODY: Omit<Draft, 'chunk'> = {
  kind: 'nominal',
  actors: [],
  place: false,
  canAct: false,
  rules: [],
  traits: { person: false, plural: false, nouns: [], inner: false },
}

function groupFor(reading: Reading, pronoun: number, kind: PronounKind): readonly Draft[] {
  const group = kind === 'they' ? groups(reading, pronoun) : []
  return group.length > 1 ? group : []
}

export function antecedentsOf(reading: Reading, pronoun: number, kind: PronounKind): readonly Draft[] {
  const weighed = candidates(reading, pronoun, kind)
  const thing = bestThing(reading, pronoun, kind)
  const [best] = weighed
  const group = groupFor(reading, pronoun, kind)
  const [first] = group
  if (first !== undefined) {
    const score = weight(reading.scene, pronoun, first, quoteTest(reading))
    if (score >= thing && (best === undefined || score > best.score)) return group
  }
  if (best === undefined || thing >= best.score) return []
  const rival = weighed.find((one) => !sameDraft(one.draft, best.draft))
  return rival !== undefined && best.score - rival.score < MARGIN ? [] : [best.draft]
}
