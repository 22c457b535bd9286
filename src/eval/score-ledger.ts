// Ledger lines against the entries of a situation: which were found by kind and parties, and with the right final standing.
// Example: two gold demands PRK > USA and one such line: one found, one missed; the line pairs with the demand whose words are more like its own.
// Parties compare as sets of country codes. `may` entries are neither missed nor wrong; lines marked as retracted are left out.
import { bestPairing } from './assignment.ts'
import type { GoldCode } from './gold.ts'
import type { Overlap } from './multiset.ts'
import type { LedgerLine, LineParty } from './situation-lines.ts'
import type { GoldEntry } from './situation-types.ts'

export interface Share {
  readonly right: number
  readonly all: number
}

export interface EntryPair {
  readonly entry: GoldEntry
  readonly line: LedgerLine
}

export interface LedgerScore {
  readonly entries: Overlap
  /** Found ones that have a word of their content in common, too. */
  readonly worded: number
  /** Final standings, without refusals and acceptances. */
  readonly standing: Share
  /** Final standings of all found entries. */
  readonly standingOfAll: Share
  /** Wrong lines that tell once more what another line has told. */
  readonly repeated: number
  readonly pairs: readonly EntryPair[]
  readonly missed: readonly GoldEntry[]
  readonly wrong: readonly LedgerLine[]
}

const sorted = (codes: Iterable<string>): string => [...new Set(codes)].sort().join('+')
const goldKey = (codes: readonly GoldCode[]): string =>
  sorted(codes.map(({ code }) => code).filter((code) => code !== ''))
const lineKey = (parties: readonly LineParty[]): string =>
  sorted(parties.map(({ code }) => code).filter((code) => code !== ''))

const isOneOf = (choices: readonly (readonly GoldCode[])[], parties: readonly LineParty[]): boolean =>
  choices.some((codes) => goldKey(codes) === lineKey(parties))

/** Same kind, same parties. */
export const fits = ({ kinds, by, to }: GoldEntry, line: LedgerLine): boolean =>
  kinds.some((kind) => kind === line.kind) && isOneOf(by, line.by) && isOneOf(to, line.to)

const SMALL = new Set(
  'a an the of to in on at by for from with and or but if unless until only when that which who its his her their it he she they be is are was were would will'.split(
    ' ',
  ),
)

const wordsOf = (text: string): ReadonlySet<string> =>
  new Set((text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !SMALL.has(word)))

function dice(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const both = [...a].filter((word) => b.has(word)).length
  return both === 0 ? 0 : (2 * both) / (a.size + b.size)
}

/** How much the line's words are like those of the entry in the place where they are most alike, 0 to 1. */
export function likeness({ content, if: condition, again }: GoldEntry, line: LedgerLine): number {
  const words = wordsOf(line.content)
  const whole = [content.words, ...(condition === undefined ? [] : [condition.words])].join(' ')
  const told = [whole, content.words, ...again.map((quote) => quote.words)]
  return Math.max(...told.map((one) => dice(wordsOf(one), words)))
}

/** A pair of an entry that must be found outweighs any likeness; one that may stand gives way. */
function weight(entry: GoldEntry, line: LedgerLine): number {
  if (!fits(entry, line)) return 0
  const first = entry.content.article === line.article ? 0.1 : 0
  return (entry.may ? 1 : 1000) + likeness(entry, line) + first
}

function pairUp(entries: readonly GoldEntry[], lines: readonly LedgerLine[]): EntryPair[] {
  if (entries.length === 0 || lines.length === 0) return []
  const weights = entries.map((entry) => lines.map((line) => weight(entry, line)))
  return bestPairing(weights).flatMap(([row, column]) => {
    const [entry, line] = [entries[row], lines[column]]
    return entry === undefined || line === undefined || weights[row]?.[column] === 0 ? [] : [{ entry, line }]
  })
}

const standingsOf = (pairs: readonly EntryPair[]): Share => ({
  right: pairs.filter(({ entry, line }) => entry.standings.some((one) => one === line.standing)).length,
  all: pairs.length,
})

const isAnswer = ({ line }: EntryPair): boolean => line.kind === 'refusal' || line.kind === 'acceptance'

export function scoreLedger(entries: readonly GoldEntry[], all: readonly LedgerLine[]): LedgerScore {
  const lines = all.filter(({ retracted }) => retracted !== true)
  const paired = pairUp(entries, lines)
  const pairs = paired.filter(({ entry }) => !entry.may)
  const [entriesTaken, linesTaken] = [new Set(paired.map((p) => p.entry)), new Set(paired.map((p) => p.line))]
  const wrong = lines.filter((line) => !linesTaken.has(line))
  const must = entries.filter(({ may }) => !may)
  const toldAgain = (line: LedgerLine): boolean =>
    paired.some(({ entry }) => fits(entry, line) && likeness(entry, line) > 0)
  return {
    entries: { both: pairs.length, coded: pairs.length + wrong.length, gold: must.length },
    worded: pairs.filter(({ entry, line }) => likeness(entry, line) > 0).length,
    standing: standingsOf(pairs.filter((pair) => !isAnswer(pair))),
    standingOfAll: standingsOf(pairs),
    repeated: wrong.filter(toldAgain).length,
    pairs,
    missed: must.filter((entry) => !entriesTaken.has(entry)),
    wrong,
  }
}
