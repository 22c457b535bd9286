// One entry of the ledger: kind, who to whom, the words, the condition, how it stands, and what has changed it, each with its sentence.
// Example: <LedgerCard item={one} /> for an offer that was refused shows both sentences, of the offer and of the refusal.
import type { LedgerItem, LedgerStep } from '../../../src/views/ledger-items.ts'
import { address } from '../router.ts'
import { aboutStanding, days, percent } from '../words.ts'
import { Standing, To } from './basics.tsx'
import { Parties } from './event-line.tsx'
import { Passage } from './passage.tsx'

export const entryAddress = (id: string): string => address(`/ledger/${encodeURIComponent(id)}`)

function Step({ step, proposed = false }: { step: LedgerStep; proposed?: boolean }) {
  return (
    <li class={proposed ? 'step proposed' : 'step'}>
      <p class="step-head">
        <strong>
          {proposed ? 'Perhaps ' : ''}
          {aboutStanding(step.standing)}
        </strong>{' '}
        {step.date ?? step.passage?.article.date ?? ''}{' '}
        <span class="faint" title={step.reasons.join('; ')}>
          link {percent(step.confidence)}
        </span>
      </p>
      {step.passage !== undefined && <Passage passage={step.passage} params={{ at: String(step.passage.start) }} />}
    </li>
  )
}

export function LedgerCard({ item, full = false }: { item: LedgerItem; full?: boolean }) {
  const { entry, passage, changes, proposed } = item
  return (
    <article class={`entry kind-${entry.kind}`}>
      <header class="entry-head">
        <span class="badge kind">{entry.kind}</span>
        <span class="who">
          <Parties of={entry.by} /> <To /> <Parties of={entry.to} />
        </span>
        <Standing standing={entry.standing} kind={entry.kind} />
        <time>{days(entry.date, entry.enddate)}</time>
      </header>
      <p class="entry-words">
        <a href={entryAddress(entry.id)}>“{entry.content}”</a>
      </p>
      {entry.if !== null && (
        <p class="entry-if">
          <span class="label">Condition</span> “{entry.if}”
        </p>
      )}
      {entry.deadline !== null && (
        <p class="entry-if">
          <span class="label">Deadline</span> {entry.deadline.words}
          {entry.deadline.enddate !== null && ` (${entry.deadline.enddate})`}
        </p>
      )}
      {full && passage !== undefined && <Passage passage={passage} params={{ at: String(passage.start) }} />}
      {changes.length > 0 && (
        <ol class="steps" aria-label="How it came to stand so">
          {changes.map((step, at) => (
            <Step key={at} step={step} />
          ))}
        </ol>
      )}
      {full && proposed.length > 0 && (
        <ol class="steps" aria-label="Possible changes, below the threshold">
          {proposed.map((step, at) => (
            <Step key={at} step={step} proposed />
          ))}
        </ol>
      )}
    </article>
  )
}

/** The same in two lines, for the overview. */
export function LedgerLine({ item }: { item: LedgerItem }) {
  const { entry, changes } = item
  const last = changes.at(-1)
  return (
    <li class="event-line">
      <div class="event-head">
        <time>{last?.date ?? entry.date ?? 'no date'}</time>
        <span class="badge kind">{entry.kind}</span>
        <span class="who">
          <Parties of={entry.by} /> <To /> <Parties of={entry.to} />
        </span>
        <Standing standing={entry.standing} kind={entry.kind} />
      </div>
      <p class="sentence">
        <a class="plain-link" href={entryAddress(entry.id)}>
          “{entry.content}”
        </a>
      </p>
      {last?.passage !== undefined && (
        <p class="sentence answer-words">
          <span class="label">{aboutStanding(last.standing)}</span> {last.passage.text}
        </p>
      )}
    </li>
  )
}
