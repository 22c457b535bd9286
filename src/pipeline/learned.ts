// The folder of learned tables and the reader's word vectors -> the models that give a second opinion.
// Example: loadModels(folder, reader.vectors).pairs ranks the events of a marked pair.
import type { LearnedModel, WordVectors } from '../coder/learned/opinion.ts'
import { parseTable } from '../coder/learned/table.ts'
import { parseConfidence } from '../lexicon/confidence.ts'
import { loadLearned } from '../lexicon/load-learned.ts'

export interface LearnedModels {
  /** For a marked pair; what the rules found is among its signs. */
  readonly pairs: LearnedModel
  /** For an event at its word; the rules are not asked. */
  readonly events: LearnedModel
  /** What the signs of both coders add to the log-odds that an event is right. */
  readonly weights: ReadonlyMap<string, number>
}

export function loadModels(folder: string, vectors: WordVectors): LearnedModels {
  const model = (name: string): LearnedModel => ({ table: parseTable(loadLearned(folder, name)), vectors })
  const weights = parseConfidence(new TextDecoder().decode(loadLearned(folder, 'confidence.txt')))
  return { pairs: model('pairs.bin'), events: model('events.bin'), weights }
}
