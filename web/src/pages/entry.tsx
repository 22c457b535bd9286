// One entry of the ledger with its sentence, every change with the sentence that shows it, what it answers and what answers it;
// links are proposed, confirmed and cut here.
import type { LedgerOne } from '../../../src/http/api-types.ts'
import { useAnswer } from '../api.ts'
import type { PageProps } from '../app.tsx'
import { Asked, Section } from '../parts/basics.tsx'
import { LedgerCard } from '../parts/ledger-card.tsx'
import { LinkForm } from '../parts/link-form.tsx'
import { articleAddress } from '../parts/passage.tsx'
import { aboutStanding, sides } from '../words.ts'

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

const SAID: Readonly<Record<string, string>> = {
  propose: 'proposed a link',
  confirm: 'confirmed a link',
  cut: 'cut a link',
  undo: 'took back what was said before',
}

/** Everything that people said of the links, the latest first; nothing of it is ever deleted. */
function Said({ reviews }: { reviews: LedgerOne['reviews'] }) {
  if (reviews.length === 0) return null
  return (
    <Section title="What was said of its links">
      <ul class="lines">
        {[...reviews].reverse().map((one) => (
          <li key={one.id} class="event-line">
            <time>{one.at.slice(0, 16)}</time> {one.who} {SAID[one.action]}
            {one.action !== 'undo' && ` (${aboutStanding(one.change.standing)})`}
            {one.why !== undefined && <>: “{one.why}”</>}
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
      {({ entry, answers, answeredBy, reviews }) => (
        <div class="narrow">
          <p>
            <a href="/ledger">← Ledger</a>
          </p>
          <h1>
            {entry.entry.kind[0]?.toUpperCase()}
            {entry.entry.kind.slice(1)} of {sides(entry.entry.by)}
          </h1>
          <LedgerCard item={entry} full />
          <LinkForm entry={entry.entry.id} />
          <Linked title="It answers" items={answers} />
          <Linked title="Answered by" items={answeredBy} />
          <Again entry={entry.entry} />
          <Said reviews={reviews} />
        </div>
      )}
    </Asked>
  )
}
