// Entries of the ledger -> the event that the same words tell, where there is one: it knows the contexts that an entry does not have.
// Example: an offer of talks and the CONSULT of the same sentence; eventOfEntries(db, ['l1…']) is a map from the entry to the event's id.
import type { Db } from '../store/db.ts'

export async function eventOfEntries(db: Db, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await db.all<{ entry: string; event: string }>(
    `WITH asked AS (
       SELECT l.id, l.article, l.entry->'evidence'->0->>'in' AS field, (l.entry->'evidence'->0->>'start')::INTEGER AS "at"
       FROM store.ledger l WHERE l.id IN (SELECT unnest(from_json($1::JSON, '["VARCHAR"]'))))
     SELECT a.id AS entry, arg_min(e.id, (len(e.contexts) = 0, e.no)) AS event
     FROM asked a JOIN store.events e ON e.article = a.article AND e.state = 'shown' AND e.sentence_in = a.field
       AND a."at" BETWEEN e.sentence_start AND e.sentence_end
     GROUP BY a.id`,
    [JSON.stringify(ids)],
  )
  return new Map(rows.map(({ entry, event }) => [entry, event]))
}
