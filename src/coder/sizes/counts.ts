// Counts as values: a number, or a range whose end may be open. Example: times({low: 20, high: 99}, 1000) is {low: 20000, high: 99999}.
// What they count is not known here.
import type { Count } from '../../model/index.ts'

export const lowOf = (count: Count): number => (typeof count === 'number' ? count : (count.low ?? 0))
export const highOf = (count: Count): number | undefined => (typeof count === 'number' ? count : count.high)

/** A range; a number where both ends are one. */
export function between(low: number | undefined, high: number | undefined): Count {
  if (low !== undefined && low === high) return low
  return { ...(low === undefined ? {} : { low }), ...(high === undefined ? {} : { high }) }
}

/** "tens" of thousands: the upper end reaches to where the next larger word begins. */
export function times(count: Count, factor: number): Count {
  if (typeof count === 'number') return count * factor
  return between(
    count.low === undefined ? undefined : count.low * factor,
    count.high === undefined ? undefined : (count.high + 1) * factor - 1,
  )
}

/** Soldiers and civilians together; an open end stays open. */
export function plus(a: Count, b: Count): Count {
  if (typeof a === 'number' && typeof b === 'number') return a + b
  const [high, other] = [highOf(a), highOf(b)]
  return between(lowOf(a) + lowOf(b), high === undefined || other === undefined ? undefined : high + other)
}

export const atLeast = (count: Count): Count => ({ low: lowOf(count) })
export const atMost = (count: Count): Count => ({ high: highOf(count) ?? lowOf(count) })
