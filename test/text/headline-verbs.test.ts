// Readings of headlines whose verb the parser took for a noun, and of those that must stay as they are.
import { describe, expect, it } from 'vitest'
import type { Reading } from '../../src/text/draft.ts'
import { readHeadlineVerbs } from '../../src/text/headline-verbs.ts'

const word = (upos: string, xpos: string, head: number, rel: string): Reading => ({
  upos,
  xpos,
  lemma: 'x',
  feats: {},
  head,
  rel,
  headScore: 1,
})

const INK = [
  word('PROPN', 'NNP', 5, 'compound'),
  word('PUNCT', ',', 0, 'punct'),
  word('PROPN', 'NNP', 3, 'compound'),
  word('NOUN', 'NN', 5, 'compound'),
  word('NOUN', 'NN', 5, 'compound'),
  word('NOUN', 'NN', -1, 'root'),
]

describe('short verbs of headlines', () => {
  it('makes the verb the root, the names its subject, the noun its object', () => {
    const read = readHeadlineVerbs(['US', ',', 'Taiwan', 'ink', 'trade', 'deal'], INK)
    expect(read.map(({ head, rel }) => [head, rel])).toEqual([
      [3, 'nsubj'],
      [2, 'punct'],
      [0, 'conj'],
      [-1, 'root'],
      [5, 'compound'],
      [3, 'obj'],
    ])
    expect(read[3]?.xpos).toBe('VBP')
  })

  it('leaves a sentence with its full stop alone', () => {
    const forms = ['US', ',', 'Taiwan', 'ink', 'deal', '.']
    expect(readHeadlineVerbs(forms, INK)).toBe(INK)
  })
})
