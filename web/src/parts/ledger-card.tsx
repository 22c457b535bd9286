// One entry of the ledger: kind, who to whom, the words, the condition, how it stands, and what has changed it, each with its sentence.
// Example: <LedgerCard item={one} /> for an offer that was refused shows both sentences, of the offer and of the refusal.
import type { LedgerItem, LedgerStep } from '../../../src/views/ledger-items.ts'
import { address } from '../router.ts'
import { aboutStanding, days, percent } from '../words.ts'
import { Standing, To } from './basics.tsx'
import { Parties } from './event-line.tsx'
import { LinkButtons, type LinkState } from './link-buttons.tsx'
import { Passage } from './passage.tsx'

export const entryAddress = (id: string): string => address(`/ledger/${encodeURIComponent(id)}`)

const ASIDE: Readonly<Record<LinkState, string>> = { made: '', proposed: 'Perhaps ', cut: 'Not ' }

function Step({ entry, step, as, full }: { entry: string; step: LedgerStep; as: LinkState; full: boolean }) {
  return (
    <li class={as === 'made' ? 'step' : `step ${as}`}>
      <p class="step-head">
        <strong>
          {ASIDE[as]}
          {aboutStanding(step.standing)}
        </strong>{' '}
        {step.date ?? step.passage?.article.date ?? ''}{' '}
        {step.reasons.length > 0 && (
          <span class="faint" title={step.reasons.join('; ')}>
            link {percent(step.confidence)}
          </span>
        )}
      </p>
      {step.passage !== undefined && <Passage passage={step.passage} params={{ at: String(step.passage.start) }} />}
      {(full || as === 'proposed' || step.reviewed !== undefined) && <LinkButtons entry={entry} step={step} as={as} />}
    </li>
  )
}

interface StepsProps {
  readonly entry: string
  readonly steps: readonly LedgerStep[]
  readonly as: LinkState
  readonly full: boolean
  readonly label: string
}

function Steps({ entry, steps, as, full, label }: StepsProps) {
  if (steps.length === 0) return null
  return (
    <ol class="steps" aria-label={label}>
      {steps.map((step) => (
        <Step key={step.key} entry={entry} step={step} as={as} full={full} />
      ))}
    </ol>
  )
}

export function LedgerCard({ item, full = false }: { item: LedgerItem; full?: boolean }) {
  const { entry, passage, changes, proposed, cut } = item
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
      <Steps entry={entry.id} steps={changes} as="made" full={full} label="How it came to stand so" />
      <Steps
        entry={entry.id}
        steps={proposed}
        as="proposed"
        full={full}
        label="Possible changes, to be confirmed or cut"
      />
      {full && <Steps entry={entry.id} steps={cut} as="cut" full label="Links that were cut" />}
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
