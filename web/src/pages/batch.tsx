// All that a filter shows, reviewed at once: how many and a sample come first, then what is said of all; one undo takes all of it back.
// Example: /batch?rule=consult.txt:12&unreviewed=true, "reject", "Reject all 14 events".
import { useState } from 'preact/hooks'
import type { BatchAnswer, BatchList, BatchPreview, Vocabulary } from '../../../src/http/api-types.ts'
import { post, tellChanged, useAnswer } from '../api.ts'
import type { PageProps } from '../app.tsx'
import { Asked, Empty, Problem, Section } from '../parts/basics.tsx'
import { EventLine } from '../parts/event-line.tsx'
import { Chips, filterOf } from '../parts/filters.tsx'
import { type OneField, OneFieldEditor } from '../parts/one-field.tsx'
import { address, set } from '../router.ts'
import { count, days, errorWords, sides } from '../words.ts'

const ACTIONS = [
  ['confirm', 'Accept', 'they are right'],
  ['reject', 'Reject', 'they are wrong'],
  ['amend', 'Correct', 'one field has another value'],
  ['merge', 'Merge', 'they are one event'],
] as const
type Action = (typeof ACTIONS)[number][0]

interface DoneProps {
  readonly done: BatchAnswer
  readonly onUndo: () => void
}

function Done({ done, onUndo }: DoneProps) {
  return (
    <p class="batch-done" role="status">
      {count(done.count, 'event')} reviewed.{' '}
      <button type="button" onClick={onUndo}>
        Undo all of it
      </button>
    </p>
  )
}

function Sample({ preview }: { preview: BatchPreview }) {
  return (
    <ul class="lines">
      {preview.sample.map((one) => (
        <EventLine key={one.record.id} event={one} />
      ))}
    </ul>
  )
}

/** Which event stays when all are merged: one of the sample. */
function Stays({ preview, into, onInto }: { preview: BatchPreview; into: string; onInto: (id: string) => void }) {
  return (
    <label class="field">
      The one that stays
      <select value={into} onChange={(event) => onInto(event.currentTarget.value)}>
        <option value="">choose …</option>
        {preview.sample.map(({ record, sentence }) => (
          <option key={record.id} value={record.id}>
            {days(record.date, record.enddate)} {record.event[0]} {sides(record.actor)} → {sides(record.recipient)}: “
            {sentence.slice(0, 60)}”
          </option>
        ))}
      </select>
    </label>
  )
}

function Choice({ action, onChoose }: { action: Action; onChoose: (action: Action) => void }) {
  return (
    <fieldset>
      <legend>What is said of all of them</legend>
      {ACTIONS.map(([name, title, about]) => (
        <label key={name} class="check">
          <input type="radio" name="action" checked={action === name} onChange={() => onChoose(name)} /> {title}:{' '}
          {about}
        </label>
      ))}
    </fieldset>
  )
}

/** What is sent, or nothing while something is missing. */
function bodyOf(action: Action, field: OneField | undefined, into: string): object | undefined {
  if (action === 'amend') return field === undefined ? undefined : { action, change: { [field.name]: field.value } }
  if (action === 'merge') return into === '' ? undefined : { action, change: { into } }
  return { action }
}

function Work({
  query,
  preview,
  vocabulary,
}: {
  query: URLSearchParams
  preview: BatchPreview
  vocabulary: Vocabulary
}) {
  const [action, setAction] = useState<Action>('confirm')
  const [field, setField] = useState<OneField>()
  const [into, setInto] = useState('')
  const [why, setWhy] = useState('')
  const [done, setDone] = useState<BatchAnswer>()
  const [problem, setProblem] = useState<string>()
  const [busy, setBusy] = useState(false)
  const { count: n, most, mostMerged } = preview
  const tooMany = n > (action === 'merge' ? mostMerged : most)
  const body = bodyOf(action, field, into)
  const send = async (work: () => Promise<BatchAnswer | undefined>): Promise<void> => {
    setBusy(true)
    try {
      setDone(await work())
      setProblem(undefined)
    } catch (error) {
      setProblem(errorWords(error))
    }
    setBusy(false)
    tellChanged()
  }
  const say = () =>
    post<BatchAnswer>('/batches', { ...body, filter: address('', filterOf(query)).slice(1), count: n, why })
  const takeBack = async (batch: string): Promise<undefined> => {
    await post(`/batches/${encodeURIComponent(batch)}/undo`, {})
  }
  const title = ACTIONS.find(([name]) => name === action)?.[1] ?? ''
  return (
    <>
      {problem !== undefined && <Problem text={problem} />}
      {done !== undefined && <Done done={done} onUndo={() => send(() => takeBack(done.batch))} />}
      {n === 0 ? (
        <Empty title="The filter shows no event.">
          <p>
            Take out a filter, or <a href={address('/events', filterOf(query))}>look at the events</a>.
          </p>
        </Empty>
      ) : (
        <>
          <Section title={n > preview.sample.length ? `${preview.sample.length} of ${n} by chance` : `All ${n}`}>
            <Sample preview={preview} />
          </Section>
          <form
            class="card batch-form"
            onSubmit={(event) => {
              event.preventDefault()
              if (body !== undefined && !tooMany) void send(say)
            }}
          >
            <Choice action={action} onChoose={setAction} />
            {action === 'amend' && <OneFieldEditor vocabulary={vocabulary} value={field} onChange={setField} />}
            {action === 'merge' && <Stays preview={preview} into={into} onInto={setInto} />}
            <label class="field">
              Why (optional)
              <input value={why} onInput={(event) => setWhy(event.currentTarget.value)} />
            </label>
            {tooMany && (
              <Problem text={`At most ${action === 'merge' ? mostMerged : most} events at once; narrow it down.`} />
            )}
            <button type="submit" class="primary" disabled={body === undefined || tooMany || busy}>
              {title} all {count(n, 'event')}
            </button>
          </form>
        </>
      )}
    </>
  )
}

function Before() {
  const answer = useAnswer<BatchList>('/batches')
  const [problem, setProblem] = useState<string>()
  const takeBack = (batch: string): void => {
    post(`/batches/${encodeURIComponent(batch)}/undo`, {}).then(tellChanged, (error) => setProblem(errorWords(error)))
  }
  return (
    <Section title="What was reviewed together before">
      {problem !== undefined && <Problem text={problem} />}
      <Asked answer={answer}>
        {({ batches }) =>
          batches.length === 0 ? (
            <p class="faint">nothing yet</p>
          ) : (
            <ul class="lines">
              {batches.map(({ batch, action, who, why, at, count: n, undone }) => (
                <li key={batch}>
                  {at.slice(0, 16)} · {who} · {action} · {count(n, 'event')}
                  {why !== null && ` · “${why}”`}{' '}
                  {undone === n ? (
                    <span class="faint">taken back</span>
                  ) : (
                    <button
                      type="button"
                      aria-label={`Undo ${action} of ${count(n, 'event')}`}
                      onClick={() => takeBack(batch)}
                    >
                      Undo
                    </button>
                  )}
                </li>
              ))}
            </ul>
          )
        }
      </Asked>
    </Section>
  )
}

export function Batch({ query }: PageProps) {
  const filter = filterOf(query)
  const { unreviewed, state: _state, ...narrow } = filter
  const isNarrow = Object.keys(narrow).length > 0
  const answer = useAnswer<BatchPreview>(isNarrow ? address('/batches/preview', filter) : undefined)
  const vocabulary = useAnswer<Vocabulary>('/vocabulary').data
  return (
    <>
      <h1>Review together</h1>
      <Chips query={query} />
      <p>
        <label class="check">
          <input
            type="checkbox"
            checked={unreviewed === 'true'}
            onChange={(event) => set({ unreviewed: event.currentTarget.checked ? 'true' : undefined })}
          />{' '}
          only what nobody has reviewed
        </label>{' '}
        · <a href={address('/events', filter)}>narrow it down on the page Events</a>
      </p>
      {!isNarrow ? (
        <Empty title="Choose which events.">
          <p>
            <a href="/events">Narrow the events down</a> to those of which one thing is true, then come back.
          </p>
        </Empty>
      ) : (
        <Asked answer={answer}>
          {(preview) =>
            vocabulary === undefined ? null : (
              <Work key={address('', filter)} query={query} preview={preview} vocabulary={vocabulary} />
            )
          }
        </Asked>
      )}
      <Before />
    </>
  )
}
