// A database of a few articles of the small coder, for the tests of views and commands.
import { join } from 'node:path'
import type { Article } from '../../src/model/index.ts'
import type { Db } from '../../src/store/db.ts'
import { openForReading, openForWriting } from '../../src/store/duckdb/open.ts'
import { duckdbSink } from '../../src/store/duckdb/sink.ts'
import { meeting, newFolder, prose, take } from './samples.ts'

export const TODAY = { today: '2024-04-01' }

export const ARTICLES: readonly Article[] = [
  meeting('a1', 1, { title: 'Ghana and Togo talk', source: 'Example Times', url: 'https://news.example/1' }),
  { id: 'a2', text: `Togo met Ghana. Togo met Benin. ${prose(2)}.`, date: '2024-01-08', source: 'Other Post' },
  meeting('a3', 3, { date: '2024-03-20', embargo: '2024-05-01', title: 'A secret meeting' }),
  { ...meeting('a4', 1), source: 'Copy Post' },
  { id: 'a5', text: `Le Ghana a rencontré le Togo. ${prose(5)}.`, date: '2024-03-19', lang: 'fr' },
]

/** The path of a new database with these articles. */
export async function madeOf(articles: readonly Article[] = ARTICLES, keepText = true): Promise<string> {
  const path = join(newFolder(), 'news.duckdb')
  const sink = await duckdbSink(await openForWriting(path, TODAY))
  await take(sink, articles, keepText)
  await sink.close()
  return path
}

export async function reading<T>(path: string, work: (db: Db) => Promise<T>, today = TODAY.today): Promise<T> {
  const db = await openForReading(path, { today })
  try {
    return await work(db)
  } finally {
    db.close()
  }
}
