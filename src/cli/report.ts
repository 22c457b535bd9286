// Diagnostics and failures on their way to the user: lines on standard error, rows in the file of --diagnostics.
// Example: "news.jsonl:3: error ingest.not-json: not JSON: …". Every failure has its line; of a warning that comes often
// only the first few are shown, and their number at the end.
import { closeSync, openSync, writeSync } from 'node:fs'
import { RapporteurError } from '../base/errors.ts'
import type { Origin } from '../ingest/types.ts'
import type { Diagnostic } from '../model/index.ts'
import type { Io } from './io.ts'
import { onOneLine, type Style } from './style.ts'

const SHOWN = 5

export interface Reporter {
  /** Takes note of a diagnostic; an error counts as a failure. */
  report(diagnostic: Diagnostic, origin?: Origin): Promise<void>
  /** Tells how many warnings were not shown, closes the file, and says how many failures there were. */
  close(): Promise<number>
}

function placeOf(origin: Origin | undefined): string {
  if (origin === undefined) return 'rapporteur'
  return origin.line === undefined ? origin.file : `${origin.file}:${origin.line}`
}

function lineOf(diagnostic: Diagnostic, origin: Origin | undefined, style: Style): string {
  const level = diagnostic.level === 'error' ? style.red('error') : style.yellow('warning')
  return `${onOneLine(placeOf(origin))}: ${level} ${diagnostic.code}: ${onOneLine(diagnostic.message)}\n`
}

function openFile(path: string): number {
  try {
    return openSync(path, 'w')
  } catch (cause) {
    throw new RapporteurError('cli.diagnostics-file', `the diagnostics cannot be written to ${path}`, { cause })
  }
}

export interface ReporterOptions {
  readonly style: Style
  /** File of --diagnostics. */
  readonly path?: string | undefined
  /** Called before a line is written, to clear a progress bar. */
  readonly beforeLine?: () => void
}

export function createReporter(io: Io, { style, path, beforeLine }: ReporterOptions): Reporter {
  const file = path === undefined ? undefined : openFile(path)
  const seen = new Map<string, number>()
  let failures = 0
  return {
    async report(diagnostic, origin) {
      if (file !== undefined) writeSync(file, `${JSON.stringify({ ...diagnostic, ...origin })}\n`)
      if (diagnostic.level === 'info') return
      if (diagnostic.level === 'error') failures++
      else {
        const count = (seen.get(diagnostic.code) ?? 0) + 1
        seen.set(diagnostic.code, count)
        if (count > SHOWN) return
      }
      beforeLine?.()
      await io.stderr.write(lineOf(diagnostic, origin, style))
    },
    async close() {
      const hint = path === undefined ? '; --diagnostics FILE keeps all of them' : ''
      for (const [code, count] of seen)
        if (count > SHOWN) await io.stderr.write(`${style.yellow('warning')} ${code}: ${count - SHOWN} more${hint}\n`)
      if (file !== undefined) closeSync(file)
      return failures
    },
  }
}
