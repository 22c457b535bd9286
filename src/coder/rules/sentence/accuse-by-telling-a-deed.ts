// Who tells of a hostile deed against his own side accuses whoever he says did it: ACCUSE/allege beside the claimed deed.
// Example: "They shelled our posts," Pyongyang's agency said. It leaves alone deeds that the article itself tells, and what is accused in so many words.
import { sameParty } from '../../parties.ts'
import type { EventDraft, RuleContext, SentenceRule } from '../draft.ts'

function accusation(draft: EventDraft, ctx: RuleContext, id: string): EventDraft | undefined {
  if (draft.dropped !== undefined || ctx.quadOf(draft.type) !== 4 || draft.status !== 'actual') return undefined
  const frame = draft.speech[0]
  if (frame?.speaker === undefined || frame.denied || !frame.quote) return undefined
  const speakers = ctx.parties.at(frame.speaker)
  const codes = new Set(speakers.map((party) => party.actor.code).filter((code) => code !== ''))
  const ownVictims = draft.recipients.some((party) => codes.has(party.actor.code) || party.via === 'speaker')
  const strangers = draft.actors.every((party) => !codes.has(party.actor.code))
  if (codes.size === 0 || !ownVictims || !strangers) return undefined
  return {
    ...draft,
    type: 'ACCUSE',
    modes: ['allege'],
    actors: speakers,
    recipients: draft.actors,
    speech: [],
    rules: [...draft.rules, id],
  }
}

export const accuseByTellingADeed: SentenceRule = {
  id: 'accuse:telling',
  apply(drafts, ctx) {
    const made = drafts
      .map((draft) => accusation(draft, ctx, this.id))
      .filter((draft): draft is EventDraft => draft !== undefined)
    const told = (one: EventDraft) =>
      drafts.some(
        (draft) =>
          draft.type === 'ACCUSE' &&
          draft.dropped === undefined &&
          draft.recipients.some((party) => one.recipients.some((other) => sameParty(party, other))),
      )
    return [...made.filter((one) => !told(one)), ...drafts]
  },
}
