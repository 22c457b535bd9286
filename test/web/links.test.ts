// Links of the ledger in a real browser: a proposal confirmed and taken back, a link cut, a link made by hand; who waits for whom.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { LedgerList, LedgerOne } from '../../src/http/api-types.ts'
import type { LedgerItem } from '../../src/views/ledger-items.ts'
import { waitingOf } from '../../web/src/waiting.ts'
import { entryOf } from '../http/sample.ts'
import { hasChromium, objections, startWorkbench, visiting, type Workbench } from './browser.ts'

const itemOf = (id: string, more: Parameters<typeof entryOf>[1]): LedgerItem => ({
  entry: entryOf(id, more),
  article: { id: 'a1' },
  changes: [],
  proposed: [],
  cut: [],
})

describe('who waits for whom', () => {
  it('is who has offered, demanded or threatened; for a promise it is the other side', () => {
    const items = [
      itemOf('l1', { kind: 'offer' }),
      itemOf('l2', { kind: 'demand' }),
      itemOf('l3', { kind: 'commitment' }),
      itemOf('l4', { kind: 'threat', standing: 'met' }),
      itemOf('l5', { kind: 'refusal' }),
      itemOf('l6', { kind: 'offer', historical: true }),
      itemOf('l7', { kind: 'offer', to: [] }),
    ]
    expect(waitingOf(items)).toEqual([
      { from: 'GHA', to: 'TOG', kind: 'waits', weight: 2 },
      { from: 'TOG', to: 'GHA', kind: 'waits', weight: 1 },
    ])
  })
})

describe.skipIf(!hasChromium)('links of the ledger in Chromium', () => {
  let bench: Workbench
  beforeAll(async () => {
    bench = await startWorkbench()
  }, 120_000)
  afterAll(() => bench?.close())
  const at = visiting(() => bench)

  const api = async <T>(path: string): Promise<T> => (await (await fetch(`${bench.url}/api/v1${path}`)).json()) as T
  const entryWith = async (query: string, fits: (item: LedgerItem) => boolean): Promise<LedgerItem> => {
    const { entries } = await api<LedgerList>(`/ledger?${query}`)
    const found = entries.find(fits)
    if (found === undefined) throw new Error(`the demo has no entry with ${query}`)
    return found
  }
  const standingOf = async (id: string): Promise<string> => (await api<LedgerOne>(`/ledger/${id}`)).entry.entry.standing

  it('a proposal is confirmed in the list, shows by whom, and is taken back', async () => {
    const { entry } = await entryWith(
      'proposed=true',
      (item) => item.proposed.length === 1 && item.proposed[0]?.standing !== item.entry.standing,
    )
    const [proposed] = entry.proposed
    await at('/ledger?proposed=true', async ({ page, errors }) => {
      const card = page.locator('.entry', { has: page.locator(`a[href="/ledger/${entry.id}"]`) })
      await card.getByRole('button', { name: 'It is so' }).click()
      await expect.poll(() => standingOf(entry.id), { timeout: 20_000 }).toBe(proposed?.standing)
      await page.goto(`${bench.url}/ledger/${entry.id}`, { waitUntil: 'networkidle' })
      await page.getByText('confirmed by tester').waitFor()
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme })
        expect(await objections(page)).toEqual([])
      }
      await page.getByRole('button', { name: 'undo' }).click()
      await expect.poll(() => standingOf(entry.id), { timeout: 20_000 }).toBe(entry.standing)
      await page.getByText('took back what was said before').waitFor()
      expect(errors).toEqual([])
    })
  })

  it('a link is cut; the entry is open again, and the link stands below, struck out', async () => {
    const { entry } = await entryWith(
      'standing=accepted',
      ({ changes, proposed }) => changes.length === 1 && proposed.length === 0,
    )
    await at(`/ledger/${entry.id}`, async ({ page }) => {
      await page.getByRole('button', { name: 'Cut the link' }).click()
      await page.getByLabel('Links that were cut').getByText('cut by tester').waitFor()
      expect(await standingOf(entry.id)).toBe('open')
      await page.getByLabel('Links that were cut').getByRole('button', { name: 'undo' }).click()
      await page.getByLabel('How it came to stand so').waitFor()
      expect(await standingOf(entry.id)).toBe('accepted')
    })
  })

  it('a link that was missed is made by hand, by keyboard alone', async () => {
    const { entry } = await entryWith('standing=open&kind=offer', ({ entry: one }) => one.date !== null)
    await at(`/ledger/${entry.id}`, async ({ page }) => {
      await page.getByRole('button', { name: 'Link an answer …' }).press('Enter')
      const candidate = page.getByRole('radio').first()
      await candidate.press('Space')
      await page.getByLabel('It stands then').selectOption('withdrawn')
      await page.getByLabel('Why').fill('it says so')
      expect(await objections(page)).toEqual([])
      await page.getByRole('button', { name: 'Make the link' }).press('Enter')
      await page.getByLabel('How it came to stand so').getByText('confirmed by tester').waitFor()
      expect(await standingOf(entry.id)).toBe('withdrawn')
      expect((await api<LedgerOne>(`/ledger/${entry.id}`)).reviews.at(-1)).toMatchObject({ why: 'it says so' })
    })
  })

  it('who waits for whom leads to what is open between the two', () =>
    at('/ledger', async ({ page }) => {
      await page.locator('.waiting summary').click()
      const row = page.locator('.waiting tbody tr').first()
      const [from, to] = [await row.locator('td').nth(0).textContent(), await row.locator('td').nth(1).textContent()]
      const open = await row.locator('td').nth(2).textContent()
      await row.getByRole('link').click()
      await page.waitForURL(`**/ledger?dyad=${from},${to}&standing=open`)
      await expect.poll(() => page.locator('.entry').count()).toBeGreaterThanOrEqual(Number(open))
    }))
})
