// Events on four lanes, one a quad, over time, and below them bands: who led the sides, and how what was on the table stood.
// Example: <Lanes data={timeline} span={window} />; every dot and every band is a link, the list below says the same in words.
import type { ShownEvent, TimelineView } from '../../../src/http/api-types.ts'
import { Chart } from '../parts/basics.tsx'
import { eventAddress } from '../parts/event-line.tsx'
import { aboutStanding, QUAD_SIGNS, QUADS, sides } from '../words.ts'
import { type Band, leaderBands, ledgerBands } from './bands.ts'
import { dayNumber, LEFT, type Scale, type Span, scaleOf, ticksOf, WIDTH } from './time.ts'

const LANE = 84
const TOP = 12
const DOT = 5.5
const ROW = 19
export const MOST_BANDS = 16

interface Dot {
  readonly event: ShownEvent
  readonly x: number
  readonly y: number
}

/** Dots of one column of a lane stand above each other, closer where there are many. */
export function dotsOf(events: readonly ShownEvent[], { x: place }: Scale): Dot[] {
  const dots = events.flatMap((event) => {
    const { date, quad_code: quad } = event.record
    if (date === null) return []
    const x = place(dayNumber(date))
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

/** As many letters as fit. */
function fitting(text: string, wide: number): string {
  const most = Math.floor((wide - 8) / 6.4)
  if (most >= text.length) return text
  return most < 3 ? '' : `${text.slice(0, most - 1)}…`
}

function Rows({ bands, top, scale }: { bands: readonly Band[]; top: number; scale: Scale }) {
  return (
    <>
      {bands.map(({ key, label, href, pieces }, at) => (
        <a key={key} href={href}>
          <text class="band-label" x={12} y={top + at * ROW + 13}>
            {fitting(label, LEFT - 8)}
          </text>
          {pieces.map(({ first, last, name, about, kind }) => {
            const [x, wide] = [scale.x(first), Math.max(3, scale.x(last) - scale.x(first))]
            return (
              <g key={`${kind}${first}${name}`} class={`band ${kind}`}>
                <title>{about}</title>
                <rect x={x} width={wide} y={top + at * ROW + 1} height={ROW - 4} rx={3} />
                <text x={x + 4} y={top + at * ROW + 13}>
                  {fitting(kind === 'leader' ? name : aboutStanding(name), wide)}
                </text>
              </g>
            )
          })}
        </a>
      ))}
    </>
  )
}

const heading = (text: string, y: number) => (
  <text class="band-heading" x={12} y={y}>
    {text}
  </text>
)

export function Lanes({ data, span }: { data: TimelineView; span: Span }) {
  const scale = scaleOf(span)
  const leaders = leaderBands(data.leaders, span)
  const ledger = ledgerBands(data.ledger, span).slice(0, MOST_BANDS)
  const lanes = TOP + 4 * LANE
  const leadersTop = lanes + (leaders.length > 0 ? 22 : 0)
  const ledgerTop = leadersTop + leaders.length * ROW + (ledger.length > 0 ? 24 : 0)
  const bottom = ledgerTop + ledger.length * ROW + 4
  return (
    <Chart name="timeline" box={`0 0 ${WIDTH} ${bottom + 22}`} label="Events over time, a lane for each quad">
      {QUADS.map((name, at) => (
        <g key={name} class="lane">
          <rect x={0} y={TOP + at * LANE + 3} width={WIDTH} height={LANE - 6} rx={6} />
          <text x={12} y={TOP + at * LANE + LANE / 2 + 4}>
            {QUAD_SIGNS[at]} {name}
          </text>
        </g>
      ))}
      {ticksOf(span).map(({ day, label }) => (
        <g key={label} class="tick">
          <line x1={scale.x(day)} x2={scale.x(day)} y1={TOP} y2={bottom} />
          <text x={scale.x(day)} y={bottom + 16} text-anchor={scale.x(day) > WIDTH - 40 ? 'end' : 'middle'}>
            {label}
          </text>
        </g>
      ))}
      {leaders.length > 0 && heading('Who led', leadersTop - 5)}
      <Rows bands={leaders} top={leadersTop} scale={scale} />
      {ledger.length > 0 && heading('On the table', ledgerTop - 5)}
      <Rows bands={ledger} top={ledgerTop} scale={scale} />
      {dotsOf(data.events, scale).map(({ event, x, y }) => (
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
