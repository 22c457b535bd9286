// Two runs side by side: what got better, what got worse.
import { expect, it } from 'vitest'
import { compareRuns, parseRun, type Run, setRunOf } from '../../src/eval/compare.ts'
import { scoreCorpus } from '../../src/eval/score-corpus.ts'
import type { Event } from '../../src/model/index.ts'
import { coded, gold, textOf } from './gold-samples.ts'

const run = (...first: Event[][]): Run => ({
  version: 1,
  sets: {
    small: setRunOf(
      scoreCorpus(first.map((events, at) => ({ text: textOf(`t${at}`, gold('AID', ['CAN'], ['HTI'])), events }))),
    ),
  },
})
const right = [coded('AID', ['CAN'], ['HTI'])]

it('lists texts and figures that changed', () => {
  const lines = compareRuns(run(right, [], right), run([], right, right))
  expect(lines).toEqual([
    'small against the former run',
    '   better: 1',
    '      t1: nothing  ->  AID CAN>HTI actual',
    '   worse: 1',
    '      t0: AID CAN>HTI actual  ->  nothing',
  ])
  expect(compareRuns(run(right, []), run(right, right)).join('\n')).toContain(
    'events with parties and status right: 50.0 -> 100.0 (+50.0)',
  )
  expect(compareRuns(run(right, right), run(right, [])).join('\n')).toContain('100.0 -> 50.0 (-50.0)')
})

it('counts new texts, and leaves sets alone that the former run did not have', () => {
  expect(compareRuns(run(right), run(right, right)).join('\n')).toContain('the former run did not have: 1')
  expect(compareRuns({ version: 1, sets: {} }, run(right))).toEqual([])
})

it('goes through JSON, and refuses other files', () => {
  const one = run(right)
  expect(parseRun(JSON.stringify(one))).toEqual(one)
  expect(() => parseRun('{"version": 2}')).toThrow('no run')
  expect(() => parseRun('[]')).toThrow('no run')
})
