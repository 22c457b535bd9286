import { describe, expect, it } from 'vitest'
import { quote } from '../../src/base/spans.ts'
import { documentFromConllu, toConllu } from '../../src/text/conllu.ts'

const row = (...columns: (string | number)[]): string => columns.join('\t')

const DENIAL = [
  '# newpar',
  '# sent_id = x-1',
  "# text = Envoys didn't agree.",
  row(1, 'Envoys', 'envoy', 'NOUN', 'NNS', 'Number=Plur', 4, 'nsubj', '_', '_'),
  row('2-3', "didn't", '_', '_', '_', '_', '_', '_', '_', '_'),
  row(2, 'did', 'do', 'AUX', 'VBD', 'Mood=Ind|Tense=Past', 4, 'aux', '_', '_'),
  row(3, "n't", 'not', 'PART', 'RB', '_', 4, 'advmod', '_', '_'),
  row(4, 'agree', 'agree', 'VERB', 'VB', 'VerbForm=Inf', 0, 'root', '_', 'SpaceAfter=No'),
  row(5, '.', '.', 'PUNCT', '.', '_', 4, 'punct', '_', '_'),
  '',
].join('\n')

describe('documentFromConllu', () => {
  const doc = documentFromConllu(`${DENIAL}\n${DENIAL.replace('# newpar\n', '')}\n`, { id: 'a', date: '2021-06-21' })

  it('rebuilds the text and the offsets of every word', () => {
    expect(doc.article.text).toBe("Envoys didn't agree. Envoys didn't agree.")
    const words = doc.tokens.map((token) => quote(doc.article, { in: 'text', start: token.start, end: token.end }))
    expect(words).toEqual(doc.tokens.map((token) => token.form))
    expect(doc.sentences.map((s) => [s.first, s.last, s.paragraph])).toEqual([
      [0, 5, 0],
      [5, 10, 0],
    ])
  })

  it('turns heads into places in the document', () => {
    expect(doc.tokens.map((token) => token.head)).toEqual([3, 3, 3, -1, 3, 8, 8, 8, -1, 8])
    expect(doc.tokens[1]?.feats).toEqual({ Mood: 'Ind', Tense: 'Past' })
  })

  it('mends what is no tree and says so', () => {
    const two = documentFromConllu(DENIAL.replace('\t4\tpunct', '\t0\troot'))
    expect(two.tokens.filter((token) => token.head === -1)).toHaveLength(1)
    expect(two.diagnostics.map(({ code }) => code)).toEqual(['text.conllu-tree'])
  })

  it('leaves out lines that are no rows and says so', () => {
    expect(documentFromConllu(`nonsense\n${DENIAL}`).diagnostics.map(({ code }) => code)).toEqual(['text.conllu-line'])
  })

  it('puts sentences of the title into the title', () => {
    const both = documentFromConllu(`# in = title\n${DENIAL}\n${DENIAL}`)
    expect(both.article.title).toBe("Envoys didn't agree.")
    expect(both.sentences.map((s) => [s.in, s.kind, s.paragraph, s.start])).toEqual([
      ['title', 'headline', 0, 0],
      ['text', 'prose', 1, 0],
    ])
  })
})

describe('toConllu', () => {
  it('writes what it read', () => {
    const lines = toConllu(documentFromConllu(DENIAL, { id: 'x' })).split('\n')
    expect(lines.filter((line) => !line.startsWith('# newdoc')).join('\n')).toBe(`${DENIAL}\n`)
  })

  it('comes back the same from its own output', () => {
    const doc = documentFromConllu(`# in = title\n${DENIAL}\n${DENIAL}`, { id: 'b' })
    const again = documentFromConllu(toConllu(doc), { id: 'b' })
    expect(again.tokens).toEqual(doc.tokens)
    expect(again.sentences).toEqual(doc.sentences)
  })

  it('makes an id without white space or slashes', () => {
    expect(toConllu(documentFromConllu(DENIAL, { id: 'a b/c' }))).toContain('# sent_id = a_b_c-1')
  })
})
