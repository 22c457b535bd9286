// `rapporteur eval` and `rapporteur audit` as a user sees them, against the small engine: "met" is a CONSULT of the first and the last word.
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { keysOf } from '../../src/cli/keys.ts'
import { auditItems, auditResult, drawSample } from '../../src/eval/audit.ts'
import { engine, runWith } from '../cli/sample.ts'

const folder = mkdtempSync(join(tmpdir(), 'rapporteur-eval-'))
afterAll(() => rmSync(folder, { recursive: true }))
const path = (name: string) => join(folder, name)
const write = (name: string, content: string) => {
  writeFileSync(path(name), content)
  return path(name)
}

const GOLD =
  'id,text,event,actor,recipient,date\na,Ghana met Togo.,CONSULT,GHA,TOG,2024-03-08\nb,It rained.,,,,2024-03-08\nc,Benin met Mali.,ACCUSE,BEN,MAL,2024-03-08\n'

describe('eval', () => {
  it('scores a table', async () => {
    const { status, out, err } = await runWith(['eval', write('gold.csv', GOLD), '--errors', '1'])
    expect([status, err]).toEqual([0, ''])
    expect(out).toMatch(/events with parties and status right\s+1 of 2/)
    expect(out).toContain('c: Benin met Mali.')
    expect(out).toContain('expected calibration error')
  })

  it('reads standard input, and another format when told so', async () => {
    const rows = '{"text":"Ghana met Togo.","event":"CONSULT","actor":["GHA"],"recipient":["TOG"]}'
    expect((await runWith(['eval'], { stdin: rows })).out).toMatch(/status right\s+1 of 1/)
    const block = 'x-1 2024-03-08\n[ACT1 Ghana] [EVT1 met] [ACT1 Togo].\n1 CONSULT actual ACT=GHA+TOG\n'
    expect((await runWith(['eval', '-f', 'corpus'], { stdin: block })).out).toMatch(/status right\s+1 of 1/)
  })

  it('keeps a run and compares with it', async () => {
    const saved = path('run.json')
    await runWith(['eval', write('gold.csv', GOLD), '--save', saved])
    const mended = write('gold.csv', GOLD.replace('ACCUSE', 'CONSULT'))
    const { out } = await runWith(['eval', mended, '--against', saved])
    expect(out).toContain('events with parties and status right: 50.0 -> 100.0 (+50.0)')
    expect(out).toMatch(/better: 1\n\s+c: /)
  })

  it('tells rows that it cannot read, and ends with status 1', async () => {
    const { status, out, err } = await runWith(['eval', write('bad.csv', `${GOLD}d,X.,FOO,,,\n`)])
    expect(status).toBe(1)
    expect(err).toContain('bad.csv:5: there is no event "FOO"')
    expect(out).toMatch(/3 texts/)
  })

  it.each([
    [['eval', path('none.csv')], 1, 'ingest.not-found'],
    [['eval', write('empty.csv', 'a,b\n')], 1, 'eval.gold-file'],
    [['eval', write('gold.csv', GOLD), '--errors', 'x'], 2, 'cli.usage'],
    [['eval', write('gold.csv', GOLD), '--against', path('no.json')], 1, 'eval.run'],
    [['eval', '--format', 'xml'], 2, 'cli.usage'],
  ])('%j', async (args, status, code) => {
    const ran = await runWith(args)
    expect([ran.status, ran.out]).toEqual([status, ''])
    expect(ran.err).toContain(code)
  })
})

const ARTICLES = [
  '{"id":"n1","date":"2024-03-19","text":"Ghana met Togo. It rained on all the roads. Benin met Mali."}',
  '{"id":"n2","date":"2024-03-19","text":"The wind blew from the sea. Chad met Niger."}',
].join('\n')

describe('audit', () => {
  const answers = path('answers.jsonl')
  const audit = (stdin: string, ...more: string[]) =>
    runWith(['audit', write('news.jsonl', ARTICLES), '--answers', answers, ...more], { stdin })

  it('asks about events and about sentences without one, and tells precision and recall', async () => {
    const { status, out, err } = await audit('yyyyy')
    expect(status).toBe(0)
    expect(out).toContain('3 events and 2 sentences without one; 5 drawn, 5 decided')
    expect(out).toContain('precision: 3 of 3, 100.0 % (95 %: 43.8 to 100.0)')
    expect(out).toContain('sentences without an event that tell one: 2 of 2')
    expect(out).toMatch(/recall, estimated: 60\.0 %/)
    expect(err).toContain('CONSULT/visit GHA>TOG actual, on 2024-03-19')
    expect(err.match(/Does it tell an event/g)).toHaveLength(2)
  })

  it('takes the work up where it was left', async () => {
    rmSync(answers)
    const first = await audit('y x\nnq')
    expect(first.out).toContain('5 drawn, 2 decided')
    expect(readFileSync(answers, 'utf8').trim().split('\n')).toHaveLength(2)
    const second = await audit('sss')
    expect(second.err).toContain(`2 answers are in ${answers} already`)
    expect(second.out).toContain('5 drawn, 2 decided')
    const rows = readFileSync(answers, 'utf8')
      .trim()
      .split('\n')
      .map((row) => JSON.parse(row))
    expect(rows.map(({ answer }) => answer)).toEqual(['y', 'n', 's', 's', 's'])
    expect(new Set(rows.map(({ key }) => key)).size).toBe(5)
    const third = await audit('')
    expect(third.err).not.toContain('1 of')
  })

  it('needs files, for standard input is for the answers', async () => {
    for (const args of [['audit'], ['audit', '-']]) {
      const { status, err } = await runWith(args, { stdin: 'y' })
      expect([status, err.includes('cli.no-input')]).toEqual([2, true])
    }
    expect((await audit('', '--sample', 'many')).status).toBe(2)
    const bad = await runWith(['audit', path('news.jsonl'), '--answers', write('no.txt', 'x')])
    expect([bad.status, bad.err.includes('cli.answers-file')]).toEqual([2, true])
    expect(existsSync(path('audit-answers.jsonl'))).toBe(false)
  })
})

describe('samples', () => {
  it('are the same for the same seed, whatever the order of the articles, and half of each kind', async () => {
    const coded = await Promise.all(
      Array.from({ length: 30 }, (_, i) =>
        engine.code({ id: `a${i}`, text: `Ghana met Togo ${i}. The wind blew from the sea.`, date: '2024-03-08' }),
      ),
    )
    const items = coded.flatMap(auditItems)
    const keys = (sample: ReturnType<typeof drawSample>) => sample.map(({ key }) => key)
    expect(keys(drawSample(items, 20, 1))).toEqual(keys(drawSample([...items].reverse(), 20, 1)))
    expect(keys(drawSample(items, 20, 1))).not.toEqual(keys(drawSample(items, 20, 2)))
    expect(drawSample(items, 20, 1).filter(({ kind }) => kind === 'event')).toHaveLength(10)
    expect(drawSample(items, 50, 1)).toHaveLength(50)
    expect(drawSample(items, 500, 1)).toHaveLength(60)
    expect(new Set(keys(drawSample(items, 500, 1))).size).toBe(60)
  })

  it('weigh both shares by how many there are', () => {
    const of = (kind: 'event' | 'sentence', yes: number, no: number) =>
      Array.from({ length: yes + no }, (_, i) => ({ key: `${kind}${i}`, kind, answer: i < yes ? 'y' : 'n' }) as const)
    const { precision, missed, recall } = auditResult([...of('event', 80, 20), ...of('sentence', 5, 95)], {
      events: 1000,
      sentences: 2000,
    })
    expect([precision.right, precision.all, missed.right, missed.all]).toEqual([80, 100, 5, 100])
    expect(recall.value).toBeCloseTo(800 / 900)
    expect(recall.low).toBeLessThan(recall.value)
    expect(recall.high).toBeGreaterThan(recall.value)
    expect(auditResult([], { events: 0, sentences: 0 }).recall.value).toBe(0)
  })
})

it('reads keys up to Ctrl-C, and gives the terminal back', async () => {
  const raw: boolean[] = []
  async function* stdin() {
    yield Buffer.from('Y\n ')
    yield Buffer.from('n\u0003y')
  }
  const keys: string[] = []
  for await (const key of keysOf({ stdin: stdin(), rawKeys: (on) => raw.push(on) })) keys.push(key)
  expect(keys).toEqual(['y', 'n'])
  expect(raw).toEqual([true, false])
})
