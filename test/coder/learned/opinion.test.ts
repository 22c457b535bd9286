// Signs and a table -> shares, and the words that weighed most.
import { expect, it } from 'vitest'
import { opinionSigns } from '../../../src/coder/learned/event-opinion.ts'
import { scoresOf, sharesOf, weightiest } from '../../../src/coder/learned/opinion.ts'
import type { Sign } from '../../../src/coder/learned/signs.ts'
import { parseTable, writeTable } from '../../../src/coder/learned/table.ts'

const table = parseTable(
  writeTable({
    labels: ['ACCUSE', 'AID', 'none'],
    signs: ['word slam', 'word grain', 'word raid', 'base'],
    weights: Float32Array.of(4, -1, -2, -1, 3, 0, 1, 0, 0, 0, 0, 1),
  }),
)
const sign = (name: string, token: number, value = 1) => ({ name, token, value })
const doc = { article: { id: 'x', text: '' }, tokens: [], sentences: [], quotations: [], diagnostics: [] }
const model = { table, vectors: { size: 100, rowOf: () => -1, write: () => {} } }
const scores = (list: Sign[]) => scoresOf(doc, { signs: list, groups: [] }, model)
const signs = [sign('word raid', 7), sign('word slam', 2), sign('word unheard', 4)]

it('gives shares that add up to one, the likeliest first', () => {
  const shares = sharesOf(scores(signs), table.labels, true)
  expect(shares.map(({ label }) => label)).toEqual(['ACCUSE', 'none', 'AID'])
  expect(shares.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9)
})

it('leaves "none" out where an answer is asked for', () => {
  const shares = sharesOf(scores([]), table.labels)
  expect(shares.map(({ label, share }) => [label, share])).toEqual([
    ['ACCUSE', 0.5],
    ['AID', 0.5],
  ])
})

it('names the words by what they add, and no word that speaks against it', () => {
  expect(weightiest(signs, table, 'ACCUSE')).toEqual([2, 7])
  expect(weightiest([...signs, sign('word grain', 5)], table, 'AID')).toEqual([5])
})

it('says in signs whether it sees the same, another or nothing', () => {
  const shares = sharesOf(scores(signs), table.labels, true)
  expect(opinionSigns(shares, 'ACCUSE', false)).toContain('second says the same')
  expect(opinionSigns(shares, 'AID', false)).toEqual(['second says another', 'second share 0', 'second none 0'])
  expect(opinionSigns(shares, 'ACCUSE', true)).toContain('second alone')
})
