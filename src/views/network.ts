// A filter -> the ties between countries: how often each did what to the other, cooperation and conflict apart.
// Example: networkOf(db, { since: '2024-01-01' }, 100) has the hundred busiest directed ties of that time.
// Counted is what has happened, as news, unless the filter asks for something else.
import type { Db } from '../store/db.ts'
import { countsBy } from './counts.ts'
import type { EventFilter } from './filter.ts'

export interface Tie {
  readonly actor: string
  readonly recipient: string
  readonly count: number
  readonly cooperation: number
  readonly conflict: number
  readonly score: number | null
}

export async function networkOf(db: Db, filter: EventFilter, limit: number): Promise<Tie[]> {
  const rows = await countsBy(
    db,
    { status: ['actual'], historical: false, ...filter },
    ['actor', 'recipient'],
    'report',
  )
  return rows
    .filter(({ actor, recipient }) => actor !== '' && recipient !== '' && actor !== null && recipient !== null)
    .map((row) => ({
      actor: String(row.actor),
      recipient: String(row.recipient),
      count: row.count,
      cooperation: row.verbal_cooperation + row.material_cooperation,
      conflict: row.verbal_conflict + row.material_conflict,
      score: row.score_mean,
    }))
    .sort((x, y) => y.count - x.count || (x.actor < y.actor ? -1 : 1))
    .slice(0, limit)
}
