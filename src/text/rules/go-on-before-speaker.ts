// “Is it over?” Kim asked. — the mark inside the quotation does not end the sentence where who says it follows.
// Left alone: a full stop inside the quotation (“We will.” Kim said later that ...), which ends it.
import type { SentenceRule } from './types.ts'

const QUOTE = /["”’'»]/u
const AHEAD = 80

/** Within the next few words, before any mark. */
function speaksSoon(text: string, from: number, to: number, saying: ReadonlySet<string>): boolean {
  const words =
    text
      .slice(from, Math.min(to, from + AHEAD))
      .split(/[.,;:?!“"]/u)[0]
      ?.trim()
      .split(/\s+/) ?? []
  return words.slice(0, 6).some((word) => saying.has(word.toLowerCase()))
}

export const goOnBeforeSpeaker: SentenceRule = ({ text, to, run, closers, end, opening }, lists) => {
  if (run.startsWith('.') || !QUOTE.test(closers) || opening !== '') return undefined
  return speaksSoon(text, end, to, lists.saying) ? 'go on' : undefined
}
