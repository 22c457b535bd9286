// rapporteur count and rapporteur dyad: how often, and with which PLOVER score.
// Example: `rapporteur dyad USA,PRK --by month` has a row for each direction and month, empty months with zeros.
// What stands behind a number: `rapporteur events` with the same filter.
import { RapporteurError } from '../../base/errors.ts'
import { countsBy, GROUPS, type Group, isGroup, isLevel, LEVELS, type Level } from '../../views/counts.ts'
import type { EventFilter } from '../../views/filter.ts'
import { isPeriod, PERIODS } from '../../views/periods.ts'
import { dyadSeries } from '../../views/series.ts'
import { type DatabaseOptions, withDatabase } from '../database.ts'
import { dyadOf, type FilterOptions, filterOf } from '../filter-options.ts'
import { type Io, wantsColour } from '../io.ts'
import { rowsText } from '../rows.ts'
import { formatSetting } from '../settings.ts'
import { styleOf } from '../style.ts'

export interface CountOptions extends FilterOptions, DatabaseOptions {
  readonly format?: string
  readonly by: string
  readonly level: string
}

function levelOf(written: string): Level {
  if (isLevel(written)) return written
  throw new RapporteurError('cli.usage', `there is no level "${written}"; choose one of ${LEVELS.join(', ')}`)
}

function groupsOf(written: string): Group[] {
  return written.split(',').map((name) => {
    if (isGroup(name)) return name
    throw new RapporteurError('cli.usage', `--by knows no "${name}"; choose of ${Object.keys(GROUPS).join(', ')}`)
  })
}

/** What is counted where nothing else is asked for: what has happened, as news. */
export const asNews = (filter: EventFilter): EventFilter => ({
  status: ['actual'],
  historical: false,
  ...filter,
})

async function write(rows: readonly object[], options: CountOptions, io: Io): Promise<number> {
  const format = formatSetting(options.format, io)
  const style = styleOf(wantsColour(io.stdout, io.env))
  await io.stdout.write(
    rowsText(
      rows.map((row) => ({ ...row })),
      format,
      style,
    ),
  )
  if (rows.length === 0) await io.stderr.write('there is nothing to count\n')
  return 0
}

export async function runCount(options: CountOptions, io: Io): Promise<number> {
  const groups = groupsOf(options.by)
  const level = levelOf(options.level)
  return withDatabase(options, io, async (db) =>
    write(await countsBy(db, asNews(filterOf(options)), groups, level), options, io),
  )
}

export async function runDyad(written: string, options: CountOptions, io: Io): Promise<number> {
  const dyad = dyadOf(written)
  const level = levelOf(options.level)
  const { by } = options
  if (!isPeriod(by)) throw new RapporteurError('cli.usage', `--by ${by}: choose one of ${PERIODS.join(', ')}`)
  return withDatabase(options, io, async (db) =>
    write(await dyadSeries(db, dyad, { by, level, filter: asNews(filterOf(options)) }), options, io),
  )
}
