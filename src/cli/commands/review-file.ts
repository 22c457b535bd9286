// rapporteur review export and import: events out to a file, the reviewed file back in.
// Example: `rapporteur review export --as csv > events.csv`, mark rows in a spreadsheet, `rapporteur review import events.csv --who ana`.
// Rows that cannot be read are named and left out; the others count.
import { readFileSync } from 'node:fs'
import { csvRows } from '../../base/csv-rows.ts'
import { diagnostic } from '../../base/diagnostics.ts'
import { RapporteurError } from '../../base/errors.ts'
import type { PloverRecord } from '../../model/index.ts'
import type { Db } from '../../store/db.ts'
import { addReview } from '../../store/duckdb/reviews.ts'
import type { NewReview } from '../../store/review-types.ts'
import { allEvents, eventById } from '../../views/events.ts'
import { withDatabase, writeDatabase } from '../database.ts'
import { type FilterOptions, filterOf } from '../filter-options.ts'
import { type Io, wantsColour } from '../io.ts'
import { createReporter, type Reporter } from '../report.ts'
import { csvReviews, prodigyReview, prodigyTask, reviewCsvHeader, reviewCsvRow } from '../review-files.ts'
import { type ReviewerOptions, reviewContext, reviewerOf } from '../reviewer.ts'
import { styleOf } from '../style.ts'

export interface ReviewFileOptions extends FilterOptions, ReviewerOptions {
  readonly as?: 'csv' | 'prodigy'
}

export const runReviewExport = (options: ReviewFileOptions, io: Io): Promise<number> =>
  withDatabase(options, io, async (db) => {
    const csv = options.as !== 'prodigy'
    if (csv) await io.stdout.write(reviewCsvHeader)
    for await (const events of allEvents(db, filterOf(options)))
      await io.stdout.write(events.map(csv ? reviewCsvRow : prodigyTask).join(''))
    return 0
  })

/** One row of a file: the event that it is about, and what it says once the record is known. */
interface Said {
  readonly where: number
  readonly id: string
  readonly reviews: (record: PloverRecord) => readonly Omit<NewReview, 'who'>[]
}

function saidInCsv(text: string, file: string): Said[] {
  const [header, ...rows] = csvRows(text)
  if (header === undefined || !header.cells.includes('id'))
    throw new RapporteurError('cli.review-file', `${file} has no column "id"; take the file of \`review export\``)
  return rows.map(({ line, cells }) => {
    const row = Object.fromEntries(header.cells.map((name, at) => [name, cells[at] ?? '']))
    return { where: line, id: row.id ?? '', reviews: (record) => csvReviews(row, record, `${file}:${line}`) }
  })
}

function jsonOf(line: string, where: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    throw new RapporteurError('cli.review-file', `${where}: no JSON`)
  }
}

function saidInProdigy(text: string, file: string): Said[] {
  return text.split('\n').flatMap((line, at): Said[] => {
    if (line.trim() === '') return []
    const where = `${file}:${at + 1}`
    const { id, reviews } = prodigyReview(jsonOf(line, where), where)
    return [{ where: at + 1, id, reviews: () => reviews }]
  })
}

function readSaid(file: string): Said[] {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (cause) {
    throw new RapporteurError('cli.review-file', `${file} cannot be read`, { cause })
  }
  return text.trimStart().startsWith('{') ? saidInProdigy(text, file) : saidInCsv(text, file)
}

async function takeIn(db: Db, said: readonly Said[], file: string, who: string, reporter: Reporter): Promise<number> {
  const context = reviewContext()
  let count = 0
  for (const { where, id, reviews } of said) {
    const origin = { file, line: where }
    try {
      const kept = await eventById(db, id)
      if (kept === undefined) throw new RapporteurError('store.review', `there is no event ${id}`)
      for (const review of reviews(kept.record)) {
        await addReview(db, { ...review, who } as NewReview, context)
        count++
      }
    } catch (error) {
      if (!(error instanceof RapporteurError)) throw error
      await reporter.report(diagnostic('error', error.code, error.message), origin)
    }
  }
  return count
}

export async function runReviewImport(file: string, options: ReviewFileOptions, io: Io): Promise<number> {
  const who = reviewerOf(options, io)
  const reporter = createReporter(io, { style: styleOf(wantsColour(io.stderr, io.env)) })
  const said = readSaid(file)
  const db = await writeDatabase(options, io, { label: 'review' })
  try {
    const count = await takeIn(db, said, file, who, reporter)
    await io.stderr.write(`${file}: ${count} ${count === 1 ? 'review' : 'reviews'} of ${said.length} rows\n`)
  } finally {
    db.close()
  }
  return (await reporter.close()) > 0 ? 1 : 0
}
