// The pages in a real browser: each loads without an error or a request to another host and passes axe; corrections from end to end;
// fifty records reviewed by keyboard; three clicks from the first page to the sentence that answers an offer; markup in articles stays text.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { duckdbSink } from '../../src/store/duckdb/sink.ts'
import { take } from '../store/samples.ts'
import { hasChromium, objections, startWorkbench, visiting, type Workbench } from './browser.ts'

const PAGES = [
  '/',
  '/?since=2020-01-01',
  '/events?quad=3,4',
  '/events?group=story',
  '/articles',
  '/articles?q=talks',
  '/articles/gulf-blockade-a2',
  '/ledger',
  '/situations',
  '/situations/korea-letters?new=2022-09-01',
  '/dyad',
  '/dyad/ARM/AZE?by=week',
  '/review',
  '/timeline',
  '/timeline?dyad=KOR,PRK',
  '/network',
  '/map',
  '/actors',
  '/actors/IRN',
  '/nowhere',
]

describe.skipIf(!hasChromium)('the workbench in Chromium', () => {
  let bench: Workbench
  beforeAll(async () => {
    bench = await startWorkbench()
  }, 120_000)
  afterAll(() => bench?.close())

  const at = visiting(() => bench)
  const shownAs = async (id: string): Promise<{ event: string[]; reviewed: string | null; state: string }> => {
    const answer = (await (await fetch(`${bench.url}/api/v1/events/${id}?why=no`)).json()) as {
      record: { event: string[] }
      reviewed: string | null
      state: string
    }
    return { event: answer.record.event, reviewed: answer.reviewed, state: answer.state }
  }

  const reviewsOf = async (): Promise<{ action: string; why?: string }[]> =>
    ((await (await fetch(`${bench.url}/api/v1/reviews`)).json()) as { reviews: { action: string; why?: string }[] })
      .reviews

  it.each(PAGES)(
    'loads %s without an error or a request elsewhere; axe has no objection in light and dark; a narrow screen is wide enough',
    async (path) => {
      await at(path, async ({ page, outside, errors }) => {
        expect(await page.locator('h1').first().textContent()).not.toBe('')
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme })
          expect(await objections(page)).toEqual([])
        }
        await page.setViewportSize({ width: 360, height: 740 })
        expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
        expect(outside).toEqual([])
        expect(errors).toEqual([])
      })
    },
  )

  it('weighs little: the first page is below 300 kB as it comes over the wire', async () => {
    const opened = await bench.open('/')
    const bytes = (await opened.page.evaluate(
      "performance.getEntriesByType('resource').reduce((sum, { transferSize }) => sum + transferSize, 0)",
    )) as number
    await opened.page.context().close()
    expect(bytes).toBeGreaterThan(1000)
    expect(bytes).toBeLessThan(300_000)
  })

  it('leads in three clicks from the first page to the answer to an offer and the sentence that says so', () =>
    at('/', async ({ page }) => {
      await page.getByRole('link', { name: 'all answers' }).click()
      await page.getByRole('button', { name: /^offer/ }).click()
      const answer = page.locator('.entry.kind-offer .step').first()
      await answer.waitFor()
      const sentence = (await answer.locator('.passage p').textContent()) ?? ''
      expect(sentence.length).toBeGreaterThan(20)
      await answer.locator('.passage a').click()
      await page.locator('.text p.arrived').waitFor()
      expect(await page.locator('.text').textContent()).toContain(sentence.slice(1, -1))
    }))

  it('explains an event: its clause and the entry of the lexicon', () =>
    at('/articles/gulf-blockade-a2', async ({ page }) => {
      await page.locator('.side-head').first().click()
      await page.locator('.why .clause').waitFor()
      expect(await page.locator('.why').textContent()).toMatch(/data\/verbs\/\w+\.txt:\d+/)
      expect(page.url()).toContain('event=e')
      expect(await page.locator('mark.m.mine.deed').count()).toBeGreaterThan(0)
    }))

  it('corrects a field in place, shows it on other pages, and takes it back', () =>
    at('/articles/gulf-blockade-a2', async ({ page }) => {
      await page.locator('.side-head').first().click()
      const id = new URL(page.url()).searchParams.get('event') ?? ''
      await page.getByRole('button', { name: 'Correct …' }).click()
      await page.getByRole('combobox', { name: /^Event/ }).selectOption('SANCTION')
      await page.getByLabel('Why (optional)').fill('a blockade')
      await page.getByRole('button', { name: 'Save the correction' }).click()
      await page.locator('.side-event.open .badge', { hasText: 'SANCTION' }).first().waitFor()
      expect(await shownAs(id)).toMatchObject({ event: ['SANCTION'], reviewed: 'amended' })
      await page.getByRole('link', { name: 'Events', exact: true }).click()
      await page.goto(`${bench.url}/events?article=gulf-blockade-a2`, { waitUntil: 'networkidle' })
      expect(await page.locator('table').textContent()).toContain('SANCTION')
      await page.goto(`${bench.url}/articles/gulf-blockade-a2?event=${id}`, { waitUntil: 'networkidle' })
      await page.getByRole('button', { name: 'undo' }).click()
      await page.locator('.side-event.open .badge', { hasText: 'COERCE' }).first().waitFor()
      expect((await shownAs(id)).event).toEqual(['COERCE'])
    }))

  it('adds an event that was missed from words that are selected', () =>
    at('/articles/gulf-blockade-a2', async ({ page }) => {
      const before = await page.locator('.side-event').count()
      await page.evaluate(`{
        const piece = [...document.querySelectorAll('.text [data-start]')].find((one) => one.textContent.includes('had not replied'))
        const at = piece.textContent.indexOf('had not replied')
        const range = document.createRange()
        range.setStart(piece.firstChild, at)
        range.setEnd(piece.firstChild, at + 'had not replied'.length)
        getSelection().removeAllRanges()
        getSelection().addRange(range)
      }`)
      await page.getByRole('button', { name: 'Mark as a missed event' }).click()
      await page.getByRole('combobox', { name: /^Event/ }).selectOption('REJECT')
      await page.getByRole('button', { name: '+ add actor' }).click()
      await page.getByLabel('Name of actor 1').fill('Saudi Arabia')
      await page.getByLabel('Country code of actor 1').fill('SAU')
      await page.getByRole('button', { name: 'Add the event' }).click()
      await page.locator('.side-event.open .badge', { hasText: 'added' }).waitFor()
      expect(await page.locator('.side-event').count()).toBe(before + 1)
      const id = new URL(page.url()).searchParams.get('event') ?? ''
      expect(await shownAs(id)).toMatchObject({ event: ['REJECT'], reviewed: 'added', state: 'shown' })
    }))

  it('reviews fifty records by keyboard, one stroke each, with a comment, back and undo', () =>
    at('/review?order=oldest', async ({ page, errors }) => {
      const progress = page.locator('#review-progress')
      await progress.waitFor()
      await page.keyboard.press('x')
      await progress.filter({ hasText: '1 rejected' }).waitFor()
      await page.keyboard.press('u')
      await progress.filter({ hasText: '0 rejected' }).waitFor()
      await page.keyboard.press('c')
      await page.keyboard.type('as the agency has it')
      await page.keyboard.press('Enter')
      for (let n = 0; n < 48; n++) await page.keyboard.press(n % 5 === 4 ? 'x' : 'a')
      await page.keyboard.press('Space')
      await page.keyboard.press('-')
      await page.keyboard.press('a')
      await page.keyboard.press('2')
      await progress.filter({ hasText: '40 accepted, 10 rejected' }).waitFor()
      const own = async (action: string): Promise<number> =>
        (await reviewsOf()).filter((one) => one.action === action).length
      await expect.poll(() => own('confirm'), { timeout: 20_000 }).toBe(40)
      await expect.poll(() => own('reject'), { timeout: 20_000 }).toBe(11)
      expect((await reviewsOf()).filter(({ why }) => why === 'as the agency has it')).toHaveLength(1)
      await page.reload({ waitUntil: 'networkidle' })
      expect(await page.locator('h1').textContent()).toMatch(/(?:5[0-9]) reviewed/)
      expect(errors).toEqual([])
    }))

  it('shows markup of an article as letters, and runs nothing of it', async () => {
    const { service } = bench.running
    const text =
      'Ghana met <img src=x onerror="window.ran=1"><script>window.ran=1</script> <style>body{display:none}</style> Togo.'
    const articles = [
      { id: 'evil"><script>.html', title: '<b>Bold</b><svg onload="window.ran=1">', text, date: '2024-01-01' },
    ]
    await service.change(async (db) => take(await duckdbSink(db), articles))
    await at(`/articles/${encodeURIComponent('evil"><script>.html')}`, async ({ page, errors, outside }) => {
      await page.locator('.text').waitFor()
      expect(await page.locator('.text').textContent()).toBe(text)
      expect(await page.locator('h1').textContent()).toContain('<b>Bold</b>')
      expect(await page.evaluate('window.ran')).toBeUndefined()
      expect(await page.locator('.text img, .text script, .text style, h1 svg').count()).toBe(0)
      expect([...errors, ...outside]).toEqual([])
    })
  })

  it('goes to pages by keys and keeps its state in the address', () =>
    at('/', async ({ page }) => {
      await page.keyboard.press('g')
      await page.keyboard.press('e')
      await page.waitForURL('**/events')
      await page
        .getByRole('button', { name: /ASSAULT/ })
        .first()
        .click()
      await page.waitForURL('**/events?event=ASSAULT')
      await page.goBack()
      await page.waitForURL('**/events')
      await page.keyboard.press('?')
      await page.getByRole('dialog').waitFor()
      await page.keyboard.press('Escape')
      await page.keyboard.press('/')
      expect(await page.evaluate('document.activeElement.id')).toBe('search')
    }))
})
