// Draft -> signs for and against it, and from their weights how sure the coder is: a share, so that of events given 0.8 about 80 % are right.
// Example: "event CONSULT", "pos verb", "actor own", "date told" with the weights of data/ontology/confidence.txt give 0.83.
// The weights are fitted on the development half of our corpus by scripts/fit-confidence.ts; nothing here knows their values.
import type { EventDate } from '../model/index.ts'
import type { Party } from './parties.ts'
import type { EventDraft } from './rules/draft.ts'
import { type Tree, tokenAt } from './tree.ts'

/** Sign -> what it adds to the log-odds. "base" counts always. */
export type SignWeights = ReadonlyMap<string, number>

const howMany = (parties: readonly Party[]): string =>
  parties.length === 0 ? 'none' : parties.length === 1 ? 'one' : 'several'

/** How the parties of one side were found, and whether anything is known of them. */
function signsOfSide(side: 'actor' | 'recipient', parties: readonly Party[]): string[] {
  const ways = parties.map(({ via }) => (via === 'own' ? 'own' : via))
  const unknown = parties.filter(({ actor }) => actor.code === '')
  return [
    `${side}s ${howMany(parties)}`,
    ...[...new Set(ways)].map((way) => `${side} ${way}`),
    ...(unknown.length > 0 ? [`${side} without country`] : []),
    ...(unknown.some(({ actor }) => actor.sector === '') ? [`${side} unknown`] : []),
    ...(parties.some(({ mention }) => mention < 0) ? [`${side} by rule`] : []),
  ]
}

/** How sure the parser was of the tree around the deed. */
function signOfTree(draft: EventDraft, tree: Tree): string {
  const { predicate, core, clause } = draft.finding
  const words = [predicate, core, clause.subj?.head, clause.obj?.head].filter((at) => at !== undefined)
  const surest = Math.min(...words.map((at) => tokenAt(tree, at).headScore))
  return surest > 0.95 ? 'tree sure' : surest > 0.7 ? 'tree likely' : 'tree doubtful'
}

function signOfLength(draft: EventDraft, tree: Tree): string {
  const sentence = tree.doc.sentences[draft.sentence]
  const words = sentence === undefined ? 0 : sentence.last - sentence.first
  return words > 35 ? 'sentence very long' : words > 22 ? 'sentence long' : 'sentence short'
}

/** Everything that may speak for or against an event. */
export function signsOf(draft: EventDraft, tree: Tree, basis: EventDate['basis']): string[] {
  const { finding, type, modes, status, speech, situation, rules } = draft
  return [
    'base',
    `event ${type}`,
    `pos ${finding.clause.pos}`,
    `voice ${finding.clause.voice}`,
    `status ${status}`,
    ...(finding.operator === undefined ? [] : ['operator']),
    ...(finding.core === finding.predicate ? [] : ['deed below the predicate']),
    ...(modes.length === 0 ? ['mode none'] : []),
    ...(basis === 'expression' ? ['date told'] : []),
    ...(speech.length > 0 ? ['told by somebody'] : []),
    ...(speech.some(({ quote }) => quote) ? ['in a quotation'] : []),
    ...(situation.unreal === undefined ? [] : ['under a wish or a plan']),
    ...(tokenAt(tree, finding.predicate).rel === 'root' ? ['main clause'] : []),
    signOfTree(draft, tree),
    signOfLength(draft, tree),
    ...signsOfSide('actor', draft.actors),
    ...signsOfSide('recipient', draft.recipients),
    ...rules.map((rule) => `rule ${rule}`),
  ]
}

const LOWEST = 0.02

/** The share of events with such signs that is right. */
export function confidenceFrom(signs: readonly string[], weights: SignWeights): number {
  const odds = [...new Set(signs)].reduce((sum, sign) => sum + (weights.get(sign) ?? 0), 0)
  const share = 1 / (1 + Math.exp(-odds))
  return Math.round(Math.min(1 - LOWEST, Math.max(LOWEST, share)) * 1000) / 1000
}
