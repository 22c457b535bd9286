// Two coders blind, in the browser: a task is made, each codes alone, agreement comes when both are through, and a digit decides.
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hasChromium, objections, startWorkbench, visiting, type Workbench } from './browser.ts'

describe.skipIf(!hasChromium)('coding blind in Chromium', () => {
  let bench: Workbench
  beforeAll(async () => {
    bench = await startWorkbench()
  }, 240_000)
  afterAll(() => bench?.close())
  const at = visiting(() => bench)
  const json = async <T>(path: string): Promise<T> => (await (await fetch(`${bench.url}/api/v1${path}`)).json()) as T
  interface Tasks {
    readonly tasks: readonly { id: string; coders: { name: string; done: number }[] }[]
  }
  const done = async (): Promise<number[]> =>
    (await json<Tasks>('/tasks')).tasks[0]?.coders.map((one) => one.done) ?? []

  const clean = async (page: Page): Promise<void> => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      expect(await objections(page)).toEqual([])
    }
    await page.setViewportSize({ width: 360, height: 740 })
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
    await page.setViewportSize({ width: 1280, height: 800 })
  }

  it('goes from a task to reviews by keyboard', () =>
    at('/coding?event=AGREE', async ({ page, errors, outside }) => {
      await clean(page)
      await page.getByLabel('Name').fill('pilot')
      await page.getByLabel('Coders, parted by commas').fill('ana, ben')
      await page.getByLabel('Events', { exact: true }).fill('4')
      await page.getByRole('button', { name: 'Make the task' }).click()
      await page.getByRole('link', { name: 'code', exact: true }).click()
      await page.getByRole('button', { name: 'ana', exact: true }).click()
      await page.locator('#review-progress').waitFor()
      await clean(page)
      for (const key of ['a', 'a', 'x', 'a']) await page.keyboard.press(key)
      await page.getByText('That was the last one.').waitFor()
      await expect.poll(done, { timeout: 20_000 }).toEqual([4, 0])
      await page.getByRole('button', { name: 'Go on' }).click()
      await page.getByText('You are through.').waitFor()
      await page.goto(`${page.url().split('?')[0]}?who=ben`, { waitUntil: 'networkidle' })
      await page.evaluate("localStorage.setItem('rapporteur.who', 'ben')")
      await page.locator('#review-progress', { hasText: '1 of 4' }).waitFor()
      for (const key of ['a', 'x', 'x']) await page.keyboard.press(key)
      await page.keyboard.press('e')
      await page.getByRole('combobox', { name: /^Event/ }).selectOption('CONSULT')
      await page.getByRole('button', { name: 'Save, and next' }).click()
      await page.getByText('That was the last one.').waitFor()
      await expect.poll(done, { timeout: 20_000 }).toEqual([4, 4])

      await page.goto(`${bench.url}/coding`, { waitUntil: 'networkidle' })
      await page.getByRole('link', { name: 'agreement' }).click()
      await page.getByRole('row', { name: /^is an event 4 75 %/ }).waitFor()
      await page.getByText('Of 2 events all say the same.').waitFor()
      await clean(page)
      const progress = page.locator('#decide-progress')
      await progress.filter({ hasText: '1 of 2' }).waitFor()
      await page.keyboard.press('2')
      await progress.filter({ hasText: '2 of 2' }).waitFor()
      await page.keyboard.press('1')
      await page.getByText('That was the last one.').waitFor()
      await page.getByRole('button', { name: 'Keep these as reviews' }).click()
      await page.getByText('Nothing is left to decide.').waitFor()
      const { reviews } = await json<{ reviews: { why?: string; action: string }[] }>('/reviews')
      expect(reviews.map(({ action, why }) => `${action}: ${why}`).sort()).toEqual([
        'confirm: all coders of the task pilot agree',
        'confirm: decided in the task pilot',
        'reject: all coders of the task pilot agree',
        'reject: decided in the task pilot',
      ])
      expect([...errors, ...outside]).toEqual([])
    }))
})
