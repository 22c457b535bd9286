// How far long work has come: a bar on standard error, only where a person looks at it and the data go elsewhere.
// Example: "reading ━━━━━━━━────── 42% | 1,204 articles | 3,310 events". Short work shows nothing.
import { statSync } from 'node:fs'
import { SingleBar } from 'cli-progress'
import { STDIN } from '../ingest/files.ts'
import type { Io } from './io.ts'

/** Work on less than this is over before a bar is read. */
const LONG = 300_000

export interface Progress {
  bytes(count: number): void
  article(events: number): void
  /** Takes the bar away for a line that is to be written. */
  clear(): void
  stop(): void
}

const SILENT: Progress = { bytes() {}, article() {}, clear() {}, stop() {} }

const sizeOf = (file: string): number => (file === STDIN ? 0 : (statSync(file, { throwIfNoEntry: false })?.size ?? 0))

export interface ProgressOptions {
  /** Also where standard output is a terminal, for commands that write nothing there. */
  readonly evenBesideTable?: boolean
}

export function createProgress(io: Io, files: readonly string[], options: ProgressOptions = {}): Progress {
  const total = files.reduce((sum, file) => sum + sizeOf(file), 0)
  const beside = io.stdout.isTty && options.evenBesideTable !== true
  if (!io.stderr.isTty || beside || total < LONG) return SILENT
  const format = 'reading {bar} {percentage}% | {articles} articles | {events} events | {eta_formatted} left'
  const bar = new SingleBar({
    format,
    stream: process.stderr,
    barCompleteChar: '━',
    barIncompleteChar: '─',
    hideCursor: true,
    clearOnComplete: true,
  })
  let articles = 0
  let events = 0
  bar.start(total, 0, { articles, events })
  return {
    bytes: (count) => bar.increment(count, { articles, events }),
    article(more) {
      articles++
      events += more
      bar.update({ articles, events })
    },
    clear: () => process.stderr.write('\r\u001b[K'),
    stop: () => bar.stop(),
  }
}
