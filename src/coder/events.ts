// Draft -> Event: date, place, contexts, speakers and evidence put on a draft that the rules have let through.
// Evidence are exact spans: the words of the deed, of its parties, of its date, place and speakers, each with the rule that chose them.
import { eventId } from '../base/ids.ts'
import type { Actor, Event, EventType, Evidence, EvidenceRole, Field, Place, Size, Speaker } from '../model/index.ts'
import { confidenceFrom, type SignWeights, signsOf } from './confidence.ts'
import { type Dated, type Dates, dateOf } from './dating.ts'
import { distinct, type Party, type PartyFinder } from './parties.ts'
import type { EventDraft } from './rules/draft.ts'
import { toSpeaker } from './speech.ts'
import { type Tree, tokenAt } from './tree.ts'

/** What the assembly asks of the other parts of the coder. */
export interface EventContext {
  readonly tree: Tree
  readonly parties: PartyFinder
  readonly dates: Dates
  readonly placeFor: (draft: EventDraft) => Place | undefined
  readonly contextsFor: (draft: EventDraft) => readonly string[]
  readonly cameoFor: (type: EventType, modes: readonly string[]) => string | undefined
  /** data/ontology/confidence.txt */
  readonly signWeights: SignWeights
}

function fieldOfToken(tree: Tree, token: number): Field {
  return tree.doc.sentences[tokenAt(tree, token).sentence]?.in ?? 'text'
}

function range(tree: Tree, role: EvidenceRole, first: number, last: number, rule: string): Evidence {
  return {
    role,
    in: fieldOfToken(tree, first),
    start: tokenAt(tree, first).start,
    end: tokenAt(tree, last - 1).end,
    rule,
  }
}

const ofActor = (role: EvidenceRole, party: Party, parties: PartyFinder): Evidence => ({
  role,
  in: party.actor.span.in,
  start: party.actor.span.start,
  end: party.actor.span.end,
  rule: parties.mentions[party.mention]?.rules[0] ?? `party:${party.via}`,
})

function evidenceOf(
  draft: EventDraft,
  ctx: EventContext,
  dated: Dated,
  place: Place | undefined,
  speakers: readonly Speaker[],
): Evidence[] {
  const { tree, parties } = ctx
  const { finding } = draft
  const out: Evidence[] = [range(tree, 'event', finding.predicate, finding.predicate + 1, finding.rules[0] ?? '')]
  if (finding.core !== finding.predicate)
    out.push(range(tree, 'event', finding.core, finding.core + 1, finding.rules[2] ?? finding.rules[0] ?? ''))
  if (finding.object !== undefined && finding.object !== finding.core)
    out.push(range(tree, 'object', finding.object, finding.object + 1, finding.rules[0] ?? ''))
  for (const party of draft.actors) out.push(ofActor('actor', party, parties))
  for (const party of draft.recipients) out.push(ofActor('recipient', party, parties))
  for (const one of draft.evidence) out.push(range(tree, one.role, one.first, one.last, one.rule))
  if (dated.expression !== undefined)
    out.push(range(tree, 'date', dated.expression.first, dated.expression.last, dated.expression.rule))
  if (place !== undefined) out.push({ role: 'place', ...place.span, rule: place.rule })
  for (const speaker of speakers)
    out.push({
      role: 'speaker',
      ...speaker.span,
      rule: speaker.cue === '' ? 'speech:quote' : `speech:${speaker.cue.toLowerCase()}`,
    })
  return out
}

const actorsOf = (parties: readonly Party[]): Actor[] => distinct(parties).map((party) => party.actor)

/**
 * Options own=NAME of the lines that made the event: of the outermost, and of its content where the event is still the
 * content's ("carried out an inspection"); "demanded an inspection" is a REQUEST and no inspection.
 */
function ownOf({ finding, type }: EventDraft): string[] {
  const making = finding.frames.filter(
    ({ result }, at) => (at === 0 && result.event === undefined) || result.event === type,
  )
  return [...new Set(making.flatMap(({ options }) => options.own ?? []))]
}

/** The finished record of one draft. */
export function toEvent(draft: EventDraft, ctx: EventContext, size: Size = {}): Event {
  const dated = dateOf(draft, ctx.tree, ctx.dates)
  const place = ctx.placeFor(draft)
  const saidBy = draft.speech
    .map((frame) => toSpeaker(ctx.tree, ctx.parties, frame))
    .filter((speaker): speaker is Speaker => speaker !== undefined)
  const cameo = ctx.cameoFor(draft.type, draft.modes)
  const own = ownOf(draft)
  const event: Omit<Event, 'id'> = {
    article: ctx.tree.doc.article.id,
    type: draft.type,
    modes: draft.modes,
    contexts: ctx.contextsFor(draft),
    actors: actorsOf(draft.actors),
    recipients: actorsOf(draft.recipients),
    date: dated.date,
    historical: dated.historical,
    status: draft.status,
    saidBy,
    size,
    confidence: confidenceFrom(signsOf(draft, ctx.tree, dated.date.basis), ctx.signWeights),
    evidence: evidenceOf(draft, ctx, dated, place, saidBy),
    madeBy: [...new Set([...draft.finding.rules, ...draft.rules, dated.rule])],
    sentence: draft.sentence,
    ...(place === undefined ? {} : { place }),
    ...(cameo === undefined ? {} : { cameo }),
    ...(own.length === 0 ? {} : { own }),
  }
  return { id: eventId(event), ...event }
}
