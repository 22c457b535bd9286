import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cosine, meaningLikeness, meaningOf } from '../../src/story/similarity.ts'

const WORDS = ['missile', 'strike', 'rocket', 'attack', 'fishery', 'quota']
const vectors = (word: string): Float32Array | undefined => {
  const at = WORDS.indexOf(word)
  return at < 0 ? undefined : Float32Array.from({ length: 8 }, (_, k) => Math.sin((at + 1) * (k + 1)))
}

describe('likeness of meaning', () => {
  it('is that of the vectors, however little is remembered', () => {
    const lists = fc.array(fc.array(fc.constantFrom(...WORDS, 'unheard'), { maxLength: 4 }), {
      minLength: 1,
      maxLength: 8,
    })
    const pairs = fc.array(fc.tuple(fc.nat(7), fc.nat(7)))
    fc.assert(
      fc.property(lists, pairs, fc.integer({ min: 2, max: 5 }), (said, asked, most) => {
        const alike = meaningLikeness(vectors, most)
        for (const [a, b] of asked) {
          const [one, other] = [said[a % said.length] ?? [], said[b % said.length] ?? []]
          expect(alike(one, other)).toBe(cosine(meaningOf(one, vectors), meaningOf(other, vectors)))
        }
      }),
    )
  })

  it('is nothing where words say nothing', () => {
    const alike = meaningLikeness(vectors)
    expect(alike(['unheard'], ['missile'])).toBe(0)
    expect(alike([], [])).toBe(0)
    expect(alike(['missile'], ['missile'])).toBeCloseTo(1)
  })
})
