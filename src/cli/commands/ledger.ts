// rapporteur ledger, rapporteur code --ledger: the standing of the negotiation over all articles that are read, or of a database.
// Entries come in the order of their first telling; --between, --open and --since choose among them, after everything was linked.
import type { StandingEntry } from '../../model/index.ts'
import { fromLedgerRecord } from '../../pipeline/from-story-record.ts'
import { toLedgerRecord } from '../../pipeline/story-record.ts'
import type { LedgerRecord } from '../../pipeline/story-types.ts'
import { sidesOf } from '../../story/ledger/scene.ts'
import { ledgerEntries } from '../../views/ledger.ts'
import type { Doors } from '../doors.ts'
import type { Io } from '../io.ts'
import { ledgerShape } from '../story/ledger-shape.ts'
import { layOut } from '../story/lines.ts'
import { readTogether } from '../story/read-together.ts'
import { type Choice, choiceOf, holdsAll, inDays, type StoryOptions, storySettings } from '../story/story-settings.ts'
import { asksDatabase, withTold } from '../story/told-database.ts'

const sidesOfEntry = ({ entry }: StandingEntry): string[] => [...sidesOf(entry.by), ...sidesOf(entry.to)]

/** Made, told again or changed in the days that were asked for. */
const isWithin = ({ entry, toldAgain, changes }: StandingEntry, choice: Choice): boolean =>
  [entry.date.from, ...toldAgain.map(({ date }) => date.from), ...changes.map(({ date }) => date)].some((day) =>
    inDays(day, choice),
  )

export function chooseEntries(ledger: readonly StandingEntry[], choice: Choice, open: boolean): StandingEntry[] {
  return ledger.filter(
    (one) => holdsAll(sidesOfEntry(one), choice.between) && (!open || one.standing === 'open') && isWithin(one, choice),
  )
}

async function write(
  ledger: readonly StandingEntry[],
  choice: Choice,
  open: boolean,
  io: Io,
  record: (row: StandingEntry) => LedgerRecord,
): Promise<void> {
  const text = layOut(choice.format, ledgerShape(record), chooseEntries(ledger, choice, open), io)
  if (text !== '') await io.stdout.write(text)
}

/** The ledger of a database. */
async function ledgerOfDatabase(options: StoryOptions, io: Io, doors: Doors): Promise<number> {
  const choice = choiceOf(options, io)
  const open = options.open === true
  const lines = await withTold(options, io, doors, (db) => {
    const { between, since } = choice
    return ledgerEntries(db, { between, open, ...(since === undefined ? {} : { since }) })
  })
  const known = new Map(lines.map((line) => [fromLedgerRecord(line), line]))
  await write([...known.keys()], choice, open, io, (row) => known.get(row) as LedgerRecord)
  return 0
}

/** Runs the command; the exit status. */
export async function runLedger(
  files: readonly string[],
  options: StoryOptions,
  io: Io,
  doors: Doors,
): Promise<number> {
  // `code --ledger` reads articles, whatever database there is.
  if (options.ledger !== true && asksDatabase(files, options)) return ledgerOfDatabase(options, io, doors)
  const settings = storySettings(files, options, io, 'ledger')
  const { told, engine, finish } = await readTogether(settings, io, doors)
  await write(told.ledger, settings, options.open === true, io, (row) => toLedgerRecord(row, engine.record))
  return finish()
}
