// One event on a few lines: when, what, who to whom, where, and the sentence with a link into the article.
// Example: <EventLine event={one} /> in lists of latest events; the table of /events has its own rows.
import type { ShownEvent } from '../../../src/http/api-types.ts'
import { address } from '../router.ts'
import { days, keyOf, nameOf } from '../words.ts'
import { EventBadge, To } from './basics.tsx'
import { articleAddress, Source } from './passage.tsx'

export const eventAddress = ({ article, record }: ShownEvent): string =>
  articleAddress(article.id, { event: record.id })

/** Names of a side, each a link to its page. */
export function Parties({ of }: { of: ShownEvent['record']['actor'] }) {
  if (of.length === 0) return <span class="faint">nobody named</span>
  return (
    <>
      {of.map((entity, at) => (
        <span key={`${entity.entity_name}${at}`}>
          {at > 0 && ', '}
          <a href={address(`/actors/${encodeURIComponent(keyOf(entity))}`)} title={entity.sector_code}>
            {nameOf(entity)}
          </a>
        </span>
      ))}
    </>
  )
}

export function EventLine({ event, withSource = true }: { event: ShownEvent; withSource?: boolean }) {
  const { record } = event
  return (
    <li class="event-line">
      <div class="event-head">
        <time>{days(record.date, record.enddate)}</time>
        <EventBadge event={record.event[0]} quad={record.quad_code} mode={record.mode} />
        <span class="who">
          <Parties of={record.actor} /> <To /> <Parties of={record.recipient} />
        </span>
        {record.status !== 'actual' && <span class="badge plain">{record.status}</span>}
      </div>
      <p class="sentence">
        <a class="plain-link" href={eventAddress(event)}>
          {event.sentence === '' ? 'the text is not kept' : event.sentence}
        </a>
      </p>
      {withSource && <Source article={event.article} params={{ event: record.id }} />}
    </li>
  )
}
