// Review: one record after the other, a key each, in the order that was chosen. What is answered is kept at once; the next time the queue
// goes on from there, and what was skipped comes last.
// Example: /review?order=rule&rule=consult.txt:12 asks about what that entry decided; order=random&seed=7 is the same every time.
import { useMemo, useState } from 'preact/hooks'
import type { QueueGroups, QueueView, Vocabulary } from '../../../src/http/api-types.ts'
import { review, reviewer, skip, undo, useAnswer } from '../api.ts'
import type { PageProps } from '../app.tsx'
import { Asked, Empty } from '../parts/basics.tsx'
import { Chips, filterOf } from '../parts/filters.tsx'
import { Judging, type Keeper } from '../parts/judging.tsx'
import { address, set } from '../router.ts'

const ORDERS = [
  ['uncertain', 'least certain first'],
  ['newest', 'newest first'],
  ['oldest', 'oldest first'],
  ['rule', 'rule by rule'],
  ['event', 'event by event'],
  ['actor', 'actor by actor'],
  ['random', 'at random'],
] as const

const orderOf = (query: URLSearchParams): string => query.get('order') ?? 'uncertain'

const keeper: Keeper = {
  keep: async ({ verdict, ...said }) => (await review({ action: verdict, ...said })).id,
  takeBack: undo,
  skip,
}

/** The groups of an order, with how many wait; choosing one narrows the queue to it. */
function Groups({ query, by }: { query: URLSearchParams; by: string }) {
  const { [by]: chosen = '', ...filter } = filterOf(query)
  const answer = useAnswer<QueueGroups>(address('/queue/groups', { ...filter, by })).data
  const about = by === 'rule' ? 'rule or entry that decided' : by
  return (
    <label class="field">
      Which {about}
      <select value={chosen} onChange={(event) => set({ [by]: event.currentTarget.value })}>
        <option value="">all of them</option>
        {chosen !== '' && !answer?.groups.some(({ value }) => value === chosen) && (
          <option value={chosen}>{chosen}</option>
        )}
        {answer?.groups.map(({ value, waiting, confirmed, amended, rejected }) => (
          <option key={value} value={value}>
            {value}: {waiting} waiting
            {confirmed + amended + rejected > 0 && `; ${confirmed} right, ${amended} corrected, ${rejected} wrong`}
          </option>
        ))}
      </select>
    </label>
  )
}

function Seed({ query }: { query: URLSearchParams }) {
  const seed = query.get('seed') ?? ''
  return (
    <label class="field">
      Seed
      <input
        class="short"
        value={seed}
        placeholder="any word or number"
        onChange={(event) => set({ seed: event.currentTarget.value })}
      />
    </label>
  )
}

function Settings({ query }: { query: URLSearchParams }) {
  const [who, setWho] = useState(reviewer.get())
  const order = orderOf(query)
  return (
    <div class="ask no-print">
      <label class="field">
        Order
        <select value={order} onChange={(event) => set({ order: event.currentTarget.value, seed: undefined })}>
          {ORDERS.map(([name, about]) => (
            <option key={name} value={name}>
              {about}
            </option>
          ))}
        </select>
      </label>
      {['rule', 'event', 'actor'].includes(order) && <Groups query={query} by={order} />}
      {order === 'random' && <Seed query={query} />}
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
        <a href={address('/review', filterOf(query))}>come back</a>. Or{' '}
        <a href={address('/batch', { ...filterOf(query), unreviewed: true })}>review all of a filter together</a>, or{' '}
        <a href={address('/coding', filterOf(query))}>let several code a sample, blind</a>.
      </p>
    </div>
  )
}

function Counts({ waiting, reviewed, mine, skipped }: QueueView) {
  const all = waiting + reviewed
  return (
    <span class="title-note">
      {waiting} waiting, {reviewed} reviewed{mine > 0 && mine < reviewed && ` (${mine} by you)`}
      {skipped > 0 && `; ${skipped} that you skipped come last`}
      {all > 0 && ` · ${Math.floor((100 * reviewed) / all)} % done`}
    </span>
  )
}

function AllDone() {
  return (
    <Empty title="That was the last one of this queue.">
      <p>
        <button type="button" class="primary" onClick={() => location.reload()}>
          Fetch the next ones
        </button>
      </p>
    </Empty>
  )
}

export function Review({ query }: PageProps) {
  const filter = filterOf(query)
  const order = orderOf(query)
  const seed = query.get('seed') ?? ''
  const who = useMemo(reviewer.get, [])
  const answer = useAnswer<QueueView>(address('/queue', { ...filter, order, seed, who, limit: 200 }))
  const vocabulary = useAnswer<Vocabulary>('/vocabulary').data
  return (
    <>
      <h1>Review {answer.data !== undefined && <Counts {...answer.data} />}</h1>
      <Settings query={query} />
      <Chips query={query} />
      <Asked answer={answer}>
        {({ events, waiting }) =>
          events.length === 0 ? (
            <Empty title="Nothing waits for a review.">
              <p>
                Take out the filters, or look at{' '}
                <a href="/events?state=any&reviewed=rejected,confirmed,amended">what was reviewed</a>.
              </p>
            </Empty>
          ) : (
            <Judging
              key={address('', { ...filter, order, seed })}
              items={events}
              vocabulary={vocabulary}
              keeper={keeper}
              rest={waiting > events.length ? ` · ${waiting - events.length} more wait` : ''}
              end={<AllDone />}
            />
          )
        }
      </Asked>
    </>
  )
}
