import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { runWith } from './sample.ts'

const folder = mkdtempSync(join(tmpdir(), 'rapporteur-cli-'))
afterAll(() => rmSync(folder, { recursive: true }))
const path = (name: string) => join(folder, name)
function write(name: string, content: string | Uint8Array): string {
  writeFileSync(path(name), content)
  return path(name)
}

const ROW = '{"id":"n1","date":"2024-03-19","text":"Ghana met Togo. It rained."}\n'
const records = (out: string) =>
  out
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))

describe('JSON Lines', () => {
  it('is what a pipe gets: one record a line and nothing else', async () => {
    const { status, out, err } = await runWith(['code'], { stdin: ROW })
    expect([status, err]).toEqual([0, ''])
    expect(records(out)).toMatchObject([
      {
        article: 'n1',
        date: '2024-03-19',
        enddate: '2024-03-19',
        event: ['CONSULT'],
        mode: ['visit'],
        actor: [
          { raw_text: 'Ghana', code: 'GHA', country_name: 'Ghana', sector_code: 'GOV', span: [0, 5], in: 'text' },
        ],
        recipient: [{ raw_text: 'Togo' }],
        status: 'actual',
        historical: false,
        quad_code: 1,
        event_scale: 4,
        confidence: 0.812,
        event_text: ['met'],
        text_info: { sequence: 1, in: 'text', start: 0, end: 14 },
        coded_date: '2024-04-01',
      },
    ])
  })

  it('keeps the order of input, duplicates and all, and gives the same ids each time', async () => {
    const { out } = await runWith(['code'], {
      stdin: `${ROW}{"id":"n0","date":"2024-03-19","text":"Togo met Benin."}\n${ROW}`,
    })
    const list = records(out)
    expect(list.map((r) => r.article)).toEqual(['n1', 'n0', 'n1'])
    expect(list[0].id).toBe(list[2].id)
    expect(list[0].id).not.toBe(list[1].id)
  })

  it('adds the text, the clause and the entry of the lexicon when asked', async () => {
    const { out } = await runWith(['code', '--with-text', '--explain'], { stdin: ROW })
    expect(records(out)[0]).toMatchObject({
      text: 'Ghana met Togo. It rained.',
      explain: { lexicon: [{ source: 'data/verbs/consult.txt:12', line: 'ACT+ meet => CONSULT' }] },
    })
  })

  it('tells of sentences without an event on standard error, so that data stay data', async () => {
    const { out, err } = await runWith(['code', '--explain-missing'], { stdin: ROW })
    expect(records(out)).toHaveLength(1)
    expect(err).toContain('“It rained”')
  })
})

it('writes CSV with a header, also when nothing was coded', async () => {
  const { out } = await runWith(['code', '-f', 'csv'], {
    stdin: '{"text":"Ghana met Togo, again","date":"2024-03-19","title":"A \\"title\\""}',
  })
  const [header, row] = out.split('\r\n')
  expect(header).toMatch(/^id,article,date,/)
  expect(row).toContain('"Ghana met Togo, again"')
  expect(row).toContain('"A ""title"""')
  const empty = await runWith(['code', '-f', 'csv'], { stdin: '{"text":"It rained","date":"2024-03-19"}' })
  expect(empty.out).toBe(`${header}\r\n`)
})

describe('failures', () => {
  it('names the line, codes the rest, and ends with status 1', async () => {
    const file = write('broken.jsonl', `${ROW}{"text": \n${ROW}`)
    const { status, out, err } = await runWith(['code', file])
    expect(status).toBe(1)
    expect(records(out)).toHaveLength(2)
    expect(err).toMatch(/^.*broken\.jsonl:2: error ingest\.not-json: not JSON.*\n$/)
  })

  it.each([
    ['a missing file', () => path('none.txt'), 'ingest.not-found'],
    ['a directory', () => folder, 'ingest.directory'],
    ['an empty file', () => write('empty.txt', ''), 'ingest.empty'],
    ['a binary file', () => write('b.txt', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2])), 'ingest.binary'],
    ['an impossible date', () => write('d.jsonl', '{"text":"Ghana met Togo.","date":"2021-02-30"}'), 'ingest.bad-date'],
  ])('says what is wrong with %s', async (_, file, code) => {
    const { status, out, err } = await runWith(['code', file()])
    expect([status, out]).toEqual([1, ''])
    expect(err.split('\n').filter(Boolean)).toHaveLength(1)
    expect(err).toContain(`error ${code}: `)
  })

  it('goes on after a fault of a rule', async () => {
    const { status, out, err } = await runWith(['code'], { stdin: `{"text":"crash","date":"2024-03-19"}\n${ROW}` })
    expect([status, records(out).length]).toEqual([1, 1])
    expect(err).toContain('cli.fault')
  })

  it('warns of an absent date, a few times, and ends with status 0', async () => {
    const { status, err } = await runWith(['code'], { stdin: '{"text":"Ghana met Togo."}\n'.repeat(9) })
    expect(status).toBe(0)
    expect(err.match(/warning pipeline\.no-date: no day/g)).toHaveLength(5)
    expect(err).toContain('4 more')
  })

  it('writes every diagnostic to the file that is asked for', async () => {
    const file = path('diagnostics.jsonl')
    await runWith(['code', '--diagnostics', file], { stdin: `{"text":"Ghana met Togo."}\n{\n` })
    const rows = readFileSync(file, 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line))
    expect(rows).toMatchObject([
      { code: 'pipeline.no-date', level: 'warning', file: '<stdin>', line: 1 },
      { code: 'ingest.not-json', level: 'error', file: '<stdin>', line: 2 },
    ])
  })
})

describe('wrong usage ends with status 2', () => {
  it.each([
    [['code', '--colour'], 'cli.usage'],
    [['code', '--format', 'xml'], 'cli.usage'],
    [['code', '--coder', 'nobody'], 'cli.usage'],
    [['relate', '--coder', 'nobody'], 'cli.usage'],
    [['code', '--date', '2021-02-30'], 'cli.bad-date'],
    [['code', '--diagnostics', join(folder, 'no', 'such', 'folder')], 'cli.diagnostics-file'],
    [['kode'], 'cli.usage'],
  ])('%j', async (args, code) => {
    const { status, out, err } = await runWith(args, { stdin: ROW })
    expect([status, out]).toEqual([2, ''])
    expect(err).toContain(code)
  })

  it('when nothing is named and a person sits at standard input', async () => {
    const { status, err } = await runWith(['code'], { tty: true })
    expect([status, err.includes('cli.no-input')]).toEqual([2, true])
  })
})

it('prints version and help to standard output with status 0', async () => {
  const { status, out } = await runWith(['--version'])
  expect([status, out]).toEqual([0, `${JSON.parse(readFileSync('package.json', 'utf8')).version}\n`])
  const help = await runWith(['code', '--help'])
  expect([help.status, help.err]).toEqual([0, ''])
  expect(help.out).toContain('Examples:')
  expect(help.out).toContain('Exit status:')
})

it('checks a user’s lexicon with file and line, and ends with status 1 where there is something to mend', async () => {
  expect(await runWith(['lint', '--actors', 'mine.txt'])).toMatchObject({
    status: 1,
    out: 'mine.txt:3: warning lexicon.actor-line: no such key\n',
  })
  expect((await runWith(['lint'])).status).toBe(0)
})

it('tells what is installed', async () => {
  const { status, out } = await runWith(['doctor'])
  expect(status).toBe(0)
  expect(out).toMatch(/runtime\s+none/)
  expect(out).toMatch(/reading\s+\d+ sentences a second/)
})
