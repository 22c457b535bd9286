// This package's own folder and version: where data and models stand.
// Example: dataFolder is …/rapporteur/data, from src as from dist, for both lie two folders above this file's.
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const packageFolder: string = join(dirname(fileURLToPath(import.meta.url)), '..', '..')
export const dataFolder: string = join(packageFolder, 'data')

const manifest = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')) as { readonly version: string }

export const version: string = manifest.version
