// The ledger and the stories of all articles -> their tables, in place of what stood there: linking looks at everything, so its result is kept as a whole.
// Example: await replaceTold(db, { ledger, stories }); then `--level story` counts one of each story.
// Entries and stories of articles or events that are not in the database are left out; hidden articles hide their entries.
// What people said of links holds for the new entries, too.
import type { Cell, Db } from '../db.ts'
import type { NewRow } from '../rows.ts'
import type { ToldEntry, ToldStory, ToldTogether } from '../told-types.ts'
import { insert } from './insert.ts'
import { applyLinks } from './links.ts'
import { transaction } from './transaction.ts'

interface ArticlePlace {
  readonly no: number
  readonly id: string
  readonly embargo: string | null
  readonly state: string
}

const codesOf = (sides: readonly { readonly code: string }[]): string[] => [
  ...new Set(sides.map(({ code }) => code).filter((code) => code !== '')),
]

/** The words of a deadline, however the line has it. */
function deadlineOf(deadline: unknown): string | null {
  if (typeof deadline === 'string') return deadline
  return typeof deadline === 'object' && deadline !== null && 'words' in deadline ? String(deadline.words) : null
}

const entryRow = (entry: ToldEntry, { no, embargo, state }: ArticlePlace): NewRow => ({
  id: entry.id,
  article: no,
  kind: entry.kind,
  by_codes: codesOf(entry.by),
  to_codes: codesOf(entry.to),
  content: entry.content,
  condition: entry.if ?? null,
  deadline: deadlineOf(entry.deadline),
  date: entry.date,
  standing: entry.standing,
  confidence: entry.confidence,
  entry: entry as unknown as Cell,
  embargo,
  state: state === 'current' || state === 'copy' ? 'shown' : state,
})

const storyRow = (story: ToldStory, no: number): NewRow => ({
  no,
  id: story.id,
  event: story.event,
  date_from: story.date,
  date_to: story.enddate,
  articles: story.articles,
  story: story as unknown as Cell,
})

/** The latest state of each article. */
async function placesOf(db: Db): Promise<Map<string, ArticlePlace>> {
  const rows = await db.all<ArticlePlace>('SELECT no, id, embargo, state FROM store.articles ORDER BY no')
  return new Map(rows.map((row) => [row.id, row]))
}

async function writeLedger(db: Db, ledger: readonly ToldEntry[]): Promise<void> {
  const places = await placesOf(db)
  const rows = ledger.flatMap((entry): NewRow[] => {
    const place = places.get(entry.article)
    return place === undefined ? [] : [entryRow(entry, place)]
  })
  await db.run('DELETE FROM store.ledger')
  await insert(db, 'ledger', rows)
  await applyLinks(db)
}

async function writeStories(db: Db, stories: readonly ToldStory[]): Promise<void> {
  await db.run('DELETE FROM store.stories')
  await db.run('DELETE FROM store.story_events')
  await insert(
    db,
    'stories',
    stories.map((story, at) => storyRow(story, at + 1)),
  )
  const members = stories.flatMap(({ members: list }, at) => list.map(({ event }) => ({ story: at + 1, event })))
  await db.run(
    `INSERT INTO store.story_events
     SELECT m.story, e.no FROM (
       SELECT unnest(from_json($1::JSON, '[{"story":"INTEGER","event":"VARCHAR"}]'), max_depth := 2)) m
     JOIN store.events e ON e.id = m.event ORDER BY 1, 2`,
    [JSON.stringify(members)],
  )
}

export const replaceTold = (db: Db, { ledger, stories }: ToldTogether): Promise<void> =>
  transaction(db, async () => {
    await writeLedger(db, ledger)
    await writeStories(db, stories)
  })
