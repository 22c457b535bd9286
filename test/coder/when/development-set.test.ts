// The bar on the development set of dates; skipped where ../shared is not there.
import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { scoreDates } from '../../../scripts/score-dates.ts'

const path = '../shared/data/dates-dev.jsonl'

test.skipIf(!existsSync(path))('at least 85 % of the expressions of dates-dev.jsonl mean what they should', () => {
  const { right, asked } = scoreDates(readFileSync(path, 'utf8'))
  expect(asked).toBeGreaterThan(550)
  expect(right / asked).toBeGreaterThan(0.85)
})
