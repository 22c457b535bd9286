// The part of docs/scores.md that is written by the figures.
import { expect, it } from 'vitest'
import { BEGIN, END, scoresMarkdown, shareCell, withFigures } from '../../src/eval/markdown.ts'
import { scoreCorpus } from '../../src/eval/score-corpus.ts'
import { coded, gold, textOf } from './gold-samples.ts'

const half = (name: string, ...events: ReturnType<typeof coded>[]) => ({
  name,
  score: scoreCorpus([{ text: textOf('t', gold('AID', ['CAN'], ['HTI'])), events }]),
})

it('puts sets beside each other', () => {
  const text = scoresMarkdown([half('one', coded('AID', ['CAN'], ['HTI'])), half('two')], {
    'x.jsonl': ['right 3 of 4'],
  })
  expect(text).toContain('one: 1 texts; two: 1 texts')
  expect(text).toContain(
    '| events with parties and status right | 100.0 (20.7–100.0), 1 of 1 | 0.0 (0.0–79.3), 0 of 1 |',
  )
  expect(text).toContain('| AID | 100.0, 100.0 (100.0–100.0) | 0.0, 0.0 (0.0–0.0) |')
  expect(text).toContain('| from 0.8 | 80.0 → 100.0 (1) | – |')
  expect(text).toContain('- x.jsonl: right 3 of 4')
})

it('shows nothing of nothing', () => {
  expect(shareCell({ right: 0, all: 0 })).toBe('–')
})

it('replaces only what stands between the marks', () => {
  const document = `# A\n\n${BEGIN}\nold\n${END}\n\n# B\n`
  const once = withFigures(document, 'new')
  expect(once).toBe(`# A\n\n${BEGIN}\n\nnew\n\n${END}\n\n# B\n`)
  expect(withFigures(once, 'new')).toBe(once)
  expect(withFigures('# A\n', 'new')).toBe('# A\n')
})
