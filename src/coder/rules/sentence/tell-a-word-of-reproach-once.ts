// "lodged a protest with Egypt, charging it with sabotage": a participle that goes on with what its verb has said is no second event.
// Only events of words, of the same kind between the same sides; the modes of both stay. Example: ACCUSE once, not twice.
// It leaves alone verbs that "and" joins, and deeds ("shelled the town, killing six" is told by the lexicon).
import { isUnder, tokenAt } from '../../tree.ts'
import { changed, drop, type EventDraft, type RuleContext, type SentenceRule } from '../draft.ts'

const OF_WORDS = new Set(['ACCUSE', 'REQUEST', 'THREATEN', 'REJECT', 'SUPPORT', 'AGREE'])

const codes = (parties: EventDraft['actors']): string =>
  [...new Set(parties.map(({ actor }) => actor.code || actor.name))].sort().join()

function goesOn(part: EventDraft, whole: EventDraft, { tree }: RuleContext): boolean {
  const token = tokenAt(tree, part.finding.predicate)
  return (
    token.xpos === 'VBG' &&
    token.rel === 'advcl' &&
    OF_WORDS.has(part.type) &&
    part.type === whole.type &&
    part.status === whole.status &&
    codes(part.actors) === codes(whole.actors) &&
    codes(part.recipients) === codes(whole.recipients) &&
    isUnder(tree, token.index, whole.finding.predicate)
  )
}

export const tellAWordOfReproachOnce: SentenceRule = {
  id: 'drop:goes-on',
  apply(drafts, ctx) {
    const alive = drafts.filter((draft) => draft.dropped === undefined)
    const wholeOf = (part: EventDraft) => alive.find((whole) => whole !== part && goesOn(part, whole, ctx))
    return drafts.map((draft) => {
      if (draft.dropped !== undefined) return draft
      if (wholeOf(draft) !== undefined) return drop(draft, 'drop:goes-on')
      const more = alive.filter((part) => part !== draft && wholeOf(part) === draft).flatMap(({ modes }) => modes)
      return more.length === 0 || draft.modes.length > 0 ? draft : changed(draft, 'mode:goes-on', { modes: more })
    })
  },
}
