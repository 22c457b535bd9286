// Arithmetic of half-open spans of UTF-16 code units.
// Example: quote(article, { in: 'text', start: 0, end: 5 }) is the first five code units of the text.
// Every function takes spans as they are; none repairs one that lies outside its string.
import type { Article, Field, Located, Span } from '../model/index.ts'

export const length = (span: Span): number => span.end - span.start

export const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end

export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end

/** The smallest span around both. */
export const cover = (a: Span, b: Span): Span => ({ start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) })

/** The string that a field names. */
export const fieldOf = (article: Article, field: Field): string =>
  field === 'title' ? (article.title ?? '') : article.text

/** The words at a place. */
export const quote = (article: Article, at: Located): string => fieldOf(article, at.in).slice(at.start, at.end)

/** Whether a place lies inside the string it names. */
export const liesInside = (article: Article, at: Located): boolean =>
  Number.isInteger(at.start) && 0 <= at.start && at.start <= at.end && at.end <= fieldOf(article, at.in).length

/** Text order: the title before the text, then by start, the longer span first. */
export function inTextOrder(a: Located, b: Located): number {
  if (a.in !== b.in) return a.in === 'title' ? -1 : 1
  return a.start - b.start || b.end - a.end
}
