// Events on four lanes, one a quad, over time; narrowed down as on the page Events. The preset "negotiations and provocations"
// keeps talks, agreements and offers against threats, displays of force and attacks.
// Example: /timeline?dyad=KOR,PRK&since=2022-08-01
import type { EventList, ShownEvent } from '../../../src/http/api-types.ts'
import { useAnswer } from '../api.ts'
import type { PageProps } from '../app.tsx'
import { Chart } from '../parts/basics.tsx'
import { EventLine, eventAddress } from '../parts/event-line.tsx'
import { filterOf } from '../parts/filters.tsx'
import { DateRange, Framed } from '../parts/frame.tsx'
import { address, set } from '../router.ts'
import { count, QUAD_SIGNS, QUADS, sides } from '../words.ts'

const PRESET = 'AGREE,CONSULT,COOPERATE,CONCEDE,RETREAT,THREATEN,MOBILIZE,ASSAULT,COERCE,SANCTION'
const WIDTH = 1000
const LEFT = 150
const LANE = 84
const TOP = 12
const DOT = 5.5

const dayNumber = (day: string): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000

interface Dot {
  readonly event: ShownEvent
  readonly x: number
  readonly y: number
}

/** Dots of one column of a lane stand above each other, closer where there are many. */
export function dotsOf(events: readonly ShownEvent[], first: number, last: number): Dot[] {
  const dots = events.flatMap((event) => {
    const { date, quad_code: quad } = event.record
    if (date === null) return []
    const x = LEFT + 12 + ((WIDTH - LEFT - 24) * (dayNumber(date) - first)) / Math.max(1, last - first)
    return [{ event, x, column: `${quad} ${Math.round(x / (DOT * 2))}` }]
  })
  const sizes = new Map<string, number>()
  for (const { column } of dots) sizes.set(column, (sizes.get(column) ?? 0) + 1)
  const seen = new Map<string, number>()
  return dots.map(({ event, x, column }) => {
    const [size, n] = [sizes.get(column) ?? 1, seen.get(column) ?? 0]
    seen.set(column, n + 1)
    const step = Math.min(DOT * 2, (LANE - 20) / size)
    return { event, x, y: TOP + (event.record.quad_code - 0.5) * LANE + (n - (size - 1) / 2) * step }
  })
}

/** First days of years, months or days between two days, not more than ten. */
export function ticksOf(first: number, last: number): { x: number; label: string }[] {
  const count = 7
  return Array.from({ length: count }, (_, at) => {
    const day = Math.round(first + ((last - first) * at) / (count - 1))
    return {
      x: LEFT + 12 + ((WIDTH - LEFT - 24) * at) / (count - 1),
      label: new Date(day * 86_400_000).toISOString().slice(0, 10),
    }
  })
}

function Lanes({ events }: { events: readonly ShownEvent[] }) {
  const dated = events.flatMap(({ record: { date } }) => (date === null ? [] : [dayNumber(date)]))
  const [first, last] = [Math.min(...dated), Math.max(...dated)]
  const height = TOP + 4 * LANE + 24
  return (
    <Chart name="timeline" box={`0 0 ${WIDTH} ${height}`} label="Events over time, a lane for each quad">
      {QUADS.map((name, at) => (
        <g key={name} class="lane">
          <rect x={0} y={TOP + at * LANE + 3} width={WIDTH} height={LANE - 6} rx={6} />
          <text x={12} y={TOP + at * LANE + LANE / 2 + 4}>
            {QUAD_SIGNS[at]} {name}
          </text>
        </g>
      ))}
      {ticksOf(first, last).map(({ x, label }) => (
        <g key={label} class="tick">
          <line x1={x} x2={x} y1={TOP} y2={TOP + 4 * LANE} />
          <text x={x} y={height - 6} text-anchor={x > WIDTH - 40 ? 'end' : 'middle'}>
            {label}
          </text>
        </g>
      ))}
      {dotsOf(events, first, last).map(({ event, x, y }) => (
        <a
          key={event.record.id}
          href={eventAddress(event)}
          aria-label={`${event.record.date} ${event.record.event[0]} ${sides(event.record.actor)}`}
        >
          <title>{`${event.record.date} ${event.record.event[0]}\n${sides(event.record.actor)} → ${sides(event.record.recipient)}\n${event.sentence}`}</title>
          <circle class={`dot quad${event.record.quad_code}`} cx={x} cy={y} r={DOT} />
        </a>
      ))}
    </Chart>
  )
}

export function Timeline({ query }: PageProps) {
  const answer = useAnswer<EventList>(
    address('/events', { status: 'actual', historical: false, ...filterOf(query), limit: 400 }),
  )
  return (
    <Framed
      title="Timeline"
      home="/timeline"
      query={query}
      answer={answer}
      isEmpty={({ events }) => events.length === 0}
      nothing="No event is like that."
      ask={
        <>
          <label class="field">
            Two sides
            <input
              placeholder="KOR,PRK"
              value={query.get('dyad') ?? ''}
              onChange={(event) => set({ dyad: event.currentTarget.value.toUpperCase().replace(/\s/g, '') })}
            />
          </label>
          <DateRange query={query} />
          <button
            type="button"
            class="facet pill"
            aria-pressed={query.get('event') === PRESET}
            onClick={() => set({ event: query.get('event') === PRESET ? undefined : PRESET })}
          >
            Negotiations and provocations
          </button>
        </>
      }
    >
      {({ events, next }) => (
        <>
          <section class="card">
            <div class="scroll">
              <Lanes events={events} />
            </div>
          </section>
          <p class="faint">
            {count(events.length, 'event')}
            {next !== undefined && ', the latest of more: narrow the time down to see the earlier ones'}
          </p>
          <details>
            <summary>The same as a list</summary>
            <ul class="lines">
              {events.map((event) => (
                <EventLine key={event.record.id} event={event} />
              ))}
            </ul>
          </details>
        </>
      )}
    </Framed>
  )
}
