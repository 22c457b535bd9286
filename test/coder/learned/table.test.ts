// Learned tables: what is written is read again, within the steps of int8; strange bytes are refused.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { parseTable, writeTable } from '../../../src/coder/learned/table.ts'

const labels = ['AGREE', 'ACCUSE', 'none']

const scores = (table: ReturnType<typeof parseTable>, sign: string, times = 1): number[] => {
  const out = new Float64Array(labels.length)
  table.add(table.rowOf(sign), times, out)
  return [...out]
}

it('reads what was written', () => {
  const table = parseTable(
    writeTable({ labels, signs: ['top accuse', 'way ü^ '], weights: Float32Array.of(-1, 2, 0.5, 0, 0, 4) }),
  )
  expect(table.labels).toEqual(labels)
  expect(table.size).toBe(2)
  expect(table.rowOf('never seen')).toBe(-1)
  expect(scores(table, 'way ü^ ')[2]).toBeCloseTo(4, 5)
  expect(scores(table, 'top accuse', 2)[1]).toBeCloseTo(4, 5)
})

it('loses no more than half a step of the largest weight of a row', () => {
  const row = fc.array(fc.double({ min: -9, max: 9, noNaN: true }), { minLength: 3, maxLength: 3 })
  fc.assert(
    fc.property(row, (weights) => {
      const table = parseTable(writeTable({ labels, signs: ['a'], weights: Float32Array.from(weights) }))
      const step = Math.max(...weights.map(Math.abs)) / 127
      for (const [at, score] of scores(table, 'a').entries())
        expect(Math.abs(score - (weights[at] ?? 0))).toBeLessThanOrEqual(step / 2 + 1e-5)
    }),
  )
})

it('refuses other bytes', () => {
  expect(() => parseTable(new TextEncoder().encode('RVEC and more than twenty bytes'))).toThrow(/layout/)
  expect(() => parseTable(new Uint8Array(3))).toThrow(/layout/)
})
