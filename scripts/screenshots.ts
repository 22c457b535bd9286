// Pictures of every page from the demo's record -> docs/screenshots/*.png: npm run screenshots. A test compares them with the pages.
// With --all FOLDER: each page wide and narrow, light and dark, into that folder, to look at. Needs Chromium (CHROMIUM, or /usr/bin/chromium)
// and the built pages (npm run build). Example: CHROMIUM=/opt/chrome npx tsx scripts/screenshots.ts --all /tmp/look
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { startDemo } from '../src/cli/commands/demo.ts'
import { processIo } from '../src/cli/process-io.ts'
import { retell } from '../src/http/retell.ts'
import { createEngine } from '../src/pipeline/create-engine.ts'
import { SHOT_CONTEXT, SHOTS, takeShot } from './shots.ts'

const SIZES = { wide: { width: 1280, height: 860 }, narrow: { width: 400, height: 860 } } as const

const all = process.argv.indexOf('--all')
const folder = all < 0 ? 'docs/screenshots' : (process.argv[all + 1] ?? 'screenshots')
mkdirSync(folder, { recursive: true })

const demo = mkdtempSync(join(tmpdir(), 'rapporteur-shots-'))
const io = { ...processIo(), today: () => '2024-04-01' }
const { openActors } = await import('../src/cli/actor-lexicon.ts')
const doors = {
  createEngine,
  openActors: async (files: readonly string[]) => openActors(files),
  runAdd: () => undefined,
}
const running = await startDemo(demo, { actors: [], verbs: [], port: '0', who: 'demo' }, io, doors as never)
await retell(running.service)
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
})
const looks =
  all < 0
    ? ([['wide', 'light']] as const)
    : (['wide', 'narrow'] as const).flatMap((size) =>
        (['light', 'dark'] as const).map((theme) => [size, theme] as const),
      )
for (const [size, theme] of looks) {
  const context = await browser.newContext({ ...SHOT_CONTEXT, viewport: SIZES[size], colorScheme: theme })
  const page = await context.newPage()
  page.on('console', (message) => message.type() === 'error' && console.error(`${message.text()}`))
  page.on('pageerror', (error) => console.error(error.message))
  for (const shot of SHOTS) {
    const file = all < 0 ? `${shot.name}.png` : `${shot.name}-${size}-${theme}.png`
    writeFileSync(join(folder, file), await takeShot(page, running.link.replace(/\/$/, ''), shot))
  }
  await context.close()
}
await browser.close()
await running.close()
rmSync(demo, { recursive: true, force: true })
console.log(`${SHOTS.length * looks.length} pictures in ${folder}`)
