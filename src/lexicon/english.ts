// data/english/matrix.txt -> named groups of words.
// Example: parseWordGroups("[unreal]\nwant wish") has the group "unreal" with two words.
// Lines are free lists; "#" begins a comment. Unknown sections are kept: the rules name those that they need.

/** Groups of lower-case words by the name of their section. */
export type WordGroups = ReadonlyMap<string, ReadonlySet<string>>

export function parseWordGroups(text: string): WordGroups {
  const groups = new Map<string, Set<string>>()
  let current: Set<string> | undefined
  for (const raw of text.split(/\r?\n/)) {
    const line = raw.replace(/#.*$/, '').trim()
    if (line === '') continue
    const section = /^\[([a-z-]+)\]$/.exec(line)
    if (section?.[1] !== undefined) {
      current = groups.get(section[1]) ?? new Set()
      groups.set(section[1], current)
    } else {
      for (const word of line.split(/\s+/)) current?.add(word)
    }
  }
  return groups
}

const EMPTY: ReadonlySet<string> = new Set()

/** The words of one section; empty where the file has none of that name. */
export const wordGroup = (groups: WordGroups, name: string): ReadonlySet<string> => groups.get(name) ?? EMPTY
