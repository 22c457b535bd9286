// One event in full: its fields, why it was coded, who reviewed it, and the buttons to accept, reject, correct and undo.
import { useState } from 'preact/hooks'
import type { EventDetail as Detail, ShownEvent, Vocabulary } from '../../../src/http/api-types.ts'
import { review, tellChanged, undo, useAnswer } from '../api.ts'
import { count, days, score } from '../words.ts'
import { Confidence, Problem } from './basics.tsx'
import { type Change, EventForm } from './event-form.tsx'
import { Parties } from './event-line.tsx'

/** Size as words: "3 to 5 dead". */
function sizesOf({ size }: ShownEvent['record']): string {
  return Object.entries(size)
    .map(([name, n]) => `${typeof n === 'number' ? n : `${n.low} to ${n.high}`} ${name}`)
    .join(', ')
}

function Fields({ event }: { event: ShownEvent }) {
  const { record } = event
  const rows = [
    ['Date', `${days(record.date, record.enddate)} (${record.date_basis ?? 'not told'})`],
    ['Status', record.historical ? `${record.status}, background` : record.status],
    ['Place', record.event_loc === null ? '' : `${record.event_loc.resolved_place}, ${record.event_loc.country_code}`],
    ['Context', record.context.join(', ')],
    ['Size', sizesOf(record)],
    ['Said by', record.said_by.map(({ raw_text, quote }) => (quote ? `“${raw_text}”` : raw_text)).join(' ← ')],
    ['Score', `${score(record.event_scale)}${record.cameo === undefined ? '' : ` · CAMEO ${record.cameo}`}`],
  ].filter(([, value]) => value !== '')
  return (
    <dl class="fields">
      <div>
        <dt>Actor</dt>
        <dd>
          <Parties of={record.actor} />
        </dd>
      </div>
      <div>
        <dt>Recipient</dt>
        <dd>
          <Parties of={record.recipient} />
        </dd>
      </div>
      {rows.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
      <div>
        <dt>Confidence</dt>
        <dd>
          <Confidence value={record.confidence} />
        </dd>
      </div>
    </dl>
  )
}

function Why({ detail, loading }: { detail: Detail | undefined; loading: boolean }) {
  if (detail === undefined) return <p class="faint">{loading ? 'Asking the coder why …' : ''}</p>
  const { explanation, record } = detail
  return (
    <details class="why" open>
      <summary>Why it was coded</summary>
      {explanation === undefined ? (
        <p class="faint">The coder does not say; a reviewer made or changed this event.</p>
      ) : (
        <>
          <p class="clause">{explanation.clause}</p>
          {explanation.entries.map(({ source, line }) => (
            <p class="rule" key={source + line}>
              <code>{line}</code> <span class="faint">{source}</span>
            </p>
          ))}
        </>
      )}
      <p class="faint">Rules: {record.made_by.join(', ')}</p>
    </details>
  )
}

function Reviews({ detail, onUndo }: { detail: Detail; onUndo: (id: string) => void }) {
  if (detail.reviews.length === 0) return null
  const undone = new Set(detail.reviews.flatMap((one) => (one.action === 'undo' ? [one.change.review] : [])))
  return (
    <div class="reviews">
      <p class="label">{count(detail.reviews.length, 'review')}</p>
      <ul>
        {detail.reviews.map((one) => (
          <li key={one.id} class={undone.has(one.id) ? 'undone' : undefined}>
            {one.action} by {one.who}, {one.at.slice(0, 16)}
            {one.why !== undefined && <>: “{one.why}”</>}{' '}
            {one.action !== 'undo' && !undone.has(one.id) && (
              <button type="button" class="quiet" onClick={() => onUndo(one.id)}>
                undo
              </button>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}

/** Everything of one event; it asks for the explanation itself. */
export function EventDetail({ event }: { event: ShownEvent }) {
  const { record } = event
  const { data, loading } = useAnswer<Detail>(`/events/${encodeURIComponent(record.id)}`)
  const vocabulary = useAnswer<Vocabulary>('/vocabulary').data
  const [editing, setEditing] = useState(false)
  const [problem, setProblem] = useState<string>()
  const say = (work: Promise<unknown>): void => {
    work.then(
      () => {
        setEditing(false)
        setProblem(undefined)
        tellChanged()
      },
      (error: unknown) => setProblem(error instanceof Error ? error.message : String(error)),
    )
  }
  const amend = (change: Change, why: string): void => say(review({ action: 'amend', event: record.id, change, why }))
  if (editing && vocabulary !== undefined)
    return (
      <>
        {problem !== undefined && <Problem text={problem} />}
        <EventForm
          record={record}
          vocabulary={vocabulary}
          save="Save the correction"
          onSave={amend}
          onCancel={() => setEditing(false)}
        />
      </>
    )
  return (
    <div class="detail">
      <Fields event={event} />
      {problem !== undefined && <Problem text={problem} />}
      <div class="buttons">
        <button type="button" class="yes" onClick={() => say(review({ action: 'confirm', event: record.id }))}>
          ✓ Accept
        </button>
        <button type="button" class="no" onClick={() => say(review({ action: 'reject', event: record.id }))}>
          ✗ Reject
        </button>
        <button type="button" onClick={() => setEditing(true)}>
          Correct …
        </button>
      </div>
      <Why detail={data} loading={loading} />
      {data !== undefined && <Reviews detail={data} onUndo={(id) => say(undo(id))} />}
    </div>
  )
}
