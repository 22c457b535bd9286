// PLOVER's rule for what is to come: future CONSULT, SUPPORT, COOPERATE, AID -> AGREE; RETREAT -> CONCEDE; hostile acts -> THREATEN.
// The table stands in composition.txt under @future. Example: "The ministers will meet in Rabat" -> AGREE, status future.
// Said by the actor's own side it is a promise, and that was made: AGREE, actual ("We will keep up close cooperation," the minister said).
// A hostile act that others foretell is no threat made: status future.
// "would" counts only in the actor's own reported words; in another's mouth it is a forecast (doubt-what-is-conditional.ts).
import { compositionFor } from '../compose.ts'
import { type Party, sameParty } from '../parties.ts'
import { changed, type EventDraft, type Rule, type RuleContext, word } from './draft.ts'

const OF_A_STATE = new Set(['GOV', 'MIL', 'COP', 'LEG', 'JUD'])

/** "Poland will close the border, [the interior minister] said": an office without a country is that of the one state that acts. */
function speaksForTheOnlyState(party: Party, codes: ReadonlySet<string>, ctx: RuleContext): boolean {
  if (party.actor.code !== '' || codes.size !== 1 || !OF_A_STATE.has(party.actor.sector)) return false
  const mention = ctx.mentions[party.mention]
  return mention?.kind === 'nominal' && ctx.tree.doc.tokens[mention.first - 1]?.norm !== 'a'
}

/** Whether one of the actor's own side says it. */
export function saidByOwnSide(draft: EventDraft, ctx: RuleContext): boolean {
  const codes = new Set(draft.actors.map((party) => party.actor.code).filter((code) => code !== ''))
  const names = new Set(draft.actors.map((party) => party.actor.name))
  return draft.speech.some((frame) => {
    const speakers = frame.speaker === undefined ? [] : ctx.parties.at(frame.speaker)
    return speakers.some(
      (party) => codes.has(party.actor.code) || names.has(party.actor.name) || speaksForTheOnlyState(party, codes, ctx),
    )
  })
}

/** "We may halt the aid", "could shut the pipeline, Minsk said": what one says one might do to another. */
const THREATS = new Set(['SANCTION', 'COERCE', 'ASSAULT', 'MOBILIZE'])

function futureWord(draft: EventDraft, own: boolean): number | undefined {
  const { future, would, possible, inCondition } = draft.situation
  if (own && possible !== undefined && THREATS.has(draft.type)) return possible
  return future ?? (own && inCondition === undefined ? would : undefined)
}

/** Who will meet somebody promises it to him: the subject is the actor, whoever stands behind "with" the recipient. */
function sidesOf(draft: EventDraft): Partial<EventDraft> {
  const { lead } = draft.finding
  const others = draft.actors.filter((party) => !lead.some((one) => sameParty(one, party)))
  return lead.length === 0 || others.length === 0 || draft.recipients.length > 0
    ? {}
    : { actors: lead, recipients: others }
}

export const codeTheFutureAsPloverDoes: Rule = {
  id: 'status:future',
  apply(draft, ctx) {
    if (draft.status !== 'actual' || draft.rules.includes('status:will-not')) return draft
    const own = saidByOwnSide(draft, ctx)
    const token = futureWord(draft, own)
    const line = token === undefined ? undefined : compositionFor(ctx.lexicon, 'future', draft)
    if (token === undefined || line === undefined || line.none) return draft
    const evidence = [...draft.evidence, word('status', token, this.id)]
    const type = line.same ? draft.type : (line.event ?? draft.type)
    const modes = line.modes.length > 0 ? line.modes : type === draft.type ? draft.modes : []
    const promised = own && draft.type !== 'CONSULT' && draft.situation.hasCondition === undefined
    const foretold = type === 'THREATEN' && draft.speech.length > 0 && !own ? 'future' : 'actual'
    const status = promised ? 'actual' : (line.status ?? foretold)
    const sides = type === 'AGREE' && draft.type === 'CONSULT' ? sidesOf(draft) : {}
    return changed(draft, this.id, { type, modes, status, evidence, rules: [...draft.rules, line.source], ...sides })
  },
}
