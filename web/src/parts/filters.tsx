// What events are asked for, as chips that can be taken out and lists of values that can be put in. All of it stands in the address.
import type { Facets as FacetData } from '../../../src/views/facets.ts'
import { set } from '../router.ts'
import { QUADS, quadSign } from '../words.ts'

export const FILTERS = [
  'text',
  'since',
  'until',
  'dyad',
  'party',
  'actor',
  'recipient',
  'event',
  'mode',
  'quad',
  'context',
  'status',
  'historical',
  'place',
  'source',
  'sector',
  'reviewed',
  'unreviewed',
  'minConfidence',
  'state',
  'article',
  'rule',
  'directed',
] as const

/** The part of an address that is a filter. */
export const filterOf = (query: URLSearchParams): Record<string, string> =>
  Object.fromEntries(FILTERS.flatMap((name) => (query.get(name) ? [[name, query.get(name) ?? '']] : [])))

const shownValue = (name: string, value: string): string =>
  name === 'quad'
    ? value
        .split(',')
        .map((one) => QUADS[Number(one) - 1] ?? one)
        .join(', ')
    : value

export function Chips({ query }: { query: URLSearchParams }) {
  const filter = Object.entries(filterOf(query))
  if (filter.length === 0) return null
  return (
    <ul class="chips" aria-label="Filters">
      {filter.map(([name, value]) => (
        <li key={name}>
          <button type="button" onClick={() => set({ [name]: undefined, after: undefined })}>
            <span class="hidden">Take out the filter </span>
            {name}: <strong>{shownValue(name, value)}</strong> <span aria-hidden="true">✕</span>
          </button>
        </li>
      ))}
    </ul>
  )
}

const TITLES: Readonly<Record<string, string>> = {
  event: 'Event',
  actor: 'Actor',
  recipient: 'Recipient',
  quad: 'Quad',
  status: 'Status',
  context: 'Context',
  source: 'Source',
  country: 'Country of the place',
  reviewed: 'Reviewed',
}

/** The field of the filter that a facet narrows. */
const FIELD: Readonly<Record<string, string>> = { country: 'place' }

function Facet({
  name,
  values,
  query,
}: {
  name: string
  values: FacetData['fields']['event']
  query: URLSearchParams
}) {
  const field = FIELD[name] ?? name
  const chosen = (query.get(field) ?? '').split(',').filter((one) => one !== '')
  const toggle = (value: string): void => {
    if (name === 'reviewed' && value === 'no') {
      set({ unreviewed: query.get('unreviewed') === 'true' ? undefined : 'true', after: undefined })
      return
    }
    const one = name === 'source'
    const next = chosen.includes(value) ? chosen.filter((other) => other !== value) : one ? [value] : [...chosen, value]
    set({ [field]: next, after: undefined })
  }
  const isOn = (value: string): boolean =>
    name === 'source'
      ? query.get('source') === value
      : name === 'reviewed' && value === 'no'
        ? query.get('unreviewed') === 'true'
        : chosen.includes(value)
  if (values.length === 0) return null
  return (
    <details open={['event', 'actor', 'quad'].includes(name) || chosen.length > 0}>
      <summary>{TITLES[name]}</summary>
      <ul>
        {values.map(({ value, count }) => (
          <li key={value}>
            <button type="button" class="facet" aria-pressed={isOn(value)} onClick={() => toggle(value)}>
              <span>
                {name === 'quad' && <span aria-hidden="true">{quadSign(Number(value))} </span>}
                {shownValue(name, value)}
              </span>
              <span class="faint">{count}</span>
            </button>
          </li>
        ))}
      </ul>
    </details>
  )
}

export function FacetLists({ data, query }: { data: FacetData; query: URLSearchParams }) {
  return (
    <div class="facets">
      {Object.keys(TITLES).map((name) => (
        <Facet key={name} name={name} values={data.fields[name as keyof FacetData['fields']]} query={query} />
      ))}
    </div>
  )
}
