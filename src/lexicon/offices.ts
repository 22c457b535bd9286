// One line of an offices file -> a person who held that office.
// Example: "JPN | head-of-government | prime minister | GOV | Shinzo Abe ; Abe Shinzo | 2012-12-26..2020-09-16 | reign".
// The lines of one person become one entry in merge-actors.ts.
import type { ActorEntry, Office } from '../model/index.ts'
import { parsePeriod } from './periods.ts'
import { nameKey } from './pieces.ts'

const NONE: readonly string[] = []

export const slug = (name: string): string => nameKey(name).replaceAll(' ', '-')

function parts(text: string): string[] {
  if (!text.includes(';')) return text === '' ? [] : [text]
  return text
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '')
}

/** undefined where the line is no office line. */
export function parseOfficeLine(line: string, source: string): ActorEntry | undefined {
  const fields = line.split('|').map((field) => field.trim())
  if (fields.length < 6) return undefined
  const [owner = '', office = '', titles = '', sectors = '', names = '', days = '', checked = ''] = fields
  const period = parsePeriod(days)
  const all = parts(names)
  const [name] = all
  const [sector = '', ...otherSectors] = sectors.split(' ')
  if (period === undefined || name === undefined || owner === '') return undefined
  const [title = office] = parts(titles)
  const held: Office = { sector, code: owner, title, ...(office === '' ? {} : { office }), ...period }
  return {
    id: slug(name),
    kind: 'person',
    names: all,
    adjectives: NONE,
    demonyms: NONE,
    capitals: NONE,
    seats: NONE,
    code: owner,
    sector: '',
    otherSectors,
    offices: [held],
    checked,
    source,
  }
}
