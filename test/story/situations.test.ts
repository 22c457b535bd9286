// Series, turning points and the choice of what belongs to a situation.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { allSeries, dyadSeries, stepOf } from '../../src/story/situations/dyad-series.ts'
import { concerns, situationReport } from '../../src/story/situations/report.ts'
import { turningPoints } from '../../src/story/situations/turning-points.ts'
import { tellReports } from './engine.ts'

describe('turning points', () => {
  it('are where the level changes', () => {
    expect(turningPoints([0, 0, 1, 0, 0, 9, 9, 8, 9, 9])).toEqual([5])
    expect(turningPoints([1, 0, 1, 0, 8, 9, 8, 9, 1, 0, 1, 0])).toEqual([4, 8])
  })

  it('are none in noise, in a constant and in a short series', () => {
    expect(turningPoints([1, -1, 1, -1, 1, -1, 1, -1])).toEqual([])
    expect(turningPoints([3, 3, 3, 3])).toEqual([])
    expect(turningPoints([1, 9])).toEqual([])
  })

  it('cut as the best of all ways to cut does', () => {
    const cost = (values: readonly number[]): number => {
      const mean = values.reduce((sum, value) => sum + value, 0) / values.length
      return values.reduce((sum, value) => sum + (value - mean) ** 2, 0)
    }
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 4, maxLength: 9 }), (values) => {
        const n = values.length
        let noise = 0
        for (let at = 1; at < n; at++) noise += ((values[at] ?? 0) - (values[at - 1] ?? 0)) ** 2
        const penalty = (2 * Math.log(n) * noise) / (2 * (n - 1))
        const total = (points: readonly number[]): number => {
          const edges = [0, ...points, n]
          return (
            points.length * penalty +
            edges.slice(1).reduce((sum, edge, at) => sum + cost(values.slice(edges[at], edge)), 0)
          )
        }
        const ways = (from: number): number[][] =>
          from > n - 2
            ? [[]]
            : [
                [],
                ...Array.from({ length: n - from - 1 }, (_, i) => from + i).flatMap((at) =>
                  ways(at + 2).map((rest) => [at, ...rest]),
                ),
              ]
        const best = Math.min(...ways(2).map(total))
        expect(total(turningPoints(values))).toBeCloseTo(noise === 0 ? total([]) : best, 6)
      }),
      { numRuns: 60 },
    )
  })
})

describe('series', () => {
  it('have weeks from Monday and months from the first', () => {
    expect(stepOf('2025-03-09', 'week')).toBe('2025-03-03')
    expect(stepOf('2025-03-10', 'week')).toBe('2025-03-10')
    expect(stepOf('2025-03-10', 'month')).toBe('2025-03-01')
  })

  it('sum scores, count quads, and keep silent steps', async () => {
    const { stories } = await tellReports([
      { date: '2025-03-03', text: 'Ghana threatened Togo with sanctions on Monday.' },
      { date: '2025-03-17', text: 'Ghana and Togo met in Accra on Monday.' },
    ])
    const series = dyadSeries(stories, 'GHA', 'TGO', 'week')
    expect(series?.rows.map(({ from, count }) => [from, count])).toEqual([
      ['2025-03-03', 1],
      ['2025-03-10', 0],
      ['2025-03-17', 1],
    ])
    expect(series?.rows[0]?.sum).toBeLessThan(0)
    expect(series?.rows[2]?.quads[0]).toBe(1)
    expect(allSeries(stories, ['GHA', 'TGO', 'NGA'], 'month')).toHaveLength(1)
  })
})

describe('a situation', () => {
  const situation = { name: 's', title: 's', actors: ['GHA', 'TGO'], contexts: ['cbrn'] }

  it('holds what is between two of its actors, or of one in its contexts', () => {
    expect(concerns(['GHA', 'TGO'], [], situation)).toBe(true)
    expect(concerns(['GHA', 'FRA'], [], situation)).toBe(false)
    expect(concerns(['GHA', 'FRA'], ['cbrn'], situation)).toBe(true)
    expect(concerns(['FRA', 'DEU'], ['cbrn'], situation)).toBe(false)
  })

  it('says what is new since a day', async () => {
    const told = await tellReports([
      { date: '2025-03-03', text: 'Ghana offered Togo joint patrols on the Volta.' },
      { date: '2025-03-20', text: "Togo rejected Ghana's offer of joint patrols." },
    ])
    const { fresh, ledger } = situationReport(told, ['2025-03-03', '2025-03-20'], situation, {
      step: 'week',
      since: '2025-03-10',
    })
    expect(ledger).toHaveLength(2)
    expect(fresh?.entries.map(({ entry }) => entry.kind)).toEqual(['refusal'])
    expect(fresh?.changed.map(({ entry }) => entry.kind)).toEqual(['offer'])
  })
})
