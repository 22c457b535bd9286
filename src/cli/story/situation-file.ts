// NAME or FILE -> the situation that it defines: actors, contexts, dates, and the articles that belong to it.
// Example: "korea" is korea.yaml in this folder or in situations/; the file says "actors: [USA, PRK, KOR]" and "contexts: [cbrn]".
// Faults are told with file and line; what may stand in the file is said in src/story/situations/definition.ts.
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { RapporteurError } from '../../base/errors.ts'
import { type Definition, parseDefinition } from '../../story/situations/definition.ts'

/** The definition with the files that it names, from the folder that it lies in. */
export type SituationFile = Definition

const wrong = (path: string, message: string, cause?: unknown): RapporteurError =>
  new RapporteurError('cli.situation-file', `${path}: ${message}`, { cause })

/** Where a definition of that name stands; undefined where there is none. */
export function findSituation(name: string): string | undefined {
  const places = [
    name,
    `${name}.yaml`,
    `${name}.yml`,
    join('situations', `${name}.yaml`),
    join('situations', `${name}.yml`),
  ]
  return places.find((path) => /\.ya?ml$/.test(path) && existsSync(path))
}

/** Reads the definition in a file of YAML. */
export function parseSituationFile(path: string, text: string): SituationFile {
  const name = path.replace(/^.*[\\/]|\.ya?ml$/g, '')
  const folder = dirname(resolve(path))
  const { situation, articles } = parseDefinition(text, name, (message, line) =>
    wrong(line === undefined ? path : `${path}:${line}`, message),
  )
  return { situation, articles: articles.map((file) => join(folder, file)) }
}

export function readSituationFile(path: string): SituationFile {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch (cause) {
    throw wrong(path, 'cannot be read', cause)
  }
  return parseSituationFile(path, text)
}
