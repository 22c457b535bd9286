// The default sink: batches into a DuckDB file, each in one transaction.
// Example: const sink = await duckdbSink(db); await sink.add({ run, articles, keepText: true }).
// One at a time adds articles (http/sessions.ts), so that what is compared with the kept ones stays true until it is kept itself.
import { termsOf } from '../../base/terms.ts'
import type { Db } from '../db.ts'
import { type EventPlace, type NewRow, rowsOf, textParts } from '../rows.ts'
import type { Batch, Run, Sink, StoreCounts, StoredArticle } from '../types.ts'
import { packAgain, packFrom } from './cards.ts'
import { addFacts, removeFacts, sortFacts } from './facts.ts'
import { insert } from './insert.ts'
import { neighboursOf } from './neighbours.ts'
import { addPostings } from './postings.ts'
import { keepReadings } from './readings.ts'
import { refoldNew } from './refold.ts'
import { transaction } from './transaction.ts'

export async function nextNumber(db: Db, table: string): Promise<number> {
  const [row] = await db.all<{ next: number }>(`SELECT coalesce(max(no) + 1, 1)::INTEGER AS next FROM store.${table}`)
  return row?.next ?? 1
}

/** The number of a run, which is kept from its first batch on. */
export async function runNumber(db: Db, run: Run, counters: { readonly run: number }): Promise<number> {
  const [known] = await db.all<{ no: number }>('SELECT no FROM store.runs WHERE id = $1', [run.id])
  if (known !== undefined) return known.no
  await db.run('INSERT INTO store.runs VALUES ($1, $2, now()::TIMESTAMP, $3, $4, $5, $6)', [
    counters.run,
    run.id,
    run.command,
    run.coder,
    run.lexicon,
    run.model,
  ])
  return counters.run
}

const indexed = ({ kind }: StoredArticle, keepText: boolean): boolean => keepText && kind !== 'copy'

function articleRow(one: StoredArticle, run: number, keepText: boolean): NewRow {
  const { article, fingerprint } = one
  const words = keepText ? termsOf(`${article.title ?? ''}\n${article.text}`).length : 0
  return {
    no: one.no,
    id: article.id,
    hash: fingerprint.hash,
    document: one.document,
    kind: one.kind,
    likeness: one.likeness,
    state: one.kind === 'copy' ? 'copy' : 'current',
    title: article.title ?? null,
    kept: keepText,
    length: article.text.length,
    words: indexed(one, keepText) ? words : 0,
    date: article.date ?? null,
    url: article.url ?? null,
    source: article.source ?? null,
    lang: article.lang ?? null,
    author: article.author ?? null,
    embargo: article.embargo ?? null,
    origin: one.origin,
    coded: one.coded,
    title_key: fingerprint.titleKey,
    run,
  }
}

interface Rows {
  readonly events: NewRow[]
  readonly parties: NewRow[]
  readonly evidence: NewRow[]
}

/** The rows of all records, numbered from `first` on. */
function recordRows({ articles, keepText }: Batch, run: number, first: number): Rows {
  const rows: Rows = { events: [], parties: [], evidence: [] }
  for (const { no, article, records } of articles)
    for (const record of records) {
      const at: EventPlace = {
        no: first + rows.events.length,
        article: no,
        published: article.date ?? null,
        source: article.source ?? null,
        embargo: article.embargo ?? null,
        state: 'shown',
        reviewed: null,
        run,
        keepText,
      }
      const own = rowsOf(record, at)
      rows.events.push(own.events)
      rows.parties.push(...own.parties)
      rows.evidence.push(...own.evidence)
    }
  return rows
}

/** An update or a retraction hides the events of the earlier states of its document. */
async function hideEarlier(db: Db, { no, document, kind }: StoredArticle): Promise<void> {
  if (kind !== 'update' && kind !== 'retraction') return
  const state = kind === 'update' ? 'superseded' : 'withdrawn'
  const earlier = `SELECT no FROM store.articles WHERE document = ${document} AND no < ${no} AND state = '${state}'`
  await db.run(
    `UPDATE store.articles SET state = $1 WHERE document = ${document} AND no < ${no} AND state = 'current' AND kind <> 'retraction'`,
    [state],
  )
  const hidden = await db.all<{ no: number }>(
    `SELECT no FROM store.events WHERE state = 'shown' AND article IN (${earlier})`,
  )
  const numbers = hidden.map(({ no: event }) => event)
  await removeFacts(db, numbers)
  await db.run(`UPDATE store.events SET state = $1 WHERE state = 'shown' AND article IN (${earlier})`, [state])
  await packAgain(db, numbers)
  await db.run(`UPDATE store.ledger SET state = $1 WHERE state = 'shown' AND article IN (${earlier})`, [state])
}

/** Numbers are asked here, inside the transaction: between two batches somebody else may have written. */
async function write(db: Db, batch: Batch): Promise<void> {
  const { articles, keepText } = batch
  const run = await runNumber(db, batch.run, { run: await nextNumber(db, 'runs') })
  const first = await nextNumber(db, 'events')
  const rows = recordRows(batch, run, first)
  await insert(
    db,
    'articles',
    articles.map((one) => articleRow(one, run, keepText)),
  )
  if (keepText)
    await insert(
      db,
      'texts',
      articles.flatMap(({ no, article }) => textParts(article.text).map((text, part) => ({ article: no, part, text }))),
    )
  const heads = articles.map(({ no, fingerprint: { shingles, sketch, bands } }) => ({ no, shingles, sketch, bands }))
  await insert(
    db,
    'sketches',
    heads.map(({ no, shingles, sketch }) => ({ article: no, shingles, sketch: [...sketch] })),
  )
  await insert(
    db,
    'bands',
    heads.flatMap(({ no, bands }) => bands.map((key, band) => ({ article: no, band, key }))),
  )
  await keepReadings(
    db,
    articles.flatMap(({ no, reading }) => (reading === undefined ? [] : [{ no, reading }])),
    { run, keepText },
  )
  await insert(db, 'events', rows.events)
  await insert(db, 'parties', rows.parties)
  await insert(db, 'evidence', rows.evidence)
  await addFacts(db, `event >= ${first}`)
  await sortFacts(db)
  await packFrom(db, first, first + rows.events.length - 1)
  const texts = articles.filter((one) => indexed(one, keepText))
  await addPostings(
    db,
    texts.map(({ no, article }) => ({ no, title: article.title ?? '', text: article.text })),
  )
  for (const one of articles) await hideEarlier(db, one)
  await refoldNew(db, first)
}

async function countsOf(db: Db): Promise<StoreCounts> {
  const [row] = await db.all<StoreCounts>(
    `SELECT (SELECT count(*) FROM store.articles)::INTEGER AS articles,
       (SELECT count(DISTINCT document) FROM store.articles)::INTEGER AS documents,
       count(*)::INTEGER AS events, count(*) FILTER (state = 'shown')::INTEGER AS shown FROM store.events`,
  )
  return row ?? { articles: 0, documents: 0, events: 0, shown: 0 }
}

/** A sink over an open database; closing it closes the database. */
export async function duckdbSink(db: Db): Promise<Sink> {
  return {
    neighbours: (fingerprints) => neighboursOf(db, fingerprints),
    nextArticle: () => nextNumber(db, 'articles'),
    async add(batch) {
      if (batch.articles.length > 0) await transaction(db, () => write(db, batch))
    },
    counts: () => countsOf(db),
    close: async () => db.close(),
  }
}
