// A strip of the whole time with a window in it: drag over it, or use the two sliders and the buttons, and the window stands in the address.
// Example: <Brush density={…} span={window} /> on the timeline; "Whole time" takes the days out of the address again.
import { useRef, useState } from 'preact/hooks'
import type { Density } from '../../../src/views/density.ts'
import { Chart } from '../parts/basics.tsx'
import { set } from '../router.ts'
import { closer, dayNumber, dayOf, moved, type Scale, type Span, scaleOf, WIDTH, wider, within } from './time.ts'

const HEIGHT = 46

const show = ({ first, last }: Span): void => set({ since: dayOf(first), until: dayOf(last) })

function Bins({ density: { bins, by }, scale }: { density: Density; scale: Scale }) {
  const most = Math.max(1, ...bins.map(({ cooperation, conflict }) => cooperation + conflict))
  const days = { day: 1, week: 7, month: 30.4, year: 365 }[by]
  const wide = Math.max(1, scale.x(days) - scale.x(0) - 1)
  const tall = (n: number): number => (n * (HEIGHT - 6)) / most
  return (
    <>
      {bins.map(({ period, cooperation, conflict }) => {
        const x = scale.x(dayNumber(period))
        return (
          <g key={period}>
            <rect
              class="bar cooperation"
              x={x}
              width={wide}
              y={HEIGHT - tall(cooperation)}
              height={tall(cooperation)}
            />
            <rect
              class="bar conflict"
              x={x}
              width={wide}
              y={HEIGHT - tall(cooperation + conflict)}
              height={tall(conflict)}
            />
          </g>
        )
      })}
    </>
  )
}

function Slider({
  label,
  value,
  whole,
  onMove,
}: {
  label: string
  value: number
  whole: Span
  onMove: (day: number) => void
}) {
  return (
    <label class="field grow">
      {label} <span class="value">{dayOf(value)}</span>
      <input
        type="range"
        min={whole.first}
        max={whole.last}
        value={value}
        aria-valuetext={dayOf(value)}
        onChange={(event) => onMove(Number(event.currentTarget.value))}
      />
    </label>
  )
}

function Moves({ span, whole }: { span: Span; whole: Span }) {
  const isWhole = span.first <= whole.first && span.last >= whole.last
  const moves = [
    ['Earlier', moved(span, whole, -1)],
    ['Later', moved(span, whole, 1)],
    ['Closer', closer(span, whole)],
    ['Wider', wider(span, whole)],
  ] as const
  return (
    <div class="buttons">
      {moves.map(([label, to]) => (
        <button
          key={label}
          type="button"
          class="small"
          disabled={to.first === span.first && to.last === span.last}
          onClick={() => show(to)}
        >
          {label}
        </button>
      ))}
      <button
        type="button"
        class="small"
        disabled={isWhole}
        onClick={() => set({ since: undefined, until: undefined })}
      >
        Whole time
      </button>
    </div>
  )
}

export function Brush({ density, span }: { density: Density; span: Span }) {
  const box = useRef<HTMLDivElement>(null)
  const [drag, setDrag] = useState<Span>()
  if (density.first === null || density.last === null) return null
  const whole = { first: dayNumber(density.first), last: dayNumber(density.last) }
  const scale = scaleOf(whole)
  const dayAt = (event: PointerEvent): number => {
    const { left = 0, width = 1 } = box.current?.querySelector('svg')?.getBoundingClientRect() ?? {}
    return scale.day(((event.clientX - left) / width) * WIDTH)
  }
  const shown = within(drag ?? span, whole)
  const start = (event: PointerEvent & { currentTarget: HTMLDivElement }): void => {
    if (event.button !== 0) return
    event.currentTarget.setPointerCapture(event.pointerId)
    const day = dayAt(event)
    setDrag({ first: day, last: day })
  }
  const end = (event: PointerEvent): void => {
    if (drag === undefined) return
    const to = dayAt(event)
    setDrag(undefined)
    if (Math.abs(to - drag.first) >= 1) show(within({ first: drag.first, last: to }, whole))
  }
  return (
    <div class="brush">
      <div
        ref={box}
        class="brush-strip"
        onPointerDown={start}
        onPointerMove={(event) => drag !== undefined && setDrag({ ...drag, last: dayAt(event) })}
        onPointerUp={end}
        onPointerCancel={() => setDrag(undefined)}
      >
        <Chart
          name="strip"
          stretched
          box={`0 0 ${WIDTH} ${HEIGHT}`}
          label={`All of the time, ${density.first} to ${density.last}; drag over it to zoom`}
        >
          <Bins density={density} scale={scale} />
          <rect
            class="window"
            x={scale.x(shown.first)}
            width={Math.max(2, scale.x(shown.last) - scale.x(shown.first))}
            y={1}
            height={HEIGHT - 2}
          />
        </Chart>
      </div>
      <div class="row no-print">
        <Slider
          label="From"
          value={shown.first}
          whole={whole}
          onMove={(day) => show(within({ first: day, last: Math.max(span.last, day + 1) }, whole))}
        />
        <Slider
          label="To"
          value={shown.last}
          whole={whole}
          onMove={(day) => show(within({ first: Math.min(span.first, day - 1), last: day }, whole))}
        />
        <Moves span={shown} whole={whole} />
      </div>
    </div>
  )
}
