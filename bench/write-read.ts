// Read articles, as bench/news.ts makes them -> a database that has them as `add` would have kept them, without texts.
// Example: await writeRead(db, articles, 1) writes articles 1, 2, …; nothing is linked yet. For bench/tell.ts and the test of linking.
import type { PloverRecord, ReadArticle, Report } from '../src/model/index.ts'
import type { Db } from '../src/store/db.ts'
import { insert } from '../src/store/duckdb/insert.ts'
import { keepReadings, type Read } from '../src/store/duckdb/readings.ts'
import { transaction } from '../src/store/duckdb/transaction.ts'
import { type EventPlace, eventRow } from '../src/store/rows.ts'

const recordOf = (report: Report): PloverRecord => ({
  id: report.event,
  article: report.article,
  date: report.date.from,
  enddate: report.date.to,
  date_grain: report.date.grain,
  date_basis: report.date.basis,
  event: [report.type],
  mode: report.modes,
  context: report.contexts,
  actor: [],
  recipient: [],
  status: report.status,
  historical: report.historical,
  said_by: [],
  event_loc: null,
  event_text: [],
  size: report.size,
  quad_code: report.quad,
  event_scale: report.score,
  confidence: report.confidence,
  evidence: [],
  made_by: [],
  text_info: { sequence: 1, in: report.at.in, start: report.at.start, end: report.at.end },
  cite_info: { codebook: 'PLOVER' },
  coder: '',
})

const placeOf = (no: number, article: number, published: string | null): EventPlace => ({
  no,
  article,
  published,
  source: null,
  embargo: null,
  state: 'shown',
  reviewed: null,
  run: 1,
  keepText: true,
})

const articleRow = ({ head }: ReadArticle, no: number) => ({
  no,
  id: head.id,
  hash: head.id,
  document: no,
  kind: 'original',
  likeness: 0,
  state: 'current',
  title: head.title,
  kept: true,
  length: 0,
  words: 0,
  date: head.date,
  source: head.source,
  origin: 'bench',
  coded: true,
  title_key: '',
  run: 1,
})

/** Writes articles as `add` would, in transactions of some thousand, numbered from `first` on. How many events the database has then. */
export async function writeRead(db: Db, articles: Iterable<ReadArticle>, first: number): Promise<number> {
  const [row] = await db.all<{ no: number }>('SELECT coalesce(max(no), 0) AS no FROM store.events')
  let events = row?.no ?? 0
  let some: Read[] = []
  const flush = (): Promise<void> =>
    transaction(db, async () => {
      await insert(
        db,
        'articles',
        some.map(({ no, reading }) => articleRow(reading, no)),
      )
      await keepReadings(db, some, { run: 1, keepText: true })
      await insert(
        db,
        'events',
        some.flatMap(({ no, reading: { reports, head } }) =>
          reports.map((report) => eventRow(recordOf(report), placeOf(++events, no, head.date))),
        ),
      )
      some = []
    })
  let no = first
  for (const reading of articles) {
    some.push({ no: no++, reading })
    if (some.length >= 2000) await flush()
  }
  await flush()
  return events
}
