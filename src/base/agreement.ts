// What several people said of the same things -> how far they agree: percent agreement, and Krippendorff's alpha for nominal data.
// Example: [['a', 'a'], ['a', 'b'], ['b', 'b']] is 67 % agreement; alpha takes off what chance alone would give.
// After Krippendorff (2011), Computing Krippendorff's alpha-reliability: coincidences of values within units; who said nothing of a unit is
// missing there, and a unit of which fewer than two spoke tells nothing.

/** One thing: what each person said of it; undefined where somebody said nothing. */
export type Unit = readonly (string | undefined)[]

export interface Agreement {
  /** Units of which two or more spoke. */
  readonly units: number
  /** Share of the pairs of values within units that are the same; null without any pair. */
  readonly percent: number | null
  /** 1 is agreement, 0 what chance gives, below 0 worse; null where only one value was ever said, or none. */
  readonly alpha: number | null
}

const said = (unit: Unit): string[] => unit.filter((value) => value !== undefined)

function counted(values: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return counts
}

const sum = (list: readonly number[]): number => list.reduce((all, one) => all + one, 0)

/** Ordered pairs of two persons who said the same. */
const samePairs = (values: readonly string[]): number =>
  sum([...counted(values).values()].map((count) => count * (count - 1)))

const allPairs = ({ length }: readonly string[]): number => length * (length - 1)

/** alpha = 1 - D observed / D expected, both from the coincidences: pairs of a unit of m values count 1 / (m - 1). */
function alphaOf(units: readonly (readonly string[])[]): number | null {
  const totals = [...counted(units.flat()).values()]
  const n = sum(totals)
  const observed = sum(units.map((values) => (allPairs(values) - samePairs(values)) / (values.length - 1)))
  const expected = (n * n - sum(totals.map((count) => count * count))) / (n - 1)
  return totals.length < 2 ? null : 1 - observed / expected
}

export function agreementOf(units: readonly Unit[]): Agreement {
  const pairable = units.map(said).filter(({ length }) => length > 1)
  const pairs = sum(pairable.map(allPairs))
  return {
    units: pairable.length,
    percent: pairs === 0 ? null : sum(pairable.map(samePairs)) / pairs,
    alpha: alphaOf(pairable),
  }
}
