// The version of this package, from its own package.json, and where the package stands.
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder that holds package.json, data and models: two above this file, in src as in dist. */
export const packageFolder: string = join(dirname(fileURLToPath(import.meta.url)), '..', '..')

const manifest = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')) as { readonly version: string }

export const version: string = manifest.version
