// Review: one record after the other, a key each. What is answered is kept at once; the next time the queue goes on from there.
// Example: a accepts and shows the next; c, a comment, Enter, then x rejects with the comment; u takes the last answer back.
// The next records are fetched while the last ones are being answered, so that nobody waits.
import type { Ref } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { QueueView, Vocabulary } from '../../../src/http/api-types.ts'
import { review, reviewer, undo, useAnswer } from '../api.ts'
import type { PageProps } from '../app.tsx'
import { ACTIONS, boundKeys, firstKey, useChangedKeys } from '../key-map.ts'
import { useKeys } from '../keys.ts'
import { Asked, Confidence, Empty, EventBadge, Problem, To } from '../parts/basics.tsx'
import { type Change, EventForm } from '../parts/event-form.tsx'
import { Parties } from '../parts/event-line.tsx'
import { Chips, filterOf } from '../parts/filters.tsx'
import { marked, Source } from '../parts/passage.tsx'
import { address, set } from '../router.ts'
import { count, days } from '../words.ts'

type Item = QueueView['events'][number]
type Verdict = 'confirm' | 'reject' | 'amend' | 'skip'

interface Answered {
  readonly verdict: Verdict
  /** Of the review, once the server has kept it. */
  readonly review: Promise<string | undefined>
}

const ORDERS = [
  ['uncertain', 'least certain first'],
  ['newest', 'newest first'],
  ['oldest', 'oldest first'],
  ['event', 'event by event'],
  ['random', 'at random'],
] as const

const DONE: Readonly<Record<Verdict, string>> = {
  confirm: '✓ accepted',
  reject: '✗ rejected',
  amend: '✎ corrected',
  skip: 'skipped',
}

/** Blank lines are only one break here. */
const shortened = (text: string): string => text.replace(/\s*\n\s*/g, '\n')

function Sentence({ item }: { item: Item }) {
  const { record, sentence, before, after } = item
  const at = record.text_info
  const marks = record.evidence
    .filter(({ role, in: field }) => role === 'event' && field === at.in)
    .map(({ start, end }) => ({ start: start - at.start, end: end - at.start }))
    .filter(({ start, end }) => start >= 0 && end <= sentence.length)
  return (
    <p class="review-text">
      <span class="around">{shortened(before)}</span>
      <strong class="review-sentence">{marked(sentence, marks)}</strong>
      <span class="around">{shortened(after)}</span>
    </p>
  )
}

function Card({ item, answered }: { item: Item; answered: Answered | undefined }) {
  const { record } = item
  return (
    <article class="card review-card" aria-live="polite" tabIndex={-1}>
      <div class="event-head big">
        <EventBadge event={record.event[0]} quad={record.quad_code} mode={record.mode} />
        <span class="who">
          <Parties of={record.actor} /> <To /> <Parties of={record.recipient} />
        </span>
        {answered !== undefined && <span class={`verdict ${answered.verdict}`}>{DONE[answered.verdict]}</span>}
      </div>
      <p class="review-fields">
        <span>{days(record.date, record.enddate)}</span>
        <span>
          {record.status}
          {record.historical && ', background'}
        </span>
        {record.event_loc !== null && <span>in {record.event_loc.resolved_place}</span>}
        {record.said_by.length > 0 && <span>said by {record.said_by.map(({ raw_text }) => raw_text).join(' ← ')}</span>}
        {record.context.length > 0 && <span>{record.context.join(', ')}</span>}
        <Confidence value={record.confidence} />
      </p>
      <Sentence item={item} />
      <Source article={item.article} params={{ event: record.id }} />
    </article>
  )
}

/** Where the focus goes when a field is left: to what is judged, where the keys are heard. */
const focusCard = (): void => document.querySelector<HTMLElement>('.review-card')?.focus({ preventScroll: true })

/** Always there: `c` moves the writer into it within the same stroke, so that no letter of a comment is taken for a key. */
function Comment({
  field,
  why,
  onWrite,
}: {
  field: Ref<HTMLInputElement>
  why: string
  onWrite: (why: string) => void
}) {
  const leave = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' && event.key !== 'Escape') return
    if (event.key === 'Escape') onWrite('')
    event.preventDefault()
    focusCard()
  }
  return (
    <label class="field review-comment">
      Comment on the next answer (Enter keeps it, Escape drops it)
      <input ref={field} value={why} onInput={(event) => onWrite(event.currentTarget.value)} onKeyDown={leave} />
    </label>
  )
}

interface Queue {
  readonly items: readonly Item[]
  readonly waiting: number
  readonly vocabulary: Vocabulary | undefined
}

/** Where the work is. It changes with each key at once, not with the next drawing, so that fast fingers lose nothing. */
interface Desk {
  at: number
  readonly answers: Map<number, Answered>
  /** Which were answered, in their order. */
  readonly order: number[]
  why: string
  mode: 'read' | 'edit'
  problem?: string
}

interface Hands {
  readonly desk: Desk
  readonly change: (part: Partial<Desk>) => void
  readonly say: (action: 'confirm' | 'reject') => void
  readonly amend: (change: Change, because: string) => void
  readonly takeBack: () => void
  readonly move: (by: number) => void
}

function useDesk(items: readonly Item[]): Hands {
  const { current: desk } = useRef<Desk>({ at: 0, answers: new Map(), order: [], why: '', mode: 'read' })
  const [, draw] = useState(0)
  const change = (part: Partial<Desk>): void => {
    Object.assign(desk, part)
    draw((n) => n + 1)
  }
  const keep = (verdict: Verdict, body: object): void => {
    const n = desk.at
    const done = review(desk.why === '' ? body : { ...body, why: desk.why }).then(
      ({ id }) => id,
      (error: unknown) => {
        desk.answers.delete(n)
        change({ problem: error instanceof Error ? error.message : String(error) })
        return undefined
      },
    )
    desk.answers.set(n, { verdict, review: done })
    desk.order.push(n)
    change({ why: '', mode: 'read', at: n + 1 })
  }
  const item = (): Item | undefined => items[desk.at]
  return {
    desk,
    change,
    say(action) {
      const event = item()?.record.id
      if (event === undefined) return
      if (desk.answers.has(desk.at)) change({ at: desk.at + 1 })
      else keep(action, { action, event })
    },
    amend(fields, because) {
      const event = item()?.record.id
      if (event !== undefined) keep('amend', { action: 'amend', event, change: fields, why: because || desk.why })
    },
    takeBack() {
      const last = desk.order.pop()
      if (last === undefined) return
      const answered = desk.answers.get(last)
      desk.answers.delete(last)
      change({ at: last })
      answered?.review.then((id) => (id === undefined ? undefined : undo(id)))
    },
    move: (by) => change({ at: Math.min(items.length, Math.max(0, desk.at + by)) }),
  }
}

/** What the keys of judging do, by the id of the action. */
const doingOf = ({ change, say, takeBack, move }: Hands, comment: () => void): Record<string, () => void> => ({
  accept: () => say('confirm'),
  reject: () => say('reject'),
  skip: () => move(1),
  forward: () => move(1),
  back: () => move(-1),
  comment,
  correct: () => change({ mode: 'edit' }),
  undo: takeBack,
})

/** A button with its present key. */
function KeyButton({
  action,
  words,
  tone,
  off = false,
  onPress,
}: {
  action: string
  words: string
  tone?: 'yes' | 'no'
  off?: boolean
  onPress: () => void
}) {
  const key = firstKey(action, useChangedKeys())
  return (
    <button type="button" class={tone} disabled={off} onClick={onPress}>
      {key !== undefined && <kbd>{key}</kbd>} {words}
    </button>
  )
}

function Work({ items, waiting, vocabulary }: Queue) {
  const hands = useDesk(items)
  const { desk, change, say, amend, takeBack, move } = hands
  const { at, answers, order, why, mode, problem } = desk
  const item = items[at]
  const field = useRef<HTMLInputElement>(null)
  const comment = (): void => field.current?.focus()
  const changed = useChangedKeys()
  const doing = doingOf(hands, comment)
  useKeys(mode === 'read' ? boundKeys(doing, ACTIONS, changed) : {})
  const done = [...answers.values()]
  useEffect(() => (mode === 'edit' ? focusCard : undefined), [mode])
  return (
    <>
      <div class="progress-line">
        <progress max={items.length} value={answers.size} aria-label="Reviewed of this queue" />
        <span role="status" id="review-progress">
          {Math.min(at + 1, items.length)} of {items.length} ·{' '}
          {count(done.filter(({ verdict }) => verdict === 'confirm').length, 'accepted', 'accepted')},{' '}
          {done.filter(({ verdict }) => verdict === 'reject').length} rejected
          {waiting > items.length && ` · ${waiting - items.length} more wait`}
        </span>
      </div>
      {problem !== undefined && <Problem text={problem} />}
      {item === undefined ? (
        <Empty title="That was the last one of this queue.">
          <p>
            <button type="button" class="primary" onClick={() => location.reload()}>
              Fetch the next ones
            </button>
          </p>
        </Empty>
      ) : (
        <>
          <Card key={item.record.id} item={item} answered={answers.get(at)} />
          {mode === 'read' && <Comment field={field} why={why} onWrite={(text) => change({ why: text })} />}
          {mode === 'edit' && vocabulary !== undefined && (
            <EventForm
              key={item.record.id}
              record={item.record}
              vocabulary={vocabulary}
              save="Save, and next"
              onSave={amend}
              onCancel={() => change({ mode: 'read' })}
            />
          )}
        </>
      )}
      <div class="buttons review-buttons">
        <KeyButton action="accept" words="Accept" tone="yes" onPress={() => say('confirm')} />
        <KeyButton action="reject" words="Reject" tone="no" onPress={() => say('reject')} />
        <KeyButton action="skip" words="Skip" onPress={() => move(1)} />
        <KeyButton action="correct" words="Correct" onPress={() => change({ mode: 'edit' })} />
        <KeyButton action="comment" words="Comment" onPress={comment} />
        <KeyButton action="back" words="Back" onPress={() => move(-1)} />
        <KeyButton action="undo" words="Undo" off={order.length === 0} onPress={takeBack} />
      </div>
    </>
  )
}

function Settings({ query }: { query: URLSearchParams }) {
  const [who, setWho] = useState(reviewer.get())
  return (
    <div class="ask no-print">
      <label class="field">
        Order
        <select
          value={query.get('order') ?? 'uncertain'}
          onChange={(event) => set({ order: event.currentTarget.value })}
        >
          {ORDERS.map(([name, about]) => (
            <option key={name} value={name}>
              {about}
            </option>
          ))}
        </select>
      </label>
      <label class="field">
        Your name
        <input
          value={who}
          placeholder="as the reviews will say"
          onInput={(event) => {
            setWho(event.currentTarget.value)
            reviewer.set(event.currentTarget.value)
          }}
        />
      </label>
      <p class="faint">
        Narrow the queue on the page <a href="/events">Events</a>, then{' '}
        <a href={address('/review', filterOf(query))}>come back</a>.
      </p>
    </div>
  )
}

export function Review({ query }: PageProps) {
  const filter = filterOf(query)
  const answer = useAnswer<QueueView>(
    address('/queue', { ...filter, order: query.get('order') ?? 'uncertain', limit: 200 }),
  )
  const vocabulary = useAnswer<Vocabulary>('/vocabulary').data
  return (
    <>
      <h1>
        Review{' '}
        {answer.data !== undefined && (
          <span class="title-note">
            {answer.data.waiting} waiting, {answer.data.reviewed} reviewed
          </span>
        )}
      </h1>
      <Settings query={query} />
      <Chips query={query} />
      <Asked answer={answer}>
        {({ events, waiting }) =>
          events.length === 0 ? (
            <Empty title="Nothing waits for a review.">
              <p>
                Take out the filters, or look at{' '}
                <a href="/events?reviewed=rejected,confirmed,amended">what was reviewed</a>.
              </p>
            </Empty>
          ) : (
            <Work
              key={address('', { ...filter, order: query.get('order') ?? '' })}
              items={events}
              waiting={waiting}
              vocabulary={vocabulary}
            />
          )
        }
      </Asked>
    </>
  )
}
