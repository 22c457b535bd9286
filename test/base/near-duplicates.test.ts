// Sketches estimate how much two texts have in common; words are told as search knows them.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { bandsOf, likeness, shinglesOf, sketchOf } from '../../src/base/near-duplicates.ts'
import { termPlaces, termsOf } from '../../src/base/terms.ts'
import { prose } from '../store/samples.ts'

/** The share of common runs, counted. */
function jaccard(a: string, b: string): number {
  const [left, right] = [shinglesOf(a), shinglesOf(b)]
  const common = [...left].filter((one) => right.has(one)).length
  return common / (left.size + right.size - common)
}

it('estimates the share of common runs to a tenth or so', () => {
  for (const cut of [0, 40, 120, 260, 380]) {
    const a = prose(1, 400)
    const b = `${a.split(' ').slice(cut).join(' ')} ${prose(2, cut)}`
    expect(Math.abs(likeness(sketchOf(a), sketchOf(b)) - jaccard(a, b))).toBeLessThan(0.15)
  }
})

it('does not mind case, marks and spacing, and gives like texts a common band', () => {
  const a = prose(3, 200)
  const b = a.toUpperCase().replaceAll(' ', ',\n')
  expect(likeness(sketchOf(a), sketchOf(b))).toBe(1)
  const [near, other] = [`${a} and some words more`, prose(4, 200)].map((text) => bandsOf(sketchOf(text)))
  const own = bandsOf(sketchOf(a))
  expect(own.some((key, band) => near?.[band] === key)).toBe(true)
  expect(own.some((key, band) => other?.[band] === key)).toBe(false)
})

it('takes any text, the empty one too', () => {
  expect(likeness(sketchOf(''), sketchOf(''))).toBe(0)
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const sketch = sketchOf(text)
      expect(likeness(sketch, sketch)).toBe(sketch.shingles === 0 ? 0 : 1)
      const words = termsOf(text)
      for (const [term, places] of termPlaces(text)) expect(places.every((at) => words[at] === term)).toBe(true)
    }),
  )
})

it('knows words without accents, in small letters', () => {
  expect(termsOf('The Élysée said: "No." — 24 №s')).toEqual(['the', 'elysee', 'said', 'no', '24', 'nos'])
})
