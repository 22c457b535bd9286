// The actors of the package, and a user's files of actors -> what the commands of `rapporteur actors` look at.
// Example: openActors({ actors: ['mine.txt'] }) has the index of both; checkActors(['mine.txt']) what is wrong with mine.txt.
import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { RapporteurError } from '../base/errors.ts'
import { compareActors } from '../lexicon/compare-actors.ts'
import { lintActors } from '../lexicon/lint-actors.ts'
import { type LoadedActors, loadActors, parseUserFile } from '../lexicon/load-actors.ts'
import { loadOntology } from '../lexicon/load-ontology.ts'
import { dataFolder } from '../lexicon/load-package.ts'
import type { Diagnostic } from '../model/index.ts'

export interface CheckedActors {
  readonly diagnostics: readonly Diagnostic[]
  readonly actors: number
  readonly agents: number
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8').replace(/^\uFEFF/, '')
  } catch (cause) {
    throw new RapporteurError('cli.lexicon-file', `the dictionary ${path} cannot be read`, { cause })
  }
}

export const openActors = (files: readonly string[]): LoadedActors => {
  for (const path of files) read(path)
  return loadActors(dataFolder, files)
}

/** Only what concerns the user's own lines; codes and sectors are looked up among the house's. */
export function checkActors(files: readonly string[]): CheckedActors {
  const house = loadActors(dataFolder)
  const sectors = new Set(loadOntology(join(dataFolder, 'ontology')).sectors.keys())
  const parts = files.map((path) => parseUserFile(read(path), basename(path)))
  const entries = parts.flatMap((part) => part.entries)
  const agents = parts.flatMap((part) => part.agents)
  const own = new Set([...entries, ...agents].map((one) => one.source))
  const linted = lintActors([...house.entries, ...entries], agents, sectors).filter(({ message }) =>
    [...own].some((source) => message.startsWith(`${source}: `)),
  )
  return {
    diagnostics: [...parts.flatMap((part) => part.diagnostics), ...linted, ...compareActors(entries, house.index)],
    actors: entries.length,
    agents: agents.length,
  }
}
