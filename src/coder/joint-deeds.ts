// Verbs of any meaning that several states or bodies carry out at one another's side -> COOPERATE, whether or not a frame knows the verb.
// "Kenyan and Peruvian police raided a farm together"; "with the help of Peru"; "acting on a tip from Peru": here the helper is ACT, too.
// It leaves alone what one side does alone, and deeds that are told as an attack.
import { wordGroup } from '../lexicon/english.ts'
import type { Arg } from './clauses/types.ts'
import type { Finding } from './finding.ts'
import { codesOf, distinct, type Party, several } from './parties.ts'
import { type CodeContext, clauseOf } from './predicates.ts'
import type { RuleContext } from './rules/draft.ts'
import { childBy, childrenBy, prepositionOf, tokenAt } from './tree.ts'

const TOGETHER = new Set(['together', 'jointly'])
const HELP = new Set([
  'help',
  'aid',
  'assistance',
  'cooperation',
  'co-operation',
  'collaboration',
  'participation',
  'involvement',
])
const HINTS = new Set(['tip', 'tip-off', 'intelligence', 'information', 'lead', 'hint', 'evidence', 'coordinate'])
const HINTED = new Set(['on', 'with', 'by', 'after', 'from', 'thanks_to', 'following', ''])

/** What is done together is told as cooperation, not as what each did. */
const OVERRIDDEN = new Set(['COERCE', 'MOBILIZE'])

/** What a noun of help tells: both act, or the helper gives it to the other. */
interface Shared {
  readonly at: number
  readonly actors: readonly Party[]
  readonly recipients: readonly Party[]
}

const subjectOf = (ctx: CodeContext, verb: number): readonly Party[] => {
  const subject = clauseOf(ctx, verb, 'verb')?.subj
  return subject === undefined ? [] : ctx.parties.at(subject.head).filter((party) => ctx.parties.canAct(party))
}

/** "raided a farm together", "jointly built with Peru" */
function sideBySide(ctx: CodeContext, verb: number): Shared | undefined {
  if (!childrenBy(ctx.tree, verb, 'advmod').some((child) => TOGETHER.has(tokenAt(ctx.tree, child).norm)))
    return undefined
  const beside = (clauseOf(ctx, verb, 'verb')?.preps ?? []).filter(({ prep }: Arg) => prep === 'with')
  const actors = distinct([...subjectOf(ctx, verb), ...beside.flatMap(({ head }) => ctx.parties.direct(head))])
  return several(actors) ? { at: verb, actors, recipients: [] } : undefined
}

/** Whose help or hint it is: "Peru's help", "the help of Peru", "a tip from Peru", "intelligence provided by Peru". */
function giversOf(ctx: CodeContext, noun: number): readonly Party[] {
  const { tree, parties } = ctx
  const by = childrenBy(tree, noun, 'nmod').filter((child) => /^(of|from|by)$/.test(prepositionOf(tree, child)))
  const given = childrenBy(tree, noun, 'acl').flatMap((clause) => childrenBy(tree, clause, 'obl:agent', 'obl'))
  const heads = [...childrenBy(tree, noun, 'nmod:poss', 'amod', 'compound'), ...by, ...given]
  return heads.flatMap((head) => parties.direct(head))
}

/** "arrested them with the help of Peru", "acting on a tip from Peru, seized the boat" */
function helped(ctx: CodeContext, verb: number): Shared | undefined {
  for (const child of childrenBy(ctx.tree, verb, 'obl', 'obj')) {
    const { lemma, rel } = tokenAt(ctx.tree, child)
    const preposition = prepositionOf(ctx.tree, child)
    const isHelp = HELP.has(lemma) && preposition === 'with'
    const isHint = HINTS.has(lemma) && HINTED.has(preposition) && (rel !== 'obj' || usesIt(ctx, verb))
    if (!isHelp && !isHint) continue
    const doers = subjectOf(ctx, verb)
    const givers = giversOf(ctx, child)
    if (!several([...doers, ...givers]) || codesOf(doers).size === 0 || codesOf(givers).size === 0) continue
    return isHelp
      ? { at: child, actors: distinct([...doers, ...givers]), recipients: [] }
      : { at: child, actors: givers, recipients: doers }
  }
  return undefined
}

const usesIt = (ctx: CodeContext, verb: number): boolean =>
  tokenAt(ctx.tree, verb).lemma === 'use' && childBy(ctx.tree, verb, 'obj') !== undefined

function findingOf(ctx: CodeContext, verb: number, { at, actors, recipients }: Shared): Finding | undefined {
  const clause = clauseOf(ctx, verb, 'verb')
  if (clause === undefined) return undefined
  return {
    predicate: verb,
    core: at,
    type: 'COOPERATE',
    modes: [],
    status: 'actual',
    actors,
    recipients,
    joint: recipients.length === 0,
    lead: actors,
    rules: ['joint-deed'],
    frames: [],
    clause,
    used: [verb, at],
  }
}

/** Findings of the lexicon without those that were done together. */
export function besideJoint(findings: readonly Finding[], joint: readonly Finding[]): readonly Finding[] {
  const together = new Set(joint.filter(({ core, predicate }) => core === predicate).map(({ predicate }) => predicate))
  return together.size === 0 ? findings : findings.filter(({ predicate }) => !together.has(predicate))
}

/** Joint deeds of a sentence; `found` are those that the lexicon has told, which keep what they have coded. */
export function jointDeedsOf(ctx: RuleContext, first: number, last: number, found: readonly Finding[]): Finding[] {
  const told = new Map(found.flatMap((finding) => finding.used.map((used) => [used, finding] as const)))
  const everyday = wordGroup(ctx.words, 'no-joint-deed')
  const out: Finding[] = []
  for (let verb = first; verb < last; verb++) {
    const { upos, lemma } = tokenAt(ctx.tree, verb)
    if (upos !== 'VERB' || everyday.has(lemma)) continue
    const taken = told.get(verb)
    const beside = taken === undefined || OVERRIDDEN.has(taken.type) ? sideBySide(ctx, verb) : undefined
    const shared = beside ?? helped(ctx, verb)
    if (shared === undefined || taken?.type === 'ASSAULT' || taken?.type === 'COOPERATE') continue
    const made = findingOf(ctx, verb, shared)
    if (made !== undefined) out.push(made)
  }
  return out
}
