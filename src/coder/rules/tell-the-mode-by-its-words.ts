// Weapon and manner words near the deed give its mode: "fired mortars" -> ASSAULT/heavy-weapons (data/verbs/modes.txt).
// Only words of the deed's own clause count; a mode that the frame gives stays first.
import { subtreeRange, tokenAt } from '../tree.ts'
import { changed, type Rule, type RuleContext } from './draft.ts'

function wordsOfClause(ctx: RuleContext, core: number, sentence: number): string[] {
  const { first, last } = subtreeRange(ctx.tree, core)
  const words: string[] = []
  for (let at = first; at < last && at < first + 60; at++) {
    const token = tokenAt(ctx.tree, at)
    if (token.sentence !== sentence) continue
    words.push(token.lemma.toLowerCase())
    if (at + 1 < last) words.push(`${token.norm} ${tokenAt(ctx.tree, at + 1).lemma.toLowerCase()}`)
  }
  return words
}

export const tellTheModeByItsWords: Rule = {
  id: 'mode:words',
  apply(draft, ctx) {
    if (draft.modes.length > 0) return draft
    const words = wordsOfClause(ctx, draft.finding.core, draft.sentence)
    for (const [key, list] of ctx.modeWords) {
      const [type, mode] = key.split('/')
      if (type === draft.type && mode !== undefined && words.some((one) => list.has(one)))
        return changed(draft, this.id, { modes: [mode] })
    }
    return draft
  },
}
