// What has come since the last visit, or since a day that one chooses; the day of the last visit is kept in this browser only.
// Example: /?since=2024-05-15 shows the articles that were added from that day on, and what they put on the table or answered.
import type { Overview } from '../../../src/http/api-types.ts'
import { set } from '../router.ts'
import { count } from '../words.ts'
import { Section } from './basics.tsx'
import { LedgerLine } from './ledger-card.tsx'
import { articleAddress } from './passage.tsx'

type Fresh = NonNullable<Overview['fresh']>

function Articles({ fresh }: { fresh: Fresh }) {
  if (fresh.latest.length === 0) return null
  return (
    <>
      <h3>Articles</h3>
      <ul class="lines">
        {fresh.latest.map(({ id, title, date, source, events }) => (
          <li key={id} class="event-line">
            <a href={articleAddress(id)}>{title ?? id}</a>{' '}
            <span class="faint">
              {[source, date, count(events, 'event')].filter((part) => part !== null).join(', ')}
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}

function Entries({ fresh }: { fresh: Fresh }) {
  if (fresh.ledger.length === 0) return null
  return (
    <>
      <h3>On the table, or answered</h3>
      <ul class="lines">
        {fresh.ledger.map((item) => (
          <LedgerLine key={item.entry.id} item={item} />
        ))}
      </ul>
    </>
  )
}

function Counted({ fresh }: { fresh: Fresh }) {
  const { articles, events, entries, since } = fresh
  if (articles === 0) return <p>Nothing was added since {since}.</p>
  return (
    <>
      <p>
        {count(articles, 'article')} with {count(events, 'event')} since {since}; {count(entries, 'entry', 'entries')}{' '}
        of the ledger new or answered.
      </p>
      <div class="columns">
        <div>
          <Entries fresh={fresh} />
        </div>
        <div>
          <Articles fresh={fresh} />
        </div>
      </div>
    </>
  )
}

export function WhatIsNew({
  fresh,
  since,
  last,
}: {
  fresh: Fresh | undefined
  since: string
  last: string | undefined
}) {
  return (
    <Section
      title="What is new"
      note={
        <label class="field inline-field">
          {since !== '' && since === last ? 'since your last visit,' : 'since'}
          <input
            type="date"
            value={since}
            onChange={(event) =>
              set({ since: event.currentTarget.value === '' ? undefined : event.currentTarget.value })
            }
          />
        </label>
      }
    >
      {fresh === undefined ? (
        <p class="faint">From your next visit on, this says what was added since the one before. Or choose a day.</p>
      ) : (
        <Counted fresh={fresh} />
      )}
    </Section>
  )
}
