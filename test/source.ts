// The source files of this package, for the tests that look at the house itself.
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, posix, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = join(dirname(fileURLToPath(import.meta.url)), '..')

export interface SourceFile {
  /** From the package's folder, with slashes: "src/base/ids.ts". */
  readonly path: string
  /** "base"; "" for src/index.ts. */
  readonly room: string
  readonly text: string
}

const slashes = (path: string): string => path.split(sep).join('/')

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    return entry.isDirectory() ? filesUnder(path) : entry.name.endsWith('.ts') ? [path] : []
  })
}

export const sources: readonly SourceFile[] = filesUnder(join(root, 'src'))
  .map((path) => ({ path: slashes(relative(root, path)), text: readFileSync(path, 'utf8') }))
  .map(({ path, text }) => ({ path, text, room: path.split('/').length > 2 ? (path.split('/')[1] ?? '') : '' }))
  .sort((a, b) => (a.path < b.path ? -1 : 1))

/** What a file imports: paths inside the package, and names of packages. */
export function importsOf({ path, text }: SourceFile): { inside: string[]; packages: string[] } {
  const names = [...text.matchAll(/^(?:import|export)\s(?:[^'"=;]*?\sfrom\s+)?['"]([^'"]+)['"]/gm)].map(
    (match) => match[1] ?? '',
  )
  return {
    inside: names.filter((name) => name.startsWith('.')).map((name) => posix.join(posix.dirname(path), name)),
    packages: names.filter((name) => !name.startsWith('.')),
  }
}
