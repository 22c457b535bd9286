// Review in the browser: orders and their groups, a seed, and going on where the reviewer stopped.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hasChromium, objections, startWorkbench, visiting, type Workbench } from './browser.ts'

describe.skipIf(!hasChromium)('review in Chromium', () => {
  let bench: Workbench
  beforeAll(async () => {
    bench = await startWorkbench()
  }, 240_000)
  afterAll(() => bench?.close())
  const at = visiting(() => bench)
  const json = async <T>(path: string): Promise<T> => (await (await fetch(`${bench.url}/api/v1${path}`)).json()) as T

  it('goes rule by rule, and narrows the queue to one', () =>
    at('/review', async ({ page, errors }) => {
      await page.getByRole('combobox', { name: 'Order' }).selectOption('rule')
      const which = page.getByRole('combobox', { name: /^Which rule/ })
      await which.waitFor()
      const { groups } = await json<{ groups: { value: string; waiting: number }[] }>('/queue/groups?by=rule')
      const first = groups[0] ?? { value: '', waiting: 0 }
      expect(first.waiting).toBeGreaterThan(1)
      await which.selectOption(first.value)
      await page.locator('#review-progress', { hasText: `of ${first.waiting} ` }).waitFor()
      expect(new URL(page.url()).searchParams.get('rule')).toBe(first.value)
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme })
        expect(await objections(page)).toEqual([])
      }
      expect(errors).toEqual([])
    }))

  it('goes on where the reviewer stopped, with what was skipped at the end', () =>
    at('/review?order=random&seed=9', async ({ page, errors }) => {
      const sentence = page.locator('.review-sentence')
      const progress = page.locator('#review-progress')
      await progress.waitFor()
      await page.getByLabel('Your name').fill('stopper')
      await page.reload({ waitUntil: 'networkidle' })
      await progress.waitFor()
      const skipped = await sentence.textContent()
      await page.keyboard.press('Space')
      await progress.filter({ hasText: /^2 of/ }).waitFor()
      await page.keyboard.press('a')
      await progress.filter({ hasText: '1 accepted' }).waitFor()
      const next = await sentence.textContent()
      const path = '/queue?order=random&seed=9&who=stopper&limit=500'
      type Queue = { skipped: number; mine: number; events: { sentence: string }[] }
      await expect
        .poll(
          async () => {
            const { skipped: passed, mine } = await json<Queue>(path)
            return [passed, mine]
          },
          { timeout: 20_000 },
        )
        .toEqual([1, 1])
      await page.reload({ waitUntil: 'networkidle' })
      await progress.filter({ hasText: /^1 of/ }).waitFor()
      expect(await sentence.textContent()).toBe(next)
      expect((await json<Queue>(path)).events.at(-1)?.sentence).toBe(skipped)
      expect(await page.locator('h1').textContent()).toContain('1 that you skipped come last')
      expect(errors).toEqual([])
    }))

  it('reviews all of a filter together, after a look at them, and takes it back', () =>
    at('/events?event=AGREE', async ({ page, errors }) => {
      type Facets = { total: number }
      const total = async (filter: string): Promise<number> => (await json<Facets>(`/events/facets?${filter}`)).total
      const before = await total('event=AGREE&unreviewed=true')
      expect(before).toBeGreaterThan(3)
      await page.getByRole('link', { name: 'review all of them together' }).click()
      await page.getByRole('heading', { name: 'Review together' }).waitFor()
      await page.locator('.lines .event-line').first().waitFor()
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme })
        expect(await objections(page)).toEqual([])
      }
      await page.getByRole('radio', { name: /^Correct/ }).check()
      await page.getByRole('combobox', { name: 'Field' }).selectOption('status')
      await page.getByRole('combobox', { name: 'New status' }).selectOption('hypothetical')
      await page.getByLabel('Why (optional)').fill('only talk')
      expect(await objections(page)).toEqual([])
      await page.getByRole('button', { name: `Correct all ${before} events` }).click()
      await page
        .getByRole('status')
        .filter({ hasText: `${before} events reviewed` })
        .waitFor()
      expect(await total('event=AGREE&status=hypothetical&reviewed=amended')).toBe(before)
      await page.getByRole('button', { name: 'Undo all of it' }).click()
      await page.getByText('taken back').waitFor()
      expect(await total('event=AGREE&unreviewed=true')).toBe(before)
      await page.setViewportSize({ width: 360, height: 740 })
      expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
      expect(errors).toEqual([])
    }))
})
