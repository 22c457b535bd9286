// Any error -> a failure to be told: ours by its code, the system's by ours, all others as unreadable.
// Example: ENOENT is ingest.not-found, "there is no such file".
import { diagnostic } from '../base/diagnostics.ts'
import { RapporteurError } from '../base/errors.ts'
import type { Diagnostic } from '../model/index.ts'

const SYSTEM: Readonly<Record<string, readonly [code: string, message: string]>> = {
  ENOENT: ['ingest.not-found', 'there is no such file'],
  EACCES: ['ingest.unreadable', 'the file may not be read (permission denied)'],
  EPERM: ['ingest.unreadable', 'the file may not be read (permission denied)'],
  ERR_STRING_TOO_LONG: [
    'ingest.too-large',
    'the file is too large to be one article; use JSON Lines, one article a line',
  ],
  ERR_FS_FILE_TOO_LARGE: [
    'ingest.too-large',
    'the file is too large to be one article; use JSON Lines, one article a line',
  ],
}

/** Any error as a failure: ours by its code, the system's by ours, all others as unreadable. */
export function failureOf(error: unknown): Diagnostic {
  if (error instanceof RapporteurError) return diagnostic('error', error.code, error.message)
  const system = error instanceof Error && 'code' in error ? SYSTEM[String(error.code)] : undefined
  if (system !== undefined) return diagnostic('error', system[0], system[1])
  return diagnostic('error', 'ingest.unreadable', error instanceof Error ? error.message : String(error))
}
