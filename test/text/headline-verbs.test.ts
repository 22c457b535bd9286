// Readings of headlines whose verb the parser took for a noun, and of those that must stay as they are.
import { describe, expect, it } from 'vitest'
import type { Reading } from '../../src/text/draft.ts'
import { headlineReader } from '../../src/text/headline-verbs.ts'

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

const readHeadlineVerbs = headlineReader({
  headlineVerbs: new Set(['ink', 'fire']),
  headlineEveryday: new Set(),
  headlineActors: new Set(['police']),
})

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

  it('reads a headline whose words all have capitals', () => {
    const nouns = ['PROPN', 'NOUN', 'NOUN', 'NOUN', 'NOUN'].map((upos, at) =>
      word(upos, upos === 'PROPN' ? 'NNP' : 'NN', at === 4 ? -1 : 4, at === 4 ? 'root' : 'compound'),
    )
    const read = readHeadlineVerbs(['Lagos', 'Police', 'Fire', 'Tear', 'Gas'], nouns)
    expect(read[2]).toMatchObject({ upos: 'VERB', lemma: 'fire', rel: 'root' })
    expect(read[4]).toMatchObject({ head: 2, rel: 'obj' })
  })

  it('leaves a sentence with its full stop alone', () => {
    const forms = ['US', ',', 'Taiwan', 'ink', 'deal', '.']
    expect(readHeadlineVerbs(forms, INK)).toBe(INK)
  })
})
