// One record after the other, a key each: the card, the comment, the correction, what was answered. Used for reviews and for blind coding.
// Example: a accepts and shows the next; c, a comment, Enter, then x rejects with the comment; u takes the last answer back.
// Where an answer goes is the keeper's matter; it is kept while the next record is read already, so that nobody waits.
import type { ComponentChildren, Ref } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { QueueItem, Vocabulary } from '../../../src/http/api-types.ts'
import { ACTIONS, boundKeys, firstKey, useChangedKeys } from '../key-map.ts'
import { useKeys } from '../keys.ts'
import { count, days, errorWords } from '../words.ts'
import { Confidence, EventBadge, Problem, To } from './basics.tsx'
import { type Change, EventForm } from './event-form.tsx'
import { Parties } from './event-line.tsx'
import { marked, Source } from './passage.tsx'

export type Verdict = 'confirm' | 'reject' | 'amend'

export interface Said {
  readonly verdict: Verdict
  readonly event: string
  readonly change?: Change
  readonly why?: string
}

/** Where answers go. */
export interface Keeper {
  /** Keeps an answer; its id, for taking it back. */
  keep(said: Said): Promise<string>
  takeBack(id: string): Promise<unknown>
  /** The event was passed over. */
  skip(event: string): Promise<unknown>
}

interface Answered {
  readonly verdict: Verdict
  /** Of what was kept, once the server has it. */
  readonly id: Promise<string | undefined>
}

const DONE: Readonly<Record<Verdict, string>> = {
  confirm: '✓ accepted',
  reject: '✗ rejected',
  amend: '✎ corrected',
}

/** Blank lines are only one break here. */
const shortened = (text: string): string => text.replace(/\s*\n\s*/g, '\n')

function Sentence({ item }: { item: QueueItem }) {
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

export function Card({ item, answered }: { item: QueueItem; answered?: Answered | undefined }) {
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
  readonly say: (verdict: 'confirm' | 'reject') => void
  readonly amend: (change: Change, because: string) => void
  readonly takeBack: () => void
  readonly move: (by: number) => void
  readonly skip: () => void
}

function useDesk(items: readonly QueueItem[], keeper: Keeper): Hands {
  const { current: desk } = useRef<Desk>({ at: 0, answers: new Map(), order: [], why: '', mode: 'read' })
  const [, draw] = useState(0)
  const change = (part: Partial<Desk>): void => {
    Object.assign(desk, part)
    draw((n) => n + 1)
  }
  const tell = (error: unknown): void => change({ problem: errorWords(error) })
  const keep = (said: Said): void => {
    const n = desk.at
    const id = keeper.keep(said).catch((error: unknown) => {
      desk.answers.delete(n)
      tell(error)
      return undefined
    })
    desk.answers.set(n, { verdict: said.verdict, id })
    desk.order.push(n)
    change({ why: '', mode: 'read', at: n + 1 })
  }
  const event = (): string | undefined => items[desk.at]?.record.id
  const whyOf = (why: string): { why?: string } => (why === '' ? {} : { why })
  const move = (by: number): void => change({ at: Math.min(items.length, Math.max(0, desk.at + by)) })
  return {
    desk,
    change,
    move,
    say(verdict) {
      const id = event()
      if (id === undefined) return
      if (desk.answers.has(desk.at)) move(1)
      else keep({ verdict, event: id, ...whyOf(desk.why) })
    },
    amend(fields, because) {
      const id = event()
      if (id !== undefined) keep({ verdict: 'amend', event: id, change: fields, ...whyOf(because || desk.why) })
    },
    skip() {
      const id = event()
      if (id !== undefined && !desk.answers.has(desk.at)) keeper.skip(id).catch(tell)
      move(1)
    },
    takeBack() {
      const last = desk.order.pop()
      if (last === undefined) return
      const answered = desk.answers.get(last)
      desk.answers.delete(last)
      change({ at: last })
      answered?.id.then((id) => (id === undefined ? undefined : keeper.takeBack(id))).catch(tell)
    },
  }
}

/** What the keys of judging do, by the id of the action. */
const doingOf = ({ change, say, takeBack, move, skip }: Hands, comment: () => void): Record<string, () => void> => ({
  accept: () => say('confirm'),
  reject: () => say('reject'),
  skip,
  forward: () => move(1),
  back: () => move(-1),
  comment,
  correct: () => change({ mode: 'edit' }),
  undo: takeBack,
})

/** A button with its present key. */
export function KeyButton({
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

function Buttons({ hands, comment }: { hands: Hands; comment: () => void }) {
  const { say, skip, change, move, takeBack, desk } = hands
  return (
    <div class="buttons review-buttons">
      <KeyButton action="accept" words="Accept" tone="yes" onPress={() => say('confirm')} />
      <KeyButton action="reject" words="Reject" tone="no" onPress={() => say('reject')} />
      <KeyButton action="skip" words="Skip" onPress={skip} />
      <KeyButton action="correct" words="Correct" onPress={() => change({ mode: 'edit' })} />
      <KeyButton action="comment" words="Comment" onPress={comment} />
      <KeyButton action="back" words="Back" onPress={() => move(-1)} />
      <KeyButton action="undo" words="Undo" off={desk.order.length === 0} onPress={takeBack} />
    </div>
  )
}

function Done({ hands, items, rest }: { hands: Hands; items: readonly QueueItem[]; rest: string }) {
  const { at, answers } = hands.desk
  const done = [...answers.values()]
  return (
    <div class="progress-line">
      <progress max={items.length} value={answers.size} aria-label="Answered of this queue" />
      <span role="status" id="review-progress">
        {Math.min(at + 1, items.length)} of {items.length} ·{' '}
        {count(done.filter(({ verdict }) => verdict === 'confirm').length, 'accepted', 'accepted')},{' '}
        {done.filter(({ verdict }) => verdict === 'reject').length} rejected{rest}
      </span>
    </div>
  )
}

export interface JudgingProps {
  readonly items: readonly QueueItem[]
  readonly vocabulary: Vocabulary | undefined
  readonly keeper: Keeper
  /** What else the line of progress says. */
  readonly rest?: string
  /** What is shown after the last one. */
  readonly end: ComponentChildren
}

export function Judging({ items, vocabulary, keeper, rest = '', end }: JudgingProps) {
  const hands = useDesk(items, keeper)
  const { desk, change, amend } = hands
  const { at, answers, why, mode, problem } = desk
  const item = items[at]
  const field = useRef<HTMLInputElement>(null)
  const comment = (): void => field.current?.focus()
  const changed = useChangedKeys()
  useKeys(mode === 'read' ? boundKeys(doingOf(hands, comment), ACTIONS, changed) : {})
  useEffect(() => (mode === 'edit' ? focusCard : undefined), [mode])
  return (
    <>
      <Done hands={hands} items={items} rest={rest} />
      {problem !== undefined && <Problem text={problem} />}
      {item === undefined ? (
        end
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
      <Buttons hands={hands} comment={comment} />
    </>
  )
}
