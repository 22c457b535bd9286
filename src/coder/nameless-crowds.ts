// "There were protests in Tunis", "at a rally in Lima", "a strike paralysed the port": a crowd that nobody names is an event where the sentence says that it
// took place; the people of the place stand for it (act=place, name-the-government-of-the-place.ts).
// It leaves alone protests that are only talked about ("plans for protests", "the protest movement"), bare topics, and those without a place.
import type { Finding } from './finding.ts'
import type { CodeContext } from './predicates.ts'
import { baseRel, childBy, childrenBy, prepositionOf, tokenAt } from './tree.ts'

/** Phrases of time and occasion: what stands behind them took place. */
const OCCASIONS = new Set(['during', 'at', 'amid', 'in', 'after', 'since', 'following', 'by'])

/** Verbs whose object took place. */
const FACED = new Set([
  'face',
  'see',
  'prompt',
  'spark',
  'trigger',
  'join',
  'draw',
  'hold',
  'stage',
  'provoke',
  'witness',
  'quell',
  'end',
  'suspend',
  'address',
  'attend',
])

function tookPlace(ctx: CodeContext, index: number): boolean {
  const { tree } = ctx
  const { rel, head } = tokenAt(tree, index)
  const base = baseRel(rel)
  if (base === 'nsubj') return true
  if (base === 'root') return childBy(tree, index, 'expl', 'cop') !== undefined
  if (base === 'obl') return OCCASIONS.has(prepositionOf(tree, index))
  return base === 'obj' && head >= 0 && FACED.has(tokenAt(tree, head).lemma.toLowerCase())
}

/** "the strike", "a march", "protests", "20 rallies", but no "protest" as a mere word and no "no protests". */
function isCounted(ctx: CodeContext, index: number): boolean {
  const token = tokenAt(ctx.tree, index)
  const determiners = childrenBy(ctx.tree, index, 'det', 'nummod', 'nmod:poss').map(
    (child) => tokenAt(ctx.tree, child).norm,
  )
  return token.xpos === 'NNS' ? !determiners.includes('no') : determiners.length > 0 && !determiners.includes('no')
}

export function isNamelessCrowd(ctx: CodeContext, finding: Finding): boolean {
  if (finding.type !== 'PROTEST' || finding.frames[0]?.options.act !== 'place') return false
  return finding.operator === undefined && isCounted(ctx, finding.predicate) && tookPlace(ctx, finding.predicate)
}
