// Names of an article by their first and last word -> the names that a short form can stand for, without looking through all.
// Example: after "Sung Kim" and "Kim Jong Un", candidates("kim") are both; candidates("noh kyu duk") those that end in "duk" or begin with "noh".
// A register of names only; who bears them is the reader's.

export interface NameRegister {
  readonly byFirst: Map<string, Set<string>>
  readonly byLast: Map<string, Set<string>>
}

export const emptyRegister = (): NameRegister => ({ byFirst: new Map(), byLast: new Map() })

const firstWord = (key: string): string => (key.includes(' ') ? key.slice(0, key.indexOf(' ')) : key)
const lastWord = (key: string): string => key.slice(key.lastIndexOf(' ') + 1)

function put(map: Map<string, Set<string>>, word: string, key: string): void {
  const known = map.get(word)
  if (known === undefined) map.set(word, new Set([key]))
  else known.add(key)
}

export function register(names: NameRegister, key: string): void {
  put(names.byFirst, firstWord(key), key)
  put(names.byLast, lastWord(key), key)
}

/** Whether `short` is the beginning or the end of `full`, word by word, or all of it. */
export const isPartOf = (short: string, full: string): boolean =>
  short === full || full.endsWith(` ${short}`) || full.startsWith(`${short} `)

/** Names that begin or end with this one. */
export function namesWith(names: NameRegister, short: string): string[] {
  const out = new Set<string>()
  for (const key of names.byLast.get(lastWord(short)) ?? []) if (isPartOf(short, key)) out.add(key)
  for (const key of names.byFirst.get(firstWord(short)) ?? []) if (isPartOf(short, key)) out.add(key)
  return [...out]
}
