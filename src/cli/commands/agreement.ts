// rapporteur agreement: the tasks of several coders, and how far the coders of one agree, field by field.
// Example: `rapporteur agreement t0123` has percent agreement and Krippendorff's alpha; --codings writes what was said, for R's irr.
// Figures come when every coder is through, or the task was ended (store.blind).
import { codedEvents, codingsCsv, comparedOf } from '../../views/task-agreement.ts'
import { type Task, taskById, tasksOf } from '../../views/tasks.ts'
import { type DatabaseOptions, withDatabase } from '../database.ts'
import { type Io, wantsColour } from '../io.ts'
import { type PlainRow, rowsText } from '../rows.ts'
import { formatSetting } from '../settings.ts'
import { styleOf } from '../style.ts'

export interface AgreementOptions extends DatabaseOptions {
  readonly format?: string
  readonly codings?: boolean
}

const taskRow = ({ id, name, size, coders, open, chosen }: Task): PlainRow => ({
  task: id,
  name,
  events: size,
  coders: coders.map((one) => `${one.name} ${one.done}`),
  through: open ? 'yes' : 'no',
  decided: chosen,
})

const rounded = (value: number | null, factor: number): number | null =>
  value === null ? null : Math.round(value * factor * 1000) / 1000

/** Runs the command; the exit status. */
export const runAgreement = (id: string | undefined, options: AgreementOptions, io: Io): Promise<number> =>
  withDatabase(options, io, async (db) => {
    const write = async (rows: readonly PlainRow[]): Promise<number> => {
      const style = styleOf(wantsColour(io.stdout, io.env))
      await io.stdout.write(rowsText(rows, formatSetting(options.format, io), style))
      return 0
    }
    if (id === undefined) {
      const tasks = await tasksOf(db)
      if (tasks.length === 0) await io.stderr.write('no tasks yet: `rapporteur serve` has a page Coding to make one\n')
      return write(tasks.map(taskRow))
    }
    const task = await taskById(db, id)
    if (options.codings === true) {
      await io.stdout.write(codingsCsv(task, await codedEvents(db, task)))
      return 0
    }
    const { fields } = await comparedOf(db, task)
    return write(
      fields.map(({ field, units, percent, alpha }) => ({
        field,
        units,
        percent: rounded(percent, 100),
        alpha: rounded(alpha, 1),
      })),
    )
  })
