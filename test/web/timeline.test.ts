// The timeline: windows of time and bands as plain values; in the browser the brush by mouse, slider and button, all of it in the address.
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { leaderBands, ledgerBands } from '../../web/src/charts/bands.ts'
import { closer, dayNumber, moved, type Span, scaleOf, ticksOf, wider, within } from '../../web/src/charts/time.ts'
import { entryOf } from '../http/sample.ts'
import { hasChromium, startWorkbench, visiting, type Workbench } from './browser.ts'

const WHOLE: Span = { first: 1000, last: 1100 }
const spans = fc
  .tuple(fc.integer({ min: 1000, max: 1099 }), fc.integer({ min: 1, max: 100 }))
  .map(([first, wide]) => within({ first, last: first + wide }, WHOLE))

describe('a window of time', () => {
  it('stays inside the whole, in order, at least a day wide, whatever is done to it', () => {
    fc.assert(
      fc.property(spans, fc.constantFrom('closer', 'wider', 'earlier', 'later'), (span, move) => {
        const next =
          move === 'closer'
            ? closer(span, WHOLE)
            : move === 'wider'
              ? wider(span, WHOLE)
              : moved(span, WHOLE, move === 'earlier' ? -1 : 1)
        expect(next.first).toBeGreaterThanOrEqual(WHOLE.first)
        expect(next.last).toBeLessThanOrEqual(WHOLE.last)
        expect(next.last - next.first).toBeGreaterThanOrEqual(1)
      }),
    )
  })

  it('is halved, doubled and moved by half', () => {
    expect(closer({ first: 1040, last: 1060 }, WHOLE)).toEqual({ first: 1045, last: 1055 })
    expect(wider({ first: 1040, last: 1060 }, WHOLE)).toEqual({ first: 1030, last: 1070 })
    expect(moved({ first: 1040, last: 1060 }, WHOLE, 1)).toEqual({ first: 1050, last: 1070 })
    expect(moved({ first: 1090, last: 1100 }, WHOLE, 1)).toEqual({ first: 1090, last: 1100 })
    expect(within({ first: 1070, last: 1020 }, WHOLE)).toEqual({ first: 1020, last: 1070 })
  })

  it('has places that lead back to their days, and ticks from end to end', () => {
    const scale = scaleOf(WHOLE)
    for (const day of [1000, 1037, 1100]) expect(scale.day(scale.x(day))).toBeCloseTo(day)
    expect(ticksOf(WHOLE).map(({ day }) => day)).toEqual([1000, 1017, 1033, 1050, 1067, 1083, 1100])
    expect(ticksOf({ first: 5, last: 7 })).toHaveLength(3)
  })
})

describe('bands', () => {
  const span = { first: dayNumber('2024-03-01'), last: dayNumber('2024-03-31') }
  const item = (more: Parameters<typeof entryOf>[1]) => ({
    entry: entryOf('l1', more),
    article: { id: 'a1' },
    changes: [],
    proposed: [],
    cut: [],
  })
  const change = (standing: 'rejected' | 'accepted' | 'met', date: string) => ({
    standing,
    date,
    article: 'a2',
    evidence: [],
    confidence: 1,
    reasons: [],
  })

  it('are pieces of each standing of an entry; an answer has none', () => {
    const bands = ledgerBands(
      [
        item({ date: '2024-03-05', changes: [change('accepted', '2024-03-10'), change('met', '2024-03-20')] }),
        item({ kind: 'refusal', date: '2024-03-05' }),
        item({ date: '2023-01-05', changes: [change('rejected', '2023-02-01')] }),
      ],
      span,
    )
    expect(bands.map(({ label }) => label)).toEqual(['offer GHA→TOG'])
    expect(
      bands[0]?.pieces.map(({ kind, first, last }) => [kind, first - span.first, Math.round(last - first)]),
    ).toEqual([
      ['open', 4, 5],
      ['accepted', 9, 10],
      ['met', 19, 2],
    ])
  })

  it('are the terms of an office in one row, cut at the ends of the window', () => {
    const term = { code: 'GHA', office: 'head-of-state', title: 'president' }
    const [row] = leaderBands(
      [
        { ...term, name: 'A', from: null, to: '2024-03-10' },
        { ...term, name: 'B', from: '2024-03-10', to: null },
      ],
      span,
    )
    expect(row?.pieces.map(({ name, first, last }) => [name, first - span.first, last - span.first])).toEqual([
      ['A', 0, 9],
      ['B', 9, 30],
    ])
  })
})

describe.skipIf(!hasChromium)('the timeline in Chromium', () => {
  let bench: Workbench
  beforeAll(async () => {
    bench = await startWorkbench()
  }, 120_000)
  afterAll(() => bench?.close())
  const at = visiting(() => bench)
  const daysIn = (url: string): (string | null)[] => {
    const { searchParams } = new URL(url)
    return [searchParams.get('since'), searchParams.get('until')]
  }

  it('is zoomed by dragging over the strip, and out again', () =>
    at('/timeline', async ({ page, errors }) => {
      const box = await page.locator('.brush-strip svg').boundingBox()
      if (box === null) throw new Error('there is no strip')
      await page.mouse.move(box.x + box.width * 0.7, box.y + 10)
      await page.mouse.down()
      await page.mouse.move(box.x + box.width * 0.8, box.y + 12, { steps: 4 })
      await page.mouse.up()
      await page.waitForURL('**since=*')
      const [since, until] = daysIn(page.url())
      expect(since && until && since < until).toBe(true)
      await expect.poll(() => page.locator('.tick text').first().textContent()).toBe(since)
      await page.getByRole('button', { name: 'Whole time' }).click()
      await expect.poll(() => daysIn(page.url())).toEqual([null, null])
      expect(errors).toEqual([])
    }))

  it('is zoomed by keyboard alone: a slider, then the buttons', () =>
    at('/timeline', async ({ page }) => {
      const slider = page.getByRole('slider', { name: /^From/ })
      await slider.focus()
      await page.keyboard.press('PageUp')
      await page.waitForURL('**since=*')
      const [since = ''] = daysIn(page.url())
      await expect.poll(() => slider.getAttribute('aria-valuetext')).toBe(since)
      await page.getByRole('button', { name: 'Closer' }).press('Enter')
      await expect.poll(() => daysIn(page.url())[0] ?? '').not.toBe(since)
      await page.goBack()
      await expect.poll(() => daysIn(page.url())[0]).toBe(since)
    }))

  it('shows who led two sides and how what was on the table stood, each a link', () =>
    at('/timeline?dyad=KOR,PRK', async ({ page }) => {
      await page.getByText('Who led', { exact: true }).first().waitFor()
      expect(await page.locator('.band.leader').count()).toBeGreaterThan(1)
      expect(await page.locator('.timeline').textContent()).toContain('Yoon Suk Yeol')
      expect(await page.locator('.band.rejected').count()).toBeGreaterThan(0)
      const offer = page.locator('svg a', { has: page.locator('.band.rejected') }).first()
      await offer.locator('rect').first().click()
      await page.waitForURL('**/ledger/l*')
      await page.getByLabel('How it came to stand so').waitFor()
    }))

  it('keeps negotiations and provocations by one button, in the address', () =>
    at('/timeline?dyad=KOR,PRK', async ({ page }) => {
      const dots = page.locator('circle.dot')
      await dots.first().waitFor()
      const all = await dots.count()
      const preset = page.getByRole('button', { name: 'Negotiations and provocations' })
      await preset.click()
      await page.waitForURL('**event=AGREE,CONSULT,*')
      await expect.poll(() => dots.count()).toBeLessThan(all)
      expect(await preset.getAttribute('aria-pressed')).toBe('true')
    }))
})
