// Events: a table, its filters and facets, full-text search, files of what is seen, page after page by key.
// With group=story one row is a happening with all who tell it.
// Example: /events?dyad=KOR,PRK&event=REJECT,ACCUSE&since=2022-08-01
import { useState } from 'preact/hooks'
import type { EventList, GroupList, ShownEvent } from '../../../src/http/api-types.ts'
import type { Facets } from '../../../src/views/facets.ts'
import { useAnswer } from '../api.ts'
import type { PageProps } from '../app.tsx'
import { Asked, Confidence, Empty, EventBadge, Head, Pills } from '../parts/basics.tsx'
import { eventAddress, Parties } from '../parts/event-line.tsx'
import { Chips, FacetLists, filterOf } from '../parts/filters.tsx'
import { DateRange } from '../parts/frame.tsx'
import { StoryTable } from '../parts/story-table.tsx'
import { address, set } from '../router.ts'
import { count, days } from '../words.ts'

function Row({ event }: { event: ShownEvent }) {
  const { record, reviewed, article } = event
  return (
    <tr>
      <td>
        <time>{days(record.date, record.enddate)}</time>
      </td>
      <td>
        <EventBadge event={record.event[0]} quad={record.quad_code} mode={record.mode} />
        {record.status !== 'actual' && <span class="badge plain">{record.status}</span>}
      </td>
      <td>
        <Parties of={record.actor} />
      </td>
      <td>
        <Parties of={record.recipient} />
      </td>
      <td class="words">
        <a class="plain-link" href={eventAddress(event)}>
          {event.sentence === '' ? record.id : event.sentence}
        </a>
        <span class="source">
          {article.source}
          {record.event_loc !== null && <> · {record.event_loc.resolved_place}</>}
        </span>
      </td>
      <td class="num">
        <Confidence value={record.confidence} />
        {reviewed !== null && <span class="badge plain">{reviewed}</span>}
      </td>
    </tr>
  )
}

function Table({ list }: { list: EventList }) {
  return (
    <div class="scroll">
      <table class="events">
        <Head of={['Date', 'Event', 'Who', 'To whom', 'Sentence', { num: 'Confidence' }]} />
        <tbody>
          {list.events.map((event) => (
            <Row key={event.record.id} event={event} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Ask({ query }: { query: URLSearchParams }) {
  const [text, setText] = useState(query.get('text') ?? '')
  return (
    <form
      class="ask"
      onSubmit={(event) => {
        event.preventDefault()
        set({ text, after: undefined })
      }}
    >
      <label class="field grow">
        Words in the article
        <input
          type="search"
          value={text}
          placeholder='sanction* "food aid" -football'
          onInput={(event) => setText(event.currentTarget.value)}
        />
      </label>
      <DateRange query={query} />
      <label class="field">
        Order
        <select
          value={query.get('order') ?? 'newest'}
          onChange={(event) => set({ order: event.currentTarget.value, after: undefined })}
        >
          <option value="newest">newest first</option>
          <option value="oldest">oldest first</option>
        </select>
      </label>
      <button type="submit">Search</button>
    </form>
  )
}

function Downloads({ filter }: { filter: Record<string, string> }) {
  return (
    <p class="downloads no-print">
      Download what is seen:{' '}
      {['csv', 'json', 'jsonl'].map((ending) => (
        <a key={ending} href={address(`/api/v1/events.${ending}`, filter)} download>
          .{ending}
        </a>
      ))}{' '}
      <a href={address('/timeline', filter)}>as a timeline</a> <a href={address('/map', filter)}>on the map</a>{' '}
      <a href={address('/batch', { ...filter, unreviewed: true })}>review all of them together</a>
    </p>
  )
}

function Pager({
  page,
  query,
  next,
}: {
  page: Record<string, string>
  query: URLSearchParams
  next: string | undefined
}) {
  return (
    <nav class="pager" aria-label="Pages of the list">
      {query.get('after') !== null && (
        <a class="button" href={address('/events', { ...page, after: undefined })}>
          First page
        </a>
      )}
      {next !== undefined && (
        <a class="button" href={address('/events', { ...page, after: next })}>
          Next page
        </a>
      )}
    </nav>
  )
}

function Nothing() {
  return (
    <Empty title="No event is like that.">
      <p>
        Take out a filter, or <a href="/events">show all events</a>.
      </p>
    </Empty>
  )
}

function Single({ page, query }: { page: Record<string, string>; query: URLSearchParams }) {
  const list = useAnswer<EventList>(address('/events', page))
  return (
    <Asked answer={list}>
      {(data) =>
        data.events.length === 0 ? (
          <Nothing />
        ) : (
          <>
            <Table list={data} />
            <Pager page={page} query={query} next={data.next} />
          </>
        )
      }
    </Asked>
  )
}

function Grouped({ page, query }: { page: Record<string, string>; query: URLSearchParams }) {
  const list = useAnswer<GroupList>(address('/events/stories', page))
  return (
    <Asked answer={list}>
      {(data) =>
        data.groups.length === 0 ? (
          <Nothing />
        ) : (
          <>
            <StoryTable list={data} />
            <Pager page={{ ...page, group: 'story' }} query={query} next={data.next} />
          </>
        )
      }
    </Asked>
  )
}

/** Whether events stand one by one or by happening; in the address. */
function Grouping({ grouped }: { grouped: boolean }) {
  return (
    <Pills label="What a row is">
      {[
        [false, 'every report'],
        [true, 'grouped by story'],
      ].map(([on, label]) => (
        <button
          key={String(on)}
          type="button"
          class="facet pill"
          aria-pressed={on === grouped}
          onClick={() => set({ group: on === true ? 'story' : undefined, after: undefined })}
        >
          {label}
        </button>
      ))}
    </Pills>
  )
}

export function Events({ query }: PageProps) {
  const filter = filterOf(query)
  const grouped = query.get('group') === 'story'
  const page = { ...filter, order: query.get('order') ?? '', after: query.get('after') ?? '' }
  const facets = useAnswer<Facets>(address('/events/facets', filter))
  return (
    <>
      <h1>Events {facets.data !== undefined && <span class="title-note">{count(facets.data.total, 'event')}</span>}</h1>
      <Ask key={query.get('text') ?? ''} query={query} />
      <Chips query={query} />
      <div class="with-facets">
        <details class="facet-box" open={matchMedia('(min-width: 60rem)').matches}>
          <summary class="facet-title">Narrow down</summary>
          <Asked answer={facets}>{(data) => <FacetLists data={data} query={query} />}</Asked>
        </details>
        <div class="results">
          <div class="row spread">
            <Grouping grouped={grouped} />
            <Downloads filter={filter} />
          </div>
          {grouped ? <Grouped page={page} query={query} /> : <Single page={page} query={query} />}
        </div>
      </div>
    </>
  )
}
