// What the reading pages do, in a real browser, from end to end: situations are made, changed, saved as a page, taken out.
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hasChromium, startWorkbench, visiting, type Workbench } from './browser.ts'

describe.skipIf(!hasChromium)('reading in Chromium', () => {
  let bench: Workbench
  beforeAll(async () => {
    bench = await startWorkbench()
  }, 120_000)
  afterAll(() => bench?.close())
  const at = visiting(() => bench)

  it('makes a situation, shows its report, changes it, and takes it out', () =>
    at('/situations', async ({ page, errors }) => {
      await page.getByText('Make a situation').click()
      await page.getByLabel('Title').fill('Scallops in the Channel')
      await page.getByLabel('Actors, by their codes').fill('fra gbr')
      await page.locator('.contexts summary').click()
      await page.getByRole('button', { name: 'economic', exact: true }).click()
      await page.getByRole('button', { name: 'Save the situation' }).click()
      await page.waitForURL('**/situations/scallops-in-the-channel')
      await page.getByRole('heading', { level: 1, name: 'Scallops in the Channel' }).waitFor()
      expect(await page.locator('.report .lead').textContent()).toContain('FRA, GBR · economic')
      await page.getByRole('heading', { name: 'FRA – GBR' }).waitFor()
      expect(await page.locator('.report .entry').count()).toBeGreaterThan(3)
      await page.getByText('Change', { exact: true }).click()
      await page.getByLabel('Title').fill('Licences in the Channel')
      await page.getByRole('button', { name: 'Save the changes' }).click()
      await page.getByRole('heading', { level: 1, name: 'Licences in the Channel' }).waitFor()
      await page.getByRole('button', { name: 'Take out …' }).click()
      await page.getByRole('button', { name: 'Yes, take it out of the list' }).click()
      await page.waitForURL('**/situations')
      await page.getByText('Letters across the Korean border').waitFor()
      expect(await page.getByText('Licences in the Channel').count()).toBe(0)
      expect(errors).toEqual([])
    }))

  it('says in words why a situation cannot be saved', () =>
    at('/situations', async ({ page }) => {
      await page.getByText('Make a situation').click()
      await page.getByLabel('Title').fill('Nobody')
      await page.getByRole('button', { name: 'Save the situation' }).click()
      await page.getByRole('alert').filter({ hasText: 'at least one actor' }).waitFor()
    }))

  it('reads a situation from a file', () =>
    at('/situations', async ({ page }) => {
      await page.getByText('Make a situation').click()
      const yaml = 'title: Peace on the strait\nactors: [IRN, USA]\n'
      await page
        .getByLabel('From a file')
        .setInputFiles({ name: 'strait.yaml', mimeType: 'application/yaml', buffer: Buffer.from(yaml) })
      await page.waitForURL('**/situations/strait')
      await page.getByRole('heading', { level: 1, name: 'Peace on the strait' }).waitFor()
    }))

  it('shows what is new since a day, opens a story to its tellings, and saves the report as one page', () =>
    at('/situations/korea-letters', async ({ page }) => {
      await page.getByLabel('since').fill('2022-09-01')
      await page.waitForURL('**new=2022-09-01')
      await page.getByRole('heading', { name: 'Put on the table, or answered' }).waitFor()
      const story = page.locator('.told-by').first()
      await story.locator('summary').click()
      expect(await story.locator('.telling').count()).toBeGreaterThan(0)
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('link', { name: 'Save as one HTML file' }).click(),
      ])
      expect(download.suggestedFilename()).toBe('korea-letters.html')
      const html = readFileSync(await download.path(), 'utf8')
      expect(html).toContain('New since 2022-09-01')
      expect(html).not.toMatch(/<script|src=/)
    }))

  it('prints the report without what can only be pressed', () =>
    at('/situations/korea-letters', async ({ page }) => {
      await page.getByRole('heading', { name: 'What happened' }).waitFor()
      await page.emulateMedia({ media: 'print' })
      expect(await page.getByRole('link', { name: 'Save as one HTML file' }).isVisible()).toBe(false)
      expect(await page.locator('.top').isVisible()).toBe(false)
      expect(await page.getByRole('heading', { name: 'On the table' }).isVisible()).toBe(true)
    }))

  it('groups events by story, keeps that in the address, and opens a row to its tellings', () =>
    at('/events?dyad=ARE,QAT', async ({ page, errors }) => {
      const rows = page.locator('table.events > tbody > tr')
      await rows.first().waitFor()
      const single = await rows.count()
      await page.getByRole('button', { name: 'grouped by story' }).click()
      await page.waitForURL('**group=story')
      await page.locator('table.stories').waitFor()
      expect(await rows.count()).toBeLessThan(single)
      const many = page.getByRole('button', { name: /^[2-9] articles of \d sources/ }).first()
      await many.click()
      expect(await many.getAttribute('aria-expanded')).toBe('true')
      expect(await page.locator('.told-row .telling').count()).toBeGreaterThan(1)
      await page.locator('.told-row .telling a').last().click()
      await page.waitForURL('**/articles/*?event=*')
      await page.goBack()
      await page.locator('table.stories').waitFor()
      expect(errors).toEqual([])
    }))
})
