// The frame that pages with a filter share: title, what can be asked, chips of what is asked, and what to do where nothing is like that.
// Example: <Framed title="Map" home="/map" query={query} answer={answer} isEmpty={…} nothing="No event tells its place.">{(data) => …}</Framed>
import type { ComponentChildren } from 'preact'
import type { Answer } from '../api.ts'
import { set } from '../router.ts'
import { Asked, Empty, Pills } from './basics.tsx'
import { Chips } from './filters.tsx'

interface FrameProps<T> {
  readonly title: string
  /** The page without any filter. */
  readonly home: string
  readonly query: URLSearchParams
  readonly answer: Answer<T>
  readonly isEmpty: (data: T) => boolean
  readonly nothing: string
  readonly ask?: ComponentChildren
  readonly children: (data: T) => ComponentChildren
}

export function Framed<T>({ title, home, query, answer, isEmpty, nothing, ask, children }: FrameProps<T>) {
  return (
    <>
      <h1>{title}</h1>
      {ask !== undefined && <div class="ask">{ask}</div>}
      <Chips query={query} />
      <Asked answer={answer}>
        {(data) =>
          isEmpty(data) ? (
            <Empty title={nothing}>
              <p>
                Take out a filter, or <a href={home}>show all</a>.
              </p>
            </Empty>
          ) : (
            children(data)
          )
        }
      </Asked>
    </>
  )
}

const DAYS = [
  ['since', 'From'],
  ['until', 'To'],
] as const

/** First and last day, in the address. */
export function DateRange({ query }: { query: URLSearchParams }) {
  return (
    <>
      {DAYS.map(([name, label]) => (
        <label key={name} class="field">
          {label}
          <input
            type="date"
            value={query.get(name) ?? ''}
            onChange={(event) => set({ [name]: event.currentTarget.value, after: undefined })}
          />
        </label>
      ))}
    </>
  )
}

/** One of a few, in the address under a name. */
export function Choices({
  label,
  name,
  values,
  chosen,
}: {
  label: string
  name: string
  values: readonly string[]
  chosen: string
}) {
  return (
    <Pills label={label}>
      {values.map((one) => (
        <button
          key={one}
          type="button"
          class="facet pill"
          aria-pressed={one === chosen}
          onClick={() => set({ [name]: one })}
        >
          {one}
        </button>
      ))}
    </Pills>
  )
}
