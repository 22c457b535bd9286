// What has been added to the database since a day -> counts, the newest articles, and entries of the ledger that are new or that it answers.
// Example: freshSince(db, '2024-05-15') after a night of `watch` has the articles of that night and the offers that they say were refused.
// It goes by the day on which something was read, not by the day that it tells of: an old article that came in today is new.
import type { Db } from '../store/db.ts'
import { type LedgerItem, ledgerItems } from './ledger-items.ts'

export interface FreshArticle {
  readonly id: string
  readonly title: string | null
  readonly date: string | null
  readonly source: string | null
  readonly events: number
}

export interface Fresh {
  readonly since: string
  readonly articles: number
  readonly events: number
  readonly entries: number
  readonly latest: readonly FreshArticle[]
  /** New entries, and known ones of which a new article tells a change. */
  readonly ledger: readonly LedgerItem[]
}

const NEW = "run IN (SELECT no FROM store.runs WHERE started >= $1::DATE AND command <> 'recode')"
const VISIBLE = "(embargo IS NULL OR embargo <= getvariable('today'))"

interface Counted {
  readonly articles: number
  readonly events: number
}

async function countsSince(db: Db, since: string): Promise<Counted> {
  const [row] = await db.all<Counted>(
    `SELECT (SELECT count(*) FROM store.articles WHERE ${NEW} AND ${VISIBLE})::INTEGER AS articles,
       (SELECT count(*) FROM store.events WHERE ${NEW} AND state = 'shown' AND ${VISIBLE})::INTEGER AS events`,
    [since],
  )
  return row ?? { articles: 0, events: 0 }
}

const articlesSince = (db: Db, since: string, limit: number): Promise<FreshArticle[]> =>
  db.all(
    `SELECT id, title, date, source,
       (SELECT count(*) FROM store.events e WHERE e.article = a.no AND e.state = 'shown')::INTEGER AS events
     FROM store.articles a WHERE ${NEW} AND ${VISIBLE} AND kind <> 'copy' ORDER BY a.date DESC NULLS LAST, a.no DESC LIMIT ${Math.trunc(limit)}`,
    [since],
  )

/** Ids of entries that new articles made or changed. */
async function entriesSince(db: Db, since: string): Promise<string[]> {
  const rows = await db.all<{ id: string }>(
    `WITH fresh AS (SELECT no, id FROM store.articles WHERE ${NEW} AND ${VISIBLE}),
     changes AS (SELECT id, unnest(json_extract_string(entry, '$.changes[*].article')) AS article FROM store.ledger),
     found AS (
       SELECT l.id FROM store.ledger l JOIN fresh ON fresh.no = l.article
       UNION SELECT c.id FROM changes c JOIN fresh ON fresh.id = c.article)
     SELECT l.id FROM store.ledger l JOIN found ON found.id = l.id WHERE l.state = 'shown'
     ORDER BY l.latest DESC NULLS LAST, l.id`,
    [since],
  )
  return rows.map(({ id }) => id)
}

export async function freshSince(db: Db, since: string, limit: number): Promise<Fresh> {
  const ids = await entriesSince(db, since)
  const some = ids.slice(0, limit)
  const items = some.length === 0 ? [] : await ledgerItems(db, { id: some }, limit)
  const order = new Map(some.map((id, at) => [id, at]))
  return {
    since,
    ...(await countsSince(db, since)),
    entries: ids.length,
    latest: await articlesSince(db, since, limit),
    ledger: [...items].sort((a, b) => (order.get(a.entry.id) ?? 0) - (order.get(b.entry.id) ?? 0)),
  }
}
