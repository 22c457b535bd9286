// A filter -> where it happened: places with how exactly they are known, how many events, and what kind.
// Example: placesOf(db, {}, 500) has Geneva once, with its point, resolution and the counts by quad.
// Places without a point are left out; resolution 1 is a whole country, 4 a town, 5 a spot in it.
import type { Db } from '../store/db.ts'
import { conditionsOf } from './events.ts'
import type { EventFilter } from './filter.ts'

export interface PlaceCount {
  readonly place: string
  readonly country: string
  readonly lat: number
  readonly lon: number
  readonly resolution: number
  readonly count: number
  readonly cooperation: number
  readonly conflict: number
}

export async function placesOf(db: Db, filter: EventFilter, limit: number): Promise<PlaceCount[]> {
  const { sql, values } = (await conditionsOf(db, filter)).where()
  return db.all(
    `SELECT e.place, e.country, any_value(e.lat) AS lat, any_value(e.lon) AS lon, max(s.resolution)::INTEGER AS resolution,
       count(*)::INTEGER AS count, count(*) FILTER (e.quad_code <= 2)::INTEGER AS cooperation,
       count(*) FILTER (e.quad_code > 2)::INTEGER AS conflict
     FROM (SELECT * FROM store.bare_events WHERE ${sql}) e JOIN store.events s ON s.no = e.event_no
     WHERE e.lat IS NOT NULL AND e.lon IS NOT NULL
     GROUP BY e.place, e.country ORDER BY count DESC, e.place LIMIT ${Math.trunc(limit)}`,
    values,
  )
}
