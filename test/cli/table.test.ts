import { expect, it } from 'vitest'
import { columnWidths, layRow, shorten, widthOf, wrap } from '../../src/cli/layout.ts'
import { dateCell } from '../../src/cli/table-cells.ts'
import { shownPart } from '../../src/cli/words.ts'
import { runWith } from './sample.ts'

const ROW = '{"id":"n1","title":"Talks","source":"Wire","date":"2024-03-19","text":"Ghana met Togo. It rained."}\n'

it('is what a terminal gets: a line an event, the words that support it below', async () => {
  const { out } = await runWith(['code', '-'], { stdin: ROW, tty: true, env: { NO_COLOR: '1' } })
  expect(out.split('\n').map((line) => line.trimEnd())).toEqual([
    'Talks  2024-03-19 · Wire · 1 event',
    '',
    'DATE        ACTOR          EVENT          RECIPIENT     STATUS',
    '2024-03-19  GHA GOV Ghana  CONSULT visit  TOG GOV Togo  actual',
    '            “Ghana [met] Togo”',
    '',
  ])
})

it('shows why with --explain and --explain-missing', async () => {
  const { out } = await runWith(['code', '-f', 'table', '--explain', '--explain-missing'], { stdin: ROW })
  expect(out).toMatch(/lexicon {5}data\/verbs\/consult\.txt:12 {2}ACT\+ meet => CONSULT/)
  expect(out).toMatch(/rules {7}consult\.txt:12 → status:actual/)
  expect(out).toMatch(/2 {2}“It rained”\n {5}no word of it is in the lexicon of predicates/)
})

it('puts no quotation marks around a quotation', async () => {
  const row = JSON.stringify({ text: '“Ghana met Togo,” he said', date: '2024-03-19' })
  expect((await runWith(['code', '-f', 'table'], { stdin: row })).out).toContain(
    '            “Ghana [met] Togo,” he said',
  )
})

it('uses colours on a terminal and marks words by weight', async () => {
  const { out } = await runWith(['code', '-'], { stdin: ROW, tty: true })
  expect(out).toContain('\u001b[1mmet\u001b[22m')
  expect(out).not.toContain('[met]')
})

it('lets no escape code of an article through', async () => {
  const row = JSON.stringify({ text: 'Ghana\u001b[31m met Togo\u202e.', date: '2024-03-19', title: 'A\u0007\nB' })
  const { out } = await runWith(['code', '-f', 'table'], { stdin: row })
  expect(out).toContain('A B  2024-03-19')
  expect(out).not.toMatch(/\p{Cc}(?<!\n)|\u202e/u)
})

it('keeps to the width it is given', async () => {
  const long =
    'Ghana met Togo and many other countries that sent their ministers to the meeting of the commission in Lomé'
  const { out } = await runWith(['code', '-f', 'table'], {
    stdin: JSON.stringify({ text: long, date: '2024-03-19' }),
    columns: 70,
  })
  expect(Math.max(...out.split('\n').map(widthOf))).toBeLessThanOrEqual(70)
})

it.each([
  [{ from: '2021-06-21', to: '2021-06-21', grain: 'day' }, '2021-06-21'],
  [{ from: '2021-06-14', to: '2021-06-20', grain: 'week' }, '2021-06-14/20'],
  [{ from: '2021-06-28', to: '2021-07-04', grain: 'week' }, '2021-06-28 /07-04'],
  [{ from: '2021-06-01', to: '2021-06-30', grain: 'month' }, '2021-06'],
  [{ from: '2019-01-01', to: '2019-12-31', grain: 'year' }, '2019'],
  [{ from: '1990-01-01', to: '1999-12-31', grain: 'decade' }, '1990s'],
  [{ from: '2023-12-30', to: '2024-01-05', grain: 'week' }, '2023-12-30 /2024-01-05'],
  [{ from: null, to: '2024-01-05', grain: 'day' }, 'until 2024-01-05'],
  [{ from: null, to: null, grain: 'day' }, '–'],
] as const)('shows the range %j as %s', (range, text) =>
  expect(dateCell({ ...range, basis: null }).join(' ')).toBe(text),
)

it('counts the columns of wide and combining letters', () => {
  expect(widthOf('서울')).toBe(4)
  expect(widthOf('e\u0301')).toBe(1)
  expect(shorten('서울에서', 5)).toBe('서울…')
})

it('wraps cells and fits columns into the width', () => {
  expect(wrap('the foreign minister of Ghana', 12)).toEqual(['the foreign', 'minister of', 'Ghana'])
  expect(wrap('attack|assault|strike REC', 15)).toEqual(['attack|assault|', 'strike REC'])
  expect(layRow([['a'], ['b c', 'd']], [2, 1])).toEqual([
    ['a ', 'b'],
    ['  ', 'c'],
    ['  ', 'd'],
  ])
  expect(columnWidths([10, 30, 30], [10, 14, 14], 60, 2)).toEqual([10, 23, 23])
})

it('shows of a long sentence the part that holds the evidence', () => {
  const sentence = { start: 100, end: 900 }
  expect(shownPart(sentence, [{ start: 500, end: 510 }], 1000)).toEqual(sentence)
  const part = shownPart(sentence, [{ start: 500, end: 510 }], 200)
  expect(part.start).toBeLessThan(500)
  expect(part.end).toBeGreaterThan(510)
  expect(part.end - part.start).toBeLessThanOrEqual(260)
})
