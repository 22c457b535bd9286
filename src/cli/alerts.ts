// What a round brought, and the alerts of the file -> messages, and sending them.
// Example: an alert with `events` sends each new event once, as the PLOVER record with its sentence.
// Up to where alerts were given stands in the database, so a round that was interrupted is made up for.
import { spawn } from 'node:child_process'
import { appendFileSync } from 'node:fs'
import type { Db } from '../store/db.ts'
import { transaction } from '../store/duckdb/transaction.ts'
import { recordsOf } from '../store/records.ts'
import { conditionsOf } from '../views/events.ts'
import { ledgerItems } from '../views/ledger-items.ts'
import { articlesMatching } from '../views/matching.ts'
import { turnOf } from '../views/turns.ts'
import { dyadOf, filterOf } from './filter-options.ts'
import { sentenceOf } from './kept-events.ts'
import type { Alert } from './watch-config.ts'

/** Up to which event and article alerts were given. */
export interface Mark {
  readonly event: number
  readonly article: number
  /** Up to which article changes of standing were told; behind where linking was left for a later round. */
  readonly told: number
}

export interface Message {
  readonly alert: string
  readonly kind: 'event' | 'article' | 'turn' | 'standing'
  readonly what: unknown
}

const KEY = 'alerted'
/** Of one alert in one round. */
const MOST = 1000

export async function newest(db: Db): Promise<Mark> {
  const [row] = await db.all<Omit<Mark, 'told'>>(
    `SELECT (SELECT coalesce(max(no), 0) FROM store.events)::INTEGER AS event,
       (SELECT coalesce(max(no), 0) FROM store.articles)::INTEGER AS article`,
  )
  const { event, article } = row ?? { event: 0, article: 0 }
  return { event, article, told: article }
}

/** The mark of the last round; what is there before the first is no news. */
export async function markOf(db: Db): Promise<Mark> {
  const [row] = await db.all<{ value: string }>('SELECT value FROM store.meta WHERE key = $1', [KEY])
  if (row === undefined) return newest(db)
  const { event, article, told = article } = JSON.parse(row.value) as Omit<Mark, 'told'> & { told?: number }
  return { event, article, told }
}

export const setMark = (db: Db, mark: Mark): Promise<void> =>
  transaction(db, async () => {
    await db.run('DELETE FROM store.meta WHERE key = $1', [KEY])
    await db.run('INSERT INTO store.meta VALUES ($1, $2)', [KEY, JSON.stringify(mark)])
  })

async function newEvents(db: Db, { name, events }: Alert, mark: Mark): Promise<Message[]> {
  if (events === undefined) return []
  const all = await conditionsOf(db, filterOf(events))
  all.add(`event_no > ${mark.event}`)
  const { sql, values } = all.where()
  const rows = await db.all<{ no: number }>(
    `SELECT event_no AS no FROM store.bare_events WHERE ${sql} ORDER BY 1`,
    values,
  )
  const kept = await recordsOf(
    db,
    rows.map(({ no }) => no),
  )
  return kept.map((one) => ({ alert: name, kind: 'event', what: { ...one.record, sentence: sentenceOf(one) } }))
}

async function newArticles(db: Db, { name, search }: Alert, mark: Mark): Promise<Message[]> {
  if (search === undefined) return []
  const numbers = (await articlesMatching(db, search)).filter((no) => no > mark.article)
  if (numbers.length === 0) return []
  const rows = await db.all(
    `SELECT id, title, date, source, url FROM articles WHERE article_no IN (${numbers.join(', ')}) ORDER BY article_no`,
  )
  return rows.map((what) => ({ alert: name, kind: 'article', what }))
}

/** Entries whose standing an article of this round has changed, each change with its sentence. */
async function newStandings(db: Db, { name, ledger }: Alert, mark: Mark): Promise<Message[]> {
  if (ledger === undefined) return []
  const { kind = [], standing, between = [] } = ledger
  const items = await ledgerItems(db, { kind, writtenAfter: mark.told }, MOST)
  const fresh = await db.all<{ id: string }>(`SELECT id FROM articles WHERE article_no > ${mark.told}`)
  const news = new Set(fresh.map(({ id }) => id))
  return items
    .filter(({ entry: { by, to } }) => between.every((code) => [...by, ...to].some((side) => side.code === code)))
    .flatMap(({ entry, changes }) =>
      changes
        .filter((change) => news.has(change.article) && standing?.includes(change.standing) !== false)
        .map((change): Message => ({ alert: name, kind: 'standing', what: { entry, change } })),
    )
}

/** A turn is told in the round that brought events of the dyad. */
async function turns(db: Db, { name, turn }: Alert, mark: Mark, today: string): Promise<Message[]> {
  if (turn === undefined) return []
  const dyad = dyadOf(turn.dyad)
  const [news] = await db.all(
    `SELECT 1 FROM store.all_dyads WHERE event > ${mark.event} AND ((actor = $1 AND recipient = $2) OR (actor = $2 AND recipient = $1)) LIMIT 1`,
    [...dyad],
  )
  if (news === undefined) return []
  const found = await turnOf(db, dyad, { today, days: turn.days ?? 14, least: turn.least ?? 5 })
  return found === undefined ? [] : [{ alert: name, kind: 'turn', what: { dyad, ...found } }]
}

export async function messagesOf(db: Db, alert: Alert, mark: Mark, today: string): Promise<Message[]> {
  return [
    ...(await newEvents(db, alert, mark)),
    ...(await newArticles(db, alert, mark)),
    ...(await turns(db, alert, mark, today)),
    ...(await newStandings(db, alert, mark)),
  ]
}

function runCommand([command = '', ...args]: readonly string[], input: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ['pipe', 'ignore', 'inherit'] })
    child.on('error', reject)
    child.on('close', (status) =>
      status === 0 ? resolve() : reject(new Error(`${command} ended with status ${status}`)),
    )
    child.stdin.on('error', () => undefined)
    child.stdin.end(input)
  })
}

async function post(url: string, body: string): Promise<void> {
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
    signal: AbortSignal.timeout(20_000),
  })
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}`)
}

/** Sends a message everywhere that the alert names. */
export async function send({ file, command, webhook }: Alert, message: Message): Promise<void> {
  const text = `${JSON.stringify(message)}\n`
  if (file !== undefined) appendFileSync(file, text)
  if (command !== undefined) await runCommand(command, text)
  if (webhook !== undefined) await post(webhook, text)
}
