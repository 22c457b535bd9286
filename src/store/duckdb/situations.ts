// Situations that people save -> lines of a table that only grows; the latest line of a name is what it is now.
// Example: await saveSituation(db, situation, 'ana'); await savedSituations(db) lists it with who saved it and when.
// Taking one out is a line, too, so that nothing is lost: saving the name again brings it back.
import type { Situation } from '../../model/index.ts'
import type { Db } from '../db.ts'

export interface SavedSituation extends Situation {
  readonly who: string
  readonly at: string
}

interface Row {
  readonly name: string
  readonly definition: string
  readonly who: string
  readonly at: string
}

async function append(db: Db, name: string, definition: string | null, who: string): Promise<void> {
  const [row] = await db.all<{ next: number }>('SELECT coalesce(max(no) + 1, 1)::INTEGER AS next FROM store.situations')
  await db.run('INSERT INTO store.situations VALUES ($1, $2, $3::JSON, $4, now()::TIMESTAMP)', [
    row?.next ?? 1,
    name,
    definition,
    who,
  ])
}

export const saveSituation = (db: Db, situation: Situation, who: string): Promise<void> =>
  append(db, situation.name, JSON.stringify(situation), who)

export const removeSituation = (db: Db, name: string, who: string): Promise<void> => append(db, name, null, who)

/** All that hold, by their titles; or the one of a name. */
export async function savedSituations(db: Db, name?: string): Promise<SavedSituation[]> {
  const rows = await db.all<Row>(
    `SELECT name, definition::VARCHAR AS definition, who, saved_at::VARCHAR AS "at" FROM store.situations
     ${name === undefined ? '' : 'WHERE name = $1'} QUALIFY row_number() OVER (PARTITION BY name ORDER BY no DESC) = 1`,
    name === undefined ? [] : [name],
  )
  return rows
    .filter(({ definition }) => definition !== null)
    .map(({ definition, who, at }) => ({ ...(JSON.parse(definition) as Situation), who, at }))
    .sort((a, b) => (a.title < b.title ? -1 : a.title > b.title ? 1 : a.name < b.name ? -1 : 1))
}
