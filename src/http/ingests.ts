// What a page was given -> `rapporteur add` on it, one after the other, in a process of its own: reading and coding never hold up the pages.
// Example: ingests.add({ label: '3 addresses', file: 'addresses.urls', bytes, args: ['--follow'] }) is a job that waits for the one before.
// The command finds this server by the lock file and writes through it (sessions.ts); addresses are fetched by its rules.
import { randomBytes } from 'node:crypto'
import { RapporteurError } from '../base/errors.ts'
import type { Jobs } from './jobs.ts'

/** A command that runs. */
export interface RunningCommand {
  /** The exit status; null where it was stopped. */
  readonly done: Promise<number | null>
  stop(): void
}

export interface CommandInput {
  readonly job: string
  /** Name of a file, and what is in it. */
  readonly file: string
  readonly bytes: Uint8Array
  /** Options of `add`. */
  readonly args: readonly string[]
  readonly onLine: (line: string) => void
}

export type RunCommand = (input: CommandInput) => Promise<RunningCommand>

export interface Wish extends Pick<CommandInput, 'file' | 'bytes' | 'args'> {
  readonly label: string
}

export interface Ingests {
  /** The id of the job. */
  add(wish: Wish): string
  stop(id: string): void
  /** Stops what runs and forgets what waits. */
  close(): Promise<void>
}

const MOST_WAITING = 20
/** Bytes of all that waits. */
const MOST_BYTES = 256 * 2 ** 20

const refuse = (message: string): RapporteurError => new RapporteurError('http.busy', message)

interface Waiting extends Wish {
  readonly id: string
}

export function createIngests(jobs: Jobs, runCommand: RunCommand | undefined): Ingests {
  let waiting: Waiting[] = []
  let running: { readonly id: string; readonly command?: RunningCommand } | undefined
  let busy: Promise<void> | undefined
  const stopped = new Set<string>()

  const runOne = async (run: RunCommand, { id, file, bytes, args }: Waiting): Promise<void> => {
    running = { id }
    jobs.change(id, { state: 'running' })
    try {
      const command = await run({ job: id, file, bytes, args, onLine: (line) => jobs.say(id, line) })
      running = { id, command }
      if (stopped.has(id)) command.stop()
      const status = await command.done
      jobs.change(id, { state: stopped.has(id) ? 'stopped' : status === 0 ? 'done' : 'failed' })
    } catch (error) {
      jobs.say(id, error instanceof Error ? error.message : String(error))
      jobs.change(id, { state: 'failed' })
    }
    running = undefined
  }

  const work = async (run: RunCommand): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) await runOne(run, next)
    busy = undefined
  }

  return {
    add(wish) {
      if (runCommand === undefined) throw refuse('articles are added by the command line here')
      const bytes = waiting.reduce((sum, one) => sum + one.bytes.length, wish.bytes.length)
      if (waiting.length >= MOST_WAITING || bytes > MOST_BYTES) throw refuse('too much waits to be added already')
      const id = randomBytes(9).toString('base64url')
      jobs.start({ id, label: wish.label, by: 'page', state: 'waiting' })
      waiting.push({ ...wish, id })
      busy ??= work(runCommand)
      return id
    },
    stop(id) {
      if (jobs.get(id)?.by !== 'page') throw new RapporteurError('http.not-found', `there is no job ${id} to stop`)
      stopped.add(id)
      const before = waiting.length
      waiting = waiting.filter((one) => one.id !== id)
      if (waiting.length < before) jobs.change(id, { state: 'stopped' })
      if (running?.id === id) running.command?.stop()
    },
    async close() {
      waiting = []
      if (running !== undefined) {
        stopped.add(running.id)
        running.command?.stop()
      }
      await busy
    },
  }
}
