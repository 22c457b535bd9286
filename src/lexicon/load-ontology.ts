// The folder data/ontology becomes an Ontology; a bad line is an error that names file and line.
// E.g. loadOntology('data/ontology'). What the lines mean is parse-ontology.ts.
import { existsSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { RapporteurError } from '../base/errors.ts'
import type { Diagnostic } from '../model/index.ts'
import { parseConfidence } from './confidence.ts'
import type { Ontology } from './ontology.ts'
import { parseOwnCategories } from './own-categories.ts'
import type { OntologyFile } from './parse-ontology.ts'
import { ontologyFiles, parseOntology } from './parse-ontology.ts'

/** Reads and checks the ontology in a folder. */
export function loadOntology(folder: string): Ontology {
  const texts = {} as Record<OntologyFile, string>
  for (const file of ontologyFiles) texts[file] = readFileSync(join(folder, `${file}.txt`), 'utf8')
  const { ontology, problems } = parseOntology(texts)
  if (problems.length > 0)
    throw new RapporteurError('lexicon.ontology', `The ontology in ${folder} has mistakes:\n${problems.join('\n')}`)
  const weights = join(folder, 'confidence.txt')
  return existsSync(weights) ? { ...ontology, confidence: parseConfidence(readFileSync(weights, 'utf8')) } : ontology
}

/** PLOVER's ontology with a user's own categories beside it, and what is wrong with their files. */
export function loadOntologyWith(
  folder: string,
  files: readonly string[],
): { ontology: Ontology; told: readonly Diagnostic[] } {
  const house = loadOntology(folder)
  const texts = files.map((path) => ({ name: basename(path), text: readFileSync(path, 'utf8').replace(/^\uFEFF/, '') }))
  const { categories, diagnostics } = parseOwnCategories(texts, house.events)
  return { ontology: categories.size === 0 ? house : { ...house, own: categories }, told: diagnostics }
}
