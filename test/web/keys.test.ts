// Keys: what clashes, what is kept, and in the browser that they are changed, do what they say, swallow no typing, and give the focus back.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  ACTIONS,
  type Action,
  actionsOf,
  boundKeys,
  clashOf,
  keysOfAction,
  keyText,
  readChanged,
  withKeys,
} from '../../web/src/key-map.ts'
import { keyName } from '../../web/src/keys.ts'
import { hasChromium, objections, startWorkbench, visiting, type Workbench } from './browser.ts'

const ALL = actionsOf([
  ['/', 'Overview', 'o'],
  ['/actors', 'Actors', 'a'],
])
const named = (id: string): Action => {
  const found = ALL.find((one) => one.id === id)
  if (found === undefined) throw new Error(`no action ${id}`)
  return found
}

describe('keys', () => {
  it('come without a clash', () => {
    const clashes = ALL.flatMap((one) => one.keys.filter((key) => clashOf(key, one, ALL, {}) !== undefined))
    expect(clashes).toEqual([])
  })

  it('clash with the same key, and with a sequence that begins with them', () => {
    expect(clashOf('a', named('reject'), ALL, {})?.id).toBe('accept')
    expect(clashOf('g', named('reject'), ALL, {})?.id).toBe('go:/')
    expect(clashOf('/', named('reject'), ALL, {})?.id).toBe('search')
    expect(clashOf('a', named('reject'), ALL, { accept: ['y'] })).toBeUndefined()
    expect(clashOf('a', named('accept'), ALL, {})).toBeUndefined()
  })

  it('are kept only where they differ', () => {
    const changed = withKeys({}, named('accept'), ['y'])
    expect(changed).toEqual({ accept: ['y'] })
    expect(keysOfAction(named('accept'), changed)).toEqual(['y'])
    expect(withKeys(changed, named('accept'), ['a', '1'])).toEqual({})
    expect(Object.keys(boundKeys({ accept: () => {}, undo: () => {} }, ACTIONS, changed))).toEqual(['y', 'u'])
  })

  it('that cannot be read are the defaults', () => {
    for (const text of [null, '', '{', '[1]', '"a"', '{"accept":"a"}', '{"accept":[1]}', 'null'])
      expect(readChanged(text)).toEqual({})
    expect(readChanged('{"accept":["y"]}')).toEqual({ accept: ['y'] })
  })

  it('are letters whatever caps lock says, and are read as words', () => {
    expect(keyName({ key: 'A', shiftKey: false })).toBe('a')
    expect(keyName({ key: 'A', shiftKey: true })).toBe('A')
    expect(keyName({ key: 'ArrowLeft', shiftKey: false })).toBe('ArrowLeft')
    expect([' ', 'g e', '-', 'ArrowLeft'].map(keyText)).toEqual(['space', 'g e', '−', '←'])
  })
})

describe.skipIf(!hasChromium)('keys in Chromium', () => {
  let bench: Workbench
  beforeAll(async () => {
    bench = await startWorkbench()
  }, 240_000)
  afterAll(() => bench?.close())
  const at = visiting(() => bench)
  const focused = "document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent"

  const reviewed = async (): Promise<number> =>
    ((await (await fetch(`${bench.url}/api/v1/queue?limit=1`)).json()) as { reviewed: number }).reviewed

  const written = async (): Promise<number> =>
    ((await (await fetch(`${bench.url}/api/v1/reviews?limit=20`)).json()) as { reviews: unknown[] }).reviews.length

  it('are changed in the dialog, clash-checked, kept over a reload, and put back', () =>
    at('/review', async ({ page, errors }) => {
      await page.locator('#review-progress').waitFor()
      const help = page.getByRole('button', { name: 'Keys and help' })
      await help.click()
      await page.getByRole('button', { name: 'Change the keys …' }).click()
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme })
        expect(await objections(page)).toEqual([])
      }
      const dialog = page.getByRole('dialog')
      await page.getByRole('button', { name: 'Add a key for: reject' }).click()
      await page.keyboard.press('j')
      await dialog.getByRole('status').filter({ hasText: 'j: reject' }).waitFor()
      expect(await page.evaluate(focused)).toContain('Add a key for: reject')

      await page.keyboard.press('Enter')
      await page.keyboard.press('a')
      await dialog.getByRole('alert').filter({ hasText: 'clashes with “accept' }).waitFor()
      await page.getByRole('button', { name: 'Take it over' }).click()
      await page.getByRole('button', { name: 'Take a away from: reject' }).waitFor()
      expect(await page.getByRole('button', { name: 'Take a away from: accept' }).count()).toBe(0)

      await page.getByRole('button', { name: 'Add a key for: skip' }).click()
      await page.keyboard.press('Escape')
      await page.getByRole('button', { name: 'Add a key for: skip' }).waitFor()
      await page.keyboard.press('Escape')
      await dialog.waitFor({ state: 'detached' })
      expect(await page.evaluate(focused)).toBe('Keys and help')

      await page.reload({ waitUntil: 'networkidle' })
      const progress = page.locator('#review-progress')
      await page.keyboard.press('j')
      await progress.filter({ hasText: '1 rejected' }).waitFor()
      await page.keyboard.press('a')
      await progress.filter({ hasText: '2 rejected' }).waitFor()
      await page.keyboard.press('u')
      await page.keyboard.press('u')
      await progress.filter({ hasText: '0 rejected' }).waitFor()
      // Two were rejected and two taken back; what the page shows is ahead of what is written.
      await expect.poll(written, { timeout: 20_000 }).toBe(4)
      expect(await reviewed()).toBe(0)

      await page.keyboard.press('?')
      expect(await page.getByRole('dialog').textContent()).toContain('x2jareject')
      await page.getByRole('button', { name: 'Change the keys …' }).click()
      await page.getByRole('button', { name: 'Back to the defaults' }).click()
      await page.getByRole('button', { name: 'Take a away from: accept' }).waitFor()
      expect(await page.evaluate("localStorage.getItem('rapporteur.keys')")).toBeNull()
      expect(errors).toEqual([])
    }))

  it('of a sequence do not do what they do alone', () =>
    at('/review', async ({ page }) => {
      await page.locator('#review-progress').waitFor()
      await Promise.all([page.keyboard.press('g'), page.keyboard.press('a')])
      await page.waitForURL('**/actors')
      expect(await reviewed()).toBe(0)
    }))

  it('do nothing while somebody writes; leaving a field gives the keys back', () =>
    at('/review', async ({ page }) => {
      const progress = page.locator('#review-progress')
      await progress.waitFor()
      await page.keyboard.press('c')
      await page.keyboard.type('ax u?')
      await page.keyboard.press('Enter')
      expect(await page.locator('.review-comment input').inputValue()).toBe('ax u?')
      expect(await page.evaluate("document.activeElement.classList.contains('review-card')")).toBe(true)
      expect(await page.getByRole('dialog').count()).toBe(0)
      await page.keyboard.press('e')
      await page.locator('.event-form').waitFor()
      await expect.poll(() => page.evaluate('document.activeElement.tagName')).toBe('SELECT')
      await page.keyboard.press('Escape')
      await page.locator('.event-form').waitFor({ state: 'detached' })
      await expect.poll(() => page.evaluate("document.activeElement.classList.contains('review-card')")).toBe(true)
      await progress.filter({ hasText: '0 accepted, 0 rejected' }).waitFor()
      await page.keyboard.press('x')
      await progress.filter({ hasText: '1 rejected' }).waitFor()
      await page.keyboard.press('u')
    }))
})
