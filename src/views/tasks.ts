// Tasks of several coders, how far each is, and what waits for one of them. What others said is in none of this.
// Example: waitingOf(db, 't1…', 'ana') has the events of the task of which ana has said nothing yet, in the order of the sample.
import { RapporteurError } from '../base/errors.ts'
import type { PloverRecord } from '../model/index.ts'
import type { Db } from '../store/db.ts'
import { articlesOf } from '../store/kept-articles.ts'
import type { KeptRecord } from '../store/records.ts'

export interface CoderProgress {
  readonly name: string
  readonly done: number
}

export interface Task {
  readonly id: string
  readonly name: string
  readonly filter: string
  readonly seed: string
  readonly who: string
  readonly at: string
  readonly size: number
  readonly coders: readonly CoderProgress[]
  readonly ended: boolean
  /** All coders are through, or the task was ended: answers may be seen. */
  readonly open: boolean
  /** Events of which a review came. */
  readonly chosen: number
}

/** The last answer of each coder to each event that was not taken back. */
export const LAST_CODINGS = `SELECT task, event, coder, verdict, change, why FROM store.codings
  QUALIFY row_number() OVER (PARTITION BY task, event, coder ORDER BY no DESC) = 1`

interface TaskRow extends Omit<Task, 'coders' | 'open'> {
  readonly names: readonly string[]
}

function taskOf({ names, ...row }: TaskRow, done: ReadonlyMap<string, number>): Task {
  const coders = names.map((name) => ({ name, done: done.get(`${row.id}\n${name}`) ?? 0 }))
  return { ...row, coders, open: row.ended || coders.every((one) => one.done === row.size) }
}

/** All tasks, the latest first. */
export async function tasksOf(db: Db): Promise<Task[]> {
  const rows = await db.all<TaskRow>(
    `SELECT id, name, filter, seed, who, made_at::VARCHAR AS "at", coders AS names,
       (SELECT count(*) FROM store.task_events e WHERE e.task = t.id)::INTEGER AS size,
       EXISTS (SELECT 1 FROM store.task_ends d WHERE d.task = t.id) AS ended,
       (SELECT count(DISTINCT event) FROM store.choices c WHERE c.task = t.id)::INTEGER AS chosen
     FROM store.tasks t ORDER BY no DESC`,
  )
  const counts = await db.all<{ task: string; coder: string; done: number }>(
    `SELECT task, coder, count(*)::INTEGER AS done FROM (${LAST_CODINGS}) WHERE verdict <> 'open' GROUP BY task, coder`,
  )
  const done = new Map(counts.map(({ task, coder, done: n }) => [`${task}\n${coder}`, n]))
  return rows.map((row) => taskOf(row, done))
}

export async function taskById(db: Db, id: string): Promise<Task> {
  const task = (await tasksOf(db)).find((one) => one.id === id)
  if (task !== undefined) return task
  throw new RapporteurError('store.task', `there is no task ${id}`)
}

interface EventRow {
  readonly article: number
  readonly record: string
}

/** Events as the task has them, with their articles; what is under embargo is left out. */
export async function taskEvents(
  db: Db,
  task: string,
  events: string,
  values: readonly string[],
): Promise<KeptRecord[]> {
  const rows = await db.all<EventRow>(
    `SELECT article, record FROM store.task_events WHERE task = $1 AND event ${events} ORDER BY n`,
    [task, ...values],
  )
  const articles = await articlesOf(db, [...new Set(rows.map(({ article }) => article))])
  return rows.flatMap(({ article: no, record }): KeptRecord[] => {
    const article = articles.get(no)
    const plain = JSON.parse(record) as PloverRecord
    return article === undefined ? [] : [{ no: 0, record: plain, article, state: 'shown', reviewed: null }]
  })
}

/** What waits for a coder. */
export const waitingOf = (db: Db, task: string, coder: string): Promise<KeptRecord[]> =>
  taskEvents(
    db,
    task,
    `NOT IN (SELECT event FROM (${LAST_CODINGS}) WHERE task = $1 AND coder = $2 AND verdict <> 'open')`,
    [coder],
  )
