// rapporteur recode: the stored articles through the coder of today; what changed is told, what people reviewed stays.
// Example: after a new version or with --actors mine.txt: `rapporteur recode --since 2024-01-01` prints how many events changed.
// Articles whose text is not kept cannot be coded again and are counted as skipped. Each batch is one transaction.
import type { Db } from '../../store/db.ts'
import { NOTHING_RECODED, type Recoded, recodeArticle, sumRecoded } from '../../store/duckdb/recode.ts'
import { nextNumber, runNumber } from '../../store/duckdb/sink.ts'
import { transaction } from '../../store/duckdb/transaction.ts'
import type { CodedOnce } from '../../store/intake.ts'
import { articlesOf } from '../../store/kept-articles.ts'
import type { Run } from '../../store/types.ts'
import { type DatabaseOptions, writeDatabase } from '../database.ts'
import type { Doors } from '../doors.ts'
import { type Io, wantsColour } from '../io.ts'
import { runOf } from '../made-by.ts'
import { createReporter } from '../report.ts'
import { daySetting } from '../settings.ts'
import { bringUpToDate } from '../story/told-database.ts'
import { styleOf } from '../style.ts'
import { BATCH, coderOf } from './add.ts'

export interface RecodeOptions extends DatabaseOptions {
  readonly since?: string
  readonly until?: string
  readonly actors: readonly string[]
  readonly verbs: readonly string[]
  readonly ontology?: readonly string[]
}

interface Work {
  /** Articles whose text is kept. */
  readonly numbers: readonly number[]
  readonly skipped: number
}

async function workOf(db: Db, options: RecodeOptions): Promise<Work> {
  const [since, until] = [daySetting('--since', options.since), daySetting('--until', options.until)]
  const days = [
    since === undefined ? '' : `AND date >= DATE '${since}'`,
    until === undefined ? '' : `AND date <= DATE '${until}'`,
  ]
  const rows = await db.all<{ no: number; kept: boolean }>(
    `SELECT no, kept FROM store.articles
     WHERE state = 'current' AND kind <> 'retraction' AND coalesce(lang, 'en') ILIKE 'en%' ${days.join(' ')} ORDER BY no`,
  )
  const numbers = rows.filter(({ kept }) => kept).map(({ no }) => no)
  return { numbers, skipped: rows.length - numbers.length }
}

type Coder = ReturnType<typeof coderOf>

async function recodeBatch(db: Db, numbers: readonly number[], run: Run, code: Coder): Promise<Recoded> {
  const articles = await articlesOf(db, numbers, { evenUnderEmbargo: true })
  const read: (CodedOnce & { readonly no: number })[] = []
  for (const no of numbers) {
    const article = articles.get(no)
    const { no: _no, ...plain } = article ?? { no, id: '', text: '' }
    const coded = article === undefined ? undefined : await code(plain, `article ${article.id}`)
    if (coded !== undefined) read.push({ no, ...coded })
  }
  return transaction(db, async () => {
    const number = await runNumber(db, run, { run: await nextNumber(db, 'runs') })
    let sum = NOTHING_RECODED
    for (const one of read) sum = sumRecoded(sum, await recodeArticle(db, { ...one, run: number }))
    return sum
  })
}

/** Runs the command; the exit status. */
export async function runRecode(options: RecodeOptions, io: Io, doors: Doors): Promise<number> {
  const reporter = createReporter(io, { style: styleOf(wantsColour(io.stderr, io.env)) })
  const db = await writeDatabase(options, io, { adds: true, label: 'recode' })
  try {
    const { numbers, skipped } = await workOf(db, options)
    const lexicons = { actors: options.actors, verbs: options.verbs, ontology: options.ontology ?? [] }
    const engine = await doors.createEngine(lexicons)
    const run = runOf('recode', engine, lexicons)
    const code = coderOf(engine, io.today(), reporter)
    let sum = NOTHING_RECODED
    for (let at = 0; at < numbers.length; at += BATCH)
      sum = sumRecoded(sum, await recodeBatch(db, numbers.slice(at, at + BATCH), run, code))
    await bringUpToDate(db, engine, io)
    await io.stdout.write(`${JSON.stringify({ articles: numbers.length, skipped, ...sum })}\n`)
  } finally {
    db.close()
  }
  return (await reporter.close()) > 0 ? 1 : 0
}
