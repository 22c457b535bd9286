// The folder data/story -> lists by file: cues of the ledger, families of events, phrases of notices.
// Example: loadStoryLists('data/story').get('kin') holds "deal" -> {agree, concede, ...}. Only the shape is read here (word-lists.ts).
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseWordLists, type WordLists } from './word-lists.ts'

export function loadStoryLists(folder: string): ReadonlyMap<string, WordLists> {
  const names = readdirSync(folder).filter((name) => name.endsWith('.txt'))
  return new Map(
    names
      .sort()
      .map((name) => [
        name.slice(0, -4),
        parseWordLists(readFileSync(join(folder, name), 'utf8'), `data/story/${name}`).lists,
      ]),
  )
}
