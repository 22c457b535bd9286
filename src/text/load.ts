// Folders models/parser-en and data/english -> what the reader is made of. The one file of this room that reads files.
// Example: await loadParts({}) takes the folders that ship with the package.
// Nothing is kept here: each call reads anew.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { RapporteurError } from '../base/errors.ts'
import { listsOf, type SplitLists } from './lists.ts'
import { openRuntime, type Runtime, type RuntimeName } from './runtime.ts'
import { parseVectors, type Vectors } from './vectors.ts'
import { parseVocabulary, type Vocabulary } from './vocabulary.ts'

/** The same depth below the package in src and in dist. */
const PACKAGE = fileURLToPath(new URL('../../', import.meta.url))

export interface LoadOptions {
  /** Folder with parser.onnx, vocab.json and vectors.bin. */
  readonly model?: string
  /** Folder with abbreviations.txt, splitting.txt and headline-verbs.txt. */
  readonly english?: string
  readonly runtime?: RuntimeName | 'auto'
}

export interface Model {
  readonly vocabulary: Vocabulary
  readonly vectors: Vectors
  readonly runtime: Runtime
}

export interface Parts extends Model {
  readonly lists: SplitLists
}

async function fileIn(folder: string, name: string): Promise<Buffer> {
  const path = join(folder, name)
  return readFile(path).catch((error: unknown) => {
    throw new RapporteurError(
      'text.file-missing',
      `${path} cannot be read: reinstall the package, or name the folder`,
      {
        cause: error,
      },
    )
  })
}

export async function loadLists(folder: string = join(PACKAGE, 'data', 'english')): Promise<SplitLists> {
  const names = ['abbreviations.txt', 'splitting.txt', 'headline-verbs.txt']
  const [abbreviations = '', splitting = '', headlines = ''] = await Promise.all(
    names.map(async (name) => (await fileIn(folder, name)).toString('utf8')),
  )
  return listsOf(abbreviations, splitting, headlines)
}

export async function loadModel({ model, runtime = 'auto' }: LoadOptions = {}): Promise<Model> {
  const folder = model ?? join(PACKAGE, 'models', 'parser-en')
  const [opened, vocabulary, vectors] = await Promise.all([
    fileIn(folder, 'parser.onnx').then((bytes) => openRuntime(bytes, runtime)),
    fileIn(folder, 'vocab.json').then((bytes) => parseVocabulary(bytes.toString('utf8'))),
    fileIn(folder, 'vectors.bin').then(parseVectors),
  ])
  return { vocabulary, vectors, runtime: opened }
}

export async function loadParts(options: LoadOptions = {}): Promise<Parts> {
  const [lists, model] = await Promise.all([loadLists(options.english), loadModel(options)])
  return { ...model, lists }
}
