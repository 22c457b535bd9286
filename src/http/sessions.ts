// Sessions of commands that write through the server: each has a connection of its own, and from BEGIN to COMMIT nobody else writes.
// Example: sessions.open({ adds: true, label: 'add a.jsonl', pid }) has an id, or null while another one adds articles.
// A session ends with its command; whose process is gone, or who leaves a transaction open for minutes, is rolled back.
import { randomBytes } from 'node:crypto'
import { RapporteurError } from '../base/errors.ts'
import type { Db, OwnDb, Row, Value } from '../store/db.ts'
import { isAlive } from '../store/lock.ts'
import type { AddProgress } from '../store/served.ts'
import type { Jobs } from './jobs.ts'

export interface NewSession {
  readonly adds: boolean
  readonly label: string
  readonly pid: number
  readonly job?: string
}

export interface Sessions {
  open(session: NewSession): Promise<string | null>
  run(id: string, sql: string, values: readonly Value[]): Promise<Row[]>
  tell(id: string, progress: AddProgress): void
  close(id: string): Promise<void>
  closeAll(): Promise<void>
}

export interface SessionParts {
  readonly db: OwnDb
  readonly jobs: Jobs
  /** Waits for its turn among all that write; what gives the turn back. */
  readonly turn: () => Promise<() => void>
}

interface Session extends NewSession {
  readonly id: string
  readonly db: Db
  readonly jobId: string
  /** While it has the turn: what gives it back. */
  release?: (() => void) | undefined
  /** Between BEGIN and COMMIT. */
  inside: boolean
  /** When it was last heard of. */
  heard: number
}

/** Milliseconds that a transaction may stand open without a word. */
const SILENCE = 120_000
const LOOK = 5000

const word = (sql: string): string => /^\s*([a-z]+)/i.exec(sql)?.[1]?.toUpperCase() ?? ''
const newId = (): string => randomBytes(12).toString('base64url')

export function createSessions({ db, jobs, turn }: SessionParts): Sessions {
  const sessions = new Map<string, Session>()
  let looking: ReturnType<typeof setInterval> | undefined

  const sessionOf = (id: string): Session => {
    const found = sessions.get(id)
    if (found === undefined) throw new RapporteurError('http.session', 'the session has ended; run the command again')
    found.heard = performance.now()
    return found
  }

  const end = async (session: Session, state: 'done' | 'failed'): Promise<void> => {
    if (!sessions.delete(session.id)) return
    if (session.inside) await session.db.run('ROLLBACK').catch(() => undefined)
    session.release?.()
    session.db.close()
    const own = session.adds && jobs.get(session.jobId)?.by === 'command'
    if (own) jobs.change(session.jobId, { state })
    if (sessions.size === 0) clearInterval(looking)
  }

  const look = (): void => {
    for (const session of sessions.values()) {
      const silent = session.inside && performance.now() - session.heard > SILENCE
      if (silent || !isAlive(session.pid)) void end(session, 'failed')
    }
  }

  /** BEGIN waits for the turn, COMMIT and ROLLBACK give it back; any other statement is one turn by itself. */
  const inTurn = async (session: Session, sql: string, values: readonly Value[]): Promise<Row[]> => {
    const first = word(sql)
    if (!session.inside && first === 'SELECT') return session.db.all(sql, values)
    session.release ??= await turn()
    if (first === 'BEGIN') session.inside = true
    if (first === 'COMMIT' || first === 'ROLLBACK') session.inside = false
    try {
      return await session.db.all(sql, values)
    } finally {
      if (!session.inside) {
        session.release?.()
        session.release = undefined
      }
    }
  }

  return {
    async open(wish) {
      look()
      if (wish.adds && [...sessions.values()].some(({ adds }) => adds)) return null
      const id = newId()
      const jobId = wish.job ?? id
      const session: Session = { ...wish, id, jobId, db: await db.another(), inside: false, heard: performance.now() }
      sessions.set(id, session)
      if (sessions.size === 1) looking = setInterval(look, LOOK).unref()
      if (wish.adds && wish.job === undefined)
        jobs.start({ id: jobId, label: wish.label, by: 'command', state: 'running' })
      return id
    },
    run: async (id, sql, values) => inTurn(sessionOf(id), sql, values),
    tell(id, progress) {
      const { adds, jobId } = sessionOf(id)
      if (adds) jobs.change(jobId, { ...progress, state: 'running' })
    },
    close: async (id) => end(sessionOf(id), 'done'),
    async closeAll() {
      for (const session of [...sessions.values()]) await end(session, 'failed')
    },
  }
}
