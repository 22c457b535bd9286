// Days <-> places along a time axis, and what a window of time becomes when one zooms or moves. Pure.
// Example: scaleOf({ first: 0, last: 10 }).x(5) is the middle of the axis; closer({ first: 0, last: 8 }, whole) is days 2 to 6.
export const WIDTH = 1000
export const LEFT = 150
const PAD = 12

/** Days since 1970. */
export interface Span {
  readonly first: number
  readonly last: number
}

export const dayNumber = (day: string): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000
export const dayOf = (n: number): string => new Date(Math.round(n) * 86_400_000).toISOString().slice(0, 10)

export interface Scale {
  readonly x: (day: number) => number
  readonly day: (x: number) => number
}

export function scaleOf({ first, last }: Span): Scale {
  const [from, wide] = [LEFT + PAD, WIDTH - LEFT - 2 * PAD]
  const days = Math.max(1, last - first)
  return {
    x: (day) => from + (wide * (day - first)) / days,
    day: (x) => first + (Math.min(Math.max(0, x - from), wide) * days) / wide,
  }
}

/** A window inside the whole time, in its order, at least a day wide. */
export function within({ first, last }: Span, whole: Span): Span {
  const [a, b] = [Math.round(Math.min(first, last)), Math.round(Math.max(first, last))]
  const from = Math.min(Math.max(a, whole.first), whole.last - 1)
  return { first: from, last: Math.max(from + 1, Math.min(b, whole.last)) }
}

const scaled = ({ first, last }: Span, whole: Span, by: number): Span => {
  const [middle, half] = [(first + last) / 2, Math.max(1, ((last - first) * by) / 2)]
  return within({ first: middle - half, last: middle + half }, whole)
}

export const closer = (span: Span, whole: Span): Span => scaled(span, whole, 0.5)
export const wider = (span: Span, whole: Span): Span => scaled(span, whole, 2)

/** Moved by half its width, without becoming narrower at the ends. */
export function moved({ first, last }: Span, whole: Span, direction: 1 | -1): Span {
  const wanted = direction * Math.max(1, (last - first) / 2)
  const step = Math.min(Math.max(wanted, whole.first - first), whole.last - last)
  return within({ first: first + step, last: last + step }, whole)
}

/** Days that are written below an axis, evenly. */
export function ticksOf({ first, last }: Span, count = 7): { readonly day: number; readonly label: string }[] {
  const steps = Math.max(1, Math.min(count - 1, last - first))
  return Array.from({ length: steps + 1 }, (_, at) => {
    const day = Math.round(first + ((last - first) * at) / steps)
    return { day, label: dayOf(day) }
  })
}
