// Lists of office holders that somebody hands in -> whether data/actors has them: who, of which country, since which year.
// Example: "FRN Mitterand 1981-05..1995-05" is present (one letter apart, in office then), its start year the same.
// Nothing of the lists is kept. A list counts effective leaders and turns of a rotating chair; ours are offices.
import { fold } from '../lexicon/pieces.ts'
import type { ActorEntry, Office } from '../model/index.ts'

/** One line of a list: months as YYYY-MM, open at the end where they still hold it. */
export interface ListedHolder {
  readonly codes: readonly string[]
  readonly name: string
  readonly start: string
  readonly end: string
}

/** absent; or present, with the start year right, with an office of ours that covers the start, or with another one. */
export type Verdict = 'absent' | 'same-year' | 'in-office' | 'other-time'

interface Held {
  readonly words: readonly string[]
  readonly office: Office
}

export type HolderIndex = ReadonlyMap<string, readonly Held[]>

const ENTITIES: Readonly<Record<string, string>> = { aacute: 'a', eacute: 'e', iacute: 'i', oacute: 'o', uacute: 'u' }

export const plainName = (text: string): string =>
  fold(text.replace(/&([a-z]+);/g, (_, name: string) => ENTITIES[name] ?? name.charAt(0)))

/** Its words, and words with a hyphen as one too: "al-Sudani" -> "alsudani", "sudani". */
export function wordsOfName(name: string): string[] {
  const plain = plainName(name).replace(/['’‘`]/g, '')
  const joined = plain.split(/[^a-z-]+/).map((word) => word.replaceAll('-', ''))
  return [...new Set([...joined, ...plain.split(/[^a-z]+/)])].filter((word) => word.length > 2)
}

export function indexHolders(entries: readonly ActorEntry[]): HolderIndex {
  const out = new Map<string, Held[]>()
  for (const entry of entries) {
    if (entry.kind !== 'person') continue
    const words = [...new Set(entry.names.flatMap(wordsOfName))]
    for (const office of entry.offices) {
      const code = office.code ?? entry.code
      out.set(code, [...(out.get(code) ?? []), { words, office }])
    }
  }
  return out
}

/** Letters to change, add or leave out between two words. */
export function distance(a: string, b: string): number {
  let before = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let i = 1; i <= a.length; i++) {
    const now = [i]
    for (let j = 1; j <= b.length; j++) {
      const change = (before[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      now.push(Math.min(change, (before[j] ?? 0) + 1, (now[j - 1] ?? 0) + 1))
    }
    before = now
  }
  return before[b.length] ?? 0
}

/** Names are spelt in many ways: one letter in five may differ. */
const alike = (a: string, b: string): boolean =>
  a === b || (Math.min(a.length, b.length) >= 5 && distance(a, b) <= Math.floor(Math.max(a.length, b.length) / 5))

const month = (day: string | undefined, open: string): string => (day ?? open).slice(0, 7)

const overlaps = ({ from, to }: Office, { start, end }: ListedHolder): boolean =>
  month(from, '0000') <= end && start <= month(to, '9999-12')

export function judgeHolder(listed: ListedHolder, index: HolderIndex): Verdict {
  const words = wordsOfName(listed.name)
  const named = listed.codes
    .flatMap((code) => index.get(code) ?? [])
    .filter((held) => held.words.some((word) => words.some((one) => alike(one, word))))
  const then = named.filter((held) => overlaps(held.office, listed))
  if (then.length === 0) return 'absent'
  if (then.some(({ office }) => office.from?.slice(0, 4) === listed.start.slice(0, 4))) return 'same-year'
  return then.some(({ office }) => month(office.from, '0000') <= listed.start) ? 'in-office' : 'other-time'
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** "12 December 2019", "May 2022", "1997" -> "2019-12", "2022-05", "1997-01". */
function monthOfWords(text: string): string | undefined {
  const year = /\b(\d{4})\b/.exec(text)?.[1]
  const at = MONTHS.findIndex((name) => text.toLowerCase().includes(name))
  return year === undefined ? undefined : `${year}-${String(Math.max(0, at) + 1).padStart(2, '0')}`
}

/** "President Denis SASSOU-Nguesso (since 1997)" -> name, in capitals as the Factbook marks it, and month; one for each "(since ...)". */
export function holdersInWords(text: string): { readonly name: string; readonly start: string }[] {
  const clean = text.replace(/&([a-zA-Z])[a-z]+;/g, '$1').replace(/represented by[^;)]*\([^()]*\)/g, '')
  return [...clean.matchAll(/([^;()]+?)\s*\((?:since )?([^()]*\d{4})\)/g)].flatMap(([, who = '', when = '']) => {
    const name = (who.match(/\p{Lu}[\p{Lu}'’-]+(?![\p{Ll}])/gu) ?? [])
      .map((word) => word.replace(/-$/, ''))
      .filter((word) => word.length > 2)
      .join(' ')
    const start = monthOfWords(when)
    return name === '' || start === undefined ? [] : [{ name, start }]
  })
}
