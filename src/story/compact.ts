// What was read of an article -> the same in little memory: strings of their own instead of slices that hold the whole text, and what recurs held once.
// Example: twenty reports of one day share one date; ["GHA"] of one article is the list of another.
// Nothing is changed but where it stands in memory; whoever reads must not change it in place.

/** What recurs is forgotten and gathered anew from here on. */
const MOST = 60_000
const SHORT = 48
const FEW = 4

type Value = string | number | boolean | null | Value[] | { [name: string]: Value }

/** Gives what was read in little memory, sharing what recurs with what it gave before. */
export type Compact = <T>(read: T) => T

const isRange = (value: object): boolean => 'start' in value

/** Small things without parts of their own: days, tolls, places, lists of sides. */
function recurs(value: Value[] | { [name: string]: Value }): boolean {
  const parts = Object.values(value)
  return parts.length <= FEW && !isRange(value) && parts.every((part) => part === null || typeof part !== 'object')
}

export function createCompact(): Compact {
  const texts = new Map<string, string>()
  const things = new Map<string, Value>()
  const text = (value: string): string => {
    if (value.length > SHORT) return value
    const known = texts.get(value)
    if (known !== undefined) return known
    if (texts.size >= MOST) texts.clear()
    texts.set(value, value)
    return value
  }
  const thing = (value: Value): Value => {
    const key = JSON.stringify(value)
    const known = things.get(key)
    if (known !== undefined) return known
    if (things.size >= MOST) things.clear()
    things.set(key, value)
    return value
  }
  const shared = (value: Value): Value => {
    if (typeof value === 'string') return text(value)
    if (typeof value !== 'object' || value === null) return value
    if (Array.isArray(value)) for (const [at, one] of value.entries()) value[at] = shared(one)
    else for (const name of Object.keys(value)) value[name] = shared(value[name] ?? null)
    return recurs(value) ? thing(value) : value
  }
  // Parsing makes strings, lists and objects of just the size that they need.
  return <T>(read: T): T => shared(JSON.parse(JSON.stringify(read)) as Value) as T
}
