// What the routes have in their hands: the open database, the ontology, an engine that is loaded when somebody asks why.
// Example: await service.code(article) codes an article once and remembers the last twenty, for explanations.
// Questions go over several connections; changes go one after the other over one of their own (service.change).
import type { LeaderTerm } from '../lexicon/leaders.ts'
import type { Ontology } from '../lexicon/ontology.ts'
import type { Article } from '../model/index.ts'
import type { Coded } from '../pipeline/coded.ts'
import type { Engine } from '../pipeline/engine.ts'
import type { Db, OwnDb } from '../store/db.ts'
import { readersOf } from '../store/duckdb/readers.ts'
import type { ReviewContext } from '../store/review-types.ts'
import type { ToldState } from './api-types.ts'
import { createIngests, type Ingests, type RunCommand } from './ingests.ts'
import { createJobs, type Jobs } from './jobs.ts'
import { reviewContextOf } from './review-context.ts'
import { createSessions, type Sessions } from './sessions.ts'

export interface ServiceOptions {
  readonly db: OwnDb
  readonly ontology: Ontology
  /** Loads models and lexicons; called at most once. */
  readonly createEngine: () => Promise<Engine>
  /** Who reviews where a page does not say. */
  readonly who: string
  readonly version: string
  readonly nameOfCode: (code: string) => string
  readonly cowOf: (code: string) => string
  /** Who led a country when. */
  readonly leadersOf: (code: string) => readonly LeaderTerm[]
  /** Runs `rapporteur add` on what a page was given; without it pages add nothing. */
  readonly runCommand?: RunCommand
}

export interface Service extends Omit<ServiceOptions, 'createEngine' | 'db' | 'runCommand'> {
  /** Only reads. */
  readonly db: Db
  readonly reviews: ReviewContext
  /** Another number whenever something may have changed that answers depend on. */
  revision(): number
  /** How far reading all articles together has come; changed while it goes on. */
  told: ToldState
  engine(): Promise<Engine>
  code(article: Article): Promise<Coded>
  /** Work that changes the database, over the connection that it is handed; the next waits for it. */
  change<T>(work: (db: Db) => Promise<T>): Promise<T>
  /** Calls back after each change, until the returned function is called. */
  onChange(listener: () => void): () => void
  /** What adds articles, and of whom the pages tell. */
  readonly jobs: Jobs
  /** Commands that write through this server. */
  readonly sessions: Sessions
  /** Adding from the pages. */
  readonly ingests: Ingests
  close(): Promise<void>
}

const REMEMBERED = 20

function remembering(code: (article: Article) => Promise<Coded>): (article: Article) => Promise<Coded> {
  const known = new Map<string, Promise<Coded>>()
  return (article) => {
    const found = known.get(article.id) ?? code(article)
    known.delete(article.id)
    known.set(article.id, found)
    found.catch(() => known.delete(article.id))
    const [oldest] = known.keys()
    if (known.size > REMEMBERED && oldest !== undefined) known.delete(oldest)
    return found
  }
}

function oneAtATime(onEnd: () => void): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve()
  return (work) => {
    const next = last.then(work, work).finally(onEnd)
    last = next.catch(() => undefined)
    return next
  }
}

/** Questions at the same time; the database spreads each over the cores by itself. */
const READERS = 4

export function createService({ createEngine, db, runCommand, ...options }: ServiceOptions): Service {
  let loading: Promise<Engine> | undefined
  const engine = (): Promise<Engine> => {
    loading ??= createEngine()
    return loading
  }
  let revision = 0
  let told: ToldState = { state: 'none', done: 0, of: 0 }
  const listeners = new Set<() => void>()
  const inTurn = oneAtATime(() => {
    revision++
    for (const tell of listeners) tell()
  })
  const turn = (): Promise<() => void> =>
    new Promise((resolve) => void inTurn(() => new Promise<void>((release) => resolve(release))))
  const jobs = createJobs()
  const sessions = createSessions({ db, jobs, turn })
  const ingests = createIngests(jobs, runCommand)
  const reading = readersOf(db, READERS)
  return {
    ...options,
    db: reading,
    reviews: reviewContextOf(options.ontology),
    revision: () => revision,
    get told() {
      return told
    },
    set told(now) {
      told = now
      revision++
    },
    engine,
    code: remembering(async (article) => (await engine()).code(article)),
    change: (work) => inTurn(() => work(db)),
    onChange(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    jobs,
    sessions,
    ingests,
    async close() {
      await ingests.close()
      await sessions.closeAll()
      reading.close()
      if (loading !== undefined) await (await loading).close()
    },
  }
}
