// Adding from a page, in the browser: a text, a file and an address become jobs whose progress is seen without a reload.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { meeting } from '../store/samples.ts'
import { hasChromium, objections, startWorkbench, visiting, type Workbench } from './browser.ts'

describe.skipIf(!hasChromium)('adding in Chromium', () => {
  let bench: Workbench
  beforeAll(async () => {
    bench = await startWorkbench()
  }, 240_000)
  afterAll(() => bench?.close())
  const at = visiting(() => bench)

  it(
    'takes a text and a file, refuses an address of this machine, and tells of it as it goes on',
    () =>
      at('/add', async ({ page, errors, outside }) => {
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme })
          expect(await objections(page)).toEqual([])
        }
        const job = (label: string, ...words: string[]) =>
          words.reduce(
            (found, hasText) => found.filter({ hasText }),
            page.locator('.jobs > li').filter({ hasText: label }),
          )
        await page.getByLabel('Text of the article').fill(meeting('x', 31).text)
        await page.getByLabel('Title').fill('Pasted here')
        await page.getByLabel('Who published it', { exact: true }).fill('Pasted Post')
        await page.getByRole('button', { name: 'Add the text' }).click()
        await job('Pasted here', '✓ done', '1 article, 1 event').waitFor()
        const lines = [41, 42].map((seed) => `${JSON.stringify(meeting(`f${seed}`, seed))}\n`).join('')
        const file = { name: 'news.jsonl', mimeType: 'application/x-ndjson', buffer: Buffer.from(lines) }
        await page.locator('input[type=file]').setInputFiles(file)
        await page.getByRole('button', { name: 'Add the files' }).click()
        await job('news.jsonl', '✓ done', '2 articles, 2 events').waitFor()
        await page.getByLabel(/^Addresses of pages/).fill(`${bench.url}/secret`)
        await page.getByRole('button', { name: 'Fetch and add' }).click()
        await job('/secret', '✗ failed').waitFor()
        expect(await job('/secret').textContent()).toContain('ingest.private-address')
        expect(await objections(page)).toEqual([])
        await page.setViewportSize({ width: 360, height: 740 })
        expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
        await page.goto(`${bench.url}/events?source=Pasted+Post`)
        await page.locator('table').filter({ hasText: 'Ghana' }).waitFor()
        expect([...errors, ...outside]).toEqual([])
      }),
    180_000,
  )
})
