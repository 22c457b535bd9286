// Document + Knowledge -> CodedDocument: the coder's one door. Mentions, dates and places first, then sentence by sentence
// predicates -> findings -> rules -> events; at last the same event told twice becomes one.
// Pure: the same document and knowledge give the same events.

import { groupBy } from '../base/group-by.ts'
import type { ActorIndex } from '../lexicon/actor-index.ts'
import { type WordGroups, wordGroup } from '../lexicon/english.ts'
import type { FrameIndex } from '../lexicon/frames.ts'
import { cameoOf, type Ontology, quadOf } from '../lexicon/ontology.ts'
import type { DateExpression, Document, Event, EventType, Mention, Place, Sentence, Size } from '../model/index.ts'
import { carryThePlace } from './carry-the-place.ts'
import type { Clause } from './clauses/types.ts'
import type { Reading } from './compose.ts'
import { signsOf } from './confidence.ts'
import { findContexts } from './contexts/index.ts'
import { dutiesOf } from './duties.ts'
import { type EventContext, toEvent } from './events.ts'
import type { Finding } from './finding.ts'
import { findingsOf, type SentenceFindings } from './findings.ts'
import { besideJoint, jointDeedsOf } from './joint-deeds.ts'
import { type Propose, proposed } from './learned/candidates.ts'
import { addLooseCues, type LooseCue, looseCuesOf } from './loose-cues.ts'
import { findMentions } from './mentions/index.ts'
import { type Party, type PartyFinder, partyFinder } from './parties.ts'
import { type CodeContext, framesOf, type PredicateLexicon } from './predicates.ts'
import { refusalsOf } from './refusals.ts'
import type { EventDraft, RuleContext } from './rules/draft.ts'
import { applyRules } from './rules/index.ts'
import { applySentenceRules } from './rules/sentence/index.ts'
import { onceEach } from './same-event.ts'
import { type SituationContext, situationOf } from './situation.ts'
import { mayHaveSize, sizesOf, sizeWords } from './sizes/index.ts'
import { mapQuotes, type QuoteMap, speechChain } from './speech.ts'
import { threatsByUnless } from './threats-by-unless.ts'
import { type Tree, tokenAt, treeOf } from './tree.ts'
import { presencesOf } from './visits-by-presence.ts'
import { attachDates, findDates } from './when/index.ts'
import { findPlaces, type Gazetteer, placeOfEvent } from './where/index.ts'

/** Somebody who codes beside the rules, or in their place: asked for each predicate that the rules make nothing of. */
export interface SecondCoder {
  readonly proposeFor: (doc: Document, sentence: number) => Propose
  /** The rules' own findings are left out. */
  readonly alone: boolean
}

/** What the coder knows; loaded once by the pipeline. */
export interface Knowledge {
  readonly actors: ActorIndex
  readonly predicates: FrameIndex
  readonly ontology: Ontology
  /** data/english/*.txt */
  readonly words: WordGroups
  readonly gazetteer: Gazetteer
  readonly second?: SecondCoder
}

/** A draft that a rule dropped, or a predicate that no frame fitted: what --explain-missing tells. */
export interface Missed {
  readonly sentence: number
  readonly predicate: number
  /** Rule that dropped it, or why no event was made. */
  readonly reason: string
  readonly frame?: string
}

/** Why an event was made. */
export interface Explained {
  readonly clause: Clause
  /** Lines of the lexicon. */
  readonly lines: readonly string[]
  /** What speaks for and against it (confidence.ts). */
  readonly signs?: readonly string[]
}

export interface CodedDocument {
  readonly document: Document
  readonly mentions: readonly Mention[]
  readonly dates: readonly DateExpression[]
  readonly places: readonly Place[]
  readonly events: readonly Event[]
  /** The clause and lexicon lines behind each event, by its id. */
  readonly explained: ReadonlyMap<string, Explained>
  readonly missed: readonly Missed[]
}

interface Coding {
  readonly tree: Tree
  readonly knowledge: Knowledge
  readonly parties: PartyFinder
  readonly ctx: RuleContext
  readonly quotes: QuoteMap
  readonly speech: ReadonlySet<string>
  readonly events: EventContext
}

const sentenceOfPlace = (doc: Document, place: Place): number => doc.tokens[place.first]?.sentence ?? -1

function contentRank(lexicon: PredicateLexicon, tree: Tree, head: number): number {
  const token = tokenAt(tree, head)
  const lemma = token.lemma.toLowerCase()
  const pos = token.upos === 'VERB' ? 'verb' : token.upos === 'NOUN' || token.upos === 'PROPN' ? 'noun' : 'adj'
  if (lexicon.byPredicate.has(`${pos}:${lemma}`)) return 2
  return pos === 'verb' ? 1 : 0
}

function prepare(
  doc: Document,
  knowledge: Knowledge,
  mentions: readonly Mention[],
  dates: readonly DateExpression[],
  places: readonly Place[],
): Coding {
  const tree = treeOf(doc)
  const { predicates, words, ontology } = knowledge
  const speech = wordGroup(words, 'speech')
  const quotes = mapQuotes(tree, speech)
  const transparent = wordGroup(words, 'transparent')
  const speakerAt = (token: number): readonly Party[] => {
    const quotation = quotes.quotationOf[token] ?? -1
    const speaker = quotation < 0 ? undefined : quotes.speakers[quotation]
    return speaker === undefined
      ? []
      : parties.at(speaker.speaker).map((party) => ({ ...party, via: 'speaker' as const }))
  }
  const parties: PartyFinder = partyFinder(tree, mentions, { transparent, speakerAt })
  const mentionsBySentence = groupBy(mentions, (mention) => mention.sentence)
  const placesBySentence = groupBy(places, (place) => sentenceOfPlace(doc, place))
  const ctx: RuleContext = {
    tree,
    parties,
    transparent,
    standsFor: wordGroup(words, 'stands-for'),
    contentRank: (head) => contentRank(predicates, tree, head),
    lexicon: predicates,
    clauses: new Map(),
    mentions,
    mentionsOf: (sentence) => mentionsBySentence.get(sentence) ?? [],
    countries: new Set(
      mentions
        .flatMap((mention) => mention.actors.map((actor) => actor.code))
        .filter((code) => /^[A-Z]{3}$/.test(code)),
    ),
    quadOf: (type) => quadOf(ontology, type),
    placesOf: (sentence) => placesBySentence.get(sentence) ?? [],
    modeWords: predicates.modeWords,
    countryName: (code) => knowledge.actors.byCode.get(code)?.names[0] ?? code,
    words,
    responses: wordGroup(words, 'response'),
    sports: wordGroup(words, 'sports'),
  }
  const events: EventContext = {
    tree,
    parties,
    dates: {
      byPredicate: attachDates(doc, dates),
      bySentence: groupBy(dates, (date) => date.sentence),
      reference: doc.article.date,
    },
    placeFor: (draft) =>
      placeOfEvent(doc, places, draft.finding.core) ?? placeOfEvent(doc, places, draft.finding.predicate),
    contextsFor: (draft) =>
      findContexts(
        doc,
        draft.sentence,
        draft.type,
        draft.modes,
        [...draft.actors, ...draft.recipients].map((party) => party.actor.sector),
        ontology,
        [...draft.actors, ...draft.recipients].map((party) => party.actor.code),
      ),
    cameoFor: (type: EventType, modes) => cameoOf(ontology, type, modes)?.code,
    signWeights: ontology.confidence ?? new Map(),
  }
  return { tree, knowledge, parties, ctx, quotes, speech, events }
}

function draftOf(coding: Coding, finding: Finding, sentence: number, cues: readonly LooseCue[]): EventDraft {
  const context: SituationContext = {
    tree: coding.tree,
    words: coding.knowledge.words,
    speech: coding.speech,
    spent: new Set(finding.used),
  }
  const situation = situationOf(context, finding.predicate)
  return {
    finding,
    sentence,
    type: finding.type,
    modes: finding.modes,
    status: finding.status,
    actors: finding.actors,
    recipients: finding.recipients,
    situation,
    speech: speechChain(coding.quotes, finding.predicate, addLooseCues(situation.speech, cues, finding.predicate)),
    rules: [],
    evidence: [],
  }
}

function codeSentence(coding: Coding, sentence: Sentence, out: { drafts: EventDraft[]; missed: Missed[] }): void {
  const names = coding.ctx.mentionsOf(sentence.index).filter((mention) => mention.kind === 'named')
  const { findings, missed } = findingsOf(coding.ctx, sentence.first, sentence.last, names)
  const spent = new Set(findings.flatMap((finding) => finding.used))
  const joint = jointDeedsOf(coding.ctx, sentence.first, sentence.last, findings)
  const byRules = [
    ...besideJoint(findings, joint),
    ...dutiesOf(coding.ctx, sentence.first, sentence.last, spent),
    ...joint,
    ...presencesOf(coding.ctx, sentence.first, sentence.last, findings),
    ...refusalsOf(coding.ctx, sentence.first, sentence.last, spent),
    ...threatsByUnless(coding.ctx, sentence.first, sentence.last, spent),
  ]
  const all = withProposals(coding, sentence, byRules, missed)
  const cues = all.length === 0 ? [] : looseCuesOf(coding.tree, sentence, coding.speech)
  const drafts = all.map((finding) => applyRules(draftOf(coding, finding, sentence.index, cues), coding.ctx))
  for (const draft of applySentenceRules(drafts, coding.ctx)) {
    if (draft.dropped === undefined) out.drafts.push(draft)
    else
      out.missed.push({
        sentence: sentence.index,
        predicate: draft.finding.predicate,
        reason: draft.dropped,
        frame: draft.finding.frames[0]?.line ?? '',
      })
  }
  for (const { predicate, reading } of missed)
    out.missed.push({ sentence: sentence.index, predicate, ...whyMissed(coding.ctx, predicate, reading) })
}

/** The rules' findings and those of a second coder; what the lexicon knows as an exception or as no event stays out. */
function withProposals(
  coding: Coding,
  { index, first, last }: Sentence,
  byRules: readonly Finding[],
  missed: SentenceFindings['missed'],
): readonly Finding[] {
  const { second } = coding.knowledge
  if (second === undefined) return byRules
  const known = missed.filter(({ reading }) => reading.match !== undefined).map(({ predicate }) => predicate)
  const taken = new Set(second.alone ? [] : [...byRules.flatMap(({ used }) => used), ...known])
  const proposals = proposed(coding.ctx, first, last, taken, second.proposeFor(coding.tree.doc, index))
  return second.alone ? proposals : [...byRules, ...proposals]
}

function whyMissed(ctx: CodeContext, predicate: number, reading: Reading): { reason: string; frame?: string } {
  if (reading.match === undefined)
    return { reason: 'no-frame-fits', frame: framesOf(ctx, predicate)?.frames[0]?.line ?? '' }
  const { frame } = reading.match
  if (frame.result.none) return { reason: 'exception', frame: frame.line }
  return { reason: reading.findings.length > 0 ? 'noun-without-actor' : 'content-codes-to-nothing', frame: frame.line }
}

/** How many were killed, hurt, arrested or came, by draft. */
function sizesOfDrafts({ tree, knowledge, parties }: Coding, drafts: readonly EventDraft[]): Map<EventDraft, Size> {
  const out = new Map<EventDraft, Size>()
  if (!drafts.some(mayHaveSize)) return out
  const words = sizeWords(knowledge.words)
  for (const [index, mine] of groupBy(drafts, (draft) => draft.sentence)) {
    const range = tree.doc.sentences[index]
    if (range === undefined) continue
    for (const [draft, size] of sizesOf(tree, words, range, mine, parties.mentions)) out.set(draft, size)
  }
  return out
}

/** Mentions need places for the country of "police in Zaranj", places need mentions to choose among towns: a second look only where places tell news. */
function whoAndWhere(
  doc: Document,
  { actors, gazetteer, words }: Knowledge,
): { mentions: readonly Mention[]; places: readonly Place[] } {
  const speech = wordGroup(words, 'speech')
  const mentions = findMentions(doc, actors, { speech })
  const places = findPlaces(doc, gazetteer, mentions)
  const known = new Set(mentions.flatMap((mention) => mention.actors.map((actor) => actor.code)))
  if (places.every((place) => known.has(place.country))) return { mentions, places }
  return { mentions: findMentions(doc, actors, { places, speech }), places }
}

/** Codes one document. */
export function codeDocument(doc: Document, knowledge: Knowledge): CodedDocument {
  const { mentions, places } = whoAndWhere(doc, knowledge)
  const dates = findDates(doc, doc.article.date)
  const coding = prepare(doc, knowledge, mentions, dates, places)
  const out = { drafts: [] as EventDraft[], missed: [] as Missed[] }
  for (const sentence of doc.sentences) codeSentence(coding, sentence, out)
  const sizes = sizesOfDrafts(coding, out.drafts)
  const made = out.drafts.map((draft) => ({ draft, event: toEvent(draft, coding.events, sizes.get(draft)) }))
  const explained = new Map(
    made.map(({ draft, event }) => [
      event.id,
      {
        clause: draft.finding.clause,
        lines: draft.finding.frames.map((frame) => `${frame.source}: ${frame.line}`),
        signs: signsOf(draft, coding.tree, event.date.basis),
      },
    ]),
  )
  return {
    document: doc,
    mentions,
    dates,
    places,
    events: carryThePlace(onceEach(made.map(({ event }) => event))),
    explained,
    missed: out.missed,
  }
}
