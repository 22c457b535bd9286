// The rules that say whether a sentence ends at a mark, in the order in which they are asked; the first that answers decides.
import { endBeforeCapital } from './end-before-capital.ts'
import { goOnAfterAbbreviation } from './go-on-after-abbreviation.ts'
import { goOnAfterNumber } from './go-on-after-number.ts'
import { goOnBeforeMarks } from './go-on-before-marks.ts'
import { goOnBeforeSpeaker } from './go-on-before-speaker.ts'
import { goOnInLowerCase } from './go-on-in-lower-case.ts'
import type { SentenceRule } from './types.ts'

export const SENTENCE_RULES: readonly SentenceRule[] = [
  goOnAfterNumber,
  goOnAfterAbbreviation,
  goOnInLowerCase,
  goOnBeforeMarks,
  goOnBeforeSpeaker,
  endBeforeCapital,
]
