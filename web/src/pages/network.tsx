// Who did what to whom: the busiest ties, cooperation and conflict apart, as a circle of arrows and as a table.
// Example: /network?since=2022-01-01&show=conflict
import type { Tie } from '../../../src/views/network.ts'
import { useAnswer } from '../api.ts'
import type { PageProps } from '../app.tsx'
import type { Arrow } from '../charts/arrow.ts'
import { Ties } from '../charts/ties.tsx'
import { Head, Section } from '../parts/basics.tsx'
import { filterOf } from '../parts/filters.tsx'
import { Choices, DateRange, Framed } from '../parts/frame.tsx'
import { address } from '../router.ts'
import { score } from '../words.ts'

const SHOWN = 40

export function arrowsOf(ties: readonly Tie[], show: string): Arrow[] {
  return ties
    .filter(({ actor, recipient }) => actor !== recipient)
    .flatMap(({ actor, recipient, cooperation, conflict }) => [
      { from: actor, to: recipient, weight: cooperation, kind: 'cooperation' as const },
      { from: actor, to: recipient, weight: conflict, kind: 'conflict' as const },
    ])
    .filter(({ weight, kind }) => weight > 0 && (show === 'both' || show === kind))
    .sort((a, b) => b.weight - a.weight)
    .slice(0, SHOWN)
}

function Table({ ties }: { ties: readonly Tie[] }) {
  return (
    <div class="scroll tall">
      <table class="small">
        <Head of={['Who', 'To whom', { num: 'Cooperation' }, { num: 'Conflict' }, { num: 'Mean score' }]} />
        <tbody>
          {ties.map((tie) => (
            <tr key={tie.actor + tie.recipient}>
              <td>
                <a href={address(`/actors/${tie.actor}`)}>{tie.actor}</a>
              </td>
              <td>
                <a href={address(`/actors/${tie.recipient}`)}>{tie.recipient}</a>
              </td>
              <td class="num">{tie.cooperation}</td>
              <td class="num">{tie.conflict}</td>
              <td class="num">
                <a href={address(`/dyad/${tie.actor}/${tie.recipient}`)}>
                  {score(Math.round((tie.score ?? 0) * 10) / 10)}
                </a>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

export function Network({ query }: PageProps) {
  const show = query.get('show') ?? 'both'
  const answer = useAnswer<{ ties: readonly Tie[] }>(address('/network', { ...filterOf(query), limit: 200 }))
  return (
    <Framed
      title="Network"
      home="/network"
      query={query}
      answer={answer}
      isEmpty={({ ties }) => ties.length === 0}
      nothing="No ties in this time."
      ask={
        <>
          <DateRange query={query} />
          <Choices label="Which ties" name="show" values={['both', 'cooperation', 'conflict']} chosen={show} />
        </>
      }
    >
      {({ ties }) => (
        <div class="side-by-side">
          <Section title="Ties" note="solid: cooperation, dashed: conflict">
            <Ties
              arrows={arrowsOf(ties, show)}
              label="Ties between countries; the table has the numbers"
              hrefOf={(name) => `/actors/${encodeURIComponent(name)}`}
            />
          </Section>
          <Section title="In numbers" note={`${ties.length} ties`}>
            <Table ties={ties} />
          </Section>
        </div>
      )}
    </Framed>
  )
}
