// Ties between sides -> a circle of names with arrows: thick for many, solid for cooperation, dashed for conflict.
// Example: <Ties ties={[{from: 'PRK', to: 'USA', weight: 3, kind: 'conflict'}]} label="…" />. A table beside it says the same in words.
import { Chart } from '../parts/basics.tsx'
import type { Arrow } from './arrow.ts'

const SIZE = 520
const RADIUS = 195
const NODE = 21

interface Point {
  readonly x: number
  readonly y: number
}

const around = (at: number, of: number): Point => {
  const angle = (2 * Math.PI * at) / Math.max(1, of) - Math.PI / 2
  return { x: SIZE / 2 + RADIUS * Math.cos(angle), y: SIZE / 2 + RADIUS * Math.sin(angle) }
}

/** A bow from one side to the other that ends at the rim of its circle. */
function bow(a: Point, b: Point, bend: number): string {
  const [dx, dy] = [b.x - a.x, b.y - a.y]
  const length = Math.hypot(dx, dy) || 1
  const [mx, my] = [(a.x + b.x) / 2 - (dy / length) * bend, (a.y + b.y) / 2 + (dx / length) * bend]
  const end = Math.hypot(b.x - mx, b.y - my) || 1
  const [ex, ey] = [b.x - ((b.x - mx) / end) * (NODE + 5), b.y - ((b.y - my) / end) * (NODE + 5)]
  return `M${a.x.toFixed(1)} ${a.y.toFixed(1)} Q${mx.toFixed(1)} ${my.toFixed(1)} ${ex.toFixed(1)} ${ey.toFixed(1)}`
}

const short = (name: string): string => (name.length <= 4 ? name : `${name.slice(0, 4)}…`)

export function Ties({
  arrows,
  label,
  hrefOf,
}: {
  arrows: readonly Arrow[]
  label: string
  hrefOf: (name: string) => string
}) {
  const names = [...new Set(arrows.flatMap(({ from, to }) => [from, to]))].sort()
  const places = new Map(names.map((name, at) => [name, around(at, names.length)]))
  const most = Math.max(1, ...arrows.map(({ weight }) => weight))
  return (
    <Chart name="ties" box={`0 0 ${SIZE} ${SIZE}`} label={label}>
      <defs>
        {(['cooperation', 'conflict', 'waits'] as const).map((kind) => (
          <marker
            key={kind}
            id={`tip-${kind}`}
            viewBox="0 0 8 8"
            refX="6"
            refY="4"
            markerWidth="8"
            markerHeight="8"
            markerUnits="userSpaceOnUse"
            orient="auto"
          >
            <path class={`tip ${kind}`} d="M0 0 L8 4 L0 8 z" />
          </marker>
        ))}
      </defs>
      {arrows.map(({ from, to, weight, kind }) => {
        const [a, b] = [places.get(from), places.get(to)]
        if (a === undefined || b === undefined || from === to) return null
        return (
          <path
            key={`${from} ${to} ${kind}`}
            class={`tie ${kind}`}
            d={bow(a, b, kind === 'conflict' ? 46 : 26)}
            stroke-width={1 + (4 * weight) / most}
            marker-end={`url(#tip-${kind})`}
          >
            <title>{`${from} → ${to}: ${weight} ${kind}`}</title>
          </path>
        )
      })}
      {[...places].map(([name, { x, y }]) => (
        <a key={name} href={hrefOf(name)} aria-label={name}>
          <circle class="node" cx={x} cy={y} r={NODE} />
          <text class="node-name" x={x} y={y + 4} text-anchor="middle">
            {short(name)}
          </text>
        </a>
      ))}
    </Chart>
  )
}
