// What people made beside the events -> JSON Lines: opinions on links of the ledger, saved situations.
// Example: {"id":"k1…","action":"confirm","entry":"l7…","standing":"rejected","article":"a9",…,"who":"ana"}, one opinion a line, undone ones too.
// They stand in the views `links` and `situations` (docs/tables.md); filters of events say nothing of them.
import type { Db, Row } from '../../store/db.ts'
import type { OpinionFormat } from './names.ts'

const LINKS = `SELECT id, action, entry, standing, date, article, answer, undoes, undone, who, made_at::VARCHAR AS at, why, change::VARCHAR AS change
  FROM main.links ORDER BY link_no`
const SITUATIONS =
  'SELECT name, title, actors, contexts, since, until, who, saved_at::VARCHAR AS at FROM main.situations ORDER BY name'

/** What is not told is left out. */
const told = (row: Row): Row => Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null))

export async function opinionLines(db: Db, format: OpinionFormat): Promise<string[]> {
  const rows = await db.all(format === 'links' ? LINKS : SITUATIONS)
  return rows.map((row) => {
    const { change } = row
    const whole = typeof change === 'string' ? { ...row, change: JSON.parse(change) } : row
    return `${JSON.stringify(told(whole))}\n`
  })
}
