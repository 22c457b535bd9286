// What adds articles at present, and what did lately: kept while the server runs, told to whoever looks at the page of it.
// Example: jobs.subscribe(() => …) is called whenever a job moves on. Jobs of the pages wait for each other; commands are jobs, too.
export interface Job {
  readonly id: string
  readonly label: string
  readonly by: 'page' | 'command'
  readonly state: 'waiting' | 'running' | 'done' | 'failed' | 'stopped'
  readonly articles: number
  readonly events: number
  /** Left out, for they were there already. */
  readonly known: number
  /** What was told of single articles, and the last line. */
  readonly messages: readonly string[]
}

export interface Jobs {
  list(): readonly Job[]
  get(id: string): Job | undefined
  start(job: Pick<Job, 'id' | 'label' | 'by' | 'state'>): void
  change(id: string, change: Partial<Job>): void
  /** A line about it; of many only the first and the last stay. */
  say(id: string, line: string): void
  /** Calls back at each change, until the returned function is called. */
  subscribe(onChange: () => void): () => void
}

const KEPT = 30
const LINES = 40

export function createJobs(): Jobs {
  const jobs = new Map<string, Job>()
  const listeners = new Set<() => void>()
  const put = (job: Job): void => {
    jobs.set(job.id, job)
    const [oldest] = jobs.keys()
    if (jobs.size > KEPT && oldest !== undefined) jobs.delete(oldest)
    for (const tell of listeners) tell()
  }
  const change = (id: string, part: Partial<Job>): void => {
    const job = jobs.get(id)
    if (job !== undefined) put({ ...job, ...part })
  }
  return {
    list: () => [...jobs.values()].reverse(),
    get: (id) => jobs.get(id),
    start: (job) => put({ articles: 0, events: 0, known: 0, messages: [], ...job }),
    change,
    say(id, line) {
      const messages = jobs.get(id)?.messages ?? []
      change(id, { messages: messages.length < LINES ? [...messages, line] : [...messages.slice(0, LINES), line] })
    },
    subscribe(onChange) {
      listeners.add(onChange)
      return () => listeners.delete(onChange)
    },
  }
}
