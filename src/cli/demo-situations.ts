// examples/situations/*.yaml -> situations saved in the demo's database, so that its page of situations is not empty.
// Example: demoSituations() has the blockade of Qatar and three more; the files are what `rapporteur situation FILE` reads.
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { packageFolder } from '../lexicon/load-package.ts'
import type { Situation } from '../model/index.ts'
import { readSituationFile } from './story/situation-file.ts'

const FOLDER = join(packageFolder, 'examples', 'situations')

export const demoSituations = (): Situation[] =>
  readdirSync(FOLDER)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => readSituationFile(join(FOLDER, name)).situation)
