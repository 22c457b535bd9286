// An event noun beside its verb -> the phrases that the parser hung on the verb although they tell of the noun.
// Example: "Fighting broke out [between A and B]", "died in an ambush [by rebels]", "A strike was called [by unions]".
// It leaves alone verbs that are predicates of their own, and phrases that stand before the noun.
import type { Arg } from './clauses/types.ts'
import { type CodeContext, framesOf } from './predicates.ts'
import type { Inherited } from './slots.ts'
import { baseRel, childrenBy, prepositionOf, tokenAt } from './tree.ts'

/** Prepositions that name the doer, or both sides, of a deed. */
const OF_THE_DOER = new Set(['by', 'between', 'from', 'among'])

/** Prepositions that a happening takes, wherever they hang ("clashes erupted with police on the border"). */
const OF_A_HAPPENING = new Set(['by', 'between', 'from', 'among', 'with', 'against', 'over'])

/** Verbs which only say that something is there, begins, lasts or does its harm. */
const HAPPENS = new Set(
  (
    'be break erupt flare occur happen begin start resume continue rage intensify spread escalate take follow come ensue persist last go hold stage ' +
    'carry launch organise organize mount call end die perish kill wound injure hurt hit kidnap report confirm leave claim shake rock'
  ).split(' '),
)

function phrase(ctx: CodeContext, head: number): Arg[] {
  const prep = prepositionOf(ctx.tree, head)
  return prep === '' ? [] : [{ head, prep, via: 'pooled' }]
}

/** What a noun may take from its verb; {} where the verb has a word in it. */
export function phrasesOfTheVerb(ctx: CodeContext, index: number): Inherited {
  const { head, rel } = tokenAt(ctx.tree, index)
  if (head < 0) return {}
  const verb = tokenAt(ctx.tree, head)
  if (verb.upos !== 'VERB' || !HAPPENS.has(verb.lemma.toLowerCase())) return {}
  const subject = baseRel(rel) === 'nsubj'
  if (!subject && rel !== 'obl') return {}
  if (!subject && framesOf(ctx, head) !== undefined && verb.lemma === 'claim') return {}
  const wanted = subject ? OF_A_HAPPENING : OF_THE_DOER
  const preps = childrenBy(ctx.tree, head, 'obl', 'obl:agent')
    .filter((child) => child > index && wanted.has(prepositionOf(ctx.tree, child)))
    .flatMap((child) => phrase(ctx, child))
  return preps.length === 0 ? {} : { preps }
}
