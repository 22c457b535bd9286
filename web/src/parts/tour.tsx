// A short tour for the first visit, four steps of a few lines; it can be left at any step and asked for again at the foot of the overview.
import { useState } from 'preact/hooks'
import { firstKey, useChangedKeys } from '../key-map.ts'

const SEEN = 'rapporteur.tour'

function HelpKey() {
  const key = firstKey('help', useChangedKeys())
  if (key === undefined) return <>The button “?” at the top lists all keys.</>
  return (
    <>
      Press <kbd>{key}</kbd> for all keys.
    </>
  )
}

const STEPS = [
  [
    'What you see',
    () => (
      <>
        Each line is a coded <a href="/events">event</a>: who did what to whom, when, and who says so. Click the words
        to see them in their article, with everything marked that was understood.
      </>
    ),
  ],
  [
    'What was answered',
    () => (
      <>
        The <a href="/ledger?changed=true">ledger</a> keeps offers, demands, conditions and threats, and how they stand.
        Below every change stands the sentence that says so.
      </>
    ),
  ],
  [
    'What you follow',
    () => (
      <>
        Save a few actors and dates as a <a href="/situations">situation</a>: its report tells what is new since your
        last visit and prints on a few pages.
      </>
    ),
  ],
  [
    'What is wrong',
    () => (
      <>
        Correct any field in the article, or go through a queue in <a href="/review">Review</a>, one key a record.
        Nothing is lost: every word of yours can be undone. <HelpKey />
      </>
    ),
  ],
] as const

const isSeen = (): boolean => localStorage.getItem(SEEN) === 'yes'

/** Whether the tour is shown, and how to show or end it. */
export function useTour(): { readonly on: boolean; readonly end: () => void; readonly again: () => void } {
  const [on, setOn] = useState(() => !isSeen())
  return {
    on,
    end: () => {
      localStorage.setItem(SEEN, 'yes')
      setOn(false)
    },
    again: () => {
      setOn(true)
      scrollTo(0, 0)
    },
  }
}

export function Tour({ onEnd }: { onEnd: () => void }) {
  const [at, setAt] = useState(0)
  const [title, Words] = STEPS[at] ?? STEPS[0]
  const last = at === STEPS.length - 1
  return (
    <aside class="tour" aria-label="A short tour">
      <p aria-live="polite">
        <strong>
          {title} <span class="faint">{`${at + 1} of ${STEPS.length}`}</span>
        </strong>
        <br />
        <Words />
      </p>
      <div class="tour-buttons">
        {at > 0 && (
          <button type="button" onClick={() => setAt(at - 1)}>
            Back
          </button>
        )}
        {!last && (
          <button type="button" class="primary" onClick={() => setAt(at + 1)}>
            Next
          </button>
        )}
        <button type="button" onClick={onEnd}>
          {last ? 'Got it' : 'Leave the tour'}
        </button>
      </div>
    </aside>
  )
}
