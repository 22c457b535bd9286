// "The Kremlin would not hear of a truce", "Bern will not hand over the banker": what somebody will not do, whatever the verb: a REJECT.
// Makes findings of negated verbs of giving way (data/english/matrix.txt [refusable]) that no frame has coded.
// "would not stand idly by" is a THREATEN.
// It leaves alone who has no country and no office ("the patient will not talk"), conditions, questions, and what is denied of the past ("did not").
import { wordGroup } from '../lexicon/english.ts'
import { verbClause } from './clauses/clause.ts'
import type { Clause } from './clauses/types.ts'
import type { Finding } from './finding.ts'
import type { Party } from './parties.ts'
import { distinct, partyKey } from './parties.ts'
import type { RuleContext } from './rules/draft.ts'
import { childrenBy, tokenAt } from './tree.ts'

const WILL = new Set(['will', 'wo', 'would', "'d", "'ll", 'shall'])
const CAN = new Set(['can', 'ca', 'could'])
/** What one "cannot" do although nothing hinders: "cannot accept". */
const CANNOT = new Set([
  'accept',
  'agree',
  'tolerate',
  'allow',
  'permit',
  'recognise',
  'recognize',
  'compromise',
  'support',
  'sign',
  'sit',
  'negotiate',
  'endorse',
])
/** Phrases that name who is refused. */
const REFUSED = new Set(['to', 'from', 'with', 'for', 'of', 'on', 'against', 'by'])
const SPEAKS_FOR_A_STATE = new Set([
  'GOV',
  'MIL',
  'LEG',
  'JUD',
  'REB',
  'PTY',
  'OPP',
  'REL',
  'NGO',
  'PRE',
  'SEP',
  'UAF',
  'COP',
  'LAB',
  'PRM',
  '',
])

/** The negation of a refusal; undefined where the verb is none. */
function refusedAt(ctx: RuleContext, index: number): number | undefined {
  const { tree } = ctx
  const verb = tokenAt(tree, index)
  if (verb.upos !== 'VERB') return undefined
  const lemma = verb.lemma.toLowerCase()
  const particles = childrenBy(tree, index, 'compound:prt').map((child) => `${lemma}_${tokenAt(tree, child).norm}`)
  if (![lemma, ...particles].some((word) => wordGroup(ctx.words, 'refusable').has(word))) return undefined
  const auxiliaries = childrenBy(tree, index, 'aux').map((child) => tokenAt(tree, child).norm)
  const able =
    auxiliaries.some((norm) => WILL.has(norm)) || (CANNOT.has(lemma) && auxiliaries.some((norm) => CAN.has(norm)))
  return able ? negationOf(ctx, index) : undefined
}

function negationOf(ctx: RuleContext, index: number): number | undefined {
  const { tree } = ctx
  const words = wordGroup(ctx.words, 'negation')
  return childrenBy(tree, index, 'advmod', 'aux').find((child) => {
    const { norm } = tokenAt(tree, child)
    const noLonger =
      norm === 'longer' && childrenBy(tree, child, 'advmod', 'det').some((one) => tokenAt(tree, one).norm === 'no')
    return noLonger || (words.has(norm) && norm !== 'barely' && norm !== 'hardly')
  })
}

const isSomebody = ({ actor }: Party): boolean => actor.code !== '' && SPEAKS_FOR_A_STATE.has(actor.sector)

function refusedParties(ctx: RuleContext, clause: Clause, actors: readonly Party[]): Party[] {
  const keys = new Set(actors.map(partyKey))
  const object = clause.obj === undefined ? [] : ctx.parties.at(clause.obj.head)
  const named = clause.preps.filter(({ prep }) => REFUSED.has(prep)).flatMap(({ head }) => ctx.parties.direct(head))
  const to = named.filter((party) => !keys.has(partyKey(party)))
  return distinct([...to, ...(to.length > 0 ? [] : object)]).filter((party) => !keys.has(partyKey(party)))
}

export function refusalsOf(ctx: RuleContext, first: number, last: number, spent: ReadonlySet<number>): Finding[] {
  const out: Finding[] = []
  for (let index = first; index < last; index++) {
    const negation = spent.has(index) ? undefined : refusedAt(ctx, index)
    if (negation === undefined) continue
    const clause = verbClause(ctx.tree, index)
    const actors =
      clause.subj === undefined || clause.voice === 'passive'
        ? []
        : distinct(ctx.parties.direct(clause.subj.head)).filter(isSomebody)
    if (actors.length === 0) continue
    out.push({
      predicate: index,
      core: index,
      type: clause.particles.includes('idly') ? 'THREATEN' : 'REJECT',
      modes: [],
      status: 'actual',
      actors,
      recipients: refusedParties(ctx, clause, actors),
      joint: false,
      lead: actors,
      rules: ['refusal'],
      frames: [],
      clause,
      used: [index],
      ...(clause.obj === undefined ? {} : { object: clause.obj.head }),
    })
  }
  return out
}
