// Sentence -> findings: its predicates from the root downwards; what an operator has taken as content is not coded again.
// Example: "rejected demands for relief": "rejected" takes "demands", which stands on its own only because it names who demanded.
// Afterwards nouns that tell the deed of their own verb once more are laid together with it.
import type { Mention } from '../model/index.ts'
import { hiddenVerbUnder } from './clauses/hidden-verb.ts'
import { codePredicate, type Reading } from './compose.ts'
import type { Finding } from './finding.ts'
import { phrasesOfTheVerb } from './lend-phrases.ts'
import { hasBothSides, lentToPhrase } from './lend-to-phrases.ts'
import { isNamelessCrowd } from './nameless-crowds.ts'
import { distinct, partyKey, several } from './parties.ts'
import { type CodeContext, clauseOf, framesOf, isPredicate } from './predicates.ts'
import type { Inherited } from './slots.ts'
import { childrenOf, isNominal, tokenAt } from './tree.ts'

/** What a sentence says, and what was looked at in vain (for --explain-missing). */
export interface SentenceFindings {
  readonly findings: readonly Finding[]
  /** Predicates with frames in the lexicon that made no event. */
  readonly missed: readonly { readonly predicate: number; readonly reading: Reading }[]
}

/** Token indexes of a sentence from the root downwards. */
function fromRoot(ctx: CodeContext, first: number, last: number): number[] {
  const order: number[] = []
  for (let at = first; at < last; at++) if (tokenAt(ctx.tree, at).head < 0) order.push(at)
  for (let i = 0; i < order.length; i++) order.push(...childrenOf(ctx.tree, order[i] ?? -1))
  const hidden = order.length === 0 ? undefined : hiddenVerbUnder(ctx.tree, order[0] ?? 0)
  return hidden === undefined ? order : [hidden, ...order]
}

/** Nouns inside a name ("Foreign Ministry", "Strike Force") are no predicates. */
function insideName(names: readonly Mention[], index: number): boolean {
  return names.some((mention) => index >= mention.first && index < mention.last)
}

/** "cyclone-hit Vanuatu", "quake-struck": the second half of a word with a hyphen tells of no deed. */
function isHalfOfWord(ctx: CodeContext, index: number): boolean {
  const { doc } = ctx.tree
  const [first, dash, self] = [doc.tokens[index - 2], doc.tokens[index - 1], doc.tokens[index]]
  if (first === undefined || dash === undefined || self === undefined || !/^[-‐‑]$/.test(dash.form)) return false
  return first.upos === 'NOUN' && first.end === dash.start && dash.end === self.start && /^VB[ND]?$/.test(self.xpos)
}

const nounEvent = (finding: Finding): boolean => finding.clause.pos === 'noun'

/** "an appeal by Chad to the United Nations": a weak noun that names both sides needs no verb. */
const namesBothStates = ({ actors, recipients }: Finding): boolean =>
  actors.some(({ actor, via }) => actor.code !== '' && via !== 'modifier') &&
  recipients.some(({ actor, via }) => actor.code !== '' && via === 'own')

/** A noun alone is an event where it names its actor itself; a crowd may be nameless where it is said to be there. */
function standsAlone(ctx: CodeContext, finding: Finding): boolean {
  if (!nounEvent(finding)) return true
  if (finding.frames[0]?.options.alone === 'no') return finding.type === 'REQUEST' && namesBothStates(finding)
  return finding.actors.length > 0 || isNamelessCrowd(ctx, finding)
}

/** A verb that the lexicon does not know lends its subject to the event noun that is its object: "initialled an accord with Riga". */
function lentToNoun(ctx: CodeContext, index: number): Inherited {
  const { head, rel } = tokenAt(ctx.tree, index)
  if (rel !== 'obj' || head < 0 || tokenAt(ctx.tree, head).upos !== 'VERB' || framesOf(ctx, head) !== undefined)
    return {}
  const clause = clauseOf(ctx, head, 'verb')
  const subject = clause?.subj === undefined ? [] : ctx.parties.direct(clause.subj.head)
  return subject.length === 0 ? {} : { subject, preps: clause?.preps.filter((arg) => arg.via === 'own') ?? [] }
}

/** What a thing is said to do by a participle is done by whoever made the thing: "put out a report accusing Minsk". */
function lentToParticiple(ctx: CodeContext, index: number): Inherited {
  const noun = tokenAt(ctx.tree, tokenAt(ctx.tree, index).head)
  if (noun.rel !== 'obj' || noun.head < 0 || ctx.parties.direct(noun.index).length > 0) return {}
  const maker = clauseOf(ctx, noun.head, 'verb')?.subj
  return maker === undefined ? {} : { subject: ctx.parties.direct(maker.head) }
}

function lentByGovernor(ctx: CodeContext, index: number): Inherited {
  const token = tokenAt(ctx.tree, index)
  if (token.upos === 'NOUN') return { ...phrasesOfTheVerb(ctx, index), ...lentToNoun(ctx, index) }
  return token.rel === 'acl' && token.xpos === 'VBG' && token.head >= 0 ? lentToParticiple(ctx, index) : {}
}

/** A predicate with what its governor lends it; a phrase's noun takes the clause's subject only where both sides are named. */
function read(ctx: CodeContext, index: number): Reading {
  const own = codePredicate(ctx, index, lentByGovernor(ctx, index))
  if (!isNominal(tokenAt(ctx.tree, index)) || own.findings.some(({ actors }) => several(actors))) return own
  const lent = lentToPhrase(ctx, index)
  if (lent.subject === undefined) return own
  const told = codePredicate(ctx, index, lent)
  return told.findings[0] !== undefined && hasBothSides(told.findings[0]) ? told : own
}

export function findingsOf(ctx: CodeContext, first: number, last: number, names: readonly Mention[]): SentenceFindings {
  const spent = new Set<number>()
  const findings: Finding[] = []
  const missed: { predicate: number; reading: Reading }[] = []
  for (const index of fromRoot(ctx, first, last)) {
    if (spent.has(index) || !isPredicate(ctx, index) || insideName(names, index) || isHalfOfWord(ctx, index)) continue
    const reading = read(ctx, index)
    const standing = reading.findings.filter((one) => standsAlone(ctx, one))
    if (standing.length === 0) {
      missed.push({ predicate: index, reading })
      if (reading.match?.frame.result.none === true) for (const one of reading.used) spent.add(one)
      continue
    }
    for (const one of reading.used) spent.add(one)
    findings.push(...standing)
  }
  return { findings: mergeSameDeed(ctx, findings), missed }
}

const keys = (parties: Finding['actors']): string => parties.map(partyKey).sort().join('|')

/** "killed in Israeli shelling": the noun knows who did it, the verb to whom. */
function victims(ctx: CodeContext, verb: Finding, noun: Finding): Finding | undefined {
  const governor = governingFinding(ctx, noun, verb)
  if (!governor || verb.type !== 'ASSAULT' || noun.type !== 'ASSAULT') return undefined
  if (verb.actors.length > 0 && keys(verb.actors) !== keys(noun.actors)) return undefined
  return {
    ...verb,
    actors: noun.actors,
    recipients: distinct([...verb.recipients, ...noun.recipients]).slice(0, Math.max(1, verb.recipients.length)),
    modes: verb.modes.length > 0 ? verb.modes : noun.modes,
    rules: [...verb.rules, 'merge:victims', ...noun.rules],
    frames: [...verb.frames, ...noun.frames],
    used: [...verb.used, ...noun.used],
  }
}

/** Whether the noun hangs directly (through its own phrase) on the verb of the other finding. */
function governingFinding(ctx: CodeContext, noun: Finding, verb: Finding): boolean {
  if (nounEvent(verb) || !nounEvent(noun)) return false
  let at = tokenAt(ctx.tree, noun.predicate).head
  for (let guard = 0; at >= 0 && guard < 4; guard++) {
    if (verb.used.includes(at)) return true
    if (tokenAt(ctx.tree, at).upos === 'VERB') return false
    at = tokenAt(ctx.tree, at).head
  }
  return false
}

/** The same deed told twice in one sentence: by verb and noun, or by two words with the same parties. */
function sameDeed(ctx: CodeContext, a: Finding, b: Finding): Finding | undefined {
  const merged = victims(ctx, a, b)
  if (merged !== undefined) return merged
  if (a.type !== b.type || keys(a.actors) !== keys(b.actors)) return undefined
  if (!nounEvent(b)) return undefined
  const subset = b.recipients.every((party) => a.recipients.some((other) => partyKey(other) === partyKey(party)))
  return subset
    ? {
        ...a,
        rules: [...a.rules, 'merge:same-deed'],
        used: [...a.used, ...b.used],
        modes: a.modes.length > 0 ? a.modes : b.modes,
      }
    : undefined
}

function mergeSameDeed(ctx: CodeContext, findings: readonly Finding[]): Finding[] {
  const out: Finding[] = []
  for (const finding of findings) {
    const at = out.findIndex((other) => sameDeed(ctx, other, finding) !== undefined)
    const other = out[at]
    const merged = other === undefined ? undefined : sameDeed(ctx, other, finding)
    if (merged === undefined) out.push(finding)
    else out[at] = merged
  }
  return out
}
