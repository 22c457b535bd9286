// Folders of data and a user's own files -> Knowledge, what the coder knows, with what there is to say about it.
// Example: loadKnowledge({ actors: ['mine.txt'] }). The loaders of the lexicon open the files; here they are put together.
import { join } from 'node:path'
import { RapporteurError } from '../base/errors.ts'
import type { Knowledge } from '../coder/index.ts'
import { loadActors } from '../lexicon/load-actors.ts'
import { loadEnglish } from '../lexicon/load-english.ts'
import { loadFrames } from '../lexicon/load-frames.ts'
import { loadGazetteer } from '../lexicon/load-gazetteer.ts'
import { loadOntology } from '../lexicon/load-ontology.ts'
import { dataFolder as ownData } from '../lexicon/load-package.ts'
import type { Diagnostic } from '../model/index.ts'
import type { LexiconOptions } from './engine.ts'

export interface LoadedKnowledge {
  readonly knowledge: Knowledge
  readonly diagnostics: readonly Diagnostic[]
  /** How much there is, for people. */
  readonly counts: Readonly<Record<string, number>>
}

/** What the system says of a file (ENOENT …) as an error of ours; a user's file is named on the command line. */
function asUserError(error: unknown): unknown {
  if (!(error instanceof Error) || !('path' in error) || !('code' in error)) return error
  const message = `the dictionary ${String(error.path)} cannot be read (${String(error.code)})`
  return new RapporteurError('cli.lexicon-file', message, { cause: error })
}

export function loadKnowledge({
  actors: ownActors = [],
  verbs = [],
  dataFolder = ownData,
}: LexiconOptions): LoadedKnowledge {
  try {
    const actors = loadActors(dataFolder, ownActors)
    const frames = loadFrames(join(dataFolder, 'verbs'), verbs)
    const knowledge: Knowledge = {
      actors: actors.index,
      predicates: frames.index,
      ontology: loadOntology(join(dataFolder, 'ontology')),
      words: loadEnglish(join(dataFolder, 'english')),
      gazetteer: loadGazetteer(join(dataFolder, 'places')),
    }
    return {
      knowledge,
      diagnostics: [...actors.diagnostics, ...frames.diagnostics],
      counts: {
        actors: actors.entries.length,
        'nouns of actors': actors.agents.length,
        predicates: frames.frames.length,
      },
    }
  } catch (error) {
    throw asUserError(error)
  }
}
