// One actor, or a whole country by its code: activity, counterparts, who acts for it under which office, latest events, its ledger;
// and saying that one name is another, with the number of events that this changes before it is saved.
import { useState } from 'preact/hooks'
import type { ActorView } from '../../../src/http/api-types.ts'
import type { Facets } from '../../../src/views/facets.ts'
import { review, tellChanged, useAnswer } from '../api.ts'
import type { PageProps } from '../app.tsx'
import { Asked, Bars, Empty, Head, Problem, Section } from '../parts/basics.tsx'
import { EventLine } from '../parts/event-line.tsx'
import { LedgerCard } from '../parts/ledger-card.tsx'
import { address, go } from '../router.ts'
import { count } from '../words.ts'

const isCode = (who: string): boolean => /^[A-Z]{3}$/.test(who)

function Alias({ who, code }: { who: string; code: string }) {
  const [to, setTo] = useState('')
  const [toCode, setToCode] = useState(code)
  const [problem, setProblem] = useState<string>()
  const effect = useAnswer<Facets>(address('/events/facets', { party: who }))
  const save = (): void => {
    review({ action: 'alias', event: who, change: { from: { name: who, code }, to: { name: to, code: toCode } } }).then(
      () => {
        tellChanged()
        go(`/actors/${encodeURIComponent(to)}`)
      },
      (error: unknown) => setProblem(error instanceof Error ? error.message : String(error)),
    )
  }
  return (
    <Section title="This is somebody else">
      <form
        class="ask"
        onSubmit={(event) => {
          event.preventDefault()
          save()
        }}
      >
        <label class="field grow">
          “{who}” ({code === '' ? 'no country' : code}) is
          <input
            required
            value={to}
            placeholder="the name to show"
            onInput={(event) => setTo(event.currentTarget.value)}
          />
        </label>
        <label class="field">
          Country
          <input
            class="code"
            maxLength={3}
            value={toCode}
            onInput={(event) => setToCode(event.currentTarget.value.toUpperCase())}
          />
        </label>
        <button type="submit" disabled={to.trim() === ''}>
          Save for {count(effect.data?.total ?? 0, 'event')}
        </button>
      </form>
      {problem !== undefined && <Problem text={problem} />}
      <p class="faint">
        It changes what is shown everywhere, also of events to come, and can be undone in the reviews of the name.
      </p>
    </Section>
  )
}

function Offices({ data }: { data: ActorView }) {
  return (
    <div class="scroll">
      <table class="small">
        <Head of={['Name', 'Office', 'Sector', { num: 'Events' }, 'From', 'To']} />
        <tbody>
          {data.offices.map((one) => (
            <tr key={[one.name, one.office, one.code, one.sector].join(' ')}>
              <td>
                <a href={address(`/actors/${encodeURIComponent(one.name)}`)}>{one.name}</a>
              </td>
              <td>{one.office ?? ''}</td>
              <td>{one.sector}</td>
              <td class="num">{one.count}</td>
              <td>{one.first ?? '–'}</td>
              <td>{one.last ?? '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Body({ data }: { data: ActorView }) {
  const { who } = data
  const codes = [...new Set(data.offices.map(({ code }) => code))]
  const acted = data.acted.map(({ name, count: n }) => ({
    name,
    count: n,
    href: address('/events', { actor: who, event: name }),
  }))
  const received = data.received.map(({ name, count: n }) => ({
    name,
    count: n,
    href: address('/events', { recipient: who, event: name }),
  }))
  const others = data.others.map(({ name, count: n }) => ({
    name,
    count: n,
    href: isCode(who) ? address(`/dyad/${who}/${name}`) : address('/events', { party: name }),
  }))
  if (acted.length + received.length === 0)
    return (
      <Empty title={`No event names ${who}.`}>
        <p>
          <a href="/actors">All actors</a>
        </p>
      </Empty>
    )
  return (
    <>
      <h1>
        {data.name} {data.name !== who && <span class="title-note">{who}</span>}
      </h1>
      <p>
        <a href={address('/events', { party: who })}>All its events</a> ·{' '}
        <a href={address('/ledger', { party: who })}>its ledger</a> ·{' '}
        <a href={address('/timeline', { party: who })}>its timeline</a>
      </p>
      <div class="grid three">
        <Section title="What it did">
          <Bars label="What it did" bars={acted} />
        </Section>
        <Section title="What was done to it">
          <Bars label="What was done to it" bars={received} />
        </Section>
        <Section title="With whom">
          <Bars label="With whom" bars={others} />
        </Section>
      </div>
      <Section title="Names and offices" note="as the days of the events give them">
        <Offices data={data} />
      </Section>
      <div class="grid">
        <Section title="On the table">
          {data.ledger.length === 0 && <p class="faint">Nothing.</p>}
          {data.ledger.slice(0, 10).map((item) => (
            <LedgerCard key={item.entry.id} item={item} />
          ))}
        </Section>
        <Section title="Latest events">
          <ul class="lines">
            {data.latest.map((event) => (
              <EventLine key={event.record.id} event={event} />
            ))}
          </ul>
        </Section>
      </div>
      {!isCode(who) && <Alias who={who} code={codes[0] ?? ''} />}
    </>
  )
}

export function Actor({ args: [who = ''] }: PageProps) {
  const answer = useAnswer<ActorView>(`/actors/${encodeURIComponent(who)}`)
  return <Asked answer={answer}>{(data) => <Body data={data} />}</Asked>
}
