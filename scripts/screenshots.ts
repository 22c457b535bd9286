// Pictures of every page from the demo's record -> docs/screenshots/*.png: npm run screenshots
// With --all FOLDER: each page wide and narrow, light and dark, into that folder, to look at. Needs Chromium (CHROMIUM, or /usr/bin/chromium)
// and the built pages (npm run build). Example: CHROMIUM=/opt/chrome npx tsx scripts/screenshots.ts --all /tmp/look
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Page } from 'playwright-core'
import { startDemo } from '../src/cli/commands/demo.ts'
import { processIo } from '../src/cli/process-io.ts'
import { retell } from '../src/http/retell.ts'
import { createEngine } from '../src/pipeline/create-engine.ts'

interface Shot {
  readonly name: string
  readonly path: string
  readonly act?: (page: Page) => Promise<void>
}

/** The first event of an article, chosen. */
const chooseFirst = async (page: Page): Promise<void> => {
  await page.locator('.side-head').first().click()
  await page.locator('.why .clause, .why .faint').first().waitFor()
  await page.evaluate('scrollTo(0, 0)')
}

const SHOTS: readonly Shot[] = [
  { name: 'overview', path: '/' },
  { name: 'article', path: '/articles/gulf-blockade-a2', act: chooseFirst },
  { name: 'events', path: '/events?quad=3,4' },
  { name: 'ledger', path: '/ledger', act: (page) => page.locator('.waiting summary').click() },
  { name: 'dyad', path: '/dyad/ARM/AZE?by=week' },
  { name: 'review', path: '/review' },
  { name: 'timeline', path: '/timeline' },
  { name: 'network', path: '/network' },
  { name: 'map', path: '/map' },
  { name: 'actors', path: '/actors' },
  { name: 'actor', path: '/actors/IRN' },
  { name: 'articles', path: '/articles?q=talks' },
]

const SIZES = { wide: { width: 1280, height: 860 }, narrow: { width: 400, height: 860 } } as const

async function shoot(page: Page, url: string, { name, path, act }: Shot, file: string): Promise<void> {
  await page.goto(`${url}${path}`, { waitUntil: 'networkidle' })
  await page.evaluate("localStorage.setItem('rapporteur.tour', 'yes')")
  if (name === 'overview') await page.reload({ waitUntil: 'networkidle' })
  await act?.(page)
  await page.waitForTimeout(150)
  await page.screenshot({ path: file })
}

const all = process.argv.indexOf('--all')
const folder = all < 0 ? 'docs/screenshots' : (process.argv[all + 1] ?? 'screenshots')
mkdirSync(folder, { recursive: true })

const demo = mkdtempSync(join(tmpdir(), 'rapporteur-shots-'))
const io = processIo()
const { openActors } = await import('../src/cli/actor-lexicon.ts')
const doors = { createEngine, openActors: async (files: readonly string[]) => openActors(files) }
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
  const context = await browser.newContext({ viewport: SIZES[size], colorScheme: theme, reducedMotion: 'reduce' })
  const page = await context.newPage()
  page.on('console', (message) => message.type() === 'error' && console.error(`${message.text()}`))
  page.on('pageerror', (error) => console.error(error.message))
  for (const shot of SHOTS) {
    const file = all < 0 ? `${shot.name}.png` : `${shot.name}-${size}-${theme}.png`
    await shoot(page, running.link.replace(/\/$/, ''), shot, join(folder, file))
  }
  await context.close()
}
await browser.close()
await running.close()
rmSync(demo, { recursive: true, force: true })
console.log(`${SHOTS.length * looks.length} pictures in ${folder}`)
