// The first page: what a visit is, how sources do, and in the browser what is new since a day, the tour, and three clicks to an answer.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ailmentsOf } from '../../web/src/health.ts'
import { nextVisit } from '../../web/src/visits.ts'
import { hasChromium, objections, startWorkbench, visiting, type Workbench } from './browser.ts'

describe('a visit', () => {
  const at = (text: string): Date => new Date(text)
  it('goes on for half an hour of rest; then the day of the last one is the day since which things are new', () => {
    const first = nextVisit(undefined, at('2024-05-01T08:00'))
    expect(first.before).toBeUndefined()
    const same = nextVisit(first, at('2024-05-01T08:20'))
    expect(same.before).toBeUndefined()
    const next = nextVisit(same, at('2024-05-03T09:00'))
    expect(next).toMatchObject({ before: '2024-05-01', day: '2024-05-03' })
    expect(nextVisit(next, at('2024-05-03T09:10')).before).toBe('2024-05-01')
  })
})

describe('a source', () => {
  const well = {
    source: 'Example Times',
    articles: 10,
    copies: 1,
    uncoded: 0,
    withdrawn: 0,
    events: 20,
    first: '2024-01-01',
    last: '2024-03-01',
  }
  it('is well, or it is told what is the matter with it', () => {
    expect(ailmentsOf(well, '2024-03-10')).toEqual([])
    expect(ailmentsOf(well, '2024-06-10')).toEqual(['silent since 2024-03-01'])
    expect(ailmentsOf({ ...well, uncoded: 2, withdrawn: 1 }, null)).toEqual(['2 not coded', '1 taken back'])
    expect(ailmentsOf({ ...well, events: 0 }, null)).toEqual(['no event found'])
    expect(ailmentsOf({ ...well, copies: 9 }, null)).toEqual(['mostly copies'])
  })
})

describe.skipIf(!hasChromium)('the overview in Chromium', () => {
  let bench: Workbench
  beforeAll(async () => {
    bench = await startWorkbench()
  }, 120_000)
  afterAll(() => bench?.close())
  const at = visiting(() => bench)

  it('tells what is new since the last visit, which it remembers, and since a day that one chooses', () =>
    at('/', async ({ page, errors }) => {
      await page.getByText('From your next visit on').waitFor()
      await page.evaluate(`localStorage.setItem('rapporteur.visit.overview', '{"day":"2020-01-01","at":0}')`)
      await page.reload({ waitUntil: 'networkidle' })
      await page.getByText(/51 articles with \d+ events since 2020-01-01/).waitFor()
      await page.getByText('since your last visit,').waitFor()
      await page.getByLabel('since your last visit,').fill('2999-01-01')
      await page.waitForURL('**since=2999-01-01')
      await page.getByText('Nothing was added since 2999-01-01.').waitFor()
      expect(errors).toEqual([])
    }))

  it('says what could not be coded, how sources do, which dyads moved, and leads to situations', () =>
    at('/?since=2020-01-01', async ({ page }) => {
      await page.getByRole('heading', { name: 'What could not be coded' }).waitFor()
      expect(await page.locator('.health.well').count()).toBeGreaterThan(0)
      expect(await page.locator('.health.ill').count()).toBeGreaterThan(0)
      expect(await page.getByRole('table').first().getByRole('link').count()).toBeGreaterThan(0)
      await page.getByRole('link', { name: 'The road through Syunik' }).click()
      await page.getByRole('heading', { level: 1, name: 'The road through Syunik' }).waitFor()
    }))

  it('leads through a short tour on the first visit, step by step, and never again unless asked', () =>
    at('/', async ({ page }) => {
      const tour = page.getByRole('complementary', { name: 'A short tour' })
      await tour.getByText('1 of 4').waitFor()
      for (const step of ['2 of 4', '3 of 4', '4 of 4']) {
        await tour.getByRole('button', { name: 'Next' }).press('Enter')
        await tour.getByText(step).waitFor()
        expect(await objections(page)).toEqual([])
      }
      await tour.getByRole('button', { name: 'Back' }).click()
      await tour.getByText('3 of 4').waitFor()
      await tour.getByRole('button', { name: 'Leave the tour' }).click()
      await tour.waitFor({ state: 'detached' })
      await page.reload({ waitUntil: 'networkidle' })
      expect(await tour.count()).toBe(0)
      await page.getByRole('button', { name: 'Show the tour again' }).click()
      await tour.getByText('1 of 4').waitFor()
    }))

  it('leads in three clicks to what the other side answered to an offer, and the sentence in its article', () =>
    at('/', async ({ page }) => {
      await page.getByRole('link', { name: 'all answers' }).click()
      await page.getByRole('button', { name: /^offer/ }).click()
      const step = page.locator('.entry.kind-offer .step:not(.proposed)').first()
      await step.waitFor()
      const sentence = ((await step.locator('.passage p').textContent()) ?? '').slice(1, -1)
      await step.locator('.passage a').click()
      await page.locator('.text p.arrived').waitFor()
      expect(await page.locator('.text p.arrived').textContent()).toContain(sentence)
    }))
})

describe.skipIf(!hasChromium)('pages of an empty database in Chromium', () => {
  let bench: Workbench
  beforeAll(async () => {
    bench = await startWorkbench({ empty: true })
  }, 120_000)
  afterAll(() => bench?.close())
  const at = visiting(() => bench)

  it.each([
    '/',
    '/events',
    '/events?group=story',
    '/ledger',
    '/dyad',
    '/timeline',
    '/network',
    '/map',
    '/actors',
    '/articles',
  ])('say what to do: %s', (path) =>
    at(path, async ({ page, errors }) => {
      await page.locator('.empty').first().waitFor()
      expect(await page.locator('.empty a').count()).toBeGreaterThan(0)
      expect(errors).toEqual([])
    }),
  )
})
