// The rules that part a piece of text without white space into words, in the order in which they are asked.
// The first that answers decides; its parts are asked about again from the top.
import { keepAddresses } from './keep-addresses.ts'
import { keepHyphenatedNames } from './keep-hyphenated-names.ts'
import { keepRuns } from './keep-runs.ts'
import { partFinalPeriod } from './part-final-period.ts'
import { peelClosingMarks } from './peel-closing-marks.ts'
import { peelOpeningMarks } from './peel-opening-marks.ts'
import { splitClitics } from './split-clitics.ts'
import { splitDashes } from './split-dashes.ts'
import { splitHyphens } from './split-hyphens.ts'
import { splitInnerMarks } from './split-inner-marks.ts'
import { splitNumbers } from './split-numbers.ts'
import { splitSlashes } from './split-slashes.ts'
import type { WordRule } from './types.ts'

export const WORD_RULES: readonly WordRule[] = [
  keepRuns,
  peelOpeningMarks,
  keepAddresses,
  peelClosingMarks,
  partFinalPeriod,
  splitClitics,
  splitDashes,
  splitNumbers,
  keepHyphenatedNames,
  splitHyphens,
  splitSlashes,
  splitInnerMarks,
]
