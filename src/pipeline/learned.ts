// The folder of learned tables and the reader's word vectors -> the models that give a second opinion.
// Example: loadModels(folder, reader.vectors).pairs ranks the events of a marked pair.
import type { LearnedModel, WordVectors } from '../coder/learned/opinion.ts'
import { parseTable } from '../coder/learned/table.ts'
import { loadLearned } from '../lexicon/load-learned.ts'

export interface LearnedModels {
  /** For a marked pair; what the rules found is among its signs. */
  readonly pairs: LearnedModel
}

export const loadModels = (folder: string, vectors: WordVectors): LearnedModels => ({
  pairs: { table: parseTable(loadLearned(folder, 'pairs.bin')), vectors },
})
