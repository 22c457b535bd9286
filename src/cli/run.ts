// Arguments -> exit status: 0 done, 1 some input failed, 2 wrong usage. Nothing below this throws at the user.
// Example: await run(['code', 'a.txt'], io, doors) is 0 and has written the events.
import { CommanderError } from 'commander'
import { RapporteurError } from '../base/errors.ts'
import type { Doors } from './doors.ts'
import type { Io } from './io.ts'
import { askedFor, programOf } from './program.ts'
import { onOneLine } from './style.ts'

const USAGE = /^cli\./

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

/** One line for an error, and the status that goes with it. */
async function tell(error: unknown, io: Io): Promise<number> {
  if (askedFor(error)) return 0
  if (error instanceof CommanderError) return 2
  const code = error instanceof RapporteurError ? error.code : 'cli.fault'
  await io.stderr.write(`rapporteur: error ${code}: ${onOneLine(messageOf(error))}\n`)
  return USAGE.test(code) && code !== 'cli.fault' ? 2 : 1
}

export async function run(args: readonly string[], io: Io, doors: Doors): Promise<number> {
  let status: Promise<number> = Promise.resolve(2)
  const program = programOf(io, doors, (settled) => {
    status = settled
  })
  try {
    await program.parseAsync([...args], { from: 'user' })
    return await status
  } catch (error) {
    return tell(error, io)
  }
}
