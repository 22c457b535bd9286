// What codes here -> a run: version of the program, fingerprints of lexicons and model. Two runs with the same ones code alike.
// Example: runOf('add', engine, { actors: ['mine.txt'] }) has another lexicon than a run without mine.txt.
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { hashOf } from '../base/ids.ts'
import { dataFolder, packageFolder } from '../lexicon/load-package.ts'
import type { Engine, LexiconOptions } from '../pipeline/engine.ts'
import type { Run } from '../store/types.ts'

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => (entry.isDirectory() ? filesUnder(join(folder, entry.name)) : [join(folder, entry.name)]))
}

function fingerprint(files: readonly string[]): string {
  const hash = createHash('sha256')
  for (const file of files) hash.update(readFileSync(file)).update('\0')
  return hash.digest('hex').slice(0, 16)
}

/** The lexicons of the package with a user's own. */
export const lexiconFingerprint = ({ actors = [], verbs = [], ontology = [] }: LexiconOptions): string =>
  fingerprint([...filesUnder(dataFolder), ...actors, ...verbs, ...ontology])

export function runOf(command: string, engine: Engine, options: LexiconOptions): Run {
  const started = `${new Date().toISOString()} ${process.pid}`
  return {
    id: `r${hashOf([command, started])}`,
    command,
    coder: engine.record.coder,
    lexicon: lexiconFingerprint(options),
    model: fingerprint(filesUnder(join(packageFolder, 'models', 'parser-en'))),
  }
}
