// rapporteur events: the events of a database that a filter asks for, page by page, the newest first.
// Example: `rapporteur events --actor RUS --event ASSAULT --since 2024-01-01` is a table with the words that support each.
import { join } from 'node:path'
import { loadOntology } from '../../lexicon/load-ontology.ts'
import { dataFolder, version } from '../../lexicon/load-package.ts'
import { eventsPage } from '../../views/events.ts'
import { type DatabaseOptions, withDatabase } from '../database.ts'
import { type FilterOptions, filterOf, wholeNumber } from '../filter-options.ts'
import type { FormatOptions } from '../formats.ts'
import { type Io, wantsColour } from '../io.ts'
import { keptWriter } from '../kept-events.ts'
import { formatSetting } from '../settings.ts'
import { styleOf } from '../style.ts'

export interface EventsOptions extends FilterOptions, DatabaseOptions {
  readonly format?: string
  readonly limit: string
  readonly after?: string
  readonly oldestFirst?: boolean
}

/** How tables are laid out; the ontology only gives events their colour. */
export function tableOptions(io: Io): FormatOptions {
  const ontology = loadOntology(join(dataFolder, 'ontology'))
  return {
    record: { ontology, nameOfCode: () => '', coder: `rapporteur ${version}` },
    style: styleOf(wantsColour(io.stdout, io.env)),
    columns: io.stdout.columns,
    explain: false,
    explainMissing: false,
  }
}

/** Runs the command; the exit status. */
export async function runEvents(options: EventsOptions, io: Io): Promise<number> {
  const format = formatSetting(options.format, io)
  const limit = wholeNumber('--limit', options.limit, 1)
  const { after, oldestFirst: oldest = false } = options
  return withDatabase(options, io, async (db) => {
    const page = await eventsPage(db, filterOf(options), { limit, oldest, ...(after === undefined ? {} : { after }) })
    const writer = keptWriter(format, tableOptions(io))
    await io.stdout.write(writer.events(page.events) + writer.end())
    if (page.next !== undefined) await io.stderr.write(`there are more: --after ${page.next}\n`)
    if (page.events.length === 0 && format === 'table') await io.stderr.write('no event is like that\n')
    return 0
  })
}
