// The folder data/places becomes a Gazetteer; a bad line is an error that names file and line.
// E.g. loadGazetteer('data/places').find('goma'). What the lines mean is gazetteer.ts.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { RapporteurError } from '../base/errors.ts'
import type { Gazetteer, PlaceTexts } from './gazetteer.ts'
import { buildGazetteer, placeFiles } from './gazetteer.ts'

/** Reads and checks the places in a folder. */
export function loadGazetteer(folder: string): Gazetteer {
  const read = (file: string) => [file, readFileSync(join(folder, file), 'utf8')] as const
  const { gazetteer, problems } = buildGazetteer(Object.fromEntries(placeFiles.map(read)) as PlaceTexts)
  if (problems.length > 0)
    throw new RapporteurError('lexicon.places', `The places in ${folder} have mistakes:\n${problems.join('\n')}`)
  return gazetteer
}
