// Weapon and manner words near the deed give its mode: "fired mortars" -> ASSAULT/heavy-weapons (data/verbs/modes.txt).
// Only words of the deed's own clause count; a mode that the frame gives stays first.
import { childrenOf, tokenAt } from '../tree.ts'
import { changed, type Rule, type RuleContext } from './draft.ts'

/** Clauses of their own below the deed: what stands there is told of something else. */
const OWN_CLAUSE = new Set(['acl:relcl', 'advcl:relcl', 'ccomp', 'parataxis', 'csubj'])
const MOST_WORDS = 60

function wordsOfClause(ctx: RuleContext, core: number): string[] {
  const words: string[] = []
  const stack = [core]
  while (stack.length > 0 && words.length < MOST_WORDS) {
    const at = stack.pop() ?? core
    const token = tokenAt(ctx.tree, at)
    words.push(token.lemma.toLowerCase(), token.norm)
    const next = ctx.tree.tokens[at + 1]
    if (next !== undefined && next.sentence === token.sentence) words.push(`${token.norm} ${next.lemma.toLowerCase()}`)
    for (const child of childrenOf(ctx.tree, at)) {
      const { rel, upos } = tokenAt(ctx.tree, child)
      if (!OWN_CLAUSE.has(rel) && !(rel === 'conj' && upos === 'VERB')) stack.push(child)
    }
  }
  return words
}

export const tellTheModeByItsWords: Rule = {
  id: 'mode:words',
  apply(draft, ctx) {
    if (draft.modes.length > 0) return draft
    const words = wordsOfClause(ctx, draft.finding.core)
    for (const [key, list] of ctx.modeWords) {
      const [type, mode] = key.split('/')
      if (type === draft.type && mode !== undefined && words.some((one) => list.has(one)))
        return changed(draft, this.id, { modes: [mode] })
    }
    return draft
  },
}
