// Sentences with a marked source and target and the event between them -> how often an event is named for the pair, and the right one.
// Example: source "Ghana", target "Togo": the coded event whose parties overlap the marks, a pronoun's antecedents included, stands for the pair.
// CONCEDE and RETREAT count as one (YIELD), as the set has them. Which event holds where the coder names none is not asked here.
import { type Fit, type MarkedSide, type Pair, type PairCoding, rankForPair } from '../pipeline/relate.ts'

export interface RelateRow extends Omit<Pair, 'target'> {
  readonly target?: MarkedSide
  readonly event: string
}

export interface RelateScore {
  readonly all: number
  readonly named: number
  readonly right: number
  /** Pairs of which both sides were found. */
  readonly strict: number
  readonly strictRight: number
  readonly confusions: ReadonlyMap<string, number>
  readonly wrong: readonly string[]
}

const rootOf = (event: string): string => (event === 'CONCEDE' || event === 'RETREAT' ? 'YIELD' : event)

const UNMARKED: MarkedSide = { text: '', spans: [] }

/** The coded event that stands for the pair, and how well it fits; undefined where none touches a side in its place. */
export function eventForPair(row: RelateRow, coded: PairCoding): Fit | undefined {
  const [best] = rankForPair({ ...row, target: row.target ?? UNMARKED }, coded)
  return best !== undefined && best.fit >= 1.5 ? best : undefined
}

export function scoreRelate(rows: readonly { readonly row: RelateRow; readonly coded: PairCoding }[]): RelateScore {
  const confusions = new Map<string, number>()
  const wrong: string[] = []
  const judged = rows.map(({ row, coded }) => {
    const found = eventForPair(row, coded)
    const type = found === undefined ? 'none' : rootOf(found.event.type)
    const right = type === row.event
    if (!right) {
      confusions.set(`${row.event} -> ${type}`, (confusions.get(`${row.event} -> ${type}`) ?? 0) + 1)
      wrong.push(
        `${row.id}: ${row.text}\n   gold  ${row.event} "${row.source.text}" > "${row.target?.text ?? ''}"\n   coded ${type}`,
      )
    }
    return { named: found !== undefined, right, both: (found?.fit ?? 0) >= 4 }
  })
  const count = (is: (one: (typeof judged)[number]) => boolean) => judged.filter(is).length
  return {
    all: judged.length,
    named: count(({ named }) => named),
    right: count(({ right }) => right),
    strict: count(({ both }) => both),
    strictRight: count(({ both, right }) => both && right),
    confusions: new Map([...confusions].sort((a, b) => b[1] - a[1])),
    wrong,
  }
}
