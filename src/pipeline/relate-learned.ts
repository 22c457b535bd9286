// A marked pair + its coding + the learned table -> the event between the two, with the words that weighed most.
// Example: "Kyiv slammed Minsk", of which the rules say nothing, is ACCUSE by "slammed"; rule "learned:ACCUSE".
// The table has the rules' findings among its signs, so that it follows them where they are usually right.
import { type LearnedModel, type Share, scoresOf, sharesOf, weightiest } from '../coder/learned/opinion.ts'
import { pairSigns } from '../coder/learned/pair-signs.ts'
import type { PairSigns, Sign } from '../coder/learned/signs.ts'
import type { PredicateLexicon } from '../coder/predicates.ts'
import type { Document, EventType, Evidence } from '../model/index.ts'
import type { Fit, MarkedSide, Pair, Relation } from './relate.ts'

const spansOf = ({ spans }: MarkedSide) => spans.map(([start, end]) => ({ in: 'text' as const, start, end }))

/** What a pair is asked with; `found` is what the rules made of it, absent where they are not to be asked. */
export interface PairAsked {
  readonly pair: Pair
  readonly doc: Document
  readonly found?: readonly Fit[]
}

/** All that speaks for or against each event. */
export function signsOfPair({ pair, doc, found }: PairAsked, lexicon: PredicateLexicon): PairSigns {
  const sides = { source: spansOf(pair.source), target: spansOf(pair.target) }
  return pairSigns({ doc, ...sides, ...(found === undefined ? {} : { found }) }, lexicon)
}

function wordsAsEvidence(doc: Document, tokens: readonly number[], rule: string): Evidence[] {
  return tokens.flatMap((at) => {
    const token = doc.tokens[at]
    return token === undefined
      ? []
      : [{ role: 'event' as const, in: 'text' as const, start: token.start, end: token.end, rule }]
  })
}

/** CONCEDE and RETREAT are told apart second, both being a yielding: the data know them as one. */
function chosen(shares: readonly Share[]): Share | undefined {
  const [first] = shares
  const yielding = shares.filter(({ label }) => label === 'CONCEDE' || label === 'RETREAT')
  const together = yielding.reduce((sum, { share }) => sum + share, 0)
  const other = shares.find((one) => !yielding.includes(one))
  const best = yielding[0]
  return best !== undefined && together > (other?.share ?? 0)
    ? { label: best.label, share: together }
    : (other ?? first)
}

/** Where the rules and the lexicon are silent, less than this is a guess. */
const GUESS = 0.5

const isGuess = (signs: readonly Sign[], found: readonly Fit[], share: number): boolean =>
  share < GUESS && found.length === 0 && !signs.some(({ name }) => /^lexicon sentence (?!none)/.test(name))

/** The learned table of pairs, which knows what the rules found, or that of events, which does not. */
export function relateLearned(asked: PairAsked, lexicon: PredicateLexicon, model: LearnedModel): Relation | undefined {
  const { doc, found = [] } = asked
  const { table } = model
  const all = signsOfPair(asked, lexicon)
  const { signs } = all
  const best = chosen(sharesOf(scoresOf(doc, all, model), table.labels))
  if (best === undefined) return undefined
  const event = best.label as EventType
  const rule = found.find((one) => one.event.type === event)
  const words = wordsAsEvidence(doc, weightiest(signs, table, event), `learned:${event}`)
  return {
    event,
    modes: rule?.event.modes ?? [],
    confidence: Math.round(best.share * 100) / 100,
    evidence: [...(rule?.event.evidence ?? []), ...words],
    ...(isGuess(signs, found, best.share) ? { guess: true as const } : {}),
  }
}
