// Situations with what was made of their articles -> figures: entries, standing, same-event links, near-duplicates counted twice.
// Example: scoreSituations([{situation, lines}]) and situationsReport(score): "entries (kind, by, to)  P 81.0  R 77.3  F1 79.1 ...".
// The parts are score-ledger.ts and score-stories.ts; the input's types are situation-lines.ts. Sums first, so that situations weigh by their size.
import { NO_CHAINS, type Sums } from './chain-metrics.ts'
import { f1, NOTHING, type Overlap, precision, recall, sum } from './multiset.ts'
import { type LedgerScore, type Share, scoreLedger } from './score-ledger.ts'
import { type StoriesScore, scoreStories } from './score-stories.ts'
import type { SituationLines } from './situation-lines.ts'
import type { Situation } from './situation-types.ts'

export type { LedgerLine, SituationLines, StoryLine, StoryMember, VersionLine } from './situation-lines.ts'

export interface SituationScore {
  readonly name: string
  readonly ledger: LedgerScore
  readonly stories: StoriesScore
}

export interface SituationsScore {
  readonly situations: readonly SituationScore[]
  readonly entries: Overlap
  readonly worded: number
  readonly repeated: number
  readonly standing: Share
  readonly standingOfAll: Share
  readonly bcubed: Sums
  readonly unlinked: Sums
  readonly pairs: Overlap
  readonly mentions: Share
  readonly versions: Overlap
  readonly countedTwice: number
  readonly kept: number
}

export interface ScoredSituation {
  readonly situation: Situation
  readonly lines: SituationLines
}

const addShare = (a: Share, b: Share): Share => ({ right: a.right + b.right, all: a.all + b.all })
const addSums = (a: Sums, b: Sums): Sums => ({
  recallPart: a.recallPart + b.recallPart,
  recallWhole: a.recallWhole + b.recallWhole,
  precisionPart: a.precisionPart + b.precisionPart,
  precisionWhole: a.precisionWhole + b.precisionWhole,
})

const NONE: Share = { right: 0, all: 0 }
const ZERO: SituationsScore = {
  situations: [],
  entries: NOTHING,
  worded: 0,
  repeated: 0,
  standing: NONE,
  standingOfAll: NONE,
  bcubed: NO_CHAINS.bcubed,
  unlinked: NO_CHAINS.bcubed,
  pairs: NOTHING,
  mentions: NONE,
  versions: NOTHING,
  countedTwice: 0,
  kept: 0,
}

const add = (total: SituationsScore, one: SituationScore): SituationsScore => ({
  situations: [...total.situations, one],
  entries: sum(total.entries, one.ledger.entries),
  worded: total.worded + one.ledger.worded,
  repeated: total.repeated + one.ledger.repeated,
  standing: addShare(total.standing, one.ledger.standing),
  standingOfAll: addShare(total.standingOfAll, one.ledger.standingOfAll),
  bcubed: addSums(total.bcubed, one.stories.bcubed),
  unlinked: addSums(total.unlinked, one.stories.unlinked),
  pairs: sum(total.pairs, one.stories.pairs),
  mentions: addShare(total.mentions, one.stories.mentions),
  versions: sum(total.versions, one.stories.versions),
  countedTwice: total.countedTwice + one.stories.countedTwice,
  kept: total.kept + one.stories.kept,
})

export const scoreSituations = (scored: readonly ScoredSituation[]): SituationsScore =>
  scored
    .map(({ situation, lines }) => ({
      name: situation.name,
      ledger: scoreLedger(situation.entries, lines.ledger),
      stories: scoreStories(situation, lines),
    }))
    .reduce(add, ZERO)

const percent = (part: number, whole: number): number => (whole === 0 ? 0 : (100 * part) / whole)

/** B-cubed precision, recall and F1 in percent. */
export function bcubedOf(sums: Sums): { precision: number; recall: number; f1: number } {
  const p = percent(sums.precisionPart, sums.precisionWhole)
  const r = percent(sums.recallPart, sums.recallWhole)
  return { precision: p, recall: r, f1: p + r === 0 ? 0 : (2 * p * r) / (p + r) }
}

const shareText = ({ right, all }: Share): string => `${percent(right, all).toFixed(1)}  (${right} of ${all})`
const overlapText = (overlap: Overlap): string =>
  `P ${precision(overlap)}  R ${recall(overlap)}  F1 ${f1(overlap)}  (${overlap.both} found, ${overlap.coded} told, ${overlap.gold} expected)`

/** The figures in lines for people. */
export function situationsReport(score: SituationsScore): string[] {
  const links = bcubedOf(score.bcubed)
  return [
    `entries (kind, by, to)      ${overlapText(score.entries)}`,
    `  with a word in common     ${percent(score.worded, score.entries.both).toFixed(1)} % of the found; told again as a new entry: ${score.repeated}`,
    `final standing right        ${shareText(score.standing)}; answers included ${shareText(score.standingOfAll)}`,
    `same event, B-cubed         P ${links.precision.toFixed(1)}  R ${links.recall.toFixed(1)}  F1 ${links.f1.toFixed(1)}  (with no links at all F1 ${bcubedOf(score.unlinked).f1.toFixed(1)})`,
    `same event, pairs           ${overlapText(score.pairs)}`,
    `mentions coded              ${shareText(score.mentions)}`,
    `versions of one text        ${overlapText(score.versions)}`,
    `near-duplicates counted twice ${score.countedTwice}; retracted mentions kept ${score.kept}`,
  ]
}
