// Opinions on links of the ledger into a database: each is kept for good, and the entries that it is about are shown anew.
// Example: await addLink(db, { action: 'cut', entry: 'l1…', change, who: 'ana' }); an undo is an opinion, too.
// applyLinks() is to be called after the ledger was written anew, too: the opinions hold for what the articles tell then.
import { RapporteurError } from '../../base/errors.ts'
import { hashOf } from '../../base/ids.ts'
import type { LedgerChange, LedgerRecord } from '../../model/index.ts'
import type { Db } from '../db.ts'
import { foldAnswers, foldLinks, linkKey, liveOpinions } from '../fold-links.ts'
import type { LinkOpinion, LinkReview, NewLinkReview } from '../link-types.ts'
import { transaction } from './transaction.ts'

interface Row {
  readonly no: number
  readonly id: string
  readonly action: LinkReview['action']
  readonly entry: string
  readonly change: string
  readonly who: string
  readonly at: string
  readonly why: string | null
}

const unknown = (what: string): RapporteurError => new RapporteurError('store.review', `there is no ${what}`)

const list = (ids: readonly string[]): string => JSON.stringify(ids)
const ASKED = `(SELECT unnest(from_json($1::JSON, '["VARCHAR"]')))`

/** All opinions, in the order in which they were given. */
export async function linkReviews(db: Db): Promise<LinkReview[]> {
  const rows = await db.all<Row>(
    `SELECT no, id, action, entry, change::VARCHAR AS change, who, made_at::VARCHAR AS "at", why FROM store.link_reviews ORDER BY no`,
  )
  return rows.map(
    ({ change, why, ...row }) =>
      ({ ...row, change: JSON.parse(change), ...(why === null ? {} : { why }) }) as LinkReview,
  )
}

interface Kept {
  readonly id: string
  /** Ids of further tellings. */
  readonly again: readonly string[]
  readonly entry: LedgerRecord
}

/** Entries of these ids, or that tell them again. */
async function entriesOf(db: Db, ids: readonly string[]): Promise<Kept[]> {
  if (ids.length === 0) return []
  const rows = await db.all<{ id: string; again: string[] | null; entry: string }>(
    `SELECT id, json_extract_string(entry, '$.told_again[*].id') AS again, entry::VARCHAR AS entry FROM store.ledger
     WHERE id IN ${ASKED} OR list_has_any(json_extract_string(entry, '$.told_again[*].id'), from_json($1::JSON, '["VARCHAR"]'))`,
    [list(ids)],
  )
  return rows.map(({ id, again, entry }) => ({ id, again: again ?? [], entry: JSON.parse(entry) as LedgerRecord }))
}

/** Entries as the articles tell them; those that are shown otherwise are kept beside. */
async function toldOf(db: Db, kept: readonly Kept[]): Promise<Map<string, LedgerRecord>> {
  const rows = await db.all<{ id: string; entry: string }>(
    `SELECT id, entry::VARCHAR AS entry FROM store.told_entries WHERE id IN ${ASKED}`,
    [list(kept.map(({ id }) => id))],
  )
  const before = new Map(rows.map(({ id, entry }) => [id, JSON.parse(entry) as LedgerRecord]))
  return new Map(kept.map(({ id, entry }) => [id, entry.linked === true ? (before.get(id) ?? entry) : entry]))
}

/** Who answers in the words of a change: the sides of the entry that stands there. */
async function sidesIn(db: Db, changes: readonly LedgerChange[]): Promise<Map<string, readonly string[]>> {
  const articles = [...new Set(changes.map(({ article }) => article))]
  if (articles.length === 0) return new Map()
  const rows = await db.all<{ entry: string }>(
    `SELECT l.entry::VARCHAR AS entry FROM store.ledger l JOIN store.articles a ON a.no = l.article
     WHERE l.kind IN ('refusal', 'acceptance') AND a.id IN ${ASKED}`,
    [list(articles)],
  )
  const sides = new Map<string, readonly string[]>()
  for (const { entry } of rows) {
    const { article, by, evidence, standing, date } = JSON.parse(entry) as LedgerRecord
    const key = linkKey({ article, evidence, standing, date, confidence: 0, reasons: [] })
    sides.set(
      key,
      by.map(({ code, entity_name: name }) => code || name),
    )
  }
  return sides
}

async function write(db: Db, id: string, told: LedgerRecord, shown: LedgerRecord | undefined): Promise<void> {
  await db.run('DELETE FROM store.told_entries WHERE id = $1', [id])
  if (shown !== undefined)
    await db.run('INSERT INTO store.told_entries VALUES ($1, $2::JSON)', [id, JSON.stringify(told)])
  const entry = shown ?? told
  await db.run('UPDATE store.ledger SET entry = $1::JSON, standing = $2 WHERE id = $3', [
    JSON.stringify(entry),
    entry.standing,
    id,
  ])
}

/** Opinions on an entry and opinions in which it is the answer, under its present id. */
interface About {
  readonly asked: LinkOpinion[]
  readonly answering: LinkOpinion[]
}

function aboutEach(kept: readonly Kept[], opinions: readonly LinkOpinion[]): Map<string, About> {
  const idOf = new Map(kept.flatMap(({ id, again }) => [...again, id].map((one) => [one, id] as const)))
  const about = new Map(kept.map(({ id }): [string, About] => [id, { asked: [], answering: [] }]))
  for (const opinion of opinions) {
    const entry = idOf.get(opinion.entry)
    const answer = idOf.get(opinion.change.answer ?? '')
    if (entry === undefined) continue
    about.get(entry)?.asked.push(opinion)
    if (answer !== undefined) about.get(answer)?.answering.push({ ...opinion, entry })
  }
  return about
}

const idsIn = ({ entry, action, change }: LinkReview): string[] =>
  action === 'undo' || change.answer === undefined ? [entry] : [entry, change.answer]

/** Shows entries as the opinions have them: all of those that there are opinions on, or those of one entry. To be called inside a transaction. */
export async function applyLinks(db: Db, only?: string): Promise<void> {
  const all = await linkReviews(db)
  const chosen = only === undefined ? all : all.filter((one) => idsIn(one).includes(only))
  if (chosen.length === 0) return
  const ids = [...new Set(chosen.flatMap(idsIn))]
  const kept = await entriesOf(db, ids)
  const told = await toldOf(db, kept)
  const about = aboutEach(kept, liveOpinions(all))
  const sides = await sidesIn(
    db,
    [...told.values()].flatMap(({ changes, proposed }) => [...changes, ...proposed]),
  )
  for (const { id } of kept) {
    const [entry, opinions] = [told.get(id), about.get(id)]
    if (entry === undefined || opinions === undefined) continue
    const { asked, answering } = opinions
    const linked = asked.length === 0 ? entry : foldLinks(entry, asked, (change) => sides.get(linkKey(change)) ?? [])
    const shown = answering.length === 0 ? linked : foldAnswers(linked, answering)
    await write(db, id, entry, shown === entry ? undefined : shown)
  }
}

async function keep(db: Db, { action, entry, change, who, why }: NewLinkReview): Promise<string> {
  const [row] = await db.all<{ next: number }>(
    'SELECT coalesce(max(no) + 1, 1)::INTEGER AS next FROM store.link_reviews',
  )
  const no = row?.next ?? 1
  const json = JSON.stringify(change)
  const id = `k${hashOf([String(no), action, entry, json, who])}`
  await db.run('INSERT INTO store.link_reviews VALUES ($1, $2, $3, $4, $5::JSON, $6, now()::TIMESTAMP, $7)', [
    no,
    id,
    action,
    entry,
    json,
    who,
    why ?? null,
  ])
  return id
}

/** Keeps an opinion and shows what follows; its id, for an undo. Throws store.review. */
export async function addLink(db: Db, review: NewLinkReview): Promise<string> {
  return transaction(db, async () => {
    const [entry] = await entriesOf(db, [review.entry])
    if (entry === undefined) throw unknown(`entry ${review.entry}`)
    if (review.action === 'undo') {
      const taken = (await linkReviews(db)).find(({ id }) => id === review.change.review)
      if (taken === undefined || taken.action === 'undo') throw unknown(`opinion ${review.change.review} to undo`)
    }
    const id = await keep(db, review)
    await applyLinks(db, review.entry)
    return id
  })
}
