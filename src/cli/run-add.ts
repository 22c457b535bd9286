// A file that a page was given -> `rapporteur add` on it as a process of its own, in a folder of its own that is gone afterwards.
// Example: runAddProcess(['add', '--db', '/x/news.duckdb'], { job, file: 'pasted.jsonl', bytes, args: [], onLine }) has its exit status in `done`.
// What it writes to standard error is told line by line; stopping it loses the batch that is being read, never what was kept.
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { CommandInput, RunningCommand } from '../http/ingests.ts'
import { JOB } from './database.ts'

/** "./" before the name, so that no name is taken for an option. */
const here = (file: string): string => `./${file}`

/** How this program was started. */
const thisProgram = (): string[] => [...process.execArgv, process.argv[1] ?? '']

function start(args: readonly string[], folder: string, { job, file, args: more }: CommandInput): ChildProcess {
  return spawn(process.execPath, [...args, ...more, here(file)], {
    cwd: folder,
    env: { ...process.env, [JOB]: job, NO_COLOR: '1' },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
}

export function runAddProcess(
  args: readonly string[],
  input: CommandInput,
  program: readonly string[] = thisProgram(),
): RunningCommand {
  const folder = mkdtempSync(join(tmpdir(), 'rapporteur-add-'))
  writeFileSync(join(folder, input.file), input.bytes, { mode: 0o600 })
  const child = start([...program, ...args], folder, input)
  if (child.stderr !== null) createInterface({ input: child.stderr }).on('line', input.onLine)
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', resolve)
  })
  return {
    done: ended.finally(() => rmSync(folder, { recursive: true, force: true })),
    stop: () => void child.kill('SIGTERM'),
  }
}
