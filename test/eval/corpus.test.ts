// Our corpus: every file can be read, tells only events, modes, codes and marks that exist, and has each id once; and what the reader refuses.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type CorpusRules, checkCorpus } from '../../src/eval/check-corpus.ts'
import { isScoredHalf, parseCorpus } from '../../src/eval/corpus.ts'
import { readMarks } from '../../src/eval/corpus-marks.ts'
import { readCodes, readRange } from '../../src/eval/gold-codes.ts'
import { loadActors } from '../../src/lexicon/load-actors.ts'
import { loadOntology } from '../../src/lexicon/load-ontology.ts'
import { root } from '../source.ts'

const FOLDER = join(root, 'corpora', 'sentences')
const { index } = loadActors(join(root, 'data'))
const BODIES = new Set(['IGO', 'NGO', 'ISM', 'IMG', 'MNC'])
const rules: CorpusRules = {
  ontology: loadOntology(join(root, 'data', 'ontology')),
  isCode: (code) => BODIES.has(code) || index.byCode.has(code),
}

const files = existsSync(FOLDER) ? readdirSync(FOLDER).filter((name) => name.endsWith('.txt')) : []
const read = files.map((name) => parseCorpus(readFileSync(join(FOLDER, name), 'utf8'), name))
const texts = read.flatMap((corpus) => corpus.texts)

describe('corpora/sentences', () => {
  it('can be read, every block', () => {
    expect(read.flatMap((corpus) => corpus.diagnostics.map(({ message }) => message))).toEqual([])
    expect(texts.length).toBeGreaterThan(1000)
  })

  it('tells only what exists, with its marks, and has each id once', () => {
    expect(checkCorpus(texts, rules).map(({ message }) => message)).toEqual([])
  })

  it('has every event in both halves, and texts of which nothing may be coded', () => {
    const eventsOf = (scored: boolean) =>
      new Set(texts.filter(({ id }) => isScoredHalf(id) === scored).flatMap((t) => t.events.map(({ event }) => event)))
    expect([eventsOf(false).size, eventsOf(true).size]).toEqual([16, 16])
    expect(texts.filter(({ none }) => none !== undefined).length).toBeGreaterThan(400)
  })

  it('has no sentence twice', () => {
    const seen = new Map<string, string>()
    const twice = texts.flatMap(({ id, text }) => {
      const other = seen.get(text)
      seen.set(text, id)
      return other === undefined ? [] : [`${id} = ${other}`]
    })
    expect(twice).toEqual([])
  })
})

const block = (...lines: string[]) => `${lines.join('\n')}\n`
const GOOD = block(
  'demo-1 2024-03-08 active long',
  '[ACT1 Oslo] [EVT1 urged] [REC2 [REC1 Vilnius]] to talk, and [ACT2 it] [EVT2 refused], on [DATE2 Thursday].',
  '1 REQUEST/meet actual ACT=NOR.GOV REC=LTU.GOV',
  '2 REJECT/meet negated historical ACT=NOR+REB REC=LTU DATE=2024-03-07 LOC=LTU/New_Town SAY=LTU.GOV+NOR OR=REJECT,ACCUSE/disapprove',
)
const problems = (content: string) => {
  const { texts: some, diagnostics } = parseCorpus(content, 'f.txt')
  return [...diagnostics, ...checkCorpus(some, rules)].map(({ message }) => message)
}

describe('reading', () => {
  it('takes the marks out and keeps exact offsets', () => {
    const { text, marks } = readMarks('[ACT2 [REC1 Oslo]] [EVT met] it.¶ Then [DATE3 on Monday]')
    expect(text).toBe('Oslo met it.\n\nThen on Monday')
    expect(marks.map(({ label, event, start, end }) => `${label}${event} ${text.slice(start, end)}`)).toEqual([
      'REC1 Oslo',
      'ACT2 Oslo',
      'EVT1 met',
      'DATE3 on Monday',
    ])
  })

  it('reads every key of an event', () => {
    const [text] = parseCorpus(GOOD, 'f.txt').texts
    expect(text).toMatchObject({ id: 'demo-1', date: '2024-03-08', words: ['active', 'long'], source: 'f.txt:1' })
    expect(text?.events[0]).toMatchObject({ event: 'REQUEST', mode: 'meet', status: 'actual', historical: false })
    expect(text?.events[1]).toEqual({
      number: 2,
      event: 'REJECT',
      mode: 'meet',
      status: 'negated',
      historical: true,
      actors: [
        { code: 'NOR', sector: '' },
        { code: '', sector: 'REB' },
      ],
      recipients: [{ code: 'LTU', sector: '' }],
      date: { from: '2024-03-07', to: '2024-03-07' },
      place: { country: 'LTU', name: 'New Town' },
      speakers: ['LTU.GOV', 'NOR'],
      also: ['REJECT', 'ACCUSE/disapprove'],
    })
  })

  it('widens months and years, and takes "@" for the day of publication', () => {
    expect(readRange('2024-02')).toEqual({ from: '2024-02-01', to: '2024-02-29' })
    expect(readRange('2023..2024-03')).toEqual({ from: '2023-01-01', to: '2024-03-31' })
    expect(() => readRange('2024-03-05..2024-03-01')).toThrow('no date')
    const [text] = parseCorpus(GOOD.replace('DATE=2024-03-07', 'DATE=@'), 'f.txt').texts
    expect(text?.events[1]?.date?.from).toBe('2024-03-08')
  })

  it('tells a bare sector from a country', () => {
    expect(readCodes('REB+UNO')).toEqual([
      { code: '', sector: 'REB' },
      { code: 'UNO', sector: '' },
    ])
    expect(readCodes('-')).toEqual([])
    expect(() => readCodes('LTU.XYZ')).toThrow('no code')
  })

  it('reads on after a bad block, leaves comments out, and names the line', () => {
    const { texts: some, diagnostics } = parseCorpus(`# a comment\n\nbad block\n\n${GOOD}`, 'f.txt')
    expect(some.map(({ source }) => source)).toEqual(['f.txt:5'])
    expect(diagnostics.map(({ message }) => message)).toEqual(['f.txt:3: "bad block" is no "id date words"'])
  })
})

describe('the validator', () => {
  it('has nothing to say of a good block', () => {
    expect(problems(GOOD)).toEqual([])
  })

  it.each([
    ['an event that does not exist', GOOD.replace('REQUEST/meet', 'DEMAND'), 'there is no event DEMAND'],
    ['a mode of another event', GOOD.replace('REQUEST/meet', 'REQUEST/riot'), 'REQUEST has no mode riot'],
    ['an unknown code', GOOD.replace('ACT=NOR.GOV', 'ACT=QQQ.GOV'), 'there is no code QQQ'],
    ['a status that does not exist', GOOD.replace('negated', 'denied'), 'cannot read "2 REJECT'],
    ['a mark that is not closed', GOOD.replace('urged]', 'urged'), 'a mark is not closed'],
    ['a bracket that is no mark', GOOD.replace('[ACT1', '[ACTOR'), 'is no mark'],
    ['a mark of no event', GOOD.replace('[ACT2 it]', '[ACT3 it]'), '[ACT3 ...] belongs to no event'],
    ['an event without its words', GOOD.replace('[EVT2 refused]', 'refused'), 'event 2 has no [EVT ...]'],
    ['a date without its words', GOOD.replace('[DATE2 Thursday]', 'Thursday'), 'event 2 has DATE= but no [DATE ...]'],
    ['an unknown key', GOOD.replace('SAY=', 'SAID='), 'cannot read'],
    ['a wrong alternative', GOOD.replace('ACCUSE/disapprove', 'ACCUSE/riot'), 'ACCUSE has no mode riot'],
    ['an id that is there twice', `${GOOD}\n${GOOD}`, 'the id demo-1 stands at f.txt:1 too'],
    ['a block without events', block('demo-2 2024-03-08', 'Words.'), 'neither an event nor "none"'],
  ])('names %s', (_, content, message) => {
    expect(problems(content).join('\n')).toContain(message)
  })

  it('splits the texts by their id alone', () => {
    // SHA-256 of "abc" begins with ba, of "abcd" with 88, of "" with e3
    expect(['abc', 'abcd', ''].map(isScoredHalf)).toEqual([false, false, true])
    const share = Array.from({ length: 400 }, (_, i) => isScoredHalf(`x-${i}`)).filter(Boolean).length / 400
    expect(share).toBeGreaterThan(0.4)
    expect(share).toBeLessThan(0.6)
  })
})
