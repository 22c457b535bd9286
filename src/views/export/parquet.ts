// A filter -> a Parquet file (zstd) with one row an event; actors, recipients, speakers and evidence are lists of structures.
// Example: in R, arrow::read_parquet("events.parquet"); in Python, pandas.read_parquet("events.parquet").
// Written by the database itself, so any number of events needs little memory.
import type { Db } from '../../store/db.ts'
import { conditionsOf } from '../events.ts'
import type { EventFilter } from '../filter.ts'

const party = (role: string, more: string): string =>
  `list({'words': raw_text, 'name': name, 'code': code, 'country': country, 'sector': sector, 'other_sectors': other_sectors,
    'role': office, 'entity_id': entity, 'dictionary_code': dictionary_code, 'in': field, 'start': start, 'end': "end"${more}} ORDER BY n)
    FILTER (role = '${role}')`

const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`

/** Values cannot be bound inside COPY, so the numbers of the events stand in a table of the connection. */
export async function writeParquet(db: Db, filter: EventFilter, path: string): Promise<number> {
  const { sql, values } = (await conditionsOf(db, filter)).where()
  await db.run(`CREATE OR REPLACE TEMP TABLE exported AS SELECT event_no FROM store.bare_events WHERE ${sql}`, values)
  await db.run(
    `COPY (
      WITH p AS (
        SELECT event AS event_no, ${party('actor', '')} AS actor, ${party('recipient', '')} AS recipient,
          ${party('speaker', ", 'cue': cue, 'quote': quote")} AS said_by
        FROM store.parties WHERE event IN (FROM exported) GROUP BY event),
      v AS (
        SELECT event AS event_no, list({'role': role, 'in': field, 'start': start, 'end': "end", 'rule': rule} ORDER BY n) AS evidence
        FROM store.evidence WHERE event IN (FROM exported) GROUP BY event)
      SELECT e.* EXCLUDE (event_no, article_no, run, state), p.* EXCLUDE (event_no), v.evidence
      FROM all_events e JOIN exported USING (event_no) LEFT JOIN p USING (event_no) LEFT JOIN v USING (event_no)
      ORDER BY e.date, e.event_no
    ) TO ${literal(path)} (FORMAT parquet, COMPRESSION zstd)`,
  )
  const [row] = await db.all<{ n: number }>('SELECT count(*)::INTEGER AS n FROM exported')
  return row?.n ?? 0
}
