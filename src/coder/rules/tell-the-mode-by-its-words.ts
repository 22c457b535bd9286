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

interface ModeWords {
  readonly type: string
  readonly mode: string
  readonly list: ReadonlySet<string>
}

const LISTS = new WeakMap<RuleContext['modeWords'], readonly ModeWords[]>()

function listsOf({ modeWords }: RuleContext, type: string): readonly ModeWords[] {
  const known =
    LISTS.get(modeWords) ??
    [...modeWords].map(([key, list]) => ({ type: key.split('/')[0] ?? '', mode: key.split('/')[1] ?? '', list }))
  LISTS.set(modeWords, known)
  return known.filter((one) => one.type === type && one.mode !== '')
}

export const tellTheModeByItsWords: Rule = {
  id: 'mode:words',
  apply(draft, ctx) {
    if (draft.modes.length > 0) return draft
    const words = wordsOfClause(ctx, draft.finding.core)
    const found = listsOf(ctx, draft.type).find(({ list }) => words.some((one) => list.has(one)))
    return found === undefined ? draft : changed(draft, this.id, { modes: [found.mode] })
  },
}
