// rapporteur ledger, rapporteur code --ledger: the standing of the negotiation over all articles that are read.
// Entries come in the order of their first telling; --between, --open and --since choose among them, after everything was linked.
import type { StandingEntry } from '../../model/index.ts'
import { sidesOf } from '../../story/ledger/scene.ts'
import type { Doors } from '../doors.ts'
import type { Io } from '../io.ts'
import { ledgerShape } from '../story/ledger-shape.ts'
import { layOut } from '../story/lines.ts'
import { readTogether } from '../story/read-together.ts'
import { holdsAll, inDays, type StoryOptions, type StorySettings, storySettings } from '../story/story-settings.ts'

const sidesOfEntry = ({ entry }: StandingEntry): string[] => [...sidesOf(entry.by), ...sidesOf(entry.to)]

/** Made, told again or changed in the days that were asked for. */
const isWithin = ({ entry, toldAgain, changes }: StandingEntry, settings: StorySettings): boolean =>
  [entry.date.from, ...toldAgain.map(({ date }) => date.from), ...changes.map(({ date }) => date)].some((day) =>
    inDays(day, settings),
  )

export function chooseEntries(
  ledger: readonly StandingEntry[],
  settings: StorySettings,
  open: boolean,
): StandingEntry[] {
  return ledger.filter(
    (one) =>
      holdsAll(sidesOfEntry(one), settings.between) && (!open || one.standing === 'open') && isWithin(one, settings),
  )
}

/** Runs the command; the exit status. */
export async function runLedger(
  files: readonly string[],
  options: StoryOptions,
  io: Io,
  doors: Doors,
): Promise<number> {
  const settings = storySettings(files, options, io, 'ledger')
  const { told, engine, finish } = await readTogether(settings, io, doors)
  const rows = chooseEntries(told.ledger, settings, options.open === true)
  const text = layOut(settings.format, ledgerShape(engine.record), rows, io)
  if (text !== '') await io.stdout.write(text)
  return finish()
}
