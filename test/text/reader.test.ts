import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import type { Document } from '../../src/model/index.ts'
import { toConllu } from '../../src/text/conllu.ts'
import { encoder } from '../../src/text/encode.ts'
import { writeFeats } from '../../src/text/feats.ts'
import { loadModel } from '../../src/text/load.ts'
import { createReader } from '../../src/text/reader.ts'

interface Fixture {
  readonly tokens: readonly string[]
  readonly ids: readonly (readonly number[])[]
  readonly head: readonly number[]
  readonly rel: readonly string[]
  readonly upos: readonly string[]
  readonly xpos: readonly string[]
  readonly lemma: readonly string[]
  readonly feats: readonly string[]
}

const FIXTURES = fileURLToPath(new URL('../../models/parser-en/fixtures.json', import.meta.url))
const fixtures = JSON.parse(readFileSync(FIXTURES, 'utf8')) as readonly Fixture[]
const reader = await createReader()
const TEXT =
  'SEOUL (AP) — The envoy didn’t meet Gen. Lee’s aides. “We left,” she said.\n\nThe U.S. rejected the offer on Monday.'

afterAll(() => reader.close())

const heads = (doc: Document): string => doc.tokens.map(({ form, head, rel }) => `${form} ${head} ${rel}`).join('\n')

function expectTrees(doc: Document): void {
  for (const { first, last } of doc.sentences) {
    const words = doc.tokens.slice(first, last)
    expect(words.filter(({ head }) => head < 0)).toHaveLength(1)
    for (const word of words) {
      let at = word
      for (let step = 0; at.head >= 0 && step <= words.length; step++) {
        expect(at.head >= first && at.head < last).toBe(true)
        at = doc.tokens[at.head] ?? at
      }
      expect(at.head).toBe(-1)
    }
  }
}

describe('the model through this runtime', () => {
  it('makes the same features as training did', async () => {
    const model = await loadModel()
    const encode = encoder(model.vocabulary, model.vectors)
    for (const { tokens, ids } of fixtures) expect([...encode(tokens).ids]).toEqual(ids.flat())
    await model.runtime.close()
  })

  it('gives the parses of the fixtures', async () => {
    expect(fixtures.length).toBeGreaterThan(5)
    for (const fixture of fixtures) {
      const readings = await reader.parse(fixture.tokens)
      expect(readings.map(({ head }) => head + 1)).toEqual(fixture.head)
      expect(readings.map(({ rel }) => rel)).toEqual(fixture.rel)
      expect(readings.map(({ upos }) => upos)).toEqual(fixture.upos)
      expect(readings.map(({ xpos }) => xpos)).toEqual(fixture.xpos)
      expect(readings.map(({ lemma }) => lemma)).toEqual(fixture.lemma)
      expect(readings.map(({ feats }) => writeFeats(feats))).toEqual(fixture.feats)
    }
  })
})

describe('createReader', () => {
  it('reads subjects, objects, lemmas and features', async () => {
    const { tokens } = await reader.read({ id: 'a', text: TEXT })
    const word = (form: string) => tokens.find((token) => token.form === form)
    expect(word('rejected')).toMatchObject({ lemma: 'reject', upos: 'VERB', head: -1, feats: { Tense: 'Past' } })
    expect(tokens[word('U.S.')?.head ?? 0]?.form).toBe('rejected')
    expect(word('offer')?.rel).toBe('obj')
    expect(word('rejected')?.headScore).toBeGreaterThan(0.5)
  })

  it.each([
    ['He after talks met Norwegian Prime Minister Jonas Lund, officials said.', 'met', 'He', 'Jonas'],
    [
      'Moreau after talks warned Norwegian Prime Minister Jonas Lund, the agency reported.',
      'warned',
      'Moreau',
      'Jonas',
    ],
  ])('gives a verb one subject, where two words would be likeliest as one: %s', async (text, verb, subject, object) => {
    const { tokens } = await reader.read({ id: 's', text })
    const head = tokens.find(({ form }) => form === verb)?.index
    const below = (rel: string) => tokens.filter((token) => token.head === head && token.rel === rel)
    expect(below('nsubj').map(({ form }) => form)).toEqual([subject])
    expect(below('obj').map(({ form }) => form)).toEqual([object])
  })

  it('gives the same alone and among others', async () => {
    const alone = await reader.read({ id: 'a', text: TEXT })
    const many: Document[] = []
    const other = { id: 'b', text: 'Protesters marched.' }
    for await (const doc of reader.readMany([other, { id: 'a', text: TEXT }, other])) many.push(doc)
    expect(many[1]).toEqual(alone)
    const [, third] = alone.sentences
    const sentence = alone.article.text.slice(third?.start, third?.end)
    const single = await reader.read({ id: 'c', text: sentence })
    expect(single.tokens.map(({ rel }) => rel)).toEqual(
      alone.tokens.slice(third?.first, third?.last).map(({ rel }) => rel),
    )
  })

  it('runs as WebAssembly with the same parse, and says so', async () => {
    const wasm = await createReader({ runtime: 'wasm' })
    expect(wasm.diagnostics.map(({ code }) => code)).toEqual(['text.wasm-runtime'])
    const article = { id: 'a', text: TEXT }
    expect(heads(await wasm.read(article))).toBe(heads(await reader.read(article)))
    await wasm.close()
  })

  it('says which file is missing', async () => {
    await expect(createReader({ model: '/nowhere' })).rejects.toMatchObject({ code: 'text.file-missing' })
  })

  it('reads any text without throwing, as trees', async () => {
    const text = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme', maxLength: 80 }))
    await fc.assert(
      fc.asyncProperty(text, async (body) => expectTrees(await reader.read({ id: 'r', text: body }))),
      { numRuns: 60 },
    )
  })
})

/** UD's checks of format: ten columns, rising ids, ranges, heads that exist, one root, text that fits the forms. */
function expectFormat(conllu: string): void {
  expect(conllu === '' || conllu.endsWith('\n\n')).toBe(true)
  const ids = new Set<string>()
  for (const block of conllu.split('\n\n').filter((part) => part !== '')) {
    const lines = block.split('\n')
    const value = (name: string): string =>
      lines.find((line) => line.startsWith(`# ${name} = `))?.slice(name.length + 5) ?? ''
    const rows = lines.filter((line) => !line.startsWith('#')).map((line) => line.split('\t'))
    expect(rows.every((row) => row.length === 10 && row.every((cell) => cell !== '' && !/^\s|\s$/.test(cell)))).toBe(
      true,
    )
    const words = rows.filter(([id]) => /^\d+$/.test(id ?? ''))
    expect(words.map(([id]) => Number(id))).toEqual(words.map((_, at) => at + 1))
    expect(words.filter((row) => row[6] === '0' && row[7] === 'root')).toHaveLength(1)
    expect(words.every((row) => Number(row[6]) <= words.length && (row[6] === '0') === (row[7] === 'root'))).toBe(true)
    let covered = 0
    const surface = rows.flatMap((row) => {
      const [from, to] = (row[0] ?? '').split('-').map(Number)
      if (to !== undefined) covered = to
      else if ((from ?? 0) <= covered) return []
      return [row[1], row[9]?.includes('SpaceAfter=No') ? '' : ' ']
    })
    expect(surface.join('').trimEnd()).toBe(value('text'))
    expect(value('sent_id')).not.toBe('')
    expect(ids.has(value('sent_id'))).toBe(false)
    ids.add(value('sent_id'))
  }
}

describe('CoNLL-U of what was read', () => {
  it('passes the checks of format', async () => {
    const doc = await reader.read({ id: 'a b', title: 'Kim’s envoys “can’t” leave', text: TEXT })
    expectFormat(toConllu(doc))
    expect(toConllu(doc)).toMatch(/\n\d+-\d+\tdidn’t\t_/)
  })

  it('passes them for odd white space', async () => {
    expectFormat(toConllu(await reader.read({ id: '', text: 'A\u00a0b  c\td.\u0000\n\nE\u2028f. G' })))
  })

  it('fills gold tokens in, token for token', async () => {
    const rows = [
      '# sent_id = s1',
      '1\tEnvoys\tX\tX\tX\tX\t9\tX\t4:nsubj\tA=B',
      "2-3\tdidn't\t_\t_\t_\t_\t_\t_\t_\t_",
      '2\tdid\t_\t_\t_\t_\t_\t_\t_\t_',
      "3\tn't\t_\t_\t_\t_\t_\t_\t_\t_",
      '3.1\tgo\tgo\t_\t_\t_\t_\t_\t4:dep\t_',
      '4\tagree\t_\t_\t_\t_\t_\t_\t_\t_',
    ]
    const out = (await reader.readTokens(`${rows.join('\n')}\n\n`)).split('\n')
    expect(out.map((line) => line.split('\t').slice(0, 2).join(' '))).toEqual([
      ...rows.map((line) => line.split('\t').slice(0, 2).join(' ')),
      '',
      '',
    ])
    expect(out[1]).toBe('1\tEnvoys\tenvoy\tNOUN\tNNS\tNumber=Plur\t4\tnsubj\t4:nsubj\tA=B')
    expect(out[2]).toBe(rows[2])
    expect(out[5]).toBe(rows[5])
    expect(out[6]).toMatch(/^4\tagree\tagree\tVERB\tVB\t.*\t0\troot\t_\t_$/)
  })
})

const treebank = fileURLToPath(new URL('../../../shared/data/treebank', import.meta.url))

describe.skipIf(!existsSync(treebank))('development treebanks (skipped where they are absent)', () => {
  it('come back the same through CoNLL-U', async () => {
    const { gunzipSync } = await import('node:zlib')
    const { documentFromConllu } = await import('../../src/text/conllu.ts')
    const gold = documentFromConllu(gunzipSync(readFileSync(`${treebank}/gum-dev.conllu.gz`)).toString('utf8'))
    expect(gold.diagnostics).toEqual([])
    const again = documentFromConllu(toConllu(gold), gold.article)
    expect(again.tokens.map(({ form, head }) => `${form} ${head}`)).toEqual(
      gold.tokens.map(({ form, head }) => `${form} ${head}`),
    )
    expect(again.article.text).toBe(gold.article.text)
  })
})
