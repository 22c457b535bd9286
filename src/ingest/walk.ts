// Folders and patterns -> files, in order of their names. A link that leads back into a folder that is being read is not followed.
// Example: filesOf('news') are all files below; filesOf('news/2024-*/*.html') those that match; "**" is any number of folders.
// Hidden files and folders are left out unless they are named.
import { existsSync, readdirSync, realpathSync, statSync } from 'node:fs'
import { join } from 'node:path'

const PATTERN = /[*?[\]{}]/

export const isPattern = (path: string): boolean => PATTERN.test(path) && !existsSync(path)

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true

const namesIn = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => !name.startsWith('.'))
    .sort()

/** All files below a folder; `seen` are the real folders above it. */
function* below(folder: string, seen: ReadonlySet<string>): Generator<string> {
  const real = realpathSync(folder)
  if (seen.has(real)) return
  const inside = new Set([...seen, real])
  for (const name of namesIn(folder)) {
    const path = join(folder, name)
    const stats = statSync(path, { throwIfNoEntry: false })
    if (stats?.isDirectory() === true) yield* below(path, inside)
    else if (stats?.isFile() === true) yield path
  }
}

/** One part of a pattern as an expression for one name. */
function partPattern(part: string): RegExp {
  const source = part
    .replace(/[.+^$()|\\]/g, '\\$&')
    .replace(/\*/g, '[^/]*')
    .replace(/\?/g, '[^/]')
    .replace(/\{([^}]*)\}/g, (_all, list: string) => `(?:${list.split(',').join('|')})`)
    .replace(/\[!/g, '[^')
  return new RegExp(`^${source}$`)
}

function* matching(folder: string, parts: readonly string[], seen: ReadonlySet<string>): Generator<string> {
  const [part, ...rest] = parts
  if (part === undefined || !isFolder(folder || '.')) return
  const real = realpathSync(folder || '.')
  if (part === '**') {
    if (seen.has(real)) return
    yield* matching(folder, rest, seen)
    for (const name of namesIn(folder || '.')) {
      const path = join(folder, name)
      if (isFolder(path)) yield* matching(path, parts, new Set([...seen, real]))
    }
    return
  }
  const names = PATTERN.test(part) ? namesIn(folder || '.').filter((name) => partPattern(part).test(name)) : [part]
  for (const name of names) {
    const path = folder === '' ? name : join(folder, name)
    if (rest.length > 0) yield* matching(path, rest, seen)
    else if (isFolder(path)) yield* below(path, new Set())
    else if (existsSync(path)) yield path
  }
}

/** The files that a path stands for: itself, those below a folder, those that match a pattern; each once. */
export function* filesOf(path: string): Generator<string> {
  if (isPattern(path)) {
    const absolute = path.startsWith('/')
    const parts = path.split('/').filter((part) => part !== '' && part !== '.')
    const found = new Set(matching(absolute ? '/' : '', parts, new Set()))
    yield* found
  } else if (isFolder(path)) yield* below(path, new Set())
  else yield path
}
