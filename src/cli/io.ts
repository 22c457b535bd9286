// What the doors know of the world: streams, environment, today. Handed in, so that a test can stand in for all of it.
import type { Chunks } from '../ingest/lines.ts'

/** Standard output or standard error. */
export interface Output {
  /** Resolves when the stream takes more. */
  write(text: string): Promise<void>
  readonly isTty: boolean
  readonly columns: number
}

export interface Io {
  readonly stdin: Chunks
  /** Whether a person sits at standard input. */
  readonly stdinIsTty: boolean
  /** Whether keys of the terminal come one by one, without Enter; absent where there is none. */
  readonly rawKeys?: (on: boolean) => void
  readonly stdout: Output
  readonly stderr: Output
  readonly env: Readonly<Record<string, string | undefined>>
  /** YYYY-MM-DD */
  readonly today: () => string
}

/** Whether colours may be used there: https://no-color.org, a terminal that knows them, or FORCE_COLOR. */
export function wantsColour(output: Output, env: Io['env']): boolean {
  if (env.NO_COLOR !== undefined && env.NO_COLOR !== '') return false
  if (env.FORCE_COLOR !== undefined && env.FORCE_COLOR !== '0') return true
  return output.isTty && env.TERM !== 'dumb'
}
