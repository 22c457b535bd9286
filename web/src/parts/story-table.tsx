// Events grouped by story: one row a happening, with its articles and sources counted; it opens to its tellings.
// Example: /events?group=story. An event that belongs to no story yet stands in a row of its own.
import { useState } from 'preact/hooks'
import type { EventGroup, GroupList } from '../../../src/http/api-types.ts'
import type { StoryRecord } from '../../../src/model/index.ts'
import { days } from '../words.ts'
import { EventBadge, Head } from './basics.tsx'
import { eventAddress, Parties } from './event-line.tsx'
import { StorySides, Tellings, toldBy } from './story-line.tsx'

function ToldBy({ story, open, onToggle }: { story: StoryRecord; open: boolean; onToggle: () => void }) {
  return (
    <>
      <button type="button" class="told-toggle" aria-expanded={open} onClick={onToggle}>
        <span aria-hidden="true">{open ? '▾' : '▸'}</span> {toldBy(story)}
      </button>
      {story.sources.length > 0 && <span class="source">{story.sources.join(', ')}</span>}
    </>
  )
}

function Row({ group }: { group: EventGroup }) {
  const { event, story } = group
  const [open, setOpen] = useState(false)
  const { record } = event
  return (
    <>
      <tr>
        <td>
          <time>{story === undefined ? days(record.date, record.enddate) : days(story.date, story.enddate)}</time>
        </td>
        <td>
          <EventBadge
            event={story?.event ?? record.event[0]}
            quad={story?.quad_code ?? record.quad_code}
            mode={story?.mode ?? record.mode}
          />
          {record.status !== 'actual' && <span class="badge plain">{record.status}</span>}
        </td>
        <td>{story === undefined ? <Parties of={record.actor} /> : <StorySides of={story.actor} />}</td>
        <td>{story === undefined ? <Parties of={record.recipient} /> : <StorySides of={story.recipient} />}</td>
        <td class="words">
          <a class="plain-link" href={eventAddress(event)}>
            {event.sentence === '' ? record.id : event.sentence}
          </a>
        </td>
        <td class="told-cell">
          {story === undefined ? (
            <span class="source">{event.article.source ?? '1 article'}</span>
          ) : (
            <ToldBy story={story} open={open} onToggle={() => setOpen((on) => !on)} />
          )}
        </td>
      </tr>
      {story !== undefined && open && (
        <tr class="told-row">
          <td colSpan={6}>
            <Tellings story={story} />
          </td>
        </tr>
      )}
    </>
  )
}

export function StoryTable({ list }: { list: GroupList }) {
  return (
    <div class="scroll">
      <table class="events stories">
        <Head of={['Date', 'Event', 'Who', 'To whom', 'First telling', 'Told by']} />
        <tbody>
          {list.groups.map((group) => (
            <Row key={group.event.record.id} group={group} />
          ))}
        </tbody>
      </table>
    </div>
  )
}
