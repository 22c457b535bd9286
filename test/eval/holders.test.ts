import { expect, it, test } from 'vitest'
import { distance, holdersInWords, indexHolders, judgeHolder } from '../../src/eval/holders.ts'
import { parseActors } from '../../src/lexicon/actors.ts'

const { entries } = parseActors(
  [
    'QQQ | head-of-government | prime minister | GOV | Anna Berghausen | 1991-03-02..1995-06-01 | unverified',
    'QQQ | head-of-state | president | GOV | José de la Plaza | 2003..2007 | unverified',
  ].join('\n'),
  'own.txt',
)
const index = indexHolders(entries)
const judge = (name: string, start: string, end: string, code = 'QQQ') =>
  judgeHolder({ codes: [code], name, start, end }, index)

test.each([
  ['Berghausen', '1991-03', '1995-06', 'same-year'],
  ['Berghaussen', '1991-03', '1995-06', 'same-year'],
  ['Berghausen', '1992-11', '1993-02', 'in-office'],
  ['Berghausen', '1989-01', '1992-01', 'other-time'],
  ['Berghausen', '1999-01', '2000-01', 'absent'],
  ['Bergmann', '1991-03', '1995-06', 'absent'],
  ['de la Plaza', '2003-01', '2007-12', 'same-year'],
])('%s %s..%s is %s', (name, start, end, verdict) => {
  expect(judge(name, start, end)).toBe(verdict)
})

it('asks for the right country', () => {
  expect(judge('Berghausen', '1991-03', '1995-06', 'RRR')).toBe('absent')
})

it('counts letters to change', () => {
  expect([distance('koerner', 'korner'), distance('', 'ab'), distance('same', 'same')]).toEqual([1, 2, 0])
})

it('reads heads as the Factbook words them, without who represents a king', () => {
  expect(holdersInWords('President Denis BERGH-Nguema (since 1997)')).toEqual([{ name: 'BERGH', start: '1997-01' }])
  expect(
    holdersInWords('King OTTO IV (since 8 September 2022); represented by Governor Jane DOE (since 1 July 2023)'),
  ).toEqual([{ name: 'OTTO', start: '2022-09' }])
  expect(holdersInWords('Minister Zo&euml; &Aacute;BRAHAM (since May 2022)')).toEqual([
    { name: 'ABRAHAM', start: '2022-05' },
  ])
})
