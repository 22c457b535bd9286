// The ledger: offers, demands, conditions, threats, commitments and answers, how each stands, each change with its sentence;
// and who waits for whom.
// Example: /ledger?dyad=ARM,AZE&standing=open
import { useState } from 'preact/hooks'
import type { LedgerList } from '../../../src/http/api-types.ts'
import type { LedgerItem } from '../../../src/views/ledger-items.ts'
import { useAnswer } from '../api.ts'
import type { PageProps } from '../app.tsx'
import { Ties } from '../charts/ties.tsx'
import { AddSome, Asked, Empty, Head, Pills } from '../parts/basics.tsx'
import { LedgerCard } from '../parts/ledger-card.tsx'
import { address, set } from '../router.ts'
import { waitingOf } from '../waiting.ts'
import { aboutStanding, count, KINDS, STANDING_NAMES } from '../words.ts'
import { ToldNote } from './overview.tsx'

const NAMES = ['kind', 'standing', 'party', 'dyad', 'since', 'until', 'text', 'changed', 'proposed'] as const

function Toggle({
  name,
  value,
  label,
  n,
  query,
}: {
  name: string
  value: string
  label: string
  n: number
  query: URLSearchParams
}) {
  const chosen = (query.get(name) ?? '').split(',').filter((one) => one !== '')
  const on = chosen.includes(value)
  return (
    <button
      type="button"
      class="facet pill"
      aria-pressed={on}
      onClick={() => set({ [name]: on ? chosen.filter((one) => one !== value) : [...chosen, value] })}
    >
      {label} <span class="faint">{n}</span>
    </button>
  )
}

function Only({ name, query, label }: { name: string; query: URLSearchParams; label: string }) {
  return (
    <label class="check">
      <input
        type="checkbox"
        checked={query.get(name) === 'true'}
        onChange={(event) => set({ [name]: event.currentTarget.checked ? 'true' : undefined })}
      />{' '}
      {label}
    </label>
  )
}

function Choose({ data, query }: { data: LedgerList; query: URLSearchParams }) {
  const [party, setParty] = useState(query.get('dyad') ?? query.get('party') ?? '')
  const sum = (field: 'kind' | 'standing', value: string): number =>
    data.counts.reduce((total, row) => (row[field] === value ? total + row.count : total), 0)
  const apply = (): void => {
    const sides = party.trim().toUpperCase()
    set(
      /^[A-Z]{3}\s*,\s*[A-Z]{3}$/.test(sides)
        ? { dyad: sides.replace(/\s/g, ''), party: undefined }
        : { party: party.trim().length === 3 ? sides : party.trim(), dyad: undefined },
    )
  }
  return (
    <div class="choose">
      <form
        class="ask"
        onSubmit={(event) => {
          event.preventDefault()
          apply()
        }}
      >
        <label class="field">
          Side, or two
          <input placeholder="IRN or IRN,USA" value={party} onInput={(event) => setParty(event.currentTarget.value)} />
        </label>
        <button type="submit">Show</button>
        <Only name="changed" query={query} label="only what has changed" />
        <Only name="proposed" query={query} label="only what has links to check" />
      </form>
      <Pills label="Kind">
        {KINDS.map((kind) => (
          <Toggle key={kind} name="kind" value={kind} label={kind} n={sum('kind', kind)} query={query} />
        ))}
      </Pills>
      <Pills label="Standing">
        {STANDING_NAMES.map((standing) => (
          <Toggle
            key={standing}
            name="standing"
            value={standing}
            label={aboutStanding(standing)}
            n={sum('standing', standing)}
            query={query}
          />
        ))}
      </Pills>
    </div>
  )
}

const isCode = (side: string): boolean => /^[A-Z]{3}$/.test(side)

/** What is open between two sides, or of the one that is no country. */
const openBetween = (from: string, to: string): string =>
  address(
    '/ledger',
    isCode(from) && isCode(to) ? { dyad: `${from},${to}`, standing: 'open' } : { party: from, standing: 'open' },
  )

function Waiting({ items }: { items: readonly LedgerItem[] }) {
  const arrows = waitingOf(items)
  if (arrows.length === 0) return null
  return (
    <details class="card waiting">
      <summary>Who waits for whom: {count(arrows.length, 'pair')} with something open</summary>
      <div class="side-by-side">
        <Ties
          arrows={arrows}
          label="Who waits for whom"
          hrefOf={(name) => address('/ledger', { party: name, standing: 'open' })}
        />
        <table class="small">
          <Head of={['Waits', 'for', { num: 'Open' }]} />
          <tbody>
            {arrows.map(({ from, to, weight }) => (
              <tr key={`${from} ${to}`}>
                <td>{from}</td>
                <td>{to}</td>
                <td class="num">
                  <a href={openBetween(from, to)}>{weight}</a>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  )
}

function Nothing({ isAll }: { isAll: boolean }) {
  if (isAll)
    return (
      <Empty title="The ledger is empty.">
        <p>It fills when articles tell offers, demands, conditions, threats or promises.</p>
        <AddSome />
      </Empty>
    )
  return (
    <Empty title="Nothing in the ledger is like that.">
      <p>
        <a href="/ledger">Show everything</a>
      </p>
    </Empty>
  )
}

export function Ledger({ query }: PageProps) {
  const filter = Object.fromEntries(NAMES.map((name) => [name, query.get(name) ?? '']))
  const answer = useAnswer<LedgerList>(address('/ledger', { ...filter, limit: 500 }))
  return (
    <>
      <h1>Ledger</h1>
      <p class="lead">Who has offered, demanded, threatened or promised what to whom, and how it stands.</p>
      <Asked answer={answer}>
        {(data) => (
          <>
            <ToldNote told={data.told} />
            <Choose key={`${filter.dyad}${filter.party}`} data={data} query={query} />
            <Waiting items={data.entries} />
            <p class="faint">{count(data.entries.length, 'entry', 'entries')}</p>
            {data.entries.length === 0 ? (
              <Nothing isAll={[...NAMES].every((name) => filter[name] === '')} />
            ) : (
              <div class="entries">
                {data.entries.map((item) => (
                  <LedgerCard key={item.entry.id} item={item} />
                ))}
              </div>
            )}
          </>
        )}
      </Asked>
    </>
  )
}
