// models/relate-en -> the bytes of its tables; what they mean is coder/learned/table.ts.
// Example: loadLearned(folder, 'pairs.bin'). A table that is not there is an error: the package is not whole.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { RapporteurError } from '../base/errors.ts'
import { packageFolder } from './load-package.ts'

export const learnedFolder: string = join(packageFolder, 'models', 'relate-en')

export function loadLearned(folder: string, name: string): Uint8Array {
  const path = join(folder, name)
  try {
    return readFileSync(path)
  } catch (cause) {
    throw new RapporteurError('lexicon.file-missing', `${path} cannot be read: reinstall the package`, { cause })
  }
}
