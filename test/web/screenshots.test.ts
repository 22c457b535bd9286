// Every page as its picture in docs/screenshots has it, within the tolerance of pictures.ts. `npm run screenshots` renews them after a change
// that is meant; look at the pictures before you keep them. The font comes with the tests, so other fonts of a machine matter little.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PNG } from 'pngjs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { SHOT_CONTEXT, SHOTS, takeShot } from '../../scripts/shots.ts'
import { root } from '../source.ts'
import { newFolder } from '../store/samples.ts'
import { hasChromium, startWorkbench, type Workbench } from './browser.ts'
import { sharesDiffering, TOLERANCE } from './pictures.ts'

/** White with a black bar from `left` on. */
function bar(left: number, width = 320): Buffer {
  const png = new PNG({ width, height: 160 })
  for (let n = 0; n < width * 160; n++) {
    const x = n % width
    const dark = x >= left && x < left + 40 && n < width * 80
    png.data.fill(dark ? 0 : 255, n * 4, n * 4 + 3)
    png.data[n * 4 + 3] = 255
  }
  return PNG.sync.write(png)
}

describe('pictures', () => {
  it('are the same as themselves, other where something moved, and all other in another size', () => {
    expect(sharesDiffering(bar(40), bar(40))).toBe(0)
    expect(sharesDiffering(bar(40), bar(41))).toBe(0)
    expect(sharesDiffering(bar(40), bar(48))).toBeGreaterThan(TOLERANCE)
    expect(sharesDiffering(bar(40), bar(400))).toBeGreaterThan(TOLERANCE)
    expect(sharesDiffering(bar(40), bar(40, 336))).toBe(1)
  })
})

describe.skipIf(!hasChromium)('the pages in Chromium', () => {
  let bench: Workbench
  const seen = newFolder()
  beforeAll(async () => {
    bench = await startWorkbench()
  }, 240_000)
  afterAll(() => bench?.close())

  it.each(SHOTS)(
    'look as docs/screenshots has them: $name',
    async (shot) => {
      const { page } = await bench.open('/nowhere', SHOT_CONTEXT)
      const now = await takeShot(page, bench.url, shot)
      await page.context().close()
      const before = readFileSync(join(root, 'docs', 'screenshots', `${shot.name}.png`))
      const share = sharesDiffering(before, now)
      const file = join(seen, `${shot.name}.png`)
      if (share > TOLERANCE) writeFileSync(file, now)
      expect(share, `another picture, see ${file}; \`npm run screenshots\` renews what is meant`).toBeLessThanOrEqual(
        TOLERANCE,
      )
    },
    120_000,
  )
})
