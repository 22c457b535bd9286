import { expect, it } from 'vitest'
import { chainsOf, scoreCoref } from '../../src/eval/coref.ts'
import { markedEntities } from '../../src/eval/gum-entities.ts'
import type { Actor, Mention } from '../../src/model/index.ts'
import { documentFromConllu } from '../../src/text/conllu.ts'

const row = (id: number, form: string, upos: string, head: number, rel: string, misc = '_') =>
  [id, form, form, upos, '_', '_', head, rel, '_', misc].join('\t')

const CONLLU = [
  '# newdoc id = own',
  '# text = The Riverside club won',
  row(1, 'The', 'DET', 3, 'det', 'Entity=(1-organization-new-nnnnn-cf1-2,3-coref(2-place-new-nnnnn-cf2-2-coref'),
  row(2, 'Riverside', 'PROPN', 3, 'compound', 'Entity=2)'),
  row(3, 'club', 'NOUN', 4, 'nsubj', 'Entity=1)'),
  row(4, 'won', 'VERB', 0, 'root'),
  '',
  '# text = It thanked Riverside',
  row(1, 'It', 'PRON', 2, 'nsubj', 'Entity=(1-organization-giv:act-nnnnn-cf1-1-ana)'),
  row(2, 'thanked', 'VERB', 0, 'root'),
  row(3, 'Riverside', 'PROPN', 2, 'obj', 'Entity=(2-place-giv:act-nnnnn-cf2-1-coref)'),
  '',
  '',
].join('\n')
const doc = documentFromConllu(CONLLU)
const marked = markedEntities(CONLLU)

const actor = (id: string | undefined): Actor => ({
  rawText: 'x',
  span: { in: 'text', start: 0, end: 1 },
  name: 'x',
  code: '',
  sector: '',
  otherSectors: [],
  ...(id === undefined ? {} : { id }),
})

const mention = (index: number, head: number, more: Partial<Mention> = {}): Mention => ({
  index,
  sentence: doc.tokens[head]?.sentence ?? 0,
  head,
  first: head,
  last: head + 1,
  kind: 'nominal',
  actors: [actor(undefined)],
  place: false,
  canAct: true,
  rules: ['agent:club'],
  ...more,
})

it('reads entities that nest, open and close', () => {
  expect(marked.map(({ chain, type, first, last, core }) => [chain, type, first, last, core])).toEqual([
    ['1', 'organization', 0, 3, [1, 2]],
    ['2', 'place', 0, 2, [1]],
    ['1', 'organization', 4, 5, [4]],
    ['2', 'place', 6, 7, [6]],
  ])
})

it('finds a right link right, a wrong one wrong, and says which rule made it', () => {
  const right = scoreCoref(doc, marked, [mention(0, 2), mention(1, 4, { kind: 'pronoun', sameAs: 0 })])
  expect(right.links).toEqual({ right: 1, marked: 1, all: 1 })
  expect(right.missed.map(({ chain }) => chain)).toEqual(['2', '2'])
  const wrong = scoreCoref(doc, marked, [mention(0, 2), mention(1, 6, { sameAs: 0, rules: ['coref:guess'] })])
  expect(wrong.links).toEqual({ right: 0, marked: 1, all: 1 })
  expect(wrong.wrong).toEqual([{ words: 'Riverside', before: 'club', rules: ['coref:guess'] }])
})

it('puts names of one known entity into one chain, a capital apart from its country', () => {
  const named = (index: number, head: number, rules: string[]) =>
    mention(index, head, { kind: 'named', actors: [actor('PER')], rules })
  const chains = chainsOf([
    named(0, 0, ['actor:PER', 'name:name']),
    named(1, 2, ['actor:PER', 'name:adj']),
    named(2, 4, ['actor:PER', 'name:capital']),
  ])
  expect(chains.map((chain) => chain.map(({ index }) => index))).toEqual([[0, 1]])
})
