// Text of lists -> sets of words by name: "former = former, ex, ousted" -> former: {former, ex, ousted}.
// A list may hold sectors' words by "title MIL = general, colonel": the name is then "title MIL".
// Only the shape is read here; what a list is for stands beside it in data/english/names.txt.
import type { Diagnostic } from '../model/index.ts'
import { lexiconProblem, splitValues, withoutComment } from './actors.ts'

export type WordLists = ReadonlyMap<string, ReadonlySet<string>>

const LINE = /^([A-Za-z][A-Za-z -]*?)\s*=\s*(.+)$/

export function parseWordLists(text: string, source: string): { lists: WordLists; diagnostics: readonly Diagnostic[] } {
  const lists = new Map<string, Set<string>>()
  const diagnostics: Diagnostic[] = []
  for (const [at, raw] of text.split(/\r?\n/).entries()) {
    const line = withoutComment(raw).trim()
    if (line === '') continue
    const match = LINE.exec(line)
    if (match === null) {
      diagnostics.push(lexiconProblem('lexicon.word-list', source, at + 1, 'no "name = words"'))
      continue
    }
    const [, name = '', words = ''] = match
    const list = lists.get(name) ?? new Set<string>()
    for (const word of splitValues(words, ',')) list.add(word.toLowerCase())
    lists.set(name, list)
  }
  return { lists, diagnostics }
}

/** Lists "title MIL", "title GOV" ... turned round: word -> sectors as written. */
export function wordsByKind(lists: WordLists, prefix: string): ReadonlyMap<string, string> {
  const out = new Map<string, string>()
  for (const [name, words] of lists) {
    if (!name.startsWith(`${prefix} `)) continue
    for (const word of words) out.set(word, name.slice(prefix.length + 1))
  }
  return out
}
