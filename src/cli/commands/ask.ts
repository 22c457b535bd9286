// The small questions to a database: rapporteur search, sources, sql, actors active. Each is a view and a table of its rows.
// Example: `rapporteur search 'border talks -football'` has the best articles with a piece of their text.
import { activeActors } from '../../views/actors.ts'
import { search } from '../../views/search.ts'
import { sourcesOf } from '../../views/sources.ts'
import { ownSql } from '../../views/sql.ts'
import { type DatabaseOptions, withDatabase } from '../database.ts'
import { type FilterOptions, filterOf, wholeNumber } from '../filter-options.ts'
import { type Io, wantsColour } from '../io.ts'
import { type PlainRow, rowsText } from '../rows.ts'
import { formatSetting } from '../settings.ts'
import { onOneLine, type Style, styleOf } from '../style.ts'

export interface AskOptions extends DatabaseOptions {
  readonly format?: string
  readonly limit?: string
}

const styleFor = (io: Io): Style => styleOf(wantsColour(io.stdout, io.env))

async function writeRows(rows: readonly object[], options: AskOptions, io: Io): Promise<number> {
  const plain = rows.map((row): PlainRow => ({ ...row }))
  await io.stdout.write(rowsText(plain, formatSetting(options.format, io), styleFor(io)))
  return 0
}

export async function runSearch(words: string, options: AskOptions, io: Io): Promise<number> {
  const limit = wholeNumber('--limit', options.limit ?? '20', 1)
  const found = await withDatabase(options, io, (db) => search(db, words, limit))
  if (found.length === 0) await io.stderr.write('no article has these words\n')
  if (formatSetting(options.format, io) !== 'table') return writeRows(found, options, io)
  const style = styleFor(io)
  for (const { id, title, date, source, score, events, snippet } of found) {
    const details = [date, source, `${events} ${events === 1 ? 'event' : 'events'}`, `score ${score}`, id]
    const line = details.filter((part) => part !== null).join(' · ')
    await io.stdout.write(
      `${style.bold(onOneLine(title ?? id))}\n  ${style.dim(onOneLine(line))}\n  ${onOneLine(snippet)}\n`,
    )
  }
  return 0
}

export async function runSources(options: AskOptions, io: Io): Promise<number> {
  return writeRows(await withDatabase(options, io, sourcesOf), options, io)
}

export async function runActiveActors(options: AskOptions & FilterOptions, io: Io): Promise<number> {
  const limit = wholeNumber('--limit', options.limit ?? '30', 1)
  return writeRows(await withDatabase(options, io, (db) => activeActors(db, filterOf(options), limit)), options, io)
}

export async function runSql(sql: string, options: AskOptions, io: Io): Promise<number> {
  const format = formatSetting(options.format, io)
  await withDatabase(options, io, async (db) => {
    let header = true
    for await (const rows of ownSql(db, sql)) {
      await io.stdout.write(rowsText(rows, format, styleFor(io), header))
      header = false
    }
  })
  return 0
}
