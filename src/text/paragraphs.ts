// Text -> paragraphs, without the white space around them.
// Example: "One.\n\nTwo\nthree." has two paragraphs; "One.\nTwo." two as well, because its lines end like paragraphs.
// A block of lines (between blank lines) is either wrapped text, joined to one paragraph, or one paragraph a line.
import type { Span } from '../model/index.ts'
import { SPACE } from './words.ts'

const BREAK = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/g
const BLANK = new RegExp(`^[${SPACE}]*$`, 'u')
const LEADING = new RegExp(`^[${SPACE}]+`, 'u')
const SPACE_UNIT = new RegExp(`[${SPACE}]`, 'u')
const SMALL = /^["“'‘(]?\p{Ll}/u
const ENDS = /[.!?…:;]["'”’»)\]]*$/u
const BULLET = /^(?:[•·▪●◦‣*–—-][\s]|\(?\d{1,3}[.)]\s|\(?[a-zA-Z][.)]\s)/u

/** Where lines are usually broken by a program: no wider than this. */
const WIDEST = 120
const NARROWEST = 40

function trimmed(text: string, start: number, end: number): Span {
  const lead = LEADING.exec(text.slice(start, end))
  let stop = end
  while (stop > start && SPACE_UNIT.test(text.charAt(stop - 1))) stop--
  return { start: Math.min(start + (lead?.[0].length ?? 0), stop), end: stop }
}

/** Lines in blocks: an empty line parts blocks. */
function blocksOf(text: string): Span[][] {
  const blocks: Span[][] = [[]]
  let from = 0
  const push = (end: number): void => {
    if (BLANK.test(text.slice(from, end))) blocks.push([])
    else blocks.at(-1)?.push(trimmed(text, from, end))
  }
  for (const found of text.matchAll(BREAK)) {
    push(found.index)
    from = found.index + found[0].length
  }
  push(text.length)
  return blocks.filter((block) => block.length > 0)
}

/** Wrapped lines are all about as wide, most of them end in the middle of a sentence, and many begin small. */
function isWrapped(text: string, lines: readonly Span[]): boolean {
  const inner = lines.slice(0, -1)
  const widths = lines.map((line) => line.end - line.start)
  const widest = Math.max(...widths.slice(0, 1000))
  if (inner.length === 0 || widest > WIDEST || widest < NARROWEST) return false
  if (lines.some((line) => BULLET.test(text.slice(line.start, line.start + 6)))) return false
  const open = inner.filter((line) => !ENDS.test(text.slice(Math.max(line.start, line.end - 6), line.end))).length
  const full = inner.filter((_, at) => (widths[at] ?? 0) > widest * 0.6).length
  const small = lines.slice(1).filter((line) => SMALL.test(text.slice(line.start, line.start + 4))).length
  return open >= inner.length * 0.6 && full >= inner.length * 0.7 && small >= inner.length * 0.4
}

const goesOn = (text: string, before: Span, line: Span): boolean =>
  SMALL.test(text.slice(line.start, line.start + 2)) &&
  !ENDS.test(text.slice(Math.max(before.start, before.end - 6), before.end)) &&
  !BULLET.test(text.slice(line.start, line.start + 6))

export function paragraphsOf(text: string): readonly Span[] {
  const out: Span[] = []
  for (const lines of blocksOf(text)) {
    const wrapped = isWrapped(text, lines)
    for (const [at, line] of lines.entries()) {
      const before = lines[at - 1]
      const last = out.at(-1)
      const joins = before !== undefined && last !== undefined && (wrapped || goesOn(text, before, line))
      if (joins) out[out.length - 1] = { start: last.start, end: line.end }
      else out.push(line)
    }
  }
  return out
}
