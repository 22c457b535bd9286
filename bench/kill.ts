// Articles added undisturbed, and added with SIGKILL at random moments and started again: are the two databases the same?
// Every table is compared: events, texts, the readings that linking needs, ledger and stories.
// npx tsx bench/kill.ts articles.jsonl [--kills 20] [--seed 1]. Needs `npm run build`. Prints what is in both, table by table.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { parseArgs } from 'node:util'
import { dumpOf } from '../test/store/dump.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { kills: { type: 'string', default: '20' }, seed: { type: 'string', default: '1' } },
})
const [file] = positionals
if (file === undefined) {
  console.error('usage: npx tsx bench/kill.ts articles.jsonl [--kills N] [--seed N]')
  process.exit(2)
}
const folder = mkdtempSync(join(tmpdir(), 'rapporteur-kill-'))

/** Numbers from 0 to 1, the same for a seed. */
function randomOf(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

/** Adds, and kills after so many milliseconds; whether it came to its end. */
async function add(db: string, killAfter?: number): Promise<boolean> {
  const child = spawn(process.execPath, ['dist/cli/main.js', 'add', file ?? '', '--db', db], { stdio: 'ignore' })
  const timer = killAfter === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), killAfter)
  const [status] = await once(child, 'close')
  clearTimeout(timer)
  return status === 0
}

const [undisturbed, killed] = [join(folder, 'undisturbed.duckdb'), join(folder, 'killed.duckdb')]
const begun = performance.now()
if (!(await add(undisturbed))) throw new Error('adding failed without being disturbed')
const whole = performance.now() - begun
console.log(`undisturbed: ${Math.round(whole / 1000)} s`)
const random = randomOf(Number(values.seed))
let kills = 0
let ended = false
while (!ended && kills < Number(values.kills)) {
  ended = await add(killed, 1000 + (random() * 2 * whole) / Number(values.kills))
  if (!ended) kills++
}
if (!ended) await add(killed)
console.log(`killed ${kills} times`)
const [a, b] = [await dumpOf(undisturbed), await dumpOf(killed)]
await add(killed)
const c = await dumpOf(killed)
for (const name of Object.keys(a))
  console.log(
    `${name.padEnd(14)}${a[name] === b[name] ? 'same' : 'OTHER'}  ${b[name] === c[name] ? 'unchanged by adding again' : 'CHANGED'}  ${a[name]}`,
  )
rmSync(folder, { recursive: true })
process.exitCode = Object.keys(a).some((name) => a[name] !== b[name] || b[name] !== c[name]) ? 1 : 0
