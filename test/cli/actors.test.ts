import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { readConfig } from '../../src/cli/config.ts'
import { addUnknown, emptyNames, listUnknown } from '../../src/cli/unknown-names.ts'
import type { Mention } from '../../src/model/index.ts'
import { readSample, runWith } from './sample.ts'

const folder = mkdtempSync(join(tmpdir(), 'rapporteur-actors-'))
afterAll(() => rmSync(folder, { recursive: true }))
function write(name: string, content: string): string {
  writeFileSync(join(folder, name), content)
  return join(folder, name)
}

const HOBBITS = write('hobbits.txt', 'GOLLUM_X\n+SMEAGOL_X\n\t[HOB <950601]\n\t[HOBGOV 19950601-19990815]\n')

describe('rapporteur actors check', () => {
  it('names bad lines and ends with 1', async () => {
    const file = write('bad.txt', 'zed : person = Zed Zedson\n  code: XYZ\n  checked: unverified\nnonsense\n')
    const { status, out, err } = await runWith(['actors', 'check', file])
    expect(status).toBe(1)
    expect(out.split('\n').filter(Boolean)).toEqual([
      'bad.txt:4: warning lexicon.actor-line: neither "id : kind = names" nor an office line',
      'bad.txt:1: warning lexicon.actor: no country or body XYZ',
    ])
    expect(err).toBe('1 actors, 0 nouns of actors: 2 to mend\n')
  })

  it('tells of an entry that it goes before one of the package, and ends with 0', async () => {
    const file = write('peru.txt', 'club : group = Peru\n  code: NGO\n  checked: unverified\n')
    const { status, out } = await runWith(['actors', 'check', file])
    expect([status, out]).toEqual([
      0,
      expect.stringMatching(/^peru\.txt:1: info lexicon\.actor-shadow: "peru" goes before PER/),
    ])
  })

  it('takes a dictionary of PETRARCH, and refuses a file that is not there', async () => {
    expect((await runWith(['actors', 'check', HOBBITS])).status).toBe(0)
    const { status, err } = await runWith(['actors', 'check', join(folder, 'none.txt')])
    expect([status, err]).toEqual([2, expect.stringContaining('cli.lexicon-file')])
  })
})

describe('rapporteur actors find and show', () => {
  it('say who a name is on a day, and from which line', async () => {
    const { status, out } = await runWith(['actors', 'find', 'Angela Merkel', '--date', '2019-05-01'])
    expect(status).toBe(0)
    expect(out).toContain('on 2019-05-01: DEU GOV  chancellor')
    expect(out).toMatch(/data\/actors\/leaders\.txt:\d+/)
    const after = await runWith(['actors', 'find', 'Angela Merkel', '--date', '2023-05-01'])
    expect(after.out).toContain('on 2023-05-01: DEU ELI  held an office before')
  })

  it('look into dictionaries of the user, by the day too', async () => {
    const { out } = await runWith(['actors', 'find', 'Smeagol X', '--actors', HOBBITS, '--date', '1996-01-01'])
    expect(out).toContain('on 1996-01-01: HOBGOV')
    expect(out).toContain('hobbits.txt:1')
  })

  it('know nobody, and a day that is none', async () => {
    expect(await runWith(['actors', 'find', 'Qwx Zzy'])).toMatchObject({ status: 1, out: '' })
    expect(await runWith(['actors', 'find', 'Peru', '--date', '2019-13-01'])).toMatchObject({ status: 2 })
    expect(await runWith(['actors', 'show', 'nobody-at-all'])).toMatchObject({ status: 1, out: '' })
  })

  it('show an entry as a file would write it', async () => {
    const { out } = await runWith(['actors', 'show', 'per'])
    expect(out).toMatch(/^PER : country = Peru/)
    expect(out).toContain('\n  capital: Lima')
  })
})

describe('the file of settings', () => {
  it('names dictionaries beside itself', async () => {
    const config = write('settings.json', '{"actors": ["hobbits.txt"]}')
    expect(readConfig(config)).toEqual({ actors: [HOBBITS] })
    const { out } = await runWith(['actors', 'find', 'Gollum X', '--config', config])
    expect(out).toContain('user:gollum-x')
  })

  it.each([
    ['no JSON', 'nonsense'],
    ['no setting "actor"', '{"actor": []}'],
    ['must be a list', '{"actors": "mine.txt"}'],
    ['not a JSON object', '[]'],
  ])('is refused: %s', async (message, content) => {
    const { status, err } = await runWith(['actors', 'find', 'Peru', '--config', write('wrong.json', content)])
    expect([status, err]).toEqual([2, expect.stringContaining(message)])
    expect(err).toContain('cli.config-file')
  })
})

describe('unknown names', () => {
  const doc = readSample({ id: 'a', text: 'Ulan Fasil spoke. Peru listened.' })
  const mention = (head: number, id?: string): Mention => ({
    index: head,
    sentence: doc.tokens[head]?.sentence ?? 0,
    head,
    first: head,
    last: head + 1,
    kind: 'named',
    actors: [
      {
        rawText: 'x',
        span: { in: 'text', start: 0, end: 1 },
        name: id ?? 'Ulan Fasil',
        code: '',
        sector: 'GOV',
        otherSectors: [],
        ...(id === undefined ? {} : { id }),
      },
    ],
    place: false,
    canAct: true,
    rules: [],
  })

  it('are counted over articles, with what is evident and a sentence', () => {
    const names = emptyNames()
    addUnknown(names, doc, [mention(0), mention(3, 'PER')])
    addUnknown(names, { ...doc, article: { ...doc.article, id: 'b' } }, [mention(0), mention(0)])
    expect(listUnknown(names)).toEqual([
      { name: 'Ulan Fasil', count: 3, articles: 2, evident: 'GOV', examples: ['Ulan Fasil spoke'] },
    ])
  })
})

it('rapporteur actors unknown reads articles and fails for what it cannot read', async () => {
  const ran = await runWith(['actors', 'unknown'], { stdin: '{"text":"Ghana met Togo."}\nnonsense\n' })
  expect([ran.status, ran.out]).toEqual([1, ''])
  expect(ran.err).toContain('ingest.not-json')
})
