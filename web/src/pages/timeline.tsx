// Events on four lanes, one a quad, over time, with the terms of leaders and the standings of the ledger below; narrowed down as on the page
// Events, zoomed with the strip above. The preset "negotiations and provocations" keeps talks, agreements and offers against threats, displays
// of force and attacks. Example: /timeline?dyad=KOR,PRK&since=2022-08-01
import type { TimelineView } from '../../../src/http/api-types.ts'
import { useAnswer } from '../api.ts'
import type { PageProps } from '../app.tsx'
import { Brush } from '../charts/brush.tsx'
import { Lanes, MOST_BANDS } from '../charts/lanes.tsx'
import { dayNumber, type Span } from '../charts/time.ts'
import { EventLine } from '../parts/event-line.tsx'
import { filterOf } from '../parts/filters.tsx'
import { DateRange, Framed } from '../parts/frame.tsx'
import { LedgerLine } from '../parts/ledger-card.tsx'
import { address, set } from '../router.ts'
import { count } from '../words.ts'

const PRESET = 'AGREE,CONSULT,COOPERATE,CONCEDE,RETREAT,THREATEN,MOBILIZE,ASSAULT,COERCE,SANCTION'

/** What is shown: the days of the address, at once, else all there is. */
function spanOf(query: URLSearchParams, { density }: TimelineView): Span {
  const first = dayNumber(query.get('since') ?? density.first ?? '2000-01-01')
  const last = dayNumber(query.get('until') ?? density.last ?? '2000-01-02')
  return { first, last: Math.max(first + 1, last) }
}

function Ask({ query }: { query: URLSearchParams }) {
  const isPreset = query.get('event') === PRESET
  return (
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
        aria-pressed={isPreset}
        onClick={() => set({ event: isPreset ? undefined : PRESET })}
      >
        Negotiations and provocations
      </button>
    </>
  )
}

function Words({ data }: { data: TimelineView }) {
  return (
    <details>
      <summary>The same as a list</summary>
      {data.leaders.length > 0 && (
        <>
          <h2>Who led</h2>
          <ul class="lines">
            {data.leaders.map(({ code, office, name, from, to }) => (
              <li key={code + office + name + from}>
                {code}, {office.replaceAll('-', ' ')}: {name}, {from ?? '…'} to {to ?? 'today'}
              </li>
            ))}
          </ul>
        </>
      )}
      {data.ledger.length > 0 && (
        <>
          <h2>On the table</h2>
          <ul class="lines">
            {data.ledger.map((item) => (
              <LedgerLine key={item.entry.id} item={item} />
            ))}
          </ul>
        </>
      )}
      <h2>Events</h2>
      <ul class="lines">
        {data.events.map((event) => (
          <EventLine key={event.record.id} event={event} />
        ))}
      </ul>
    </details>
  )
}

function Hint({ query, data }: { query: URLSearchParams; data: TimelineView }) {
  const sided = ['dyad', 'party', 'actor', 'recipient'].some((name) => query.get(name) !== null)
  const bands = data.ledger.length
  return (
    <p class="faint">
      {count(data.events.length, 'event')}
      {data.more && ', the latest of more: zoom in to see the earlier ones'}.{' '}
      {!sided && 'Name two sides above to see who led them and what was on the table.'}
      {bands > MOST_BANDS && (
        <>
          The first {MOST_BANDS} of <a href={address('/ledger', { dyad: query.get('dyad') ?? '' })}>{bands} entries</a>{' '}
          are drawn.
        </>
      )}
    </p>
  )
}

export function Timeline({ query }: PageProps) {
  const answer = useAnswer<TimelineView>(address('/timeline', filterOf(query)))
  return (
    <Framed
      title="Timeline"
      home="/timeline"
      query={query}
      answer={answer}
      isEmpty={({ density }) => density.bins.length === 0}
      nothing="No event is like that."
      ask={<Ask query={query} />}
    >
      {(data) => {
        const span = spanOf(query, data)
        return (
          <>
            <section class="card">
              <Brush density={data.density} span={span} />
              <div class="scroll">
                <Lanes data={data} span={span} />
              </div>
            </section>
            <Hint query={query} data={data} />
            <Words data={data} />
          </>
        )
      }}
    </Framed>
  )
}
