// The folder data/ontology becomes an Ontology; a bad line is an error that names file and line.
// E.g. loadOntology('data/ontology'). What the lines mean is parse-ontology.ts.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { RapporteurError } from '../base/errors.ts'
import { parseConfidence } from './confidence.ts'
import type { Ontology } from './ontology.ts'
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
