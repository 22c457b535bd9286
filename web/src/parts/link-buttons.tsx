// What a person can say of one link of the ledger: it is so, it is not so, take back what was said; and what was said last, by whom and why.
// Example: <LinkButtons entry="l1…" step={step} as="proposed" /> below a proposed refusal shows "It is so" and "It is not so".
import { useState } from 'preact/hooks'
import type { LinkAnswer } from '../../../src/http/api-types.ts'
import type { LedgerStep } from '../../../src/views/ledger-items.ts'
import { post, tellChanged, wordsOf } from '../api.ts'
import { Problem } from './basics.tsx'

export type LinkState = 'made' | 'proposed' | 'cut'

const linksOf = (entry: string): string => `/ledger/${encodeURIComponent(entry)}/links`

/** Sends an opinion and has every page shown anew. */
export async function sayOfLink(entry: string, body: object): Promise<LinkAnswer> {
  const answer = await post<LinkAnswer>(linksOf(entry), body)
  tellChanged()
  return answer
}

async function undoLink(id: string): Promise<void> {
  await post(`/ledger/links/${encodeURIComponent(id)}/undo`, {})
  tellChanged()
}

const SAID: Readonly<Record<string, string>> = {
  propose: 'proposed by',
  confirm: 'confirmed by',
  cut: 'cut by',
}

const ACTIONS: Readonly<Record<LinkState, readonly (readonly [action: string, label: string, look: string])[]>> = {
  made: [['cut', 'Cut the link', 'no']],
  proposed: [
    ['confirm', 'It is so', 'yes'],
    ['cut', 'It is not so', 'no'],
  ],
  cut: [],
}

export function LinkButtons({ entry, step, as }: { entry: string; step: LedgerStep; as: LinkState }) {
  const [problem, setProblem] = useState<string>()
  const [busy, setBusy] = useState(false)
  const doing = (work: () => Promise<unknown>): void => {
    setBusy(true)
    work()
      .then(
        () => setProblem(undefined),
        (error: unknown) => setProblem(wordsOf(error)),
      )
      .finally(() => setBusy(false))
  }
  const { reviewed } = step
  return (
    <div class="link-buttons">
      {reviewed !== undefined && (
        <span class="faint">
          {SAID[reviewed.action]} {reviewed.who}, {reviewed.at.slice(0, 10)}
          {reviewed.why !== undefined && <>: “{reviewed.why}”</>}
        </span>
      )}
      {ACTIONS[as].map(([action, label, look]) => (
        <button
          key={action}
          type="button"
          class={`small ${look}`}
          disabled={busy}
          onClick={() => doing(() => sayOfLink(entry, { action, key: step.key }))}
        >
          {label}
        </button>
      ))}
      {reviewed !== undefined && (
        <button type="button" class="small" disabled={busy} onClick={() => doing(() => undoLink(reviewed.id))}>
          undo
        </button>
      )}
      {problem !== undefined && <Problem text={problem} />}
    </div>
  )
}
