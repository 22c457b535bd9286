// What the commands need beside the streams: the reader, the engine, the check of lexicons. Handed in, so that a test can use small ones.
import type { RunCommand } from '../http/ingests.ts'
import type { LoadedActors } from '../lexicon/load-actors.ts'
import type { Diagnostic } from '../model/index.ts'
import type { Engine, EngineOptions, LexiconOptions } from '../pipeline/engine.ts'
import type { Reader } from '../text/reader.ts'
import type { CheckedActors } from './actor-lexicon.ts'

/** What `lint` found, and how much there is. */
export interface LintResult {
  readonly diagnostics: readonly Diagnostic[]
  readonly counts: Readonly<Record<string, number>>
}

export interface Doors {
  readonly createReader: () => Promise<Pick<Reader, 'read' | 'readTokens' | 'diagnostics' | 'close'>>
  readonly createEngine: (options: EngineOptions) => Promise<Engine>
  /** The actors of the package and those of the files. */
  readonly openActors: (files: readonly string[]) => Promise<Pick<LoadedActors, 'index'>>
  readonly checkActors: (files: readonly string[]) => Promise<CheckedActors>
  /** Runs `rapporteur add` of this program on a file, in a process of its own, for the pages of a server. */
  readonly runAdd: (args: readonly string[]) => RunCommand
  readonly lintLexicons: (options: LexiconOptions) => Promise<LintResult>
}
