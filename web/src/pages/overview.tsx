// The first page: how much there is, what was answered, what is open, what is new, which dyads moved, what could not be coded.
// From here an answer to an offer and the sentence that says so are one click away.
import { useState } from 'preact/hooks'
import type { Overview as Data, ToldState } from '../../../src/http/api-types.ts'
import { useAnswer } from '../api.ts'
import { firstKey, useChangedKeys } from '../key-map.ts'
import { Asked, Empty, Section } from '../parts/basics.tsx'
import { EventLine } from '../parts/event-line.tsx'
import { LedgerLine } from '../parts/ledger-card.tsx'
import { address } from '../router.ts'
import { count, score } from '../words.ts'

const SEEN = 'rapporteur.tour'

function HelpKey() {
  const key = firstKey('help', useChangedKeys())
  if (key === undefined) return <>The button “?” at the top lists all keys.</>
  return (
    <>
      Press <kbd>{key}</kbd> for all keys.
    </>
  )
}

function Tour() {
  const [seen, setSeen] = useState(localStorage.getItem(SEEN) === 'yes')
  if (seen) return null
  const close = (): void => {
    localStorage.setItem(SEEN, 'yes')
    setSeen(true)
  }
  return (
    <aside class="tour" aria-label="A short tour">
      <p>
        <strong>New here?</strong> Each line below is a <a href="/events">coded event</a> or an entry of the{' '}
        <a href="/ledger">ledger</a>: an offer, a demand, a threat, and how it was answered. Click the words to see the
        sentence that says so, and in the article correct what is wrong. In <a href="/review">Review</a> one key answers
        one record. <HelpKey />
      </p>
      <button type="button" onClick={close}>
        Got it
      </button>
    </aside>
  )
}

export function ToldNote({ told }: { told: ToldState }) {
  if (told.state === 'reading')
    return (
      <p class="faint" role="status">
        The articles are being read together: {told.done} of {told.of}. The ledger fills when that is done.
      </p>
    )
  if (told.state === 'failed') return <p class="problem">The articles could not be read together: {told.message}</p>
  return null
}

function Figures({ counts }: { counts: Data['counts'] }) {
  const figures = [
    ['/events', counts.events, 'events'],
    ['/ledger', counts.entries, 'ledger entries'],
    ['/events', counts.stories, 'happenings'],
    ['/articles', counts.articles, 'articles'],
    ['/review', counts.reviewed, 'reviewed'],
  ] as const
  return (
    <dl class="figures">
      {figures.map(([to, n, what]) => (
        <div key={what}>
          <dt>{what}</dt>
          <dd>
            <a href={to}>{n.toLocaleString('en')}</a>
          </dd>
        </div>
      ))}
    </dl>
  )
}

function Movers({ movers }: { movers: Data['movers'] }) {
  if (movers.length === 0) return <p class="faint">No two sides have enough events to compare.</p>
  return (
    <div class="scroll">
      <table class="small">
        <thead>
          <tr>
            <th scope="col">Dyad</th>
            <th scope="col" class="num">
              Last 90 days
            </th>
            <th scope="col" class="num">
              Year before
            </th>
            <th scope="col" class="num">
              Events
            </th>
          </tr>
        </thead>
        <tbody>
          {movers.map(({ a, b, recent, before, events }) => (
            <tr key={a + b}>
              <td>
                <a href={address(`/dyad/${a}/${b}`)}>
                  {a} – {b}
                </a>
              </td>
              <td class="num">{score(recent)}</td>
              <td class="num">{before === null ? '–' : score(before)}</td>
              <td class="num">{events}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Sources({ sources }: { sources: Data['sources'] }) {
  return (
    <div class="scroll">
      <table class="small">
        <thead>
          <tr>
            <th scope="col">Source</th>
            <th scope="col" class="num">
              Articles
            </th>
            <th scope="col" class="num">
              Copies
            </th>
            <th scope="col" class="num">
              Events
            </th>
            <th scope="col">Last</th>
          </tr>
        </thead>
        <tbody>
          {sources.map(({ source, articles, copies, events, last }) => (
            <tr key={source ?? ''}>
              <td>{source === null ? 'not named' : <a href={address('/events', { source })}>{source}</a>}</td>
              <td class="num">{articles}</td>
              <td class="num">{copies}</td>
              <td class="num">{events}</td>
              <td>{last ?? '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function NotCoded({ data: { counts, unknown } }: { data: Data }) {
  return (
    <>
      <p>
        {counts.uncoded === 0 ? (
          'Every article was coded.'
        ) : (
          <a href="/articles?uncoded=true">{count(counts.uncoded, 'article')} kept without being coded</a>
        )}{' '}
        {counts.withdrawn > 0 && (
          <a href="/articles?state=withdrawn">{count(counts.withdrawn, 'article')} taken back by the publisher</a>
        )}
      </p>
      {unknown.length > 0 && (
        <>
          <p class="label">Names that no lexicon has</p>
          <ul class="inline">
            {unknown.map(({ name, count: n }) => (
              <li key={name}>
                <a href={address('/events', { party: name })}>{name}</a> <span class="faint">{n}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}

function Lists({ data }: { data: Data }) {
  return (
    <div class="grid">
      <Section title="Answered lately" note={<a href="/ledger?changed=true">all answers</a>}>
        {data.answered.length === 0 ? (
          <p class="faint">No entry has changed its standing.</p>
        ) : (
          <ul class="lines">
            {data.answered.map((item) => (
              <LedgerLine key={item.entry.id} item={item} />
            ))}
          </ul>
        )}
      </Section>
      <Section title="Open offers, demands and threats" note={<a href="/ledger?standing=open">all that is open</a>}>
        {data.open.length === 0 ? (
          <p class="faint">Nothing waits for an answer.</p>
        ) : (
          <ul class="lines">
            {data.open.map((item) => (
              <LedgerLine key={item.entry.id} item={item} />
            ))}
          </ul>
        )}
      </Section>
      <Section title="Latest events" note={<a href="/events">all events</a>}>
        <ul class="lines">
          {data.latest.map((event) => (
            <EventLine key={event.record.id} event={event} />
          ))}
        </ul>
      </Section>
      <div class="stack">
        <Section title="Dyads that moved most" note="mean PLOVER score">
          <Movers movers={data.movers} />
        </Section>
        <Section title="What could not be coded">
          <NotCoded data={data} />
        </Section>
        <Section title="Sources">
          <Sources sources={data.sources} />
        </Section>
      </div>
    </div>
  )
}

export function Overview() {
  const answer = useAnswer<Data>('/overview')
  return (
    <>
      <h1>Overview</h1>
      <Asked answer={answer}>
        {(data) =>
          data.counts.articles === 0 ? (
            <Empty title="The database is empty.">
              <p>
                Stop the server, add articles with <code>rapporteur add news.jsonl --db …</code>, and start it again.
              </p>
            </Empty>
          ) : (
            <>
              <Tour />
              <Figures counts={data.counts} />
              <ToldNote told={data.told} />
              <Lists data={data} />
            </>
          )
        }
      </Asked>
    </>
  )
}
