// rapporteur export: the events of a database in a format of other tools; what people said of links, and the situations that they saved.
// Example: `rapporteur export --as polecat-tsv --since 2024-01-01 > events.tsv`; Parquet needs a file to be named with --output.
import { closeSync, openSync, writeSync } from 'node:fs'
import { RapporteurError } from '../../base/errors.ts'
import { loadActors } from '../../lexicon/load-actors.ts'
import { dataFolder, version } from '../../lexicon/load-package.ts'
import type { Db } from '../../store/db.ts'
import { allEvents } from '../../views/events.ts'
import { exporterOf } from '../../views/export/formats.ts'
import { type EventFormat, type ExportFormat, isOpinions, type OpinionFormat } from '../../views/export/names.ts'
import { opinionLines } from '../../views/export/opinions.ts'
import { writeParquet } from '../../views/export/parquet.ts'
import { type DatabaseOptions, withDatabase } from '../database.ts'
import { type FilterOptions, filterOf } from '../filter-options.ts'
import type { Io } from '../io.ts'

export interface ExportOptions extends FilterOptions, DatabaseOptions {
  readonly as: ExportFormat
  readonly output?: string
}

interface Target {
  write(text: string): Promise<void>
  close(): void
}

function fault(path: string, cause: unknown): RapporteurError {
  return new RapporteurError('cli.output-file', `${path} cannot be written`, { cause })
}

function targetOf(path: string | undefined, io: Io): Target {
  if (path === undefined) return { write: (text) => io.stdout.write(text), close: () => undefined }
  try {
    const file = openSync(path, 'w')
    return { write: async (text) => void writeSync(file, text), close: () => closeSync(file) }
  } catch (cause) {
    throw fault(path, cause)
  }
}

/** Correlates of War numbers by country code. */
function cowNumbers(): (code: string) => string {
  const { index } = loadActors(dataFolder)
  return (code) => index.byCode.get(code)?.cow ?? ''
}

async function writeText(
  db: Db,
  format: Exclude<EventFormat, 'parquet'>,
  options: ExportOptions,
  io: Io,
): Promise<number> {
  const exporter = exporterOf(format, { cowOf: cowNumbers(), version: `rapporteur ${version}` })
  const target = targetOf(options.output, io)
  let count = 0
  try {
    await target.write(exporter.start())
    for await (const events of allEvents(db, filterOf(options))) {
      await target.write(exporter.events(events))
      count += events.length
    }
    await target.write(exporter.end())
  } finally {
    target.close()
  }
  return count
}

async function writeTable(db: Db, options: ExportOptions): Promise<number> {
  const { output } = options
  if (output === undefined)
    throw new RapporteurError('cli.usage', 'Parquet is written to a file; name it with --output')
  try {
    return await writeParquet(db, filterOf(options), output)
  } catch (cause) {
    throw cause instanceof RapporteurError && cause.code.startsWith('store.') ? fault(output, cause) : cause
  }
}

async function writeOpinions(db: Db, format: OpinionFormat, options: ExportOptions, io: Io): Promise<number> {
  if (Object.keys(filterOf(options)).length > 0)
    throw new RapporteurError('cli.usage', `filters are about events; ${format} are exported as a whole`)
  const lines = await opinionLines(db, format)
  const target = targetOf(options.output, io)
  try {
    await target.write(lines.join(''))
  } finally {
    target.close()
  }
  return lines.length
}

/** How many, and of what. */
async function write(db: Db, options: ExportOptions, io: Io): Promise<string> {
  const { as: format } = options
  const told = (count: number, one: string): string => `${count} ${count === 1 ? one : `${one}s`}`
  if (isOpinions(format)) {
    const count = await writeOpinions(db, format, options, io)
    return told(count, format === 'links' ? 'opinion' : 'situation')
  }
  return told(format === 'parquet' ? await writeTable(db, options) : await writeText(db, format, options, io), 'event')
}

/** Runs the command; the exit status. */
export const runExport = (options: ExportOptions, io: Io): Promise<number> =>
  withDatabase(options, io, async (db) => {
    const written = await write(db, options, io)
    if (options.output !== undefined) await io.stderr.write(`${options.output}: ${written}\n`)
    return 0
  })
