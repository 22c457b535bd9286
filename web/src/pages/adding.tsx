// Adding articles: a text that is pasted, addresses, or files; and how far all that adds has come, as it goes on.
// Example: an address of a feed with "fetch the page behind each item" is a job in the list, with articles and events counting up.
// The server reads and codes in a process of its own, so that the pages answer meanwhile.
import { useEffect, useState } from 'preact/hooks'
import type { JobList } from '../../../src/http/api-types.ts'
import type { Job } from '../../../src/http/jobs.ts'
import { post, upload } from '../api.ts'
import { Empty, Problem, Section } from '../parts/basics.tsx'
import { count, errorWords } from '../words.ts'

const STREAM = '/api/v1/ingests/stream'

/** The jobs, sent by the server with each step. */
function useJobs(): readonly Job[] | undefined {
  const [jobs, setJobs] = useState<readonly Job[]>()
  useEffect(() => {
    const source = new EventSource(STREAM)
    source.onmessage = ({ data }: MessageEvent<string>) => setJobs((JSON.parse(data) as JobList).jobs)
    return () => source.close()
  }, [])
  return jobs
}

const STATES: Readonly<Record<Job['state'], string>> = {
  waiting: '… waiting',
  running: '▶ running',
  done: '✓ done',
  failed: '✗ failed',
  stopped: '■ stopped',
}

function JobLine({ job }: { job: Job }) {
  const { id, label, by, state, articles, events, known, messages } = job
  const [problem, setProblem] = useState<string>()
  const stop = (): void => {
    post(`/ingests/${encodeURIComponent(id)}/stop`, {}).catch((error) => setProblem(errorWords(error)))
  }
  const last = messages.at(-1)
  return (
    <li>
      <strong>{label}</strong> · <span class={`job-state ${state}`}>{STATES[state]}</span> ·{' '}
      {count(articles, 'article')}, {count(events, 'event')}
      {known > 0 && `, ${known} known already`} {by === 'command' && <span class="faint">by the command line</span>}
      {by === 'page' && (state === 'waiting' || state === 'running') && (
        <button type="button" aria-label={`Stop ${label}`} onClick={stop}>
          Stop
        </button>
      )}
      {problem !== undefined && <Problem text={problem} />}
      {messages.length > 1 ? (
        <details>
          <summary>{last}</summary>
          <ul class="messages">
            {messages.slice(0, -1).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </details>
      ) : (
        last !== undefined && <p class="faint">{last}</p>
      )}
    </li>
  )
}

type Send = (work: () => Promise<unknown>) => Promise<boolean>

function TextForm({ send }: { send: Send }) {
  const [draft, setDraft] = useState({ text: '', title: '', date: '', source: '', url: '' })
  const put = (part: Partial<typeof draft>): void => setDraft({ ...draft, ...part })
  const add = async (): Promise<void> => {
    if (await send(() => post('/ingests', { kind: 'text', ...draft })))
      setDraft({ text: '', title: '', date: '', source: '', url: '' })
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        void add()
      }}
    >
      <label class="field">
        Text of the article
        <textarea required rows={6} value={draft.text} onInput={(event) => put({ text: event.currentTarget.value })} />
      </label>
      <div class="row">
        <label class="field">
          Title
          <input value={draft.title} onInput={(event) => put({ title: event.currentTarget.value })} />
        </label>
        <label class="field">
          Day of publication
          <input type="date" value={draft.date} onInput={(event) => put({ date: event.currentTarget.value })} />
        </label>
        <label class="field">
          Who published it
          <input value={draft.source} onInput={(event) => put({ source: event.currentTarget.value })} />
        </label>
        <label class="field">
          Address
          <input type="url" value={draft.url} onInput={(event) => put({ url: event.currentTarget.value })} />
        </label>
      </div>
      <button type="submit" class="primary">
        Add the text
      </button>
    </form>
  )
}

function AddressForm({ send }: { send: Send }) {
  const [addresses, setAddresses] = useState('')
  const [follow, setFollow] = useState(true)
  const add = async (): Promise<void> => {
    const list = addresses.split(/\s+/).filter((one) => one !== '')
    if (await send(() => post('/ingests', { kind: 'addresses', addresses: list, follow }))) setAddresses('')
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        void add()
      }}
    >
      <label class="field">
        Addresses of pages, feeds or sitemaps, one a line
        <textarea
          required
          rows={4}
          value={addresses}
          placeholder="https://news.example/feed"
          onInput={(event) => setAddresses(event.currentTarget.value)}
        />
      </label>
      <p>
        <label class="check">
          <input type="checkbox" checked={follow} onChange={(event) => setFollow(event.currentTarget.checked)} /> fetch
          the page behind each item of a feed
        </label>
      </p>
      <button type="submit" class="primary">
        Fetch and add
      </button>
    </form>
  )
}

function FileForm({ send }: { send: Send }) {
  const [files, setFiles] = useState<readonly File[]>([])
  const [source, setSource] = useState('')
  const add = async (form: HTMLFormElement): Promise<void> => {
    for (const file of files) if (!(await send(() => upload('/ingests/upload', file, { source })))) return
    setFiles([])
    form.reset()
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        void add(event.currentTarget)
      }}
    >
      <label class="field">
        Files: text, HTML, JSON Lines, CSV, PDF, feeds, web archives, also packed; 64 MB each at most
        <input type="file" multiple required onChange={(event) => setFiles([...(event.currentTarget.files ?? [])])} />
      </label>
      <label class="field">
        Who published it, where the files do not tell
        <input value={source} onInput={(event) => setSource(event.currentTarget.value)} />
      </label>
      <button type="submit" class="primary">
        Add the files
      </button>
    </form>
  )
}

export function Adding() {
  const jobs = useJobs()
  const [problem, setProblem] = useState<string>()
  const send: Send = async (work) => {
    try {
      await work()
      setProblem(undefined)
      return true
    } catch (error) {
      setProblem(errorWords(error))
      return false
    }
  }
  return (
    <>
      <h1>Add articles</h1>
      {problem !== undefined && <Problem text={problem} />}
      <Section title="What is being added">
        {jobs === undefined || jobs.length === 0 ? (
          <Empty title="Nothing is being added.">
            <p>What you add below, and what commands add meanwhile, is seen here as it goes on.</p>
          </Empty>
        ) : (
          <ul class="jobs" aria-live="polite">
            {jobs.map((job) => (
              <JobLine key={job.id} job={job} />
            ))}
          </ul>
        )}
      </Section>
      <Section title="Addresses">
        <AddressForm send={send} />
      </Section>
      <Section title="Files">
        <FileForm send={send} />
      </Section>
      <Section title="A text">
        <TextForm send={send} />
      </Section>
    </>
  )
}
