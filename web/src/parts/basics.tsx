// Small pieces that every page uses: badges of events and standings, a list that says what to do when it is empty, figures, bars.
// Example: <EventBadge event="ASSAULT" quad={4} /> shows a sign, the name and, to a screen reader, the quad in words.
import type { ComponentChildren } from 'preact'
import { aboutEvent, aboutStanding, quadName, quadSign } from '../words.ts'

export function EventBadge({ event, quad, mode = [] }: { event: string; quad: number; mode?: readonly string[] }) {
  return (
    <span class={`badge quad${quad}`} title={`${aboutEvent(event)} (${quadName(quad)})`}>
      <span aria-hidden="true">{quadSign(quad)}</span> {event}
      {mode.length > 0 && <span class="mode"> {mode.join(', ')}</span>}
      <span class="hidden">, {quadName(quad)}</span>
    </span>
  )
}

/** The arrow between two sides, read as "to". */
/** The first row of a table; columns of numbers stand to the right. */
export function Head({ of }: { of: readonly (string | { readonly num: string })[] }) {
  return (
    <thead>
      <tr>
        {of.map((column) =>
          typeof column === 'string' ? (
            <th key={column} scope="col">
              {column}
            </th>
          ) : (
            <th key={column.num} scope="col" class="num">
              {column.num}
            </th>
          ),
        )}
      </tr>
    </thead>
  )
}

export function To() {
  return (
    <>
      <span aria-hidden="true">→</span>
      <span class="hidden">to</span>
    </>
  )
}

/** Buttons of which some are on, under a name that is only read out. */
export function Pills({ label, children }: { label: string; children: ComponentChildren }) {
  return (
    <fieldset class="pills">
      <legend class="hidden">{label}</legend>
      {children}
    </fieldset>
  )
}

/** A chart under its name; everything in it that is a link can be reached by keyboard. */
export function Chart({
  label,
  box,
  name,
  stretched = false,
  children,
}: {
  label: string
  box: string
  name: string
  /** Fills its place whatever its shape; for charts without words. */
  stretched?: boolean
  children: ComponentChildren
}) {
  return (
    <figure class="chart" aria-label={label}>
      <svg class={name} viewBox={box} preserveAspectRatio={stretched ? 'none' : undefined}>
        <title>{label}</title>
        {children}
      </svg>
    </figure>
  )
}

const STANDING_SIGNS: Readonly<Record<string, string>> = {
  open: '○',
  accepted: '✓',
  met: '✓',
  rejected: '✗',
  broken: '✗',
  withdrawn: '↩',
  overtaken: '⇥',
}

/** An answer has no standing of its own. */
const ANSWERS = new Set(['acceptance', 'refusal'])

export function Standing({ standing, kind }: { standing: string; kind: string }) {
  if (ANSWERS.has(kind) && standing === 'open') return <span class="badge standing answer">an answer</span>
  return (
    <span class={`badge standing ${standing}`}>
      <span aria-hidden="true">{STANDING_SIGNS[standing] ?? '·'}</span> {aboutStanding(standing)}
    </span>
  )
}

export function Empty({ title, children }: { title: string; children?: ComponentChildren }) {
  return (
    <div class="empty">
      <p class="empty-title">{title}</p>
      {children}
    </div>
  )
}

/** What to do where nothing has been read yet. */
export function AddSome() {
  return (
    <p>
      Articles come in on the page <a href="/add">Add</a>, or with <code>rapporteur add news.jsonl</code> on the command
      line.
    </p>
  )
}

export function Problem({ text }: { text: string }) {
  return (
    <p class="problem" role="alert">
      That did not work: {text}
    </p>
  )
}

/** What is there of an answer: a problem, a first wait, or the page. */
export function Asked<T>({
  answer,
  children,
}: {
  answer: { readonly data?: T; readonly problem?: string; readonly loading: boolean }
  children: (data: T) => ComponentChildren
}) {
  if (answer.problem !== undefined) return <Problem text={answer.problem} />
  if (answer.data === undefined)
    return (
      <p class="loading" role="status">
        Loading …
      </p>
    )
  return <div class={answer.loading ? 'stale' : undefined}>{children(answer.data)}</div>
}

export interface Bar {
  readonly name: string
  readonly count: number
  readonly href?: string
  readonly sign?: string
}

/** Counts as bars, each a link to what was counted. */
export function Bars({ bars, label }: { bars: readonly Bar[]; label: string }) {
  const most = Math.max(1, ...bars.map(({ count }) => count))
  if (bars.length === 0) return <p class="faint">none</p>
  return (
    <ul class="bars" aria-label={label}>
      {bars.map(({ name, count, href, sign }) => (
        <li key={name}>
          <span class="bar-name">
            {sign !== undefined && <span aria-hidden="true">{sign} </span>}
            {href === undefined ? name : <a href={href}>{name}</a>}
          </span>
          <span class="bar-line" aria-hidden="true">
            <span style={{ width: `${(100 * count) / most}%` }} />
          </span>
          <span class="bar-count">{count}</span>
        </li>
      ))}
    </ul>
  )
}

export function Section({
  title,
  note,
  children,
}: {
  title: string
  note?: ComponentChildren
  children: ComponentChildren
}) {
  return (
    <section class="card">
      <header class="card-head">
        <h2>{title}</h2>
        {note !== undefined && <div class="note">{note}</div>}
      </header>
      {children}
    </section>
  )
}

/** How sure the coder is: a bar, and the number for those who cannot see it. */
export function Confidence({ value }: { value: number }) {
  const share = Math.round(value * 100)
  return (
    <span class="confidence" title={`among events given ${share} %, about ${share} in 100 are right`}>
      <span class="meter" aria-hidden="true">
        <span style={{ width: `${share}%` }} />
      </span>
      {share}&nbsp;%
    </span>
  )
}
