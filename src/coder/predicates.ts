// Token -> what the lexicon of predicates knows of it: its frames, and its clause. Each is worked out once for a document.
// Example: "offers" read as a verb with a noun's tag has the frames of noun:offer. How frames are fitted is match.ts.
import type { Composition, Frame } from '../model/index.ts'
import { adjectiveClause, nounClause, verbClause } from './clauses/clause.ts'
import type { PhraseFacts } from './clauses/late-phrases.ts'
import type { Clause } from './clauses/types.ts'
import type { MatchContext } from './slots.ts'
import { childBy, isNominal, type Tree, tokenAt } from './tree.ts'

/** What the lexicon of predicates must offer; built by src/lexicon. */
export interface PredicateLexicon {
  /** "verb:meet", "noun:talk", "adj:ready" -> its frames. */
  readonly byPredicate: ReadonlyMap<string, readonly Frame[]>
  /** "verb:expelled" -> the frames of its lemma. */
  readonly byForm: ReadonlyMap<string, readonly Frame[]>
  /** Operator without "@" -> its lines of composition.txt, in order. */
  readonly compositions: ReadonlyMap<string, readonly Composition[]>
}

export interface CodeContext extends MatchContext {
  readonly lexicon: PredicateLexicon
  readonly clauses: Map<number, Clause | undefined>
}

const NOUN = ['noun'] as const
const POS: Readonly<Record<string, readonly ('verb' | 'noun' | 'adj')[]>> = {
  VERB: ['verb'],
  AUX: ['verb'],
  NOUN: ['noun'],
  PROPN: ['noun'],
  ADJ: ['adj', 'verb'],
}

/** A token's part of speech as a predicate, and its frames. */
interface KnownPredicate {
  readonly pos: 'verb' | 'noun' | 'adj'
  readonly frames: readonly Frame[]
}

function lookUp(ctx: CodeContext, index: number): KnownPredicate | undefined {
  const token = tokenAt(ctx.tree, index)
  if (token.xpos === 'VBN' && childBy(ctx.tree, index, 'aux:pass', 'cop') !== undefined) {
    const frames = ctx.lexicon.byPredicate.get(`adj:${token.norm}`)
    if (frames !== undefined) return { pos: 'adj', frames }
  }
  for (const pos of isNominal(token) ? NOUN : (POS[token.upos] ?? [])) {
    const frames =
      ctx.lexicon.byPredicate.get(`${pos}:${token.lemma.toLowerCase()}`) ??
      ctx.lexicon.byForm.get(`${pos}:${token.norm}`)
    if (frames !== undefined) return { pos, frames }
  }
  if (token.xpos !== 'VBG' || token.upos !== 'NOUN') return undefined
  const frames = ctx.lexicon.byPredicate.get(`noun:${token.norm}`)
  return frames === undefined ? undefined : { pos: 'noun', frames }
}

/** Every rule asks again for the same tokens. */
const PREDICATES = new WeakMap<Tree, (KnownPredicate | null | undefined)[]>()

/** The frames that a token can have by its part of speech and lemma. */
export function framesOf(ctx: CodeContext, index: number): KnownPredicate | undefined {
  const known = PREDICATES.get(ctx.tree) ?? []
  PREDICATES.set(ctx.tree, known)
  const found = known[index]
  if (found !== undefined) return found ?? undefined
  const made = lookUp(ctx, index)
  known[index] = made ?? null
  return made
}

const phraseFacts = (ctx: CodeContext): PhraseFacts => ({
  isActor: (head) => ctx.parties.direct(head).length > 0,
  isDeed: (head) => framesOf(ctx, head)?.pos === 'noun',
})

export function clauseOf(ctx: CodeContext, index: number, pos: 'verb' | 'noun' | 'adj'): Clause | undefined {
  if (ctx.clauses.has(index)) return ctx.clauses.get(index)
  const made =
    pos === 'verb'
      ? verbClause(ctx.tree, index, phraseFacts(ctx))
      : pos === 'adj'
        ? adjectiveClause(ctx.tree, index)
        : nounClause(ctx.tree, index, (head) => ctx.parties.direct(head).length > 0)
  ctx.clauses.set(index, made)
  return made
}
