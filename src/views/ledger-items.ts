// What is on the table between whom -> entries of the ledger, the latest first, each change of standing with its sentence.
// Example: ledgerItems(db, { party: ['USA'], standing: ['open'], kind: ['offer'] }) is what waits for an answer of or to the United States.
// Entries stand as the articles were last read together; of an article under embargo or taken back there are none.
import type { LedgerChange, LedgerRecord, RecordEvidence } from '../model/index.ts'
import type { Db } from '../store/db.ts'
import { linkKey } from '../store/fold-links.ts'
import type { KeptArticle } from '../store/kept-articles.ts'
import { Conditions } from './filter.ts'
import { lineOf } from './ledger.ts'
import { type ArticleHead, articlesById, headOf, type Passage, passageOf } from './passages.ts'

export interface LedgerFilter {
  readonly kind?: readonly string[]
  readonly standing?: readonly string[]
  /** Codes or names, on either side. */
  readonly party?: readonly string[]
  /** Only between these two. */
  readonly dyad?: readonly [string, string]
  readonly since?: string
  readonly until?: string
  readonly article?: string
  readonly id?: readonly string[]
  /** Words of the content. */
  readonly text?: string
  /** Only what was answered, kept, broken or overtaken. */
  readonly changed?: boolean
  /** Told otherwise since the article of that number came in. */
  readonly writtenAfter?: number
  /** Only what has links that are proposed and nobody has confirmed or cut. */
  readonly proposed?: boolean
}

/** A change of standing with the sentence that shows it. */
export interface LedgerStep extends LedgerChange {
  /** What the link is known by. */
  readonly key: string
  readonly passage?: Passage
}

export interface LedgerItem {
  /** With what a reviewer did with the event that it rests on. */
  readonly entry: LedgerRecord
  readonly article: ArticleHead
  readonly passage?: Passage
  readonly changes: readonly LedgerStep[]
  readonly proposed: readonly LedgerStep[]
  /** Links that somebody cut. */
  readonly cut: readonly LedgerStep[]
}

function conditionsOf(filter: LedgerFilter): Conditions {
  const all = new Conditions()
  const {
    kind = [],
    standing = [],
    party = [],
    id = [],
    dyad,
    since,
    until,
    article,
    text,
    changed,
    proposed,
    writtenAfter,
  } = filter
  const among = (column: string, list: readonly string[]): void => {
    if (list.length > 0) all.add(`${column} IN (${all.values(list)})`)
  }
  const side = (column: string, name: string): string => `list_contains(${column}, ${all.value(name)})`
  among('l.kind', kind)
  among('l.standing', standing)
  among('l.id', id)
  if (party.length > 0)
    all.add(`(${party.flatMap((name) => [side('l.by_codes', name), side('l.to_codes', name)]).join(' OR ')})`)
  if (dyad !== undefined) {
    const [a, b] = dyad
    all.add(
      `((${side('l.by_codes', a)} AND ${side('l.to_codes', b)}) OR (${side('l.by_codes', b)} AND ${side('l.to_codes', a)}))`,
    )
  }
  if (since !== undefined) all.add(`l.date >= ${all.value(since)}::DATE`)
  if (until !== undefined) all.add(`l.date <= ${all.value(until)}::DATE`)
  if (article !== undefined) all.add(`a.id = ${all.value(article)}`)
  if (text !== undefined) all.add(`contains(lower(l.content), ${all.value(text.toLowerCase())})`)
  if (changed === true) all.add("len(from_json(l.entry->'changes', '[\"JSON\"]')) > 0")
  if (writtenAfter !== undefined) all.add(`l.written > ${all.value(writtenAfter)}`)
  if (proposed === true) all.add("len(from_json(l.entry->'proposed', '[\"JSON\"]')) > 0")
  all.add("l.state = 'shown' AND a.state <> 'withdrawn'")
  all.add("(l.embargo IS NULL OR l.embargo <= getvariable('today'))")
  return all
}

const evidenceOrder = (evidence: readonly RecordEvidence[]): RecordEvidence[] =>
  [...evidence].sort((a, b) => Number(b.role === 'event') - Number(a.role === 'event'))

function stepOf(change: LedgerChange, articles: ReadonlyMap<string, KeptArticle>): LedgerStep {
  const article = articles.get(change.article)
  const passage = article && passageOf(article, evidenceOrder(change.evidence))
  const key = linkKey(change)
  return passage === undefined ? { ...change, key } : { ...change, key, passage }
}

function itemOf(entry: LedgerRecord, articles: ReadonlyMap<string, KeptArticle>): LedgerItem {
  const article = articles.get(entry.article)
  const passage = article && passageOf(article, evidenceOrder(entry.evidence))
  return {
    entry,
    article: article === undefined ? { id: entry.article } : headOf(article),
    ...(passage === undefined ? {} : { passage }),
    changes: entry.changes.map((change) => stepOf(change, articles)),
    proposed: entry.proposed.map((change) => stepOf(change, articles)),
    cut: (entry.cut ?? []).map((change) => stepOf(change, articles)),
  }
}

/** Entries with their sentences. */
export async function ledgerItems(db: Db, filter: LedgerFilter, limit = 200): Promise<LedgerItem[]> {
  const { sql, values } = conditionsOf(filter).where()
  const rows = await db.all<{ entry: string; reviewed: string | null }>(
    `SELECT l.entry, r.reviewed FROM store.ledger l JOIN store.articles a ON a.no = l.article
     LEFT JOIN store.reviewed_events r ON r.id = l.event WHERE ${sql}
     ORDER BY coalesce(l.date, DATE '0001-01-01') DESC, l.id LIMIT ${Math.trunc(limit)}`,
    values,
  )
  const entries = rows.map(({ entry, reviewed }) => lineOf(entry, reviewed))
  const ids = entries.flatMap(({ article, changes, proposed, cut = [] }) => [
    article,
    ...[...changes, ...proposed, ...cut].map((change) => change.article),
  ])
  const articles = await articlesById(db, [...new Set(ids)])
  return entries.map((entry) => itemOf(entry, articles))
}

/** How many entries of each kind stand how. */
export const ledgerCounts = (
  db: Db,
  filter: LedgerFilter,
): Promise<{ kind: string; standing: string; count: number }[]> => {
  const { sql, values } = conditionsOf(filter).where()
  return db.all(
    `SELECT l.kind, l.standing, count(*)::INTEGER AS count FROM store.ledger l JOIN store.articles a ON a.no = l.article
     WHERE ${sql} GROUP BY ALL ORDER BY 1, 2`,
    values,
  )
}
