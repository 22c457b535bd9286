// PLOVER's rule for what is to come: future CONSULT, SUPPORT, COOPERATE, AID -> AGREE; RETREAT -> CONCEDE; hostile acts -> THREATEN.
// The table stands in composition.txt under @future. Example: "The ministers will meet in Rabat" -> AGREE, status future.
// It leaves alone what the frame itself already told as future ("plans to").
import { compositionFor } from '../compose.ts'
import { changed, type EventDraft, type Rule, word } from './draft.ts'

/** "will", or "would" in somebody's reported words that hang on no condition of their own clause. */
function futureWord(draft: EventDraft): number | undefined {
  const { future, would, inCondition } = draft.situation
  if (future !== undefined) return future
  return would !== undefined && draft.speech.length > 0 && inCondition === undefined ? would : undefined
}

export const codeTheFutureAsPloverDoes: Rule = {
  id: 'status:future',
  apply(draft, ctx) {
    const token = futureWord(draft)
    if (token === undefined || draft.status !== 'actual' || draft.rules.includes('status:will-not')) return draft
    const line = compositionFor(ctx.lexicon, 'future', draft)
    if (line === undefined || line.none) return draft
    const evidence = [...draft.evidence, word('status', token, this.id)]
    const type = line.same ? draft.type : (line.event ?? draft.type)
    const modes = line.modes.length > 0 ? line.modes : type === draft.type ? draft.modes : []
    return changed(draft, this.id, { type, modes, status: line.status ?? 'actual', evidence, rules: [...draft.rules, line.source] })
  },
}
