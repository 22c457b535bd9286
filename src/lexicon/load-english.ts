// The folder data/english -> its named groups of words, all files together; lines before the first section belong to none.
// Example: loadEnglish('data/english') holds the groups of matrix.txt and sports.txt. The format is english.ts.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseWordGroups, type WordGroups } from './english.ts'

export function loadEnglish(folder: string): WordGroups {
  const files = readdirSync(folder).filter((name) => name.endsWith('.txt'))
  const parsed = files.sort().map((name) => parseWordGroups(readFileSync(join(folder, name), 'utf8')))
  return new Map(parsed.flatMap((groups) => [...groups]))
}
