// The mean score of a dyad in the last days against that of the days before -> whether it turned its sign.
// Example: a month of talks (+4) after a month of threats (-5) is a turn; too few events on one side are none.
import { addDays } from '../base/days.ts'
import type { Db } from '../store/db.ts'
import { countsBy } from './counts.ts'

export interface DyadTurn {
  readonly before: number
  readonly after: number
  readonly events: number
}

export interface TurnOptions {
  readonly today: string
  readonly days: number
  readonly least: number
}

/** The turn of a dyad, in either direction, up to a day; undefined where there is none. */
export async function turnOf(
  db: Db,
  dyad: readonly [string, string],
  { today, days, least }: TurnOptions,
): Promise<DyadTurn | undefined> {
  const span = (until: string) => ({
    dyad,
    status: ['actual'],
    historical: false,
    since: addDays(until, 1 - days),
    until,
  })
  const [after] = await countsBy(db, span(today), [], 'report')
  const [before] = await countsBy(db, span(addDays(today, -days)), [], 'report')
  if (after === undefined || before === undefined || Math.min(after.count, before.count) < least) return undefined
  const [now, then] = [after.score_mean ?? 0, before.score_mean ?? 0]
  return now * then < 0 ? { before: then, after: now, events: after.count } : undefined
}
