// A coded article -> what changes how earlier entries stand without being an entry: words of keeping, breaking and taking back, and deeds.
// Example: "Kuwait withdrew the plan" takes an offer of Kuwait's back; "carrying out a threat" meets it; "the Emirates froze deposits" may.
// Which entry is meant is decided later (link-ledger.ts); what is only supposed or lies ahead changes nothing.
import { verbClause } from '../../coder/clauses/clause.ts'
import type { Clause } from '../../coder/clauses/types.ts'
import type { Party } from '../../coder/parties.ts'
import { baseRel, childBy, childrenBy, markersOf, subtreeRange, tokenAt } from '../../coder/tree.ts'
import { wordGroup } from '../../lexicon/english.ts'
import type { Answer, EventDate, Evidence, LedgerEntry, LedgerKind, Standing } from '../../model/index.ts'
import { lemmasIn, rangeOf } from '../ledger/content.ts'
import { cueWords } from '../ledger/cues.ts'
import { doersAt } from '../ledger/find-ties.ts'
import { type Scene, sidesOf } from '../ledger/scene.ts'
import { namesIn } from '../ledger/to-entry.ts'
import { meaningOf, type WordVectors } from '../similarity.ts'

const BY_NOUN: readonly (readonly [RegExp, readonly LedgerKind[]])[] = [
  [/^(?:threat|warning)$/, ['threat']],
  [/^ultimatum$/, ['threat', 'demand']],
  [/^(?:demand|request|call|list|claim)$/, ['demand']],
  [/^insistence$/, ['demand', 'condition']],
  [/^(?:offer|proposal|invitation|bid)$/, ['offer']],
  [/^plan$/, ['offer', 'commitment']],
  [/^condition$/, ['condition']],
  [/^(?:refusal|rejection|objection|veto|opposition|resistance)$/, ['refusal']],
]
const PROMISES: readonly LedgerKind[] = ['commitment', 'acceptance']

const kindsOf = (noun: string): readonly LedgerKind[] =>
  BY_NOUN.find(([pattern]) => pattern.test(noun))?.[1] ?? PROMISES

/** "withdraw", "take_back", "make_good": the verb with its particle, wherever that stands. */
function listed({ tree, cues }: Scene, at: number, list: string, clause: Clause): boolean {
  const words = cueWords(cues, list)
  const lemma = tokenAt(tree, at).lemma.toLowerCase()
  const near = [...clause.particles, ...[1, 2].flatMap((step) => tree.tokens[at + step]?.norm ?? [])]
  return words.has(lemma) || near.some((particle) => words.has(`${lemma}_${particle}`))
}

/** The noun of an entry that a verb acts on: object or phrase ("renege on its pledge", "carry out a threat"). */
function nounOf({ tree, cues }: Scene, list: string, { obj, preps }: Clause): number | undefined {
  const words = cueWords(cues, list)
  const heads = [...(obj === undefined ? [] : [obj.head]), ...preps.map(({ head }) => head)]
  return heads.find((head) => words.has(tokenAt(tree, head).lemma.toLowerCase()))
}

const isFact = ({ tree, words }: Scene, at: number): boolean => {
  const { xpos } = tokenAt(tree, at)
  if (childrenBy(tree, at, 'aux').some((child) => wordGroup(words, 'modal').has(tokenAt(tree, child).norm)))
    return false
  if (markersOf(tree, at).some((marker) => wordGroup(words, 'condition').has(marker) || marker === 'to')) return false
  const bare =
    xpos === 'VB' &&
    childBy(tree, at, 'nsubj') !== undefined &&
    childBy(tree, at, 'mark') === undefined &&
    childrenBy(tree, at, 'aux').every((child) => /^(?:did|do|does)$/.test(tokenAt(tree, child).norm))
  return bare || xpos === 'VBD' || xpos === 'VBN' || xpos === 'VBG' || xpos === 'VBZ' || xpos === 'VBP'
}

const isNegated = ({ tree }: Scene, at: number): boolean =>
  childrenBy(tree, at, 'advmod').some((child) => /^(?:not|n't|n’t|never)$/.test(tokenAt(tree, child).norm))

/** Who a participle or gerund belongs to: "accused Minsk of breaking its word" is Minsk's breaking. */
function doers(scene: Scene, at: number, clause: Clause): readonly Party[] {
  const { tree, parties } = scene
  const above = tokenAt(tree, at).head
  const blamed = above >= 0 && /^(?:accuse|blame|suspect|criticize|criticise)$/.test(tokenAt(tree, above).lemma)
  if (blamed) {
    const object = childBy(tree, above, 'obj', 'nsubj:pass')
    if (object !== undefined) return parties.at(object)
  }
  if (clause.subj !== undefined) {
    const own = parties.at(clause.subj.head)
    if (own.length > 0) return own
  }
  if (clause.voice === 'passive' && clause.obj !== undefined) return parties.at(clause.obj.head)
  if (above >= 0 && /^(?:advcl|xcomp|conj)$/.test(baseRel(tokenAt(tree, at).rel))) return doersAt(scene, above)
  return []
}

function dayOf({ doc }: Scene, date: EventDate | undefined): EventDate {
  const published = doc.article.date ?? null
  return date ?? { from: published, to: published, grain: 'day', basis: published === null ? null : 'publication' }
}

interface Told {
  readonly at: number
  readonly content: number
  readonly by: readonly Party[]
  readonly standing: Standing
  readonly kinds: readonly LedgerKind[]
  readonly form: Answer['form']
  readonly rule: string
  readonly negated?: boolean
}

function toAnswer(scene: Scene, told: Told, vectors: WordVectors): Answer {
  const { doc, tree } = scene
  const range = rangeOf(tree, told.content)
  const names = namesIn(scene, range)
  const words = lemmasIn(tree, range, names)
  const vector = meaningOf(words, vectors)
  const event = scene.eventAt(told.at)
  const token = tokenAt(tree, told.at)
  const field = doc.sentences[token.sentence]?.in ?? 'text'
  const cue: Evidence = { role: 'status', in: field, start: token.start, end: token.end, rule: told.rule }
  const last = tree.tokens[range.last - 1] ?? token
  const first = tree.tokens[range.first] ?? token
  return {
    article: doc.article.id,
    form: told.form,
    standing: told.standing,
    kinds: told.kinds,
    by: sidesOf(told.by.map(({ actor }) => actor)),
    to: event === undefined ? [] : sidesOf(event.recipients),
    words,
    ...(vector === undefined ? {} : { vector }),
    ...(event === undefined ? {} : { type: event.type }),
    date: dayOf(scene, event?.date),
    historical: event?.historical ?? false,
    negated: told.negated ?? false,
    sentence: token.sentence,
    evidence: [cue, { role: 'object', in: field, start: first.start, end: last.end, rule: told.rule }],
    rule: told.rule,
  }
}

/** Words of taking back, breaking and keeping at one verb. */
function explicitAt(scene: Scene, at: number, clause: Clause): Told | undefined {
  if (!isFact(scene, at) || isNegated(scene, at)) return undefined
  for (const [list, standing] of [
    ['withdrawn', 'withdrawn'],
    ['broken', 'broken'],
    ['met', 'met'],
  ] as const) {
    if (!listed(scene, at, `${list} verb`, clause)) continue
    const noun = nounOf(scene, `${list} noun`, clause)
    const by = noun === undefined ? [] : doers(scene, at, clause)
    if (noun === undefined || by.length === 0) continue
    const kinds = kindsOf(tokenAt(scene.tree, noun).lemma.toLowerCase())
    return { at, content: noun, by, standing, kinds, form: 'explicit', rule: `answer:${list}` }
  }
  return undefined
}

/** "..., as the Emirates had warned": what the main clause tells is the threat carried out, the promise kept. */
function asWarned(scene: Scene, at: number, clause: Clause): Told | undefined {
  const { tree, cues } = scene
  const token = tokenAt(tree, at)
  if (!cueWords(cues, 'past cue').has(token.lemma.toLowerCase()) || !markersOf(tree, at).includes('as'))
    return undefined
  const by = clause.subj === undefined ? [] : scene.parties.at(clause.subj.head)
  if (by.length === 0 || token.head < 0) return undefined
  const kinds: readonly LedgerKind[] = /^(?:warn|threaten)$/.test(token.lemma) ? ['threat'] : PROMISES
  return { at, content: token.head, by, standing: 'met', kinds, form: 'explicit', rule: 'answer:as-said' }
}

/** "no longer insists on an apology", "no longer demands that": what was asked is asked no more. */
function noLonger(scene: Scene, at: number, clause: Clause): Told | undefined {
  const { tree, cues } = scene
  const kind = cues.kinds.get(`verb:${tokenAt(tree, at).lemma.toLowerCase()}`)
  const longer = childrenBy(tree, at, 'advmod').some((child) => tokenAt(tree, child).norm === 'longer')
  if (!longer || (kind !== 'demand' && kind !== 'threat')) return undefined
  const by = doers(scene, at, clause)
  const content = clause.comps[0]?.head ?? clause.obj?.head ?? clause.preps[0]?.head
  if (by.length === 0 || content === undefined) return undefined
  const kinds: readonly LedgerKind[] = kind === 'demand' ? ['demand', 'condition'] : ['threat']
  return { at, content, by, standing: 'withdrawn', kinds, form: 'explicit', rule: 'answer:no-longer' }
}

/** "France's threat was off the table": taken back by whose it is. */
function offTheTable(scene: Scene, at: number): Told | undefined {
  const { tree, cues, parties } = scene
  if (tokenAt(tree, at).norm !== 'table' || tree.tokens[at - 1]?.norm !== 'the' || tree.tokens[at - 2]?.norm !== 'off')
    return undefined
  const subject =
    childBy(tree, at, 'nsubj') ?? childBy(tree, Math.max(0, tokenAt(tree, at).head), 'nsubj', 'obj', 'nsubj:pass')
  if (subject === undefined || !cueWords(cues, 'withdrawn noun').has(tokenAt(tree, subject).lemma.toLowerCase()))
    return undefined
  const by = parties.at(subject)
  const kinds = kindsOf(tokenAt(tree, subject).lemma.toLowerCase())
  return by.length === 0
    ? undefined
    : { at, content: subject, by, standing: 'withdrawn', kinds, form: 'explicit', rule: 'answer:off-the-table' }
}

/** "will not take place, "was called off": what was offered has come to nothing. */
function cameToNothing(scene: Scene, at: number, clause: Clause): Told | undefined {
  const { tree } = scene
  const held = isNegated(scene, at) && listed(scene, at, 'held verb', clause)
  const cancelled = isFact(scene, at) && listed(scene, at, 'cancelled verb', clause)
  const subject = childBy(tree, at, 'nsubj', 'nsubj:pass')
  if ((!held && !cancelled) || subject === undefined) return undefined
  if (tokenAt(tree, subject).upos !== 'NOUN') return undefined
  const by = scene.parties.at(subject)
  return {
    at,
    content: subject,
    by,
    standing: 'overtaken',
    kinds: ['offer'],
    form: 'explicit',
    rule: 'answer:came-to-nothing',
  }
}

/** Cues that are deeds as well: what was awaited may be a signature. */
const DEEDS =
  /^(?:sign|extend|table|approve|order|announce|confirm|decide|accept|put|take|turn|give|agree|resist|invite)$/

/** Accusing, promising, breaking: what is told of deeds by words is no deed, nor is what stands in it ("violating the pact by sending"). */
function isTalk({ tree, cues, eventAt }: Scene, at: number): boolean {
  const broken = cueWords(cues, 'broken verb')
  let up = at
  for (let steps = 0; up >= 0 && steps < 4; steps++) {
    const { lemma, head } = tokenAt(tree, up)
    if (broken.has(lemma) || /^(?:accuse|blame|condemn|criticise|criticize|go_back)$/.test(lemma)) return true
    up = head
  }
  const talk = new Set(['ACCUSE', 'REQUEST', 'THREATEN', 'REJECT'])
  const { lemma } = tokenAt(tree, at)
  return (cues.kinds.has(`verb:${lemma}`) && !DEEDS.test(lemma)) || talk.has(eventAt(at)?.type ?? '')
}

/** What somebody did (or failed to do), as it may be what somebody demanded, threatened or promised. */
function deedAt(scene: Scene, at: number, clause: Clause): Told | undefined {
  const { tree, cues } = scene
  const failed = cueWords(cues, 'failed verb').has(tokenAt(tree, at).lemma) ? childBy(tree, at, 'xcomp') : undefined
  if (!isFact(scene, at) || cueWords(cues, 'idle verb').has(tokenAt(tree, at).lemma)) return undefined
  const { rel } = tokenAt(tree, at)
  if (isTalk(scene, at)) return undefined
  if (rel === 'acl:relcl' || wordGroup(scene.words, 'speech').has(tokenAt(tree, at).lemma)) return undefined
  const by = doers(scene, at, clause)
  if (by.length === 0) return undefined
  const negated = isNegated(scene, at) || failed !== undefined
  return {
    at,
    content: failed ?? at,
    by,
    standing: negated ? 'broken' : 'met',
    kinds: [],
    form: 'deed',
    rule: 'answer:deed',
    negated,
  }
}

/** Whether a token stands in the content or the condition of an entry: what is demanded is not done. */
function wanted(scene: Scene, entries: readonly LedgerEntry[], at: number): boolean {
  const { start, sentence } = tokenAt(scene.tree, at)
  const field = scene.doc.sentences[sentence]?.in
  return entries.some(({ evidence }) =>
    evidence.some(
      (one) =>
        (one.role === 'object' || one.role === 'condition') &&
        one.in === field &&
        start >= one.start &&
        start < one.end,
    ),
  )
}

export function answersOf(scene: Scene, entries: readonly LedgerEntry[], vectors: WordVectors): Answer[] {
  const out: Answer[] = []
  for (const { first, last } of scene.doc.sentences)
    for (let at = first; at < last; at++) {
      const table = offTheTable(scene, at)
      if (table !== undefined) out.push(toAnswer(scene, table, vectors))
      if (tokenAt(scene.tree, at).upos !== 'VERB') continue
      const clause = verbClause(scene.tree, at)
      for (const told of [
        explicitAt(scene, at, clause),
        noLonger(scene, at, clause),
        asWarned(scene, at, clause),
        cameToNothing(scene, at, clause),
        wanted(scene, entries, at) ? undefined : deedAt(scene, at, clause),
      ])
        if (told !== undefined && subtreeRange(scene.tree, at).last > at) out.push(toAnswer(scene, told, vectors))
    }
  return out
}
