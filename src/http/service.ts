// What the routes have in their hands: the open database, the ontology, an engine that is loaded when somebody asks why.
// Example: await service.code(article) codes an article once and remembers the last twenty, for explanations.
// Changes go one after the other (service.change), since the database has one connection.
import type { LeaderTerm } from '../lexicon/leaders.ts'
import type { Ontology } from '../lexicon/ontology.ts'
import type { Article } from '../model/index.ts'
import type { Coded } from '../pipeline/coded.ts'
import type { Engine } from '../pipeline/engine.ts'
import type { Db } from '../store/db.ts'
import type { ReviewContext } from '../store/review-types.ts'
import type { ToldState } from './api-types.ts'
import { reviewContextOf } from './review-context.ts'

export interface ServiceOptions {
  readonly db: Db
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
}

export interface Service extends Omit<ServiceOptions, 'createEngine'> {
  readonly reviews: ReviewContext
  /** How far reading all articles together has come; changed while it goes on. */
  told: ToldState
  engine(): Promise<Engine>
  code(article: Article): Promise<Coded>
  /** Work that changes the database; the next waits for it. */
  change<T>(work: () => Promise<T>): Promise<T>
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

function oneAtATime(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve()
  return (work) => {
    const next = last.then(work, work)
    last = next.catch(() => undefined)
    return next
  }
}

export function createService({ createEngine, ...options }: ServiceOptions): Service {
  let loading: Promise<Engine> | undefined
  const engine = (): Promise<Engine> => {
    loading ??= createEngine()
    return loading
  }
  return {
    ...options,
    reviews: reviewContextOf(options.ontology),
    told: { state: 'none', done: 0, of: 0 },
    engine,
    code: remembering(async (article) => (await engine()).code(article)),
    change: oneAtATime(),
    async close() {
      if (loading !== undefined) await (await loading).close()
    },
  }
}
