import { describe, expect, it } from 'vitest'
import { readWithoutModel } from './helpers.ts'

const quoted = (text: string): string[] =>
  readWithoutModel({ text }).quotations.map(({ start, end }) => text.slice(start, end))

describe('findQuotations', () => {
  it.each([
    ['“We left,” he said. “We will be back.”', ['We left,', 'We will be back.']],
    ['"We left," he said. "We will be back."', ['We left,', 'We will be back.']],
    ['“We came. We saw. We left,” he said.', ['We came. We saw. We left,']],
    ['“We came.\n\n“We left,” he said.', ['We came.\n\n“We left,']],
    ['“We came.\n\nThen it rained.', ['We came.']],
    ["They call it 'strategic patience', Kim's aides said.", ['strategic patience']],
    ['“They call it ‘patience’ here,” he said.', ['They call it ‘patience’ here,']],
    ["The allies' plan and Kim's reply", []],
  ])('%s', (text, expected) => {
    expect(quoted(text)).toEqual(expected)
  })

  it('keeps a quotation of the title apart from the text', () => {
    const doc = readWithoutModel({ title: 'Kim: “We left', text: '“No,” he said.' })
    expect(doc.quotations.map((q) => [q.in, q.start, q.end])).toEqual([
      ['title', 6, 13],
      ['text', 1, 4],
    ])
  })
})
