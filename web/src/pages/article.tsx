// One article: the text with everything marked that was coded, beside it the events and ledger entries that it gave.
// Example: /articles/a1?event=e1… opens with that event chosen; select words and press "Mark as a missed event" for one nobody coded.
import { useEffect, useState } from 'preact/hooks'
import type { ArticleView, ShownEvent, Vocabulary } from '../../../src/http/api-types.ts'
import { review, tellChanged, useAnswer } from '../api.ts'
import type { PageProps } from '../app.tsx'
import { Asked, Empty, EventBadge, Problem, To } from '../parts/basics.tsx'
import { EventDetail } from '../parts/event-detail.tsx'
import { type Change, EventForm } from '../parts/event-form.tsx'
import { LedgerCard } from '../parts/ledger-card.tsx'
import { type Chosen, chosenWords, MARK_KINDS, MarkedText, markName } from '../parts/marked-text.tsx'
import { articleAddress } from '../parts/passage.tsx'
import { set } from '../router.ts'
import { count, sides } from '../words.ts'

const STATES: Readonly<Record<string, string>> = {
  copy: 'This is a copy of another article; its events are told there.',
  superseded: 'A later version has replaced this article; its events are not counted.',
  withdrawn: 'The publisher took this article back; its events are not counted.',
}

function Legend() {
  return (
    <ul class="legend" aria-label="What the lines below the words mean">
      {MARK_KINDS.map((kind) => (
        <li key={kind}>
          <span class={`swatch ${kind}`} aria-hidden="true" /> {markName(kind)}
        </li>
      ))}
    </ul>
  )
}

const STATE_WORDS: Readonly<Record<string, string>> = {
  confirmed: '✓ accepted',
  rejected: '✗ rejected',
  amended: '✎ corrected',
  added: '＋ added',
  merged: 'merged',
}

function EventItem({
  event,
  open,
  onToggle,
  onHover,
}: {
  event: ShownEvent
  open: boolean
  onToggle: () => void
  onHover: (of: string | undefined) => void
}) {
  const { record, reviewed, state } = event
  return (
    <li
      class={`side-event${open ? ' open' : ''}${state === 'shown' ? '' : ' gone'}`}
      onMouseEnter={() => onHover(record.id)}
      onMouseLeave={() => onHover(undefined)}
    >
      <button type="button" class="side-head" aria-expanded={open} onClick={onToggle}>
        <EventBadge event={record.event[0]} quad={record.quad_code} mode={record.mode} />
        <span class="who">
          {sides(record.actor)} <To /> {sides(record.recipient)}
        </span>
        {record.status !== 'actual' && <span class="badge plain">{record.status}</span>}
        {reviewed !== null && <span class="badge plain">{STATE_WORDS[reviewed] ?? reviewed}</span>}
      </button>
      {open && <EventDetail event={event} />}
    </li>
  )
}

/** The bar that appears when words are selected, and the form behind it. */
function Missed({ article }: { article: string }) {
  const [words, setWords] = useState<Chosen>()
  const [form, setForm] = useState<Chosen>()
  const [problem, setProblem] = useState<string>()
  const vocabulary = useAnswer<Vocabulary>('/vocabulary').data
  useEffect(() => {
    const look = (): void => setWords(chosenWords())
    document.addEventListener('selectionchange', look)
    return () => document.removeEventListener('selectionchange', look)
  }, [])
  const save = (change: Change, why: string): void => {
    if (form === undefined) return
    review({ action: 'missed', article, in: form.in, start: form.start, end: form.end, change, why }).then(
      ({ event }) => {
        setForm(undefined)
        tellChanged()
        if (event !== undefined) set({ event: event.record.id })
      },
      (error: unknown) => setProblem(error instanceof Error ? error.message : String(error)),
    )
  }
  if (form !== undefined && vocabulary !== undefined)
    return (
      <section class="card missed" aria-label="A missed event">
        <h2>Missed: “{form.words}”</h2>
        {problem !== undefined && <Problem text={problem} />}
        <EventForm
          record={{
            event: ['CONSULT'],
            mode: [],
            context: [],
            actor: [],
            recipient: [],
            date: null,
            enddate: null,
            status: 'actual',
            historical: false,
          }}
          isNew
          vocabulary={vocabulary}
          save="Add the event"
          onSave={({ date, enddate, ...change }, why) =>
            save(date === null ? change : { ...change, date, enddate: enddate ?? date }, why)
          }
          onCancel={() => setForm(undefined)}
        />
      </section>
    )
  if (words === undefined) return null
  return (
    <div class="selection-bar" role="status">
      <span>“{words.words.slice(0, 60)}”</span>
      <button
        type="button"
        class="primary"
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => setForm(words)}
      >
        Mark as a missed event
      </button>
    </div>
  )
}

function Versions({ versions }: { versions: ArticleView['versions'] }) {
  if (versions.length === 0) return null
  return (
    <details class="versions">
      <summary>{count(versions.length, 'other version')} of this text</summary>
      <ul>
        {versions.map((one) => (
          <li key={one.id}>
            <a href={articleAddress(one.id)}>{one.title ?? one.id}</a>, {one.source}, {one.date} ({one.kind})
          </li>
        ))}
      </ul>
    </details>
  )
}

function Body({ data, query }: { data: ArticleView; query: URLSearchParams }) {
  const [hovered, setHovered] = useState<string>()
  const chosen = query.get('event') ?? undefined
  const at = query.get('at') === null ? undefined : Number(query.get('at'))
  const choose = (of: string): void => set({ event: of === chosen ? undefined : of, at: undefined }, { replace: true })
  const { article, events, ledger, marks, text } = data
  const field = { marks, chosen, hovered, at, onChoose: choose, onHover: setHovered }
  return (
    <div class="article">
      <article class="reading">
        <header>
          <h1>
            <MarkedText field="title" text={article.title ?? article.id} {...field} />
          </h1>
          <p class="byline">
            {[article.source, article.date, article.author].filter((one) => one !== undefined).join(' · ')}
            {article.url !== undefined && (
              <>
                {' · '}
                <span class="url">{article.url}</span>
              </>
            )}
          </p>
          {STATES[data.state] !== undefined && <p class="notice">{STATES[data.state]}</p>}
          <Versions versions={data.versions} />
        </header>
        {text === '' ? <Empty title="The text was not kept." /> : <MarkedText field="text" text={text} {...field} />}
        <Legend />
        <p class="faint no-print">Select words of the text to mark an event that was missed.</p>
      </article>
      <aside class="beside" aria-label="What the article gave">
        <Missed article={article.id} />
        <section>
          <h2>{count(events.length, 'event')}</h2>
          {events.length === 0 && (
            <p class="faint">{data.coded ? 'The coder found none.' : 'The article was not coded.'}</p>
          )}
          <ul class="side-list">
            {events.map((event) => (
              <EventItem
                key={event.record.id}
                event={event}
                open={event.record.id === chosen}
                onToggle={() => choose(event.record.id)}
                onHover={setHovered}
              />
            ))}
          </ul>
        </section>
        {ledger.length > 0 && (
          <section>
            <h2>{count(ledger.length, 'ledger entry', 'ledger entries')}</h2>
            {ledger.map((item) => (
              <LedgerCard key={item.entry.id} item={item} />
            ))}
          </section>
        )}
      </aside>
    </div>
  )
}

export function Article({ args: [id = ''], query }: PageProps) {
  const answer = useAnswer<ArticleView>(`/articles/${encodeURIComponent(id)}`)
  return <Asked answer={answer}>{(data) => <Body data={data} query={query} />}</Asked>
}
