// A table of actors in CSV -> entries: the keys of FORMAT.md as columns, several values in one cell apart by "|".
// Example: "name,code,sector\nLand Union | LU,ZMB,PTY" -> one party with two names. Only `name` is asked for; `kind` is
// group, `id` the name in small letters where they are absent. Columns of other names are named once and passed over.
import type { ActorEntry, Diagnostic } from '../model/index.ts'
import { lexiconProblem, parseActors } from './actors.ts'
import { slug } from './offices.ts'

const KEYS: ReadonlySet<string> = new Set(
  'code sector adj people capital seat city region since until office needs cow dictionary checked'.split(' '),
)

/** Whether a text is such a table: its first line has commas and a column "name". */
export const isActorTable = (text: string): boolean => {
  const [head = ''] = text.split(/\r?\n/, 1)
  return head.includes(',') && cellsOf(head).some((cell) => cell.trim().toLowerCase() === 'name')
}

/** Cells of one line; quotes double inside quotes. */
export function cellsOf(line: string): string[] {
  const cells: string[] = []
  for (const match of line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g))
    cells.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '')
  return cells
}

function entryText(row: ReadonlyMap<string, string>): string {
  const names = row.get('name') ?? ''
  const id = row.get('id') || slug(names.split('|')[0] ?? '')
  const keys = [...row].filter(([key, value]) => KEYS.has(key) && value !== '')
  const checked = row.get('checked') ? [] : ['  checked: unverified']
  return [
    `${id} : ${row.get('kind') || 'group'} = ${names}`,
    ...keys.map(([key, value]) => `  ${key}: ${value}`),
    ...checked,
  ].join('\n')
}

/** The place in the table instead of that in the text made of a row. */
const placed = (text: string, source: string, line: number): string =>
  text.startsWith(`${source}:`) ? text.replace(/:\d+/, `:${line}`) : text

export function parseActorTable(
  text: string,
  source: string,
): { entries: readonly ActorEntry[]; diagnostics: readonly Diagnostic[] } {
  const [head = '', ...lines] = text.split(/\r?\n/)
  const columns = cellsOf(head).map((cell) => cell.trim().toLowerCase())
  const strange = columns.filter((column) => !KEYS.has(column) && !['name', 'id', 'kind'].includes(column))
  const entries: ActorEntry[] = []
  const diagnostics: Diagnostic[] = strange.map((column) =>
    lexiconProblem('lexicon.actor-line', source, 1, `no key "${column}", its column is passed over`),
  )
  for (const [at, line] of lines.entries()) {
    if (line.trim() === '') continue
    const cells = cellsOf(line)
    const row = new Map(columns.map((column, place) => [column, (cells[place] ?? '').trim()]))
    if (!row.get('name')) {
      diagnostics.push(lexiconProblem('lexicon.actor-line', source, at + 2, 'a row without a name'))
      continue
    }
    const parsed = parseActors(entryText(row), source)
    for (const entry of parsed.entries) entries.push({ ...entry, source: placed(entry.source, source, at + 2) })
    for (const one of parsed.diagnostics) diagnostics.push({ ...one, message: placed(one.message, source, at + 2) })
  }
  return { entries, diagnostics }
}
