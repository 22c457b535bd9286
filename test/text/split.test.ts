import { describe, expect, it } from 'vitest'
import { quote } from '../../src/base/spans.ts'
import type { Document } from '../../src/model/index.ts'
import { readWithoutModel } from './helpers.ts'

const seen = (doc: Document): string[] =>
  doc.sentences.map((s) => `${s.in} ${s.paragraph} ${s.kind}: ${quote(doc.article, s)}`)

const kinds = (text: string): string[] => readWithoutModel({ text }).sentences.map(({ kind }) => kind)

describe('splitter', () => {
  it('puts the title first, as a headline of its own', () => {
    const doc = readWithoutModel({
      title: 'Envoys meet. Again',
      text: 'SEOUL (AP) — They met. They left.\n\nIt rained.',
    })
    expect(seen(doc)).toEqual([
      'title 0 headline: Envoys meet. Again',
      'text 1 byline: SEOUL (AP) —',
      'text 1 prose: They met.',
      'text 1 prose: They left.',
      'text 2 prose: It rained.',
    ])
    expect(doc.tokens[0]?.start).toBe(0)
    expect(doc.sentences[1]?.start).toBe(0)
  })

  it('tells headings, bylines and lists from prose', () => {
    expect(kinds('Talks collapse\n\nBy Ann Lee in Geneva\n\nThe talks collapsed.')).toEqual([
      'headline',
      'byline',
      'prose',
    ])
    expect(kinds('They want:\n- an end to the war\n- aid\n\nThey left.')).toEqual(['prose', 'list', 'list', 'prose'])
    expect(kinds('They want:\n• an end\n')).toEqual(['prose', 'list'])
    expect(kinds('The talks ended.\n\nThe envoys were about')).toEqual(['prose', 'prose'])
    expect(kinds('It ended.\n\n(Reporting by A. Lee; Editing by B. Ray)')).toEqual(['prose', 'byline'])
    expect(kinds('By Monday the talks had failed.')).toEqual(['prose'])
  })

  it('joins wrapped lines and keeps lines that are paragraphs', () => {
    const wrapped =
      'The envoys of both countries met on Monday for\nthe first time in a year and agreed that they\nwould meet again in the spring of next year.'
    expect(readWithoutModel({ text: wrapped }).sentences).toHaveLength(1)
    const heads =
      'Envoys meet in Geneva for the first time in a year\nPresident Lee rejects the offer of the neighbours\nProtesters block the road to the palace again'
    expect(readWithoutModel({ text: heads }).sentences).toHaveLength(3)
    const lines = 'The envoys met on Monday for the first time.\nThey agreed to meet again in the spring.'
    expect(readWithoutModel({ text: lines }).sentences.map(({ paragraph }) => paragraph)).toEqual([0, 1])
  })

  it('cuts over-long sentences and says so', () => {
    const doc = readWithoutModel({ text: `${'men and women, '.repeat(100)}left.` })
    expect(doc.sentences.length).toBeGreaterThan(2)
    expect(doc.sentences.every(({ first, last }) => last - first <= 128)).toBe(true)
    expect(doc.diagnostics.map(({ code }) => code)).toEqual(['text.long-sentence'])
    expect(doc.tokens[doc.sentences[0]?.last ?? 0]?.form).toBe('men')
  })

  it('takes linear time for a sentence of 100,000 words and for a megabyte without spaces', () => {
    const began = performance.now()
    expect(readWithoutModel({ text: 'word '.repeat(100_000) }).tokens).toHaveLength(100_000)
    expect(readWithoutModel({ text: 'a-'.repeat(500_000) }).tokens.length).toBeGreaterThan(900_000)
    expect(readWithoutModel({ text: '.'.repeat(500_000) }).tokens.length).toBeGreaterThan(0)
    expect(readWithoutModel({ text: '"'.repeat(200_000) }).tokens.length).toBeGreaterThan(0)
    expect(readWithoutModel({ text: 'A. '.repeat(200_000) }).tokens.length).toBeGreaterThan(0)
    expect(readWithoutModel({ text: '\n'.repeat(500_000) }).tokens).toHaveLength(0)
    expect(performance.now() - began).toBeLessThan(30_000)
  })
})
