// One entry of the ledger with its sentence, every change with the sentence that shows it, what it answers and what answers it.
import type { LedgerOne } from '../../../src/http/api-types.ts'
import { useAnswer } from '../api.ts'
import type { PageProps } from '../app.tsx'
import { Asked, Section } from '../parts/basics.tsx'
import { LedgerCard } from '../parts/ledger-card.tsx'
import { articleAddress } from '../parts/passage.tsx'
import { sides } from '../words.ts'

function Again({ entry }: { entry: LedgerOne['entry']['entry'] }) {
  if (entry.told_again.length === 0) return null
  return (
    <Section title="Told again">
      <ul class="lines">
        {entry.told_again.map(({ article, id, content }) => (
          <li key={id} class="event-line">
            <a href={articleAddress(article)}>“{content}”</a> <span class="faint">{article}</span>
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Linked({ title, items }: { title: string; items: LedgerOne['answers'] }) {
  if (items.length === 0) return null
  return (
    <Section title={title}>
      {items.map((item) => (
        <LedgerCard key={item.entry.id} item={item} />
      ))}
    </Section>
  )
}

export function Entry({ args: [id = ''] }: PageProps) {
  const answer = useAnswer<LedgerOne>(`/ledger/${encodeURIComponent(id)}`)
  return (
    <Asked answer={answer}>
      {({ entry, answers, answeredBy }) => (
        <div class="narrow">
          <p>
            <a href="/ledger">← Ledger</a>
          </p>
          <h1>
            {entry.entry.kind[0]?.toUpperCase()}
            {entry.entry.kind.slice(1)} of {sides(entry.entry.by)}
          </h1>
          <LedgerCard item={entry} full />
          <Linked title="It answers" items={answers} />
          <Linked title="Answered by" items={answeredBy} />
          <Again entry={entry.entry} />
        </div>
      )}
    </Asked>
  )
}
