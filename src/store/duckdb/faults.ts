// What the database or the system says -> an error of ours that tells what to do.
// Example: "No space left on device" while a batch is written becomes store.disk-full; the batch is not there, all before it is.
// What is none of these comes through as store.fault with the words of the database.
import { RapporteurError } from '../../base/errors.ts'
import { inUse, ownerOf } from '../lock.ts'

type Fault = readonly [pattern: RegExp, code: string, message: string]

const FAULTS: readonly Fault[] = [
  [
    /No space left|ENOSPC|File too large|EFBIG|disk (?:is )?full/i,
    'store.disk-full',
    'the disk is full; what was added before is kept. Make room and run it again',
  ],
  [
    /Permission denied|EACCES|EPERM|Read-only file system|EROFS/i,
    'store.unwritable',
    'it may not be written (permissions, or a read-only folder)',
  ],
  [
    /version number \d+|newer (?:version|storage)|storage version/i,
    'store.newer',
    'it was written by a newer version of rapporteur; install that one',
  ],
  [
    /not a valid DuckDB|Corrupt|checksum|Serialization Error|Failed to deserialize|INTERNAL Error|Could not read enough bytes|magic bytes/i,
    'store.damaged',
    'the file is damaged or no database; nothing was changed. Go back to a copy',
  ],
  [
    /No such file or directory|does not exist|ENOENT|ENOTDIR/i,
    'store.not-found',
    'there is no such database, or no such folder; `rapporteur add` makes a database',
  ],
]

const LOCKED = /Could not set lock|Conflicting lock|already (?:open|attached)/i

export function storeFault(error: unknown, path: string): RapporteurError {
  if (error instanceof RapporteurError) return error
  const said = error instanceof Error ? error.message : String(error)
  if (LOCKED.test(said)) {
    // A lock file of our own was written before the database refused: somebody else has it.
    const owner = ownerOf(path)
    return inUse(path, owner?.pid === process.pid ? undefined : owner, error)
  }
  const fault = FAULTS.find(([pattern]) => pattern.test(said))
  if (fault !== undefined) return new RapporteurError(fault[1], `${path}: ${fault[2]}`, { cause: error })
  return new RapporteurError('store.fault', `${path}: ${said.split('\n')[0] ?? ''}`, { cause: error })
}
