// How sure the coder is: signs of a draft, their weights, a share.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { confidenceFrom } from '../../src/coder/confidence.ts'
import { parseConfidence } from '../../src/lexicon/confidence.ts'
import { createEngine } from '../../src/pipeline/create-engine.ts'
import type { Engine } from '../../src/pipeline/engine.ts'
import { root } from '../source.ts'

const weights = parseConfidence(readFileSync(join(root, 'data', 'ontology', 'confidence.txt'), 'utf8'))

let engine: Engine
beforeAll(async () => {
  engine = await createEngine()
})
afterAll(() => engine.close())

it('reads weights with their signs, and leaves other lines out', () => {
  const read = parseConfidence('# head\n\n-0.42  pos noun  # 3 of 9\n+1.10  event ACCUSE\nnonsense\n')
  expect([...read]).toEqual([
    ['pos noun', -0.42],
    ['event ACCUSE', 1.1],
  ])
})

it('adds up log-odds: unknown signs count nothing, a sign twice counts once', () => {
  const some = new Map([
    ['base', 0],
    ['good', Math.log(4)],
  ])
  expect(confidenceFrom(['base'], some)).toBe(0.5)
  expect(confidenceFrom(['base', 'good', 'good', 'never seen'], some)).toBe(0.8)
})

it('stays a share that is never certain, and grows with each sign that speaks for it', () => {
  const signs = fc.array(fc.constantFrom(...weights.keys()))
  fc.assert(
    fc.property(signs, (list) => {
      const share = confidenceFrom(list, weights)
      expect(share).toBeGreaterThan(0)
      expect(share).toBeLessThan(1)
      for (const [sign, weight] of weights)
        if (weight > 0 && !list.includes(sign))
          expect(confidenceFrom([...list, sign], weights)).toBeGreaterThanOrEqual(share)
    }),
  )
})

it('gives each event its signs, and is surer where both sides are named than where one is nobody known', async () => {
  const confidence = async (text: string) => {
    const { events, seen } = await engine.code({ id: 'c', text, date: '2024-05-15' })
    const [event] = events
    return { value: event?.confidence ?? 0, signs: seen.explained.get(event?.id ?? '')?.signs ?? [] }
  }
  const named = await confidence('Ghana accused Togo of arming rebels on Monday.')
  const unknown = await confidence('Gunmen attacked villagers on Monday.')
  expect(named.signs).toEqual(
    expect.arrayContaining(['base', 'event ACCUSE', 'pos verb', 'actors one', 'recipient own']),
  )
  expect(unknown.signs).toContain('actor without country')
  expect(named.value).toBeGreaterThan(unknown.value + 0.2)
})
