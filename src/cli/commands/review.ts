// rapporteur review: event by event on the terminal, one key each. What is answered is kept at once; the next time it goes on from there.
// Keys as the coders of PLOVER know them: a or 1 accept, x or 2 reject, space or 0 skip, c comment, - back, u undo, q leave, ? help.
// Example: `rapporteur review --event ASSAULT --since 2024-01-01`; events that somebody has reviewed are not asked about again.
import type { Db } from '../../store/db.ts'
import { addReview } from '../../store/duckdb/reviews.ts'
import type { KeptRecord } from '../../store/records.ts'
import type { ReviewContext } from '../../store/review-types.ts'
import { eventsPage } from '../../views/events.ts'
import { writeDatabase } from '../database.ts'
import { type FilterOptions, filterOf, wholeNumber } from '../filter-options.ts'
import type { FormatOptions } from '../formats.ts'
import type { Io } from '../io.ts'
import { keptWriter } from '../kept-events.ts'
import { rawKeysOf } from '../keys.ts'
import { type ReviewerOptions, reviewContext, reviewerOf } from '../reviewer.ts'
import { tableOptions } from './events.ts'

export interface ReviewOptions extends FilterOptions, ReviewerOptions {
  readonly limit: string
}

const HELP = 'a accept · x reject · space skip · c comment · - back · u undo · q leave\n'

/** What is being done: where in the list, which reviews were made of which event, which comment is waiting. */
interface State {
  readonly db: Db
  readonly io: Io
  readonly context: ReviewContext
  readonly who: string
  readonly events: readonly KeptRecord[]
  readonly made: { at: number; event: string; id: string; action: 'confirm' | 'reject' }[]
  at: number
  comment: string
}

async function ask(state: State, options: FormatOptions): Promise<void> {
  const { io, events, at } = state
  const one = events[at]
  if (one === undefined) return
  const table = keptWriter('table', options).events([one])
  await io.stderr.write(`\n${at + 1} of ${events.length}\n${table}a x space c - u q ? > `)
}

async function say(state: State, action: 'confirm' | 'reject'): Promise<void> {
  const event = state.events[state.at]?.record.id
  if (event === undefined) return
  const why = state.comment === '' ? {} : { why: state.comment }
  const id = await addReview(state.db, { action, event, who: state.who, ...why }, state.context)
  state.made.push({ at: state.at, event, id, action })
  state.comment = ''
  await state.io.stderr.write(action === 'confirm' ? 'accepted\n' : 'rejected\n')
  state.at++
}

/** Takes the last answer back and asks again. */
async function takeBack(state: State): Promise<void> {
  const last = state.made.pop()
  if (last === undefined) return void (await state.io.stderr.write('nothing to undo\n'))
  const { event, id, at } = last
  await addReview(state.db, { action: 'undo', event, who: state.who, change: { review: id } }, state.context)
  state.at = at
  await state.io.stderr.write('undone\n')
}

/** A line of words, up to Enter. */
async function readComment(state: State, keys: AsyncGenerator<string>): Promise<void> {
  await state.io.stderr.write('comment: ')
  let text = ''
  for (let next = await keys.next(); next.done !== true; next = await keys.next()) {
    const key = next.value
    if (key === '\r' || key === '\n') break
    text = key === '\u007f' || key === '\b' ? text.slice(0, -1) : text + key
    await state.io.stderr.write(key)
  }
  state.comment = text.trim()
  await state.io.stderr.write('\n')
}

const move =
  (by: number) =>
  async (state: State): Promise<void> => {
    state.at = Math.max(0, state.at + by)
  }

const KEYS: Readonly<Record<string, (state: State) => Promise<void>>> = {
  a: (state) => say(state, 'confirm'),
  '1': (state) => say(state, 'confirm'),
  x: (state) => say(state, 'reject'),
  '2': (state) => say(state, 'reject'),
  ' ': move(1),
  '0': move(1),
  '-': move(-1),
  '+': move(1),
  u: takeBack,
  '?': async ({ io }) => void (await io.stderr.write(`\n${HELP}`)),
}

async function loop(state: State, options: FormatOptions): Promise<void> {
  const keys = rawKeysOf(state.io)
  try {
    while (state.at < state.events.length) {
      await ask(state, options)
      let key = await keys.next()
      while (key.done !== true && !(key.value.toLowerCase() in KEYS) && !'cq'.includes(key.value.toLowerCase()))
        key = await keys.next()
      if (key.done === true || key.value.toLowerCase() === 'q') return
      if (key.value.toLowerCase() === 'c') await readComment(state, keys)
      else await KEYS[key.value.toLowerCase()]?.(state)
    }
  } finally {
    await keys.return(undefined)
  }
}

/** Runs the command; the exit status. */
export async function runReview(options: ReviewOptions, io: Io): Promise<number> {
  const who = reviewerOf(options, io)
  const limit = wholeNumber('--limit', options.limit, 1)
  const db = await writeDatabase(options, io, { label: 'review' })
  try {
    const { events } = await eventsPage(db, { ...filterOf(options), unreviewed: true }, { limit, oldest: true })
    const context = reviewContext()
    const state: State = { db, io, context, who, events, made: [], at: 0, comment: '' }
    await io.stderr.write(events.length === 0 ? 'there is nothing to review\n' : HELP)
    if (events.length > 0) await loop(state, tableOptions(io))
    const done = state.made.length
    const accepted = state.made.filter(({ action }) => action === 'confirm').length
    await io.stderr.write(`\n${done} reviewed: ${accepted} accepted, ${done - accepted} rejected\n`)
  } finally {
    db.close()
  }
  return 0
}
