// A series of cooperation and conflict -> bars up and down a period, the balance as a line, changes of level as labelled bands.
// Example: <Series points={points} turns={turns} /> of one dyad; each bar is a link to its events.

import type { Turn } from '../../../src/http/api-types.ts'
import type { Point } from '../../../src/views/series.ts'
import { Chart } from '../parts/basics.tsx'
import { score } from '../words.ts'

export interface Column {
  readonly period: string
  readonly cooperation: number
  readonly conflict: number
  readonly sum: number
  readonly count: number
}

/** Both directions of a period together. */
export function columnsOf(points: readonly Point[]): Column[] {
  const columns = new Map<string, Column>()
  for (const point of points) {
    const before = columns.get(point.period)
    columns.set(point.period, {
      period: point.period,
      cooperation: (before?.cooperation ?? 0) + point.verbal_cooperation + point.material_cooperation,
      conflict: (before?.conflict ?? 0) + point.verbal_conflict + point.material_conflict,
      sum: (before?.sum ?? 0) + point.score_sum,
      count: (before?.count ?? 0) + point.count,
    })
  }
  return [...columns.values()]
}

const WIDTH = 900
const HEIGHT = 260
const LEFT = 34
const MIDDLE = 125
const REACH = 95

/** Some periods to write below, evenly. */
function labelled(columns: readonly Column[]): Set<number> {
  const every = Math.max(1, Math.ceil(columns.length / 9))
  return new Set(columns.map((_, at) => at).filter((at) => at % every === 0))
}

function Turns({ turns, xOf }: { turns: readonly Turn[]; xOf: (period: string) => number | undefined }) {
  return (
    <>
      {turns.map(({ period, before, after }) => {
        const x = xOf(period)
        if (x === undefined) return null
        return (
          <g key={period} class="turn">
            <line x1={x} x2={x} y1={8} y2={HEIGHT - 22} />
            <text x={x + 4} y={16}>
              {score(before)} ⇒ {score(after)}
            </text>
          </g>
        )
      })}
    </>
  )
}

export function Series({
  columns,
  turns,
  hrefOf,
  label,
}: {
  columns: readonly Column[]
  turns: readonly Turn[]
  hrefOf: (period: string) => string
  label: string
}) {
  const step = (WIDTH - LEFT) / Math.max(1, columns.length)
  const wide = Math.max(1, Math.min(26, step * 0.7))
  const most = Math.max(1, ...columns.flatMap(({ cooperation, conflict }) => [cooperation, conflict]))
  const tall = (n: number): number => (REACH * n) / most
  const shown = labelled(columns)
  const places = new Map(columns.map(({ period }, at) => [period, LEFT + at * step]))
  return (
    <Chart name="series" box={`0 0 ${WIDTH} ${HEIGHT}`} label={label}>
      {[-1, -0.5, 0.5, 1].map((share) => (
        <g key={share} class="rule-line">
          <line x1={LEFT} x2={WIDTH} y1={MIDDLE - REACH * share} y2={MIDDLE - REACH * share} />
          {Number.isInteger(most * share) && (
            <text x={LEFT - 6} y={MIDDLE - REACH * share + 4} text-anchor="end">
              {Math.abs(most * share)}
            </text>
          )}
        </g>
      ))}
      {columns.map(({ period, cooperation, conflict, sum, count }, at) => {
        const x = LEFT + at * step + (step - wide) / 2
        return (
          <g key={period}>
            {count > 0 && (
              <a href={hrefOf(period)} aria-label={`${period}: ${cooperation} cooperation, ${conflict} conflict`}>
                <title>{`${period}\n${cooperation} cooperation, ${conflict} conflict, score ${score(Math.round(sum * 10) / 10)}`}</title>
                <rect
                  class="bar cooperation"
                  x={x}
                  width={wide}
                  y={MIDDLE - tall(cooperation)}
                  height={tall(cooperation)}
                />
                <rect class="bar conflict" x={x} width={wide} y={MIDDLE} height={tall(conflict)} />
              </a>
            )}
            {shown.has(at) && (
              <text class="axis" x={LEFT + at * step} y={HEIGHT - 6}>
                {period}
              </text>
            )}
          </g>
        )
      })}
      <line class="zero" x1={LEFT} x2={WIDTH} y1={MIDDLE} y2={MIDDLE} />
      <Turns turns={turns} xOf={(period) => places.get(period)} />
    </Chart>
  )
}
