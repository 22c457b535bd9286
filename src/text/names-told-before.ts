// Readings of an article -> readings in which a name of one word at the start of a sentence is a name again, where the article tells it in full elsewhere.
// Example: after "Commerce Minister Wang Wentao", the "Wang" of "Wang promised ..." is a proper noun and not the noun "wang".
// It leaves alone headlines, where capitals tell nothing, and words that the article writes in small letters, too.
import type { Reading } from './draft.ts'

/** One sentence: its words as written, and what was read. */
export interface ReadSentence {
  readonly forms: readonly string[]
  readonly readings: readonly Reading[]
  readonly headline: boolean
}

const CAPITAL = /^\p{Lu}\p{Ll}/u
const isName = (reading: Reading | undefined): boolean => reading?.upos === 'PROPN'

/** Words that stand inside a sentence as part of a name of several words. */
function partsOfNames(sentences: readonly ReadSentence[]): ReadonlySet<string> {
  const out = new Set<string>()
  for (const { forms, readings, headline } of sentences) {
    if (headline) continue
    readings.forEach((reading, at) => {
      const { head } = reading
      if (at === 0 || reading.rel !== 'flat' || !isName(reading) || !isName(readings[head])) return
      for (const one of [at, head]) if (one > 0 && CAPITAL.test(forms[one] ?? '')) out.add(forms[one] ?? '')
    })
  }
  return out
}

/** A word that opens a sentence and was read as a common noun. */
const opens = ({ readings, headline }: ReadSentence): number => {
  const at = readings.findIndex(({ upos }) => upos !== 'PUNCT')
  return !headline && readings[at]?.upos === 'NOUN' ? at : -1
}

export function namesToldBefore(sentences: readonly ReadSentence[]): readonly (readonly Reading[])[] {
  const starts = sentences.map(opens)
  if (starts.every((at) => at < 0)) return sentences.map(({ readings }) => readings)
  const names = partsOfNames(sentences)
  const small = new Set(sentences.flatMap(({ forms }) => forms.filter((form) => !CAPITAL.test(form))))
  return sentences.map(({ forms, readings }, k) => {
    const start = starts[k] ?? -1
    const form = forms[start] ?? ''
    if (!names.has(form) || small.has(form.toLowerCase())) return readings
    return readings.map((reading, at) =>
      at === start ? { ...reading, upos: 'PROPN', xpos: 'NNP', lemma: form } : reading,
    )
  })
}
