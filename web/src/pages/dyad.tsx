// Two sides: cooperation and conflict over time with where the level changes, counts by event, mode and context, latest events,
// and what each has on the table.
// Example: /dyad/ARM/AZE?by=week
import { useState } from 'preact/hooks'
import type { DyadView } from '../../../src/http/api-types.ts'
import type { Tie } from '../../../src/views/network.ts'
import { useAnswer } from '../api.ts'
import type { PageProps } from '../app.tsx'
import { columnsOf, Series } from '../charts/series.tsx'
import { AddSome, Asked, Bars, Empty, Section } from '../parts/basics.tsx'
import { EventLine } from '../parts/event-line.tsx'
import { Choices } from '../parts/frame.tsx'
import { LedgerCard } from '../parts/ledger-card.tsx'
import { address, go } from '../router.ts'
import { count, lastDay } from '../words.ts'

const PERIODS = ['day', 'week', 'month', 'year'] as const

function Choose({ a, b }: { a: string; b: string }) {
  const [one, setOne] = useState(a)
  const [other, setOther] = useState(b)
  return (
    <form
      class="ask"
      onSubmit={(event) => {
        event.preventDefault()
        if (one !== '' && other !== '')
          go(`/dyad/${encodeURIComponent(one.toUpperCase())}/${encodeURIComponent(other.toUpperCase())}`)
      }}
    >
      <label class="field">
        One side
        <input
          class="code"
          value={one}
          maxLength={3}
          placeholder="ARM"
          onInput={(event) => setOne(event.currentTarget.value)}
        />
      </label>
      <label class="field">
        Other side
        <input
          class="code"
          value={other}
          maxLength={3}
          placeholder="AZE"
          onInput={(event) => setOther(event.currentTarget.value)}
        />
      </label>
      <button type="submit">Show</button>
    </form>
  )
}

function Busiest() {
  const answer = useAnswer<{ ties: readonly Tie[] }>('/network?limit=60')
  return (
    <Asked answer={answer}>
      {({ ties }) => {
        const pairs = [
          ...new Set(
            ties
              .filter(({ actor, recipient }) => actor !== recipient)
              .map(({ actor, recipient }) => [actor, recipient].sort().join('/')),
          ),
        ]
        return pairs.length === 0 ? (
          <Empty title="No two sides have events yet.">
            <AddSome />
          </Empty>
        ) : (
          <>
            <p class="lead">Choose two sides by their codes, or one of the busiest:</p>
            <ul class="inline">
              {pairs.slice(0, 16).map((pair) => (
                <li key={pair}>
                  <a class="button" href={`/dyad/${pair}`}>
                    {pair.replace('/', ' – ')}
                  </a>
                </li>
              ))}
            </ul>
          </>
        )
      }}
    </Asked>
  )
}

function Course({ data }: { data: DyadView }) {
  const { a, b, by, points, turns } = data
  const columns = columnsOf(points)
  const hrefOf = (period: string): string =>
    address('/events', {
      dyad: `${a},${b}`,
      since: period,
      until: lastDay(period, by),
      status: 'actual',
      historical: false,
    })
  return (
    <>
      <div class="scroll">
        <Series
          columns={columns}
          turns={turns}
          hrefOf={hrefOf}
          label={`Cooperation and conflict between ${a} and ${b} by ${by}`}
        />
      </div>
      <p class="faint legend-line">
        <span class="swatch-box cooperation" aria-hidden="true" /> up: cooperation{' '}
        <span class="swatch-box conflict" aria-hidden="true" /> down: conflict, events a {by}. Dashed: where the level
        of the PLOVER scores changes (PELT), mean a {by} before ⇒ after.
      </p>
      <details>
        <summary>The same as a table</summary>
        <div class="scroll">
          <table class="small">
            <thead>
              <tr>
                <th scope="col">{by}</th>
                <th scope="col" class="num">
                  Cooperation
                </th>
                <th scope="col" class="num">
                  Conflict
                </th>
                <th scope="col" class="num">
                  Sum of scores
                </th>
              </tr>
            </thead>
            <tbody>
              {columns
                .filter((one) => one.count > 0)
                .map((one) => (
                  <tr key={one.period}>
                    <td>
                      <a href={hrefOf(one.period)}>{one.period}</a>
                    </td>
                    <td class="num">{one.cooperation}</td>
                    <td class="num">{one.conflict}</td>
                    <td class="num">{Math.round(one.sum * 10) / 10}</td>
                  </tr>
                ))}
            </tbody>
          </table>
        </div>
      </details>
    </>
  )
}

function Counts({ data }: { data: DyadView }) {
  const { a, b } = data
  const bars = (field: string, list: DyadView['events']) =>
    list.map(({ value, count: n }) => ({
      name: value,
      count: n,
      href: address('/events', { dyad: `${a},${b}`, [field]: value, status: 'actual', historical: false }),
    }))
  return (
    <div class="grid three">
      <Section title="Events">
        <Bars label="Events" bars={bars('event', data.events)} />
      </Section>
      <Section title="Modes">
        <Bars label="Modes" bars={bars('mode', data.modes)} />
      </Section>
      <Section title="Contexts">
        <Bars label="Contexts" bars={bars('context', data.contexts)} />
      </Section>
    </div>
  )
}

function Body({ data, query }: { data: DyadView; query: URLSearchParams }) {
  const by = query.get('by') ?? 'month'
  const names = (code: string): string => data.names[code] || code
  return (
    <>
      <h1>
        {names(data.a)} and {names(data.b)} <span class="title-note">{count(data.total, 'event')}</span>
      </h1>
      <div class="row">
        <Choose key={data.a + data.b} a={data.a} b={data.b} />
        <Choices label="Period" name="by" values={PERIODS} chosen={by} />
      </div>
      {data.total === 0 ? (
        <Empty title="Nothing has happened between these two, as far as the record tells.">
          <p>Actual events that are no background are counted here.</p>
        </Empty>
      ) : (
        <>
          <Section title="Cooperation and conflict">
            <Course data={data} />
          </Section>
          <Counts data={data} />
        </>
      )}
      <div class="grid">
        <Section
          title="On the table"
          note={<a href={address('/ledger', { dyad: `${data.a},${data.b}` })}>in the ledger</a>}
        >
          {data.ledger.length === 0 && <p class="faint">Nothing.</p>}
          {data.ledger.map((item) => (
            <LedgerCard key={item.entry.id} item={item} />
          ))}
        </Section>
        <Section title="Latest events" note={<a href={address('/events', { dyad: `${data.a},${data.b}` })}>all</a>}>
          <ul class="lines">
            {data.latest.map((event) => (
              <EventLine key={event.record.id} event={event} />
            ))}
          </ul>
        </Section>
      </div>
    </>
  )
}

function Pair({ a, b, query }: { a: string; b: string; query: URLSearchParams }) {
  const path = `/dyads/${encodeURIComponent(a)}/${encodeURIComponent(b)}`
  const answer = useAnswer<DyadView>(address(path, { by: query.get('by') ?? 'month' }))
  return <Asked answer={answer}>{(data) => <Body data={data} query={query} />}</Asked>
}

export function Dyad({ args: [a = '', b = ''], query }: PageProps) {
  if (a !== '' && b !== '') return <Pair a={a} b={b} query={query} />
  return (
    <>
      <h1>Dyad</h1>
      <Choose a="" b="" />
      <Busiest />
    </>
  )
}
