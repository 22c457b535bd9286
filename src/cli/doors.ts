// What the commands need beside the streams: the reader, the engine, the check of lexicons. Handed in, so that a test can use small ones.
import type { Diagnostic } from '../model/index.ts'
import type { Engine, EngineOptions, LexiconOptions } from '../pipeline/engine.ts'
import type { Reader } from '../text/reader.ts'

/** What `lint` found, and how much there is. */
export interface LintResult {
  readonly diagnostics: readonly Diagnostic[]
  readonly counts: Readonly<Record<string, number>>
}

export interface Doors {
  readonly createReader: () => Promise<Pick<Reader, 'read' | 'readTokens' | 'diagnostics' | 'close'>>
  readonly createEngine: (options: EngineOptions) => Promise<Engine>
  readonly lintLexicons: (options: LexiconOptions) => Promise<LintResult>
}
