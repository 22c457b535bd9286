// The process as Io: waits for a slow reader of standard output, and leaves quietly when that reader is gone.
import { once } from 'node:events'
import type { Io, Output } from './io.ts'

type Stream = NodeJS.WriteStream

const GONE = new Set(['EPIPE', 'EOF', 'ERR_STREAM_DESTROYED', 'ECONNRESET'])

function outputOf(stream: Stream): Output {
  return {
    async write(text) {
      if (!stream.write(text)) await once(stream, 'drain')
    },
    isTty: stream.isTTY === true,
    columns: stream.columns ?? 100,
  }
}

/** A reader that has seen enough ("| head") ends the program; that is no fault of anybody. */
function leaveWhenGone(stream: Stream): void {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (GONE.has(error.code ?? '')) process.exit(0)
    throw error
  })
}

/** The streams, environment and clock of this process. */
export function processIo(): Io {
  leaveWhenGone(process.stdout)
  leaveWhenGone(process.stderr)
  const now = new Date()
  const local = new Date(now.getTime() - now.getTimezoneOffset() * 60_000)
  return {
    stdin: process.stdin,
    stdinIsTty: process.stdin.isTTY === true,
    ...(process.stdin.isTTY === true ? { rawKeys: (on: boolean) => void process.stdin.setRawMode(on) } : {}),
    stdout: outputOf(process.stdout),
    stderr: outputOf(process.stderr),
    env: process.env,
    today: () => local.toISOString().slice(0, 10),
  }
}
