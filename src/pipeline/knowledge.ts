// Folders of data and a user's own files -> Knowledge, what the coder knows, with what there is to say about it.
// Example: loadKnowledge({ actors: ['mine.txt'] }). The loaders of the lexicon open the files; here they are put together.
// Entries of the user that cannot be right ("=> ASSUALT") are named and left out.
import { basename, join } from 'node:path'
import { RapporteurError } from '../base/errors.ts'
import type { Knowledge } from '../coder/index.ts'
import { buildFrameIndex, type FrameIndex } from '../lexicon/frames.ts'
import { lintActors } from '../lexicon/lint-actors.ts'
import { lintFrames } from '../lexicon/lint-frames.ts'
import { type LoadedActors, loadActors } from '../lexicon/load-actors.ts'
import { loadEnglish } from '../lexicon/load-english.ts'
import { type LoadedFrames, loadFrames } from '../lexicon/load-frames.ts'
import { loadGazetteer } from '../lexicon/load-gazetteer.ts'
import { loadOntologyWith } from '../lexicon/load-ontology.ts'
import { dataFolder as ownData } from '../lexicon/load-package.ts'
import type { Ontology } from '../lexicon/ontology.ts'
import type { Diagnostic } from '../model/index.ts'
import type { LexiconOptions } from './engine.ts'

export interface LoadedKnowledge {
  readonly knowledge: Knowledge
  readonly diagnostics: readonly Diagnostic[]
  /** How much there is, for people. */
  readonly counts: Readonly<Record<string, number>>
}

/** What the system says of a file (ENOENT …) as an error of ours: the user's own files are named on the command line. */
function asOurError(error: unknown, ownFiles: readonly string[]): unknown {
  if (!(error instanceof Error) || !('path' in error) || !('code' in error)) return error
  const path = String(error.path)
  const reason = `${path} cannot be read (${String(error.code)})`
  if (ownFiles.includes(path))
    return new RapporteurError('cli.lexicon-file', `the dictionary ${reason}`, { cause: error })
  return new RapporteurError('lexicon.file-missing', `${reason}: reinstall the package`, { cause: error })
}

/** What is wrong with the user's own predicates. */
function problemsOf(files: readonly string[], frames: LoadedFrames, ontology: Ontology): Diagnostic[] {
  if (files.length === 0) return []
  const own = files.map((path) => `${basename(path)}:`)
  return lintFrames(frames, ontology).filter(({ message }) => own.some((start) => message.startsWith(start)))
}

/** What is wrong with any entry. */
function lintAll(actors: LoadedActors, frames: LoadedFrames, ontology: Ontology): Diagnostic[] {
  return [
    ...lintActors(actors.entries, actors.agents, new Set(ontology.sectors.keys())),
    ...lintFrames(frames, ontology),
  ]
}

/** The index without the lines that cannot be right. */
function withoutFaulty(frames: LoadedFrames, problems: readonly Diagnostic[]): FrameIndex {
  if (problems.length === 0) return frames.index
  const faulty = (source: string) => problems.some(({ message }) => message.startsWith(`${source}: `))
  return buildFrameIndex({ ...frames, frames: frames.frames.filter((frame) => !faulty(frame.source)) })
}

/** Loads everything. `lint` looks at every entry; without it only a user's own predicates are looked at. */
export function loadKnowledge(options: LexiconOptions, lint = false): LoadedKnowledge {
  const { actors: ownActors = [], verbs = [], ontology: categories = [], dataFolder = ownData } = options
  try {
    const actors = loadActors(dataFolder, ownActors)
    const frames = loadFrames(join(dataFolder, 'verbs'), verbs)
    const { ontology, told } = loadOntologyWith(join(dataFolder, 'ontology'), categories)
    const problems = lint ? lintAll(actors, frames, ontology) : problemsOf(verbs, frames, ontology)
    const knowledge: Knowledge = {
      actors: actors.index,
      predicates: withoutFaulty(frames, problems),
      ontology,
      words: loadEnglish(join(dataFolder, 'english')),
      gazetteer: loadGazetteer(join(dataFolder, 'places')),
    }
    return {
      knowledge,
      diagnostics: [...actors.diagnostics, ...frames.diagnostics, ...told, ...problems],
      counts: {
        actors: actors.entries.length,
        'nouns of actors': actors.agents.length,
        predicates: frames.frames.length,
      },
    }
  } catch (error) {
    throw asOurError(error, [...ownActors, ...verbs, ...categories])
  }
}
