// The lexicons of the package and a user's own -> what is wrong with them, with file and line.
// Example: a frame that names an unknown class is "mine.txt:3: no class {sanctoin}".

import type { LexiconOptions } from '../pipeline/engine.ts'
import { loadKnowledge } from '../pipeline/knowledge.ts'
import type { LintResult } from './doors.ts'

export async function lintLexicons(options: LexiconOptions): Promise<LintResult> {
  const { diagnostics, counts } = loadKnowledge(options, true)
  return { diagnostics, counts }
}
