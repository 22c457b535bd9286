// What all articles tell together (ledger entries, stories) -> their tables, as a whole: what stood there before is replaced.
// Example: await keepTold(db, { ledger, stories, mark: '120:118' }); await toldMark(db) is then '120:118'.
// The mark says of which articles it was told, so that a server knows whether it has to read them together again.
import type { LedgerRecord, PloverRecord, StoryRecord } from '../../model/index.ts'
import type { Cell, Db } from '../db.ts'
import type { NewRow } from '../rows.ts'
import { insert } from './insert.ts'
import { transaction } from './transaction.ts'

export interface KeptTold {
  readonly ledger: readonly LedgerRecord[]
  readonly stories: readonly StoryRecord[]
  readonly mark: string
}

interface ArticlePlace {
  readonly no: number
  readonly id: string
  readonly embargo: string | null
}

const codesOf = (entities: PloverRecord['actor']): string[] => [
  ...new Set(entities.map(({ code, entity_name }) => (code === '' ? entity_name : code))),
]

const ledgerRow = (entry: LedgerRecord, { no, embargo }: ArticlePlace): NewRow => ({
  id: entry.id,
  article: no,
  kind: entry.kind,
  by_codes: codesOf(entry.by),
  to_codes: codesOf(entry.to),
  content: entry.content,
  condition: entry.if,
  deadline: entry.deadline?.enddate ?? entry.deadline?.words ?? null,
  date: entry.date,
  standing: entry.standing,
  confidence: entry.confidence,
  entry: entry as unknown as Cell,
  embargo,
  state: 'shown',
})

const storyRow = (story: StoryRecord, no: number): NewRow => ({
  no,
  id: story.id,
  event: story.event,
  date_from: story.date,
  date_to: story.enddate,
  articles: story.articles,
  story: story as unknown as Cell,
})

/** Which event rows a story is made of. */
async function membersOf(db: Db, stories: readonly StoryRecord[]): Promise<NewRow[]> {
  const rows = await db.all<{ id: string; no: number }>('SELECT id, no FROM store.events')
  const numbers = new Map<string, number[]>()
  for (const { id, no } of rows) numbers.set(id, [...(numbers.get(id) ?? []), no])
  return stories.flatMap(({ members }, at) =>
    members.flatMap(({ event }) => (numbers.get(event) ?? []).map((no) => ({ story: at + 1, event: no }))),
  )
}

/** Of which articles the ledger and the stories tell; undefined where nothing was told yet. */
export async function toldMark(db: Db): Promise<string | undefined> {
  const [row] = await db.all<{ value: string }>("SELECT value FROM store.meta WHERE key = 'told'")
  return row?.value
}

/** Replaces ledger and stories. */
export async function keepTold(db: Db, { ledger, stories, mark }: KeptTold): Promise<void> {
  const articles = await db.all<ArticlePlace>(
    "SELECT no, id, embargo FROM store.articles ORDER BY state = 'current', no",
  )
  const places = new Map(articles.map((one) => [one.id, one]))
  await transaction(db, async () => {
    for (const table of ['ledger', 'stories', 'story_events']) await db.run(`DELETE FROM store.${table}`)
    await db.run("DELETE FROM store.meta WHERE key = 'told'")
    await insert(
      db,
      'ledger',
      ledger.flatMap((entry) => {
        const place = places.get(entry.article)
        return place === undefined ? [] : [ledgerRow(entry, place)]
      }),
    )
    await insert(
      db,
      'stories',
      stories.map((story, at) => storyRow(story, at + 1)),
    )
    await insert(db, 'story_events', await membersOf(db, stories))
    await db.run("INSERT INTO store.meta VALUES ('told', $1)", [mark])
  })
}
