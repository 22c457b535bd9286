// How many were killed, hurt, arrested or came: counts from words, each at its event.
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { plus, times } from '../../../src/coder/sizes/counts.ts'
import { findQuantities } from '../../../src/coder/sizes/quantities.ts'
import { readCount } from '../../../src/coder/sizes/read-count.ts'
import { sizeWords } from '../../../src/coder/sizes/size-words.ts'
import { loadEnglish } from '../../../src/lexicon/load-english.ts'
import type { Count, Event } from '../../../src/model/index.ts'
import { createEngine } from '../../../src/pipeline/create-engine.ts'
import type { Engine } from '../../../src/pipeline/engine.ts'
import { root } from '../../source.ts'

const words = sizeWords(loadEnglish(join(root, 'data', 'english')))

let engine: Engine
beforeAll(async () => {
  engine = await createEngine()
})
afterAll(() => engine.close())

async function count(text: string): Promise<Count | undefined> {
  const { tokens } = await engine.read({ id: 's', text })
  return readCount({ tokens, last: tokens.length, words }, 0)?.count
}

describe('counts in words', () => {
  it.each([
    ['1,200', 1200],
    ['1.5 million', 1_500_000],
    ['forty', 40],
    ['twenty-one', 21],
    ['two dozen', 24],
    ['a dozen', 12],
    ['half a million', 500_000],
    ['two hundred and twelve', 212],
    ['three hundred thousand', 300_000],
    ['about 50', 50],
    ['a total of 17', 17],
    ['at least 30', { low: 30 }],
    ['more than 1,200', { low: 1200 }],
    ['no fewer than five', { low: 5 }],
    ['60 or more', { low: 60 }],
    ['up to 90', { high: 90 }],
    ['fewer than ten', { high: 10 }],
    ['between 20 and 30', { low: 20, high: 30 }],
    ['8 to 12', { low: 8, high: 12 }],
    ['two to three million', { low: 2_000_000, high: 3_000_000 }],
    ['dozens', { low: 24, high: 99 }],
    ['scores', { low: 40, high: 199 }],
    ['tens of thousands', { low: 20_000, high: 99_999 }],
    ['hundreds of thousands', { low: 200_000, high: 999_999 }],
    ['millions', { low: 2_000_000 }],
    ['several hundred', { low: 300, high: 999 }],
  ])('%s', async (text, expected) => {
    expect(await count(text)).toEqual(expected)
  })

  it.each(['the men', 'of 20', 'least', 'between us'])('%s is none', async (text) => {
    expect(await count(text)).toBeUndefined()
  })

  it('keeps the lower end below the upper when it multiplies and adds', () => {
    const range = fc.tuple(fc.nat(500), fc.nat(500)).map(([low, more]) => ({ low, high: low + more }))
    fc.assert(
      fc.property(range, range, fc.integer({ min: 1, max: 1000 }), (a, b, factor) => {
        const sum = plus(times(a, factor), b)
        const [low, high] = typeof sum === 'number' ? [sum, sum] : [sum.low ?? -1, sum.high ?? -1]
        expect(low).toBe(a.low * factor + b.low)
        expect(high).toBeGreaterThanOrEqual(low)
      }),
    )
  })
})

describe('what is no count of people', () => {
  const counts = async (text: string) => {
    const { tokens } = await engine.read({ id: 's', text })
    return findQuantities({ tokens, last: tokens.length, words }, 0).filter(({ count: one }) => one !== 1)
  }
  it.each([
    'a 12-year-old was hurt',
    'it cost $20 and 15 percent more',
    'the rocket flew 40 km',
    'within 48 hours',
    'a two-day siege of the 27-storey hotel',
    'in 1994',
    'aged 34',
  ])('%s', async (text) => {
    expect(await counts(text)).toEqual([])
  })
})

describe('events', () => {
  const sizes = async (text: string, type: Event['type']) => {
    const { events } = await engine.code({ id: 's', text, date: '2024-05-15' })
    return events.filter((event) => event.type === type).map(({ size }) => size)
  }

  it.each([
    [
      'Ethiopian troops shelled Mekelle on Friday, killing at least 18 people and wounding dozens of others.',
      [{ dead: { low: 18 }, injured: { low: 24, high: 99 } }],
    ],
    ['A suicide bomber killed two soldiers and three civilians in Kabul.', [{ dead: 5 }]],
    ['Israeli forces shot dead five Palestinians near Jenin.', [{ dead: 5 }]],
    [
      'Four protesters were shot dead by Sudanese police and scores were hurt.',
      [{ dead: 4, injured: { low: 40, high: 199 } }],
    ],
    ['Three policemen and a cook were killed when rebels attacked a checkpoint in Mogadishu.', [{ dead: 4 }]],
    [
      'Israeli troops killed 10 Hamas fighters and Hamas fighters killed 3 Israeli soldiers.',
      [{ dead: 10 }, { dead: 3 }],
    ],
    ['Two gunmen killed the mayor of Tijuana on Sunday.', [{}]],
  ] as const)('%s', async (text, expected) => {
    expect(await sizes(text, 'ASSAULT')).toEqual(expected)
  })

  it.each([
    ['Belarusian police detained more than 1,200 people in Minsk.', [{ arrested: { low: 1200 } }]],
    ['Turkish authorities ordered the arrest of 249 foreign ministry staff.', [{ arrested: 249 }]],
    ['Egyptian police arrested two journalists and a lawyer in Cairo.', [{ arrested: 3 }]],
    ['Kenyan police arrested the opposition leader on Monday.', [{}]],
  ] as const)('%s', async (text, expected) => {
    expect(await sizes(text, 'COERCE')).toEqual(expected)
  })

  it.each([
    ['Tens of thousands of Tunisians marched in Tunis on Friday.', [{ crowd: { low: 20_000, high: 99_999 } }]],
    [
      'Some 2,000 to 3,000 students rallied in Paris, where police made 40 arrests.',
      [{ crowd: { low: 2000, high: 3000 } }],
    ],
    ['A crowd of about 5,000 marched against the government in Kyiv.', [{ crowd: 5000 }]],
    ['Students marched in Dakar, where police arrested 14 of them.', [{}]],
  ] as const)('%s', async (text, expected) => {
    expect(await sizes(text, 'PROTEST')).toEqual(expected)
  })

  it('are silent where a count holds for either of two', async () => {
    expect(await sizes('Syrian forces attacked Douma, and dozens were killed or wounded.', 'ASSAULT')).toEqual([{}])
  })
})
