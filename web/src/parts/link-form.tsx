// Linking an entry with what answers it, where no link was found: choose the entry or the event, say how the entry stands then, and why.
// "Propose" leaves it to somebody else to confirm; "make the link" is both at once.
import { useState } from 'preact/hooks'
import type { LinkCandidates, ShownEvent } from '../../../src/http/api-types.ts'
import type { LedgerItem } from '../../../src/views/ledger-items.ts'
import { useAnswer, wordsOf } from '../api.ts'
import { aboutStanding, STANDING_NAMES, sides } from '../words.ts'
import { Asked, Problem } from './basics.tsx'
import { sayOfLink } from './link-buttons.tsx'

interface Candidate {
  readonly key: string
  readonly body: { readonly answer: string } | { readonly event: string }
  readonly date: string
  readonly what: string
  readonly who: string
  readonly words: string
}

const ofEntry = ({ entry, passage }: LedgerItem): Candidate => ({
  key: entry.id,
  body: { answer: entry.id },
  date: entry.date ?? 'no date',
  what: entry.kind,
  who: `${sides(entry.by)} → ${sides(entry.to)}`,
  words: passage?.text ?? entry.content,
})

const ofEvent = ({ record, sentence }: ShownEvent): Candidate => ({
  key: record.id,
  body: { event: record.id },
  date: record.date ?? 'no date',
  what: record.event[0],
  who: `${sides(record.actor)} → ${sides(record.recipient)}`,
  words: sentence,
})

/** Answers first, then what else is in the ledger, then deeds. */
function candidatesOf({ entries, events }: LinkCandidates): Candidate[] {
  const isAnswer = ({ entry }: LedgerItem): boolean => entry.kind === 'refusal' || entry.kind === 'acceptance'
  return [
    ...entries.filter(isAnswer).map(ofEntry),
    ...entries.filter((one) => !isAnswer(one)).map(ofEntry),
    ...events.map(ofEvent),
  ]
}

const fits = ({ date, what, who, words }: Candidate, text: string): boolean =>
  [date, what, who, words].join(' ').toLowerCase().includes(text.toLowerCase())

function Choose({
  candidates,
  chosen,
  onChoose,
}: {
  candidates: readonly Candidate[]
  chosen: string
  onChoose: (one: Candidate) => void
}) {
  return (
    <fieldset class="candidates">
      <legend class="label">What answers it</legend>
      {candidates.length === 0 && <p class="faint">Nothing after that day is told by or to these sides.</p>}
      {candidates.map((one) => (
        <label key={one.key} class="candidate">
          <input type="radio" name="candidate" checked={one.key === chosen} onChange={() => onChoose(one)} />
          <span>
            <time>{one.date}</time> <strong>{one.what}</strong> <span class="faint">{one.who}</span>
            <br />
            {one.words}
          </span>
        </label>
      ))}
    </fieldset>
  )
}

function Fields({ entry, data, onDone }: { entry: string; data: LinkCandidates; onDone: () => void }) {
  const [text, setText] = useState('')
  const [chosen, setChosen] = useState<Candidate>()
  const [standing, setStanding] = useState('')
  const [why, setWhy] = useState('')
  const [problem, setProblem] = useState<string>()
  const ready = chosen !== undefined && standing !== ''
  const say = (action: 'propose' | 'confirm'): void => {
    if (chosen === undefined) return
    sayOfLink(entry, { action, standing, why, ...chosen.body }).then(onDone, (error: unknown) =>
      setProblem(wordsOf(error)),
    )
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (ready) say('confirm')
      }}
    >
      <label class="field">
        Narrow down
        <input type="search" value={text} onInput={(event) => setText(event.currentTarget.value)} />
      </label>
      <Choose
        candidates={candidatesOf(data).filter((one) => fits(one, text))}
        chosen={chosen?.key ?? ''}
        onChoose={setChosen}
      />
      <div class="ask">
        <label class="field">
          It stands then
          <select value={standing} onChange={(event) => setStanding(event.currentTarget.value)}>
            <option value="">choose …</option>
            {STANDING_NAMES.map((name) => (
              <option key={name} value={name}>
                {aboutStanding(name)}
              </option>
            ))}
          </select>
        </label>
        <label class="field grow">
          Why (optional)
          <input value={why} maxLength={2000} onInput={(event) => setWhy(event.currentTarget.value)} />
        </label>
        <button type="button" disabled={!ready} onClick={() => say('propose')}>
          Propose
        </button>
        <button type="submit" class="primary" disabled={!ready}>
          Make the link
        </button>
      </div>
      {problem !== undefined && <Problem text={problem} />}
    </form>
  )
}

function Candidates({ entry, onDone }: { entry: string; onDone: () => void }) {
  const answer = useAnswer<LinkCandidates>(`/ledger/${encodeURIComponent(entry)}/candidates`)
  return <Asked answer={answer}>{(data) => <Fields entry={entry} data={data} onDone={onDone} />}</Asked>
}

export function LinkForm({ entry }: { entry: string }) {
  const [open, setOpen] = useState(false)
  return (
    <section class="card no-print">
      <button type="button" aria-expanded={open} onClick={() => setOpen((on) => !on)}>
        Link an answer …
      </button>
      {open && <Candidates entry={entry} onDone={() => setOpen(false)} />}
    </section>
  )
}
