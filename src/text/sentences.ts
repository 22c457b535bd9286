// A paragraph -> its sentences: at each run of . ! ? … the rules of rules/sentences.ts decide whether it ends there.
// Example: "He met Gen. Lee. “Good.” He left." has three sentences; closing quotes, brackets and references [17] stay with what they close.
// White space between sentences belongs to none. Nothing but these marks ends a sentence inside a paragraph.
import type { Span } from '../model/index.ts'
import type { SplitLists } from './lists.ts'
import { SENTENCE_RULES } from './rules/sentences.ts'
import type { Candidate } from './rules/types.ts'
import { SPACE } from './words.ts'

const CLOSERS = '["\'”’»)\\]}]*(?:\\s?\\[\\d{1,3}\\])*'
/** A run of marks with what closes after it, before white space, the end, or a capital where a space was forgotten. */
const MARK = new RegExp(
  `([。！？]+|[.!?…]+)(${CLOSERS})(?:(?<=[。！？])|(?=[${SPACE}]|$|(?<=\\p{Ll}{2}["”’)]?[.!?]["”’)]?)\\p{Lu}\\p{Ll}|(?<=\\p{Ll}{2}[.!?])[“]))`,
  'gu',
)
const AFTER = new RegExp(`[${SPACE}]*([“"'‘«(\\[]*)([^${SPACE}]{0,40})`, 'uy')
const SPACE_UNIT = new RegExp(`[${SPACE}]`, 'u')
const LONGEST_WORD = 40
const ADDRESS = /(?:@|:\/\/|www\.)/

/** The word before a place, looking back no further than a word is long. */
function wordBefore(text: string, from: number, at: number): string {
  let start = at
  while (start > from && at - start < LONGEST_WORD && !SPACE_UNIT.test(text.charAt(start - 1))) start--
  return text.slice(start, at)
}

function candidateAt(text: string, { start: from, end: to }: Span, found: RegExpExecArray): Candidate {
  const [, run = '', closers = ''] = found
  const markEnd = found.index + run.length
  const end = markEnd + closers.length
  AFTER.lastIndex = end
  const [, marks = '', word = ''] = AFTER.exec(text) ?? []
  const inside = AFTER.lastIndex - word.length < to
  return {
    text,
    from,
    to,
    mark: found.index,
    markEnd,
    end,
    run,
    closers,
    before: wordBefore(text, from, found.index),
    after: inside ? word : '',
    opening: inside ? marks : '',
  }
}

function endsAt(candidate: Candidate, lists: SplitLists): boolean {
  const { text, end, before, after } = candidate
  const tight = end < candidate.to && !SPACE_UNIT.test(text.charAt(end))
  if (tight && (ADDRESS.test(before + after) || lists.domains.has(after.toLowerCase()))) return false
  for (const rule of SENTENCE_RULES) {
    const verdict = rule(candidate, lists)
    if (verdict !== undefined) return verdict === 'end'
  }
  return false
}

const skipSpace = (text: string, at: number, to: number): number => {
  let next = at
  while (next < to && SPACE_UNIT.test(text.charAt(next))) next++
  return next
}

/** Every place of a paragraph where a sentence may end; its very end is none. */
export function* candidatesOf(text: string, paragraph: Span): Iterable<Candidate> {
  const mark = new RegExp(MARK)
  mark.lastIndex = paragraph.start
  for (let found = mark.exec(text); found !== null && found.index < paragraph.end; found = mark.exec(text)) {
    const candidate = candidateAt(text, paragraph, found)
    if (candidate.end >= paragraph.end) return
    yield candidate
  }
}

export function sentencesOf(text: string, paragraph: Span, lists: SplitLists): readonly Span[] {
  const out: Span[] = []
  let start = paragraph.start
  for (const candidate of candidatesOf(text, paragraph)) {
    if (candidate.end <= start || !endsAt(candidate, lists)) continue
    out.push({ start, end: candidate.end })
    start = skipSpace(text, candidate.end, paragraph.end)
  }
  if (start < paragraph.end) out.push({ start, end: paragraph.end })
  return out
}
