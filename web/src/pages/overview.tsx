// The first page: how much there is, what was answered, what is open, what is new, which dyads moved, what could not be coded.
// From here an answer to an offer and the sentence that says so are one click away.
import { useMemo } from 'preact/hooks'
import type { Overview as Data, ToldState } from '../../../src/http/api-types.ts'
import { useAnswer } from '../api.ts'
import type { PageProps } from '../app.tsx'
import { ailmentsOf } from '../health.ts'
import { AddSome, Asked, Empty, Head, Section } from '../parts/basics.tsx'
import { EventLine } from '../parts/event-line.tsx'
import { WhatIsNew } from '../parts/fresh.tsx'
import { LedgerLine } from '../parts/ledger-card.tsx'
import { Tour, useTour } from '../parts/tour.tsx'
import { address } from '../router.ts'
import { visited } from '../visits.ts'
import { count, score } from '../words.ts'

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
    ['/events?group=story', counts.stories, 'happenings'],
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
        <Head of={['Dyad', { num: 'Last 90 days' }, { num: 'Year before' }, { num: 'Events' }]} />
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

/** How a source does: a sign and words, or that it is well. */
function Health({ ailments }: { ailments: readonly string[] }) {
  if (ailments.length === 0)
    return (
      <span class="health well">
        <span aria-hidden="true">✓</span> well
      </span>
    )
  return (
    <span class="health ill">
      <span aria-hidden="true">!</span> {ailments.join(', ')}
    </span>
  )
}

function Sources({ sources, newest }: { sources: Data['sources']; newest: string | null }) {
  return (
    <div class="scroll">
      <table class="small">
        <Head of={['Source', { num: 'Articles' }, { num: 'Copies' }, { num: 'Events' }, 'Last', 'Health']} />
        <tbody>
          {sources.map((row) => {
            const { source, articles, copies, events, last } = row
            return (
              <tr key={source ?? ''}>
                <td>{source === null ? 'not named' : <a href={address('/events', { source })}>{source}</a>}</td>
                <td class="num">{articles}</td>
                <td class="num">{copies}</td>
                <td class="num">{events}</td>
                <td>
                  <time>{last ?? '–'}</time>
                </td>
                <td>
                  <Health ailments={ailmentsOf(row, newest)} />
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

const LANGUAGES = new Intl.DisplayNames('en', { type: 'language', fallback: 'code' })

function languageOf(lang: string | null): string {
  try {
    return lang === null ? 'in a language that is not known' : `in ${LANGUAGES.of(lang)}`
  } catch {
    return `in “${lang}”`
  }
}

const isEnglish = (lang: string | null): boolean => lang?.toLowerCase().startsWith('en') === true

/** "3 in Russian", or that coding failed where the language can be read. */
const uncodedWords = ({ lang, count: n }: Data['uncoded'][number]): string =>
  isEnglish(lang) ? `${n} that failed` : `${n} ${languageOf(lang)}`

function NotCoded({ data: { counts, unknown, uncoded } }: { data: Data }) {
  return (
    <>
      <p>
        {counts.uncoded === 0 ? (
          'Every article was coded.'
        ) : (
          <>
            <a href="/articles?uncoded=true">{count(counts.uncoded, 'article')} kept without being coded</a>:{' '}
            {uncoded.map(uncodedWords).join(', ')}.
          </>
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
        {data.situations.length > 0 && (
          <Section title="Situations" note={<a href="/situations">all, and make one</a>}>
            <ul class="inline">
              {data.situations.map(({ name, title }) => (
                <li key={name}>
                  <a href={`/situations/${encodeURIComponent(name)}`}>{title}</a>
                </li>
              ))}
            </ul>
          </Section>
        )}
        <Section title="Dyads that moved most" note="mean PLOVER score">
          <Movers movers={data.movers} />
        </Section>
        <Section title="What could not be coded">
          <NotCoded data={data} />
        </Section>
        <Section title="Sources">
          <Sources sources={data.sources} newest={data.newest} />
        </Section>
      </div>
    </div>
  )
}

export function Overview({ query }: PageProps) {
  const last = useMemo(() => visited('overview'), [])
  const since = query.get('since') ?? last ?? ''
  const answer = useAnswer<Data>(address('/overview', { since }))
  const tour = useTour()
  return (
    <>
      <h1>Overview</h1>
      <Asked answer={answer}>
        {(data) =>
          data.counts.articles === 0 ? (
            <Empty title="The database is empty.">
              <AddSome />
            </Empty>
          ) : (
            <>
              {tour.on && <Tour onEnd={tour.end} />}
              <Figures counts={data.counts} />
              <ToldNote told={data.told} />
              <WhatIsNew fresh={data.fresh} since={since} last={last} />
              <Lists data={data} />
              {!tour.on && (
                <p class="no-print">
                  <button type="button" class="quiet" onClick={tour.again}>
                    Show the tour again
                  </button>
                </p>
              )}
            </>
          )
        }
      </Asked>
    </>
  )
}
