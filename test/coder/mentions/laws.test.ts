// Whatever the tree and the words are, mentions keep their laws and nothing throws.
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { findMentions, mapMentions, mentionAt } from '../../../src/coder/mentions/index.ts'
import { loadActors } from '../../../src/lexicon/load-actors.ts'
import { documentFromConllu } from '../../../src/text/conllu.ts'

const { index } = loadActors(fileURLToPath(new URL('../../../data', import.meta.url)))

const WORDS = [
  'The|DET|DT',
  'South|PROPN|NNP',
  'North|PROPN|NNP',
  'Korean|ADJ|JJ',
  'Korea|PROPN|NNP',
  'envoy|NOUN|NN',
  'Kim|PROPN|NNP',
  "'s|PART|POS",
  'and|CCONJ|CC',
  ',|PUNCT|,',
  '-|PUNCT|HYPH',
  'officials|NOUN|NNS',
  'his|PRON|PRP$',
  'they|PRON|PRP',
  'it|PRON|PRP',
  'said|VERB|VBD',
  'of|ADP|IN',
  'in|ADP|IN',
  'Seoul|PROPN|NNP',
  'two|NUM|CD',
  'countries|NOUN|NNS',
  'former|ADJ|JJ',
  'President|PROPN|NNP',
  'Biden|PROPN|NNP',
  'capital|NOUN|NN',
  'counterpart|NOUN|NN',
  '(|PUNCT|-LRB-',
  'UN|PROPN|NNP',
  'Gen.|PROPN|NNP',
  '\ud83d\ude00|SYM|NFP',
]
const RELS = [
  'nsubj',
  'obj',
  'obl',
  'nmod',
  'nmod:poss',
  'compound',
  'flat',
  'amod',
  'appos',
  'conj',
  'cc',
  'det',
  'case',
  'punct',
  'nmod:desc',
  'root',
  'dep',
  'acl:relcl',
]

const token = fc.record({ word: fc.constantFrom(...WORDS), head: fc.nat(1000), rel: fc.constantFrom(...RELS) })
const sentence = fc.array(token, { minLength: 1, maxLength: 25 })

/** A tree whatever the numbers: every word hangs on an earlier one, the first on nothing; then turned round at will. */
function conllu(words: readonly { word: string; head: number; rel: string }[], backwards: boolean): string {
  const n = words.length
  return words
    .map(({ word, head, rel }, at) => {
      const [form = '', upos = '', xpos = ''] = word.split('|')
      const place = backwards ? n - 1 - at : at
      const up = place === 0 ? 0 : (head % place) + 1
      const own = up === 0 ? 0 : backwards ? n - up + 1 : up
      return [at + 1, form, form.toLowerCase(), upos, xpos, '_', own, own === 0 ? 'root' : rel, '_', '_'].join('\t')
    })
    .join('\n')
}

it('mentions keep their laws on any tree', () => {
  fc.assert(
    fc.property(fc.array(sentence, { minLength: 1, maxLength: 4 }), fc.boolean(), (sentences, backwards) => {
      const text = sentences.map((words) => conllu(words, backwards)).join('\n\n')
      const doc = documentFromConllu(`${text}\n`, { date: '2021-06-21' })
      const mentions = findMentions(doc, index)
      const map = mapMentions(mentions)
      for (const [at, mention] of mentions.entries()) {
        const where = doc.sentences[mention.sentence]
        expect(mention.index).toBe(at)
        expect(where !== undefined && mention.first >= where.first && mention.last <= where.last).toBe(true)
        expect(mention.head >= mention.first && mention.head < mention.last).toBe(true)
        expect(mention.sameAs === undefined || mention.sameAs < mentions.length).toBe(true)
        expect(mentionAt(map, mention.head)).toBeDefined()
        for (const { span, rawText } of mention.actors)
          expect(doc.article.text.slice(span.start, span.end)).toBe(rawText)
      }
      expect(JSON.parse(JSON.stringify(mentions))).toEqual(mentions)
    }),
    { numRuns: 300 },
  )
})
