// Rewrites test/golden from what the examples are coded as now. The diff is the review: npm run golden && git diff test/golden
import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const vitest = join(dirname(createRequire(import.meta.url).resolve('vitest/package.json')), 'vitest.mjs')
const { status } = spawnSync(process.execPath, [vitest, 'run', 'test/golden.test.ts'], {
  stdio: 'inherit',
  env: { ...process.env, GOLDEN: 'write' },
})
process.exitCode = status ?? 1
