// /api/v1/timeline: what a timeline shows in one answer: the events, how dense the whole time is, who led the sides, what was on the table.
// Example: GET /api/v1/timeline?dyad=KOR,PRK&since=2022-08-01 has the terms of both countries' leaders and the ledger between them.
// Leaders and ledger need sides: the two of a dyad, or the countries among party, actor and recipient.
import { Hono } from 'hono'
import type { LeaderTerm } from '../../lexicon/leaders.ts'
import { densityOf } from '../../views/density.ts'
import { eventsPage } from '../../views/events.ts'
import type { EventFilter } from '../../views/filter.ts'
import { type LedgerItem, ledgerItems } from '../../views/ledger-items.ts'
import type { TimelineView } from '../api-types.ts'
import { filterParams, given, numberParam } from '../query.ts'
import type { Service } from '../service.ts'
import { shownEvent } from '../shown.ts'

const HAPPENED: EventFilter = { status: ['actual'], historical: false }
const MOST_SIDES = 4
const MOST_ENTRIES = 400

/** Countries that the filter is about. */
export const sidesOf = ({ dyad, party = [], actor = [], recipient = [] }: EventFilter): string[] =>
  [...new Set([...(dyad ?? []), ...party, ...actor, ...recipient])]
    .filter((side) => /^[A-Z]{3}$/.test(side))
    .slice(0, MOST_SIDES)

const during =
  (since: string | null, until: string | null) =>
  ({ from, to }: LeaderTerm): boolean =>
    (until === null || from === null || from <= until) && (since === null || to === null || to >= since)

/** Day of the last word on an entry. */
const lastDay = ({ entry }: LedgerItem): string | null => entry.changes.at(-1)?.date ?? entry.date

/** Entries that were made before the end and of which something was said after the beginning, or which are open. */
function onTable(items: readonly LedgerItem[], since: string | null, until: string | null): LedgerItem[] {
  return items.filter((item) => {
    const { date, standing, historical } = item.entry
    if (date === null || historical) return false
    const open = standing === 'open' || standing === 'accepted'
    return (until === null || date <= until) && (since === null || open || (lastDay(item) ?? date) >= since)
  })
}

async function timelineOf({ db, leadersOf }: Service, asked: EventFilter, limit: number): Promise<TimelineView> {
  const filter = { ...HAPPENED, ...asked }
  const density = await densityOf(db, filter)
  const page = await eventsPage(db, filter, { limit })
  const since = asked.since ?? density.first
  const until = asked.until ?? density.last
  const sides = sidesOf(asked)
  const between = asked.dyad === undefined ? { party: sides } : { dyad: asked.dyad }
  const items = sides.length === 0 ? [] : await ledgerItems(db, between, MOST_ENTRIES)
  return {
    events: page.events.map(shownEvent),
    more: page.next !== undefined,
    ...given({ since: since ?? undefined, until: until ?? undefined }),
    density,
    leaders: sides.flatMap((side) => leadersOf(side).filter(during(since, until))),
    ledger: onTable(items, since, until),
  }
}

export function timelineRoutes(service: Service): Hono {
  const app = new Hono()
  app.get('/timeline', async (context) => {
    const query = new URL(context.req.url).searchParams
    const filter = filterParams(query, ['limit'])
    const limit = numberParam(query, 'limit', { least: 1, most: 500, otherwise: 400 })
    return context.json(await timelineOf(service, filter, limit))
  })
  return app
}
