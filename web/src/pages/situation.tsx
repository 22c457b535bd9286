// The report on a situation: what is new since a day, what is on the table, what was settled, the series of each two sides, the stories.
// Example: /situations/korea-letters?new=2022-09-01&by=week. It prints, and it can be saved as one HTML file.
import { useMemo, useState } from 'preact/hooks'
import type { SituationView } from '../../../src/http/api-types.ts'
import type { DyadSeries } from '../../../src/story/situations/dyad-series.ts'
import type { LedgerItem } from '../../../src/views/ledger-items.ts'
import { post, tellChanged, useAnswer } from '../api.ts'
import type { PageProps } from '../app.tsx'
import { type Column, Series } from '../charts/series.tsx'
import { Asked, Section } from '../parts/basics.tsx'
import { Choices } from '../parts/frame.tsx'
import { LedgerCard } from '../parts/ledger-card.tsx'
import { articleAddress } from '../parts/passage.tsx'
import { SituationForm } from '../parts/situation-form.tsx'
import { StoryLine } from '../parts/story-line.tsx'
import { address, go, set } from '../router.ts'
import { visited } from '../visits.ts'
import { count, lastDay, score } from '../words.ts'
import { aboutSituation, situationAddress } from './situations.tsx'

const ANSWERS = new Set(['refusal', 'acceptance'])
const isOpen = ({ entry }: LedgerItem): boolean => entry.standing === 'open' && !ANSWERS.has(entry.kind)

const columnsOf = ({ rows }: DyadSeries): Column[] =>
  rows.map(({ from, quads: [a, b, c, d], sum, count: n }) => ({
    period: from,
    cooperation: a + b,
    conflict: c + d,
    sum,
    count: n,
  }))

function Cards({ items, none }: { items: readonly LedgerItem[]; none: string }) {
  if (items.length === 0) return <p class="faint">{none}</p>
  return (
    <>
      {items.map((item) => (
        <LedgerCard key={item.entry.id} item={item} />
      ))}
    </>
  )
}

function Fresh({ data, since }: { data: SituationView; since: string }) {
  const { fresh } = data
  const { entries = [], changed = [], stories = [] } = fresh ?? {}
  return (
    <Section
      title="What is new"
      note={
        <label class="field inline-field">
          since
          <input
            type="date"
            value={since}
            onChange={(event) => set({ new: event.currentTarget.value === '' ? 'all' : event.currentTarget.value })}
          />
        </label>
      }
    >
      {fresh === undefined ? (
        <p class="faint">
          Choose a day above to see what has been told and answered since. From your next visit on, it is the day of the
          visit before.
        </p>
      ) : entries.length + changed.length + stories.length === 0 ? (
        <p class="faint">Nothing since {fresh.since}.</p>
      ) : (
        <>
          {entries.length + changed.length > 0 && (
            <>
              <h3>Put on the table, or answered</h3>
              <Cards items={[...entries, ...changed]} none="" />
            </>
          )}
          {stories.length > 0 && (
            <>
              <h3>{count(stories.length, 'happening')}</h3>
              <ul class="lines">
                {stories.map((story) => (
                  <StoryLine key={story.id} story={story} />
                ))}
              </ul>
            </>
          )}
        </>
      )}
    </Section>
  )
}

function OneSeries({ series }: { series: DyadSeries }) {
  const { a, b, step, turns } = series
  const dyad = `${a},${b}`
  return (
    <div class="one-series">
      <h3>
        <a href={address(`/dyad/${a}/${b}`, { by: step })}>
          {a} – {b}
        </a>
      </h3>
      <div class="scroll">
        <Series
          columns={columnsOf(series)}
          turns={turns.map(({ from, before, after }) => ({ period: from, before, after }))}
          hrefOf={(period) => address('/events', { dyad, since: period, until: lastDay(period, step) })}
          label={`Cooperation and conflict between ${a} and ${b} by ${step}, stories counted once`}
        />
      </div>
      {turns.map(({ from, before, after }) => (
        <p key={from}>
          From the {step} of <time>{from}</time> on more {after > before ? 'cooperative' : 'conflictual'}:{' '}
          {score(before)} a {step} before, {score(after)} since.
        </p>
      ))}
    </div>
  )
}

function Course({ data }: { data: SituationView }) {
  if (data.series.length === 0) return null
  return (
    <Section
      title="Conflict and cooperation"
      note={<Choices label="Period" name="by" values={['day', 'week', 'month']} chosen={data.step} />}
    >
      {data.series.map((series) => (
        <OneSeries key={series.a + series.b} series={series} />
      ))}
      <p class="faint">
        Up: cooperation, down: conflict; each happening counts once. Dashed: where the level of PLOVER's scores changes
        (PELT).
      </p>
    </Section>
  )
}

function Stories({ data }: { data: SituationView }) {
  const news = data.stories.filter(({ historical }) => !historical)
  const background = data.stories.filter(({ historical }) => historical)
  return (
    <>
      <Section title="What happened" note={count(news.length, 'happening')}>
        {news.length === 0 && <p class="faint">Nothing is told yet. Widen actors, contexts or dates with “Change”.</p>}
        <ul class="lines">
          {news.map((story) => (
            <StoryLine key={story.id} story={story} />
          ))}
        </ul>
      </Section>
      {background.length > 0 && (
        <Section title="Told as background">
          <ul class="lines">
            {background.map((story) => (
              <StoryLine key={story.id} story={story} />
            ))}
          </ul>
        </Section>
      )}
    </>
  )
}

function Versions({ data: { versions, retracted } }: { data: SituationView }) {
  if (versions.length + retracted.length === 0) return null
  return (
    <Section title="Versions of articles">
      <ul class="lines">
        {versions.map(({ article, of, kind }) => (
          <li key={article}>
            <a href={articleAddress(article)}>{article}</a> is a {kind} of <a href={articleAddress(of)}>{of}</a>
          </li>
        ))}
        {retracted.map(({ article, by, events }) => (
          <li key={article}>
            <a href={articleAddress(article)}>{article}</a> was taken back by <a href={articleAddress(by)}>{by}</a>;{' '}
            {count(events, 'event')} left out
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Tools({ data, params }: { data: SituationView; params: Record<string, string> }) {
  const [sure, setSure] = useState(false)
  const path = `/api/v1/situations/${encodeURIComponent(data.situation.name)}`
  const remove = (): void =>
    void post(`/situations/${encodeURIComponent(data.situation.name)}/remove`, {}).then(() => {
      tellChanged()
      go('/situations')
    })
  return (
    <div class="buttons no-print">
      <a class="button" href={address(`${path}/report.html`, params)} download>
        Save as one HTML file
      </a>
      <button type="button" onClick={() => print()}>
        Print
      </button>
      <a class="button" href={`${path}/situation.yaml`} download>
        Definition (.yaml)
      </a>
      {sure ? (
        <>
          <button type="button" class="no" onClick={remove}>
            Yes, take it out of the list
          </button>
          <button type="button" onClick={() => setSure(false)}>
            Keep it
          </button>
        </>
      ) : (
        <button type="button" class="quiet" onClick={() => setSure(true)}>
          Take out …
        </button>
      )}
    </div>
  )
}

function Change({ data }: { data: SituationView }) {
  const { situation } = data
  return (
    <details class="card no-print change">
      <summary>Change</summary>
      <SituationForm
        key={situation.at}
        of={situation}
        onSaved={({ name }) => {
          tellChanged()
          go(situationAddress(name))
        }}
      />
    </details>
  )
}

function Body({ data, since, params }: { data: SituationView; since: string; params: Record<string, string> }) {
  const { situation, articles, from, to } = data
  const answered = data.ledger.filter((item) => !isOpen(item))
  return (
    <div class="report">
      <h1>{situation.title}</h1>
      <p class="lead">
        {aboutSituation(situation)}. {count(articles, 'article')}
        {from !== null && ` published ${from === to ? `on ${from}` : `from ${from} to ${to}`}`}
        {data.cut && ', the newest happenings only'}.
      </p>
      <Tools data={data} params={params} />
      <Change data={data} />
      <Fresh data={data} since={since} />
      <div class="grid">
        <Section title="On the table">
          <Cards items={data.ledger.filter(isOpen)} none="Nothing waits for an answer." />
        </Section>
        <Section title="Settled">
          <Cards items={answered} none="Nothing was answered yet." />
        </Section>
      </div>
      <Course data={data} />
      <Stories data={data} />
      <Versions data={data} />
    </div>
  )
}

export function Situation({ args: [name = ''], query }: PageProps) {
  const last = useMemo(() => visited(`situation.${name}`), [name])
  const chosen = query.get('new') ?? last ?? ''
  const since = chosen === 'all' ? '' : chosen
  const params = { by: query.get('by') ?? '', new: since }
  const answer = useAnswer<SituationView>(address(`/situations/${encodeURIComponent(name)}`, params))
  return (
    <>
      <p class="no-print">
        <a href="/situations">← Situations</a>
      </p>
      <Asked answer={answer}>{(data) => <Body data={data} since={since} params={params} />}</Asked>
    </>
  )
}
