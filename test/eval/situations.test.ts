// corpora/situations: every file can be read, tells only what exists and fits together, and both halves have enough of everything; and what is refused.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { LEDGER_KINDS, STANDINGS, VERSION_KINDS } from '../../src/base/ledger-words.ts'
import type { CorpusRules } from '../../src/eval/check-corpus.ts'
import { checkSituation } from '../../src/eval/check-situations.ts'
import { scoreSituations } from '../../src/eval/score-situations.ts'
import { isOnlyScored, parseSituation } from '../../src/eval/situations.ts'
import { loadActors } from '../../src/lexicon/load-actors.ts'
import { loadOntology } from '../../src/lexicon/load-ontology.ts'
import { root } from '../source.ts'
import { perfect, SMALL, small } from './situation-samples.ts'

const FOLDER = join(root, 'corpora', 'situations')
const { index } = loadActors(join(root, 'data'))
const BODIES = new Set(['IGO', 'NGO', 'ISM', 'IMG', 'MNC'])
const rules: CorpusRules = {
  ontology: loadOntology(join(root, 'data', 'ontology')),
  isCode: (code) => BODIES.has(code) || index.byCode.has(code),
}
const files = readdirSync(FOLDER).filter((name) => name.endsWith('.txt'))
const read = files.map((name) => parseSituation(readFileSync(join(FOLDER, name), 'utf8'), name))
const situations = read.map(({ situation }) => situation)
const halves = [false, true].map((scored) => situations.filter((one) => isOnlyScored(one) === scored))

describe('corpora/situations', () => {
  it('can be read, every part', () => {
    expect(read.flatMap(({ diagnostics }) => diagnostics.map(({ message }) => message))).toEqual([])
    for (const half of halves) expect(half.length).toBeGreaterThanOrEqual(8)
  })

  it('tells only what exists and fits together', () => {
    expect(situations.flatMap((one) => checkSituation(one, rules)).map(({ message }) => message)).toEqual([])
  })

  it.each([0, 1])('has every kind, every standing and every sort of version in half %i', (at) => {
    const half = halves[at] ?? []
    const entries = half.flatMap((one) => one.entries)
    expect(new Set(entries.flatMap(({ kinds }) => kinds)).size).toBe(LEDGER_KINDS.length)
    expect(new Set(entries.flatMap(({ standings }) => standings)).size).toBe(STANDINGS.length)
    const versions = half.flatMap((one) => one.articles.flatMap(({ version }) => version?.kind ?? []))
    expect(new Set(versions).size).toBe(VERSION_KINDS.length)
    expect(entries.filter(({ may }) => !may).length).toBeGreaterThan(80)
  })

  it('has no article twice', () => {
    const texts = situations.flatMap(({ articles }) => articles.map(({ title, text }) => `${title}\n${text}`))
    expect(new Set(texts).size).toBe(texts.length)
  })

  it('scores a hundred when it is told back', () => {
    const score = scoreSituations(situations.map((situation) => ({ situation, lines: perfect(situation) })))
    expect(score.entries.both).toBe(score.entries.gold)
    expect(score.entries.coded).toBe(score.entries.gold)
    expect(score.standingOfAll.right).toBe(score.standingOfAll.all)
    expect(score.worded).toBe(score.entries.gold)
    expect(score.bcubed.recallPart).toBe(score.bcubed.recallWhole)
    expect(score.bcubed.precisionPart).toBe(score.bcubed.precisionWhole)
    expect([score.mentions.right, score.countedTwice, score.kept, score.repeated]).toEqual([
      score.mentions.all,
      0,
      0,
      0,
    ])
  })
})

describe('reading', () => {
  it('reads an article with its paragraphs and its version', () => {
    const { articles, title, actors, contexts } = small(
      SMALL.replace('the fence is taken down.', 'taken down.\n\nThen'),
    )
    expect({ title, actors, contexts }).toEqual({
      title: 'A small row',
      actors: ['NOR', 'LTU'],
      contexts: ['diplomatic'],
    })
    expect(articles[1]).toMatchObject({
      id: 'a2',
      date: '2024-03-01',
      source: 'Baltic News',
      line: lineOf(SMALL, '== article a2') + 2,
    })
    expect(articles[1]?.version).toEqual({ kind: 'copy', of: 'a1' })
    expect(articles[0]?.text.startsWith('Norway offered Lithuania talks if taken down.\n\nThen word0')).toBe(true)
  })

  it('reads an entry with all its facts, words with their place', () => {
    const { entries, articles } = small()
    const [first, , third, fourth] = entries
    expect(first).toMatchObject({
      id: 'L1',
      kinds: ['offer'],
      saidBy: ['NOR.GOV', 'a spokesman'],
      standings: ['rejected'],
    })
    expect(first?.content).toEqual({ article: 'a1', in: 'text', start: 25, end: 30, words: 'talks' })
    expect(articles[0]?.text.slice(first?.if?.start, first?.if?.end)).toBe('if the fence is taken down')
    expect(first?.changes[0]).toMatchObject({ from: '2024-03-03', standing: 'rejected', evidence: { article: 'a3' } })
    expect(third?.to).toEqual([[{ code: 'NOR', sector: '' }], []])
    expect(third?.deadline).toEqual({ from: '2024-04-01', to: '2024-04-30' })
    expect([third?.may, fourth?.may]).toEqual([false, true])
  })

  it('finds whole words only, the title counted first', () => {
    const [title, text] = [
      small().entries[0]?.content,
      small(SMALL.replace('"talks" 2', '"talks" 1')).entries[0]?.content,
    ]
    expect([title?.in, text?.in]).toEqual(['text', 'title'])
  })
})

/** The number of the first line that begins so. */
const lineOf = (content: string, start: string): number =>
  content.split('\n').findIndex((line) => line.startsWith(start)) + 1

/** The first sample with one thing changed, and what is said of it. */
function problems(from: string | RegExp, to: string): string[] {
  const { situation, diagnostics } = parseSituation(SMALL.replace(from, to), 'small.txt')
  return [...diagnostics, ...checkSituation(situation, rules)].map(({ message }) => message)
}

describe('what is refused, with file and line', () => {
  it('has nothing to say of the sample itself', () => {
    expect(problems('', '')).toEqual([])
  })

  it.each<[from: string | RegExp, to: string, block: string, message: string]>([
    ['in a3 "fish"', 'in a3 "whales"', 'L3', '"whales" does not stand in a3'],
    ['in a1 "talks" 2', 'in a1 "talks"', 'L1', '"talks" stands 2 times in a1: put a number behind it'],
    ['in a1 "talks" 2', 'in a1 "talks" 3', 'L1', '"talks" stands only 2 times in a1'],
    ['in a1 "talks" 2', 'in a1 "talk"', 'L1', '"talk" does not stand in a1'],
    ['in a1 "talks" 2', 'in a9 "talks"', 'L1', 'there is no article a9'],
    ['L3 demand', 'L3 wish', 'L3', 'there is no kind wish'],
    ['now open|overtaken', 'now settled', 'L3', 'there is no standing settled'],
    ['deadline 2024-04', 'deadline soon', 'L3', '"soon" is no date'],
    ['deadline 2024-04', 'until 2024-04', 'L3', 'cannot read "until 2024-04"'],
    ['L3 demand LTU > NOR|-', 'L3 demand LTU > XQX', 'L3', 'there is no code XQX'],
    ['L3 demand LTU >', 'L3 demand - >', 'L3', 'L3: by nobody'],
    ['now rejected', 'now open', 'L1', 'L1: its last change says rejected'],
    ['answers L1', 'answers L4', 'L2', 'L2 answers a commitment'],
    ['answers L1', 'answers L9', 'L2', 'L2 answers L9, which is no other entry'],
    ['answers L1', 'answers L3', 'L2', 'L2 answers L3, which nothing changes'],
    ['answers L1\n', '', 'L2', 'L2 answers nothing'],
    ['change 2024-03-03', 'change 2024-02-03', 'L1', 'L1: the change of 2024-02-03 comes before what it changes'],
    ['change 2024-03-03', 'change 2024-03-09', 'L1', 'L1: a3 cannot know of 2024-03-09'],
    ['L4 commitment LTU > -\nin a4 "ministers"', 'L4 threat LTU > -\nin a5 "shelled"', 'L4', 'L4: a5 was taken back'],
    ['S2 REJECT', 'S2 REFUSE', 'S2', 'there is no event REFUSE'],
    [' retracted\n', '\n', 'S5', 'S5: a5 was taken back'],
    ['a2 "offered"\n', '', '== article a2', 'a2 repeats S1 of a1'],
    ['S5 ASSAULT NOR > LTU 2024-03-05 retracted\na5 "shelled"\n', '', '== article a5', 'a5 tells no story'],
    ['copy of a1', 'copy of a7', '== article a2', 'a2 is a copy of a7, which is no earlier article'],
    ['copy of a1', 'twin of a1', '== article a2', '"twin of a1" is no version'],
    ['date: 2024-03-04', 'date: 2024-02-30', '== article a4', '"2024-02-30" is no day'],
    ['situation small', 'situation tiny', 'situation', 'the file of tiny has another name'],
    ['L4 commitment', 'L1 commitment', 'situation', 'the id L1 stands twice'],
    [/ word[1-9]\d?/g, '', '== article a1', 'a1 has 11 words'],
  ])('%s -> %s', (from, to, block, message) => {
    expect(problems(from, to)).toContain(`small.txt:${lineOf(SMALL.replace(from, to), block)}: ${message}`)
  })

  it.each([
    [
      'L3 threat LTU > NOR\nin a3 "fish"\nchange 2024-03-03 accepted a3 "fish"\nnow accepted',
      'L3: threat cannot be accepted',
    ],
    ['L3 refusal LTU > NOR\nin a3 "fish"\nanswers L1\nnow rejected', 'L3: refusal cannot be rejected'],
  ])('a standing that the kind cannot have: %s', (entry, message) => {
    const found = problems(/L3 demand[\s\S]*?overtaken/, entry)
    expect(found).toContain(`small.txt:${lineOf(SMALL, 'L3')}: ${message}`)
  })
})
