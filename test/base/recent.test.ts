import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { recent } from '../../src/base/recent.ts'

describe('what was asked for lately', () => {
  it('is known, and nothing else than what was told', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 30 })), fc.integer({ min: 1, max: 8 }), (asked, most) => {
        const known = recent<number, string>(most)
        for (const [at, one] of asked.entries()) {
          expect([undefined, String(one)]).toContain(known.get(one))
          known.set(one, String(one))
          const lately = new Set(asked.slice(Math.max(0, at + 1 - most), at + 1))
          for (const key of lately) expect(known.get(key)).toBe(String(key))
        }
      }),
    )
  })

  it('is forgotten after so much else', () => {
    const known = recent<string, number>(2)
    known.set('first', 1)
    for (const one of ['a', 'b', 'c', 'd']) known.set(one, 0)
    expect(known.get('first')).toBeUndefined()
    expect(known.get('d')).toBe(0)
  })
})
