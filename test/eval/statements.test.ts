import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { kappa, parseLabels, scoreStatement } from '../../src/eval/score-statements.ts'
import type { Actor, Mention } from '../../src/model/index.ts'
import { parsed } from '../support/parsed.ts'

const doc = parsed(`
  Peruvian Peruvian ADJ 2 amod
  officials official NOUN 3 nsubj
  met meet VERB 0 root
  Mensah Mensah PROPN 3 obj`)
const actor = (code: string, sector: string): Actor => ({
  rawText: 'x',
  span: { in: 'text', start: 0, end: 1 },
  name: 'x',
  code,
  sector,
  otherSectors: [],
})
const mention = (head: number, first: number, last: number, code: string, sector: string): Mention => ({
  index: head,
  sentence: 0,
  head,
  first,
  last,
  kind: 'nominal',
  actors: [actor(code, sector)],
  place: false,
  canAct: true,
  rules: ['agent:official'],
})
const mentions = [mention(1, 0, 2, 'PER', 'GOV')]
const label = (words: string, code: string, sector: string) => {
  const start = doc.article.text.indexOf(words)
  return { article: 'a', start, end: start + words.length, code, sector }
}

it('asks for span, country and sector in turn', () => {
  const found = scoreStatement(doc, mentions, [label('Peruvian officials', 'PER', 'GOV')])
  expect([found.spans, found.found, found.sectorsRight]).toEqual([1, 1, 1])
  const country = scoreStatement(doc, mentions, [label('Peruvian officials', 'CHL', 'GOV')])
  expect([country.spans, country.found, country.sectors]).toEqual([1, 0, 0])
  const sector = scoreStatement(doc, mentions, [label('Peruvian officials', 'PER', 'MIL')])
  expect([sector.found, sector.sectors, sector.sectorsRight]).toEqual([1, 1, 0])
  expect(sector.wrong[0]).toContain('Peruvian officials: PER MIL, ours PER GOV')
})

it('finds nobody where no mention is, and leaves out what is no actor', () => {
  const score = scoreStatement(doc, mentions, [label('Mensah', 'GHA', '-'), label('met', 'x', '-')])
  expect([score.actors, score.spans, score.found]).toEqual([1, 0, 0])
})

it('measures agreement beyond chance', () => {
  expect(
    kappa([
      ['a', 'a'],
      ['b', 'b'],
    ]),
  ).toBe(1)
  expect(
    kappa([
      ['a', 'b'],
      ['b', 'a'],
    ]),
  ).toBe(-1)
  expect(
    kappa([
      ['a', 'a'],
      ['a', 'b'],
      ['b', 'b'],
      ['b', 'a'],
    ]),
  ).toBeCloseTo(0)
})

it('has 150 labels of ours, two passes and an agreed one each, and no text', () => {
  const text = readFileSync(new URL('../data/statements-labels.tsv', import.meta.url), 'utf8')
  const rows = parseLabels(text)
  expect(rows).toHaveLength(150)
  expect(rows.every(({ label: { start, end } }) => start >= 0 && start < end)).toBe(true)
  const shape = /^(?:[A-Z]{3}(?:\+[A-Z]{3})*|-|x) (?:[A-Z]{3}|-)$/
  expect(
    rows.flatMap(({ a, b, label: { code, sector } }) => [a, b, `${code} ${sector}`]).filter((one) => !shape.test(one)),
  ).toEqual([])
  const agreed = rows.filter(({ a, b, label: { code, sector } }) => a === b && a !== `${code} ${sector}`)
  expect(agreed).toEqual([])
})
