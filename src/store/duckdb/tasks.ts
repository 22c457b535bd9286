// Tasks of several coders into a database. Everything is only ever added: an answer that is given again or taken back is a further row.
// Example: const id = await addTask(db, { name: 'pilot', filter: 'event=PROTEST', seed: '7', coders: ['ana', 'ben'], who: 'eva' }, kept).
// What coders say changes no event; what is chosen where they differ becomes a review (addChoice).
import { RapporteurError } from '../../base/errors.ts'
import { hashOf } from '../../base/ids.ts'
import { checkReview } from '../check-review.ts'
import type { Cell, Db } from '../db.ts'
import type { KeptRecord } from '../records.ts'
import type { ReviewContext } from '../review-types.ts'
import type { NewCoding, NewTask } from '../task-types.ts'
import { insert } from './insert.ts'
import { nextNumber } from './sink.ts'
import { transaction } from './transaction.ts'

export const MOST_IN_TASK = 1000
const MOST_CODERS = 10

const wrong = (message: string): RapporteurError => new RapporteurError('store.task', message)

function checkTask({ name, coders }: NewTask, events: readonly KeptRecord[]): void {
  if (name.trim() === '') throw wrong('a task has a name')
  if (new Set(coders).size !== coders.length || coders.some((one) => one.trim() === ''))
    throw wrong('each coder has a name of its own')
  if (coders.length < 2 || coders.length > MOST_CODERS) throw wrong(`a task has 2 to ${MOST_CODERS} coders`)
  if (events.length === 0) throw wrong('the filter shows no event')
  if (events.length > MOST_IN_TASK) throw wrong(`a task has ${MOST_IN_TASK} events at most`)
}

/** Keeps a task with its events as they are shown now; its id. */
export async function addTask(db: Db, task: NewTask, events: readonly KeptRecord[]): Promise<string> {
  checkTask(task, events)
  return transaction(db, async () => {
    const no = await nextNumber(db, 'tasks')
    const { name, filter, seed, coders, who } = task
    const id = `t${hashOf([String(no), name, filter, seed, ...coders, who])}`
    await db.run(
      `INSERT INTO store.tasks VALUES ($1, $2, $3, $4, $5, from_json($6::JSON, '["VARCHAR"]'), $7, now()::TIMESTAMP)`,
      [no, id, name, filter, seed, JSON.stringify(coders), who],
    )
    await insert(
      db,
      'task_events',
      events.map(({ record, article }, n) => ({
        task: id,
        n,
        event: record.id,
        article: article.no,
        record: record as unknown as Cell,
      })),
    )
    return id
  })
}

interface TaskState {
  readonly coders: readonly string[]
  readonly has: boolean
  readonly ended: boolean
  readonly chosen: boolean
}

async function stateOf(db: Db, task: string, event: string): Promise<TaskState> {
  const [row] = await db.all<TaskState>(
    `SELECT coders, EXISTS (SELECT 1 FROM store.task_events WHERE task = $1 AND event = $2) AS has,
       EXISTS (SELECT 1 FROM store.task_ends WHERE task = $1) AS ended,
       EXISTS (SELECT 1 FROM store.choices WHERE task = $1 AND event = $2) AS chosen
     FROM store.tasks WHERE id = $1`,
    [task, event],
  )
  if (row === undefined) throw wrong(`there is no task ${task}`)
  if (!row.has) throw wrong(`the task has no event ${event}`)
  return row
}

/** Keeps what a coder says of an event. */
export async function addCoding(db: Db, coding: NewCoding, context: ReviewContext): Promise<void> {
  const { task, event, coder, verdict, change, why } = coding
  const { coders, ended, chosen } = await stateOf(db, task, event)
  if (!coders.includes(coder)) throw wrong(`${coder} is no coder of this task; its coders are ${coders.join(', ')}`)
  if (ended || chosen) throw wrong('the task has ended; what was said stays')
  if (verdict === 'amend') checkReview({ action: 'amend', event, who: coder, change: change ?? {} }, context)
  await db.run('INSERT INTO store.codings VALUES ($1, $2, $3, $4, $5, $6::JSON, $7, now()::TIMESTAMP)', [
    await nextNumber(db, 'codings'),
    task,
    event,
    coder,
    verdict,
    verdict === 'amend' ? JSON.stringify(change) : null,
    why ?? null,
  ])
}

/** Ends a task before all coders are through: from now on answers are compared and nobody answers any more. */
export async function endTask(db: Db, task: string, who: string): Promise<void> {
  const [known] = await db.all('SELECT 1 FROM store.tasks WHERE id = $1', [task])
  if (known === undefined) throw wrong(`there is no task ${task}`)
  await db.run('INSERT INTO store.task_ends VALUES ($1, $2, now()::TIMESTAMP)', [task, who])
}

/** Remembers which review came of an event, so that it is not asked about again. */
export async function addChoices(
  db: Db,
  task: string,
  events: readonly string[],
  { who, review }: { readonly who: string; readonly review: string },
): Promise<void> {
  await db.run(
    `INSERT INTO store.choices SELECT $1, unnest(from_json($2::JSON, '["VARCHAR"]')), $3, $4, now()::TIMESTAMP`,
    [task, JSON.stringify(events), who, review],
  )
}
