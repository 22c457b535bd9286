import { describe, expect, it } from 'vitest'
import { buildActorIndex, holderOn, pluralOf } from '../../src/lexicon/actor-index.ts'
import { parseActors } from '../../src/lexicon/actors.ts'
import { parseAgents } from '../../src/lexicon/agents.ts'
import { longestName } from '../../src/lexicon/names.ts'
import { parsePeriod } from '../../src/lexicon/periods.ts'
import { nameKey, piecesOf } from '../../src/lexicon/pieces.ts'
import { parseWordLists, wordsByKind } from '../../src/lexicon/word-lists.ts'

const SAMPLE = `# a comment
PRK : country = North Korea | DPRK
  adj: North Korean
  people: North Koreans
  capital: Pyongyang
  checked: factbook

JPN : country = Japan
  adj: Japanese
  checked: factbook

nato : organisation = NATO | Atlantic Alliance
  code: IGO
  checked: unverified

border-front : armed-group = Border Liberation Front
  code: JPN
  sector: REB PTY
  since: 1987
  needs: Osaka | rebel
  checked: unverified

hana-mori : person = Hana Mori
  code: JPN
  office: GOV special envoy for the Arctic 2021-05..2024
  checked: unverified

JPN | head-of-government | prime minister | GOV | Ken Abe ; Abe Ken | 2012-12-26..2020-09-16 | reign
JPN | head-of-government | prime minister | GOV | Ken Abe | 2006-09..2007 | reign
JPN | foreign-minister | foreign minister | GOV | Taro Sato | 2019.. | unverified
nato | chief | secretary general | GOV | Per Holm | 2014-10-01.. | unverified
`

const { entries, diagnostics } = parseActors(SAMPLE, 'sample.txt')
const index = buildActorIndex(entries, [])
const find = (text: string) => {
  const pieces = text.split(' ').map(piecesOf)
  for (let at = 0; at < pieces.length; at++) {
    const hit = longestName(index.names, pieces, at, pieces.length)
    if (hit !== undefined) return hit
  }
  return undefined
}

describe('parseActors', () => {
  it('reads entries with all their keys', () => {
    expect(diagnostics).toEqual([])
    expect(entries.find((entry) => entry.id === 'border-front')).toMatchObject({
      kind: 'armed-group',
      code: 'JPN',
      sector: 'REB',
      otherSectors: ['PTY'],
      from: '1987-01-01',
      needs: ['osaka', 'rebel'],
      source: 'sample.txt:16',
    })
  })

  it('gives a country its own code and a person the days of the office', () => {
    expect(entries[0]).toMatchObject({
      id: 'PRK',
      code: 'PRK',
      names: ['North Korea', 'DPRK'],
      capitals: ['Pyongyang'],
    })
    const mori = entries.find((entry) => entry.id === 'hana-mori')
    expect(mori?.offices).toEqual([
      { sector: 'GOV', title: 'special envoy for the Arctic', from: '2021-05-01', to: '2024-12-31' },
    ])
  })

  it('names file and line of what it cannot read', () => {
    const bad = parseActors(
      'XYZ : planet = Mars\n  adj: Martian\nABC : country = Abc\n  colour: red\n  since: soon\n',
      'bad.txt',
    )
    const messages = bad.diagnostics.map(({ code, message }) => `${code} ${message.split(':').slice(0, 2).join(':')}`)
    expect(messages).toEqual([
      'lexicon.actor-line bad.txt:1',
      'lexicon.actor-line bad.txt:2',
      'lexicon.actor-line bad.txt:4',
      'lexicon.actor-line bad.txt:5',
      'lexicon.actor-unchecked bad.txt:3',
    ])
  })
})

describe('periods', () => {
  it('widens months and years to whole days and leaves ends open', () => {
    expect(parsePeriod('2020-02..2021')).toEqual({ from: '2020-02-01', to: '2021-12-31' })
    expect(parsePeriod('2020-02-03..')).toEqual({ from: '2020-02-03' })
    expect(parsePeriod('..2020-02')).toEqual({ to: '2020-02-29' })
    expect(parsePeriod('then..now')).toBeUndefined()
  })
})

describe('buildActorIndex', () => {
  it('joins the office lines of one person', () => {
    const abe = index.entries.get('ken-abe')
    expect(abe?.offices.map((office) => office.from)).toEqual(['2012-12-26', '2006-09-01'])
    expect(abe?.names).toEqual(['Ken Abe', 'Abe Ken'])
  })

  it('knows who held an office on a day', () => {
    expect(holderOn(index, 'JPN', 'head-of-government', '2007-01-01')?.entry.id).toBe('ken-abe')
    expect(holderOn(index, 'JPN', 'head-of-government', '2010-01-01')).toBeUndefined()
    expect(holderOn(index, 'JPN', 'head-of-government', undefined)).toBeUndefined()
    expect(holderOn(index, 'nato', 'chief', '2020-01-01')?.entry.code).toBe('IGO')
  })

  it('finds the longest name as it is written', () => {
    expect(find('the North Koreans said')).toMatchObject({ first: 1, last: 3 })
    expect(find('the North Koreans said')?.senses[0]?.form).toBe('people')
    expect(find('NORTH KOREA FIRES')?.senses[0]?.entry.id).toBe('PRK')
    expect(find('japan in small letters')).toBeUndefined()
    expect(find('a dprk in small letters')).toBeUndefined()
    expect(find('the Japanese-led fleet')).toMatchObject({ first: 1, last: 2, rest: 'led' })
  })
})

describe('pieces', () => {
  it('makes one key of the ways to write a name', () => {
    expect(nameKey('Al-Qaeda')).toBe('al qaeda')
    expect(nameKey('Erdoğan')).toBe('erdogan')
    expect(nameKey("Sana'a")).toBe('sanaa')
    expect(nameKey('People’s Front')).toBe('people s front')
    expect(nameKey('U.S.')).toBe(nameKey('US'))
    expect(nameKey('—')).toBe('')
  })

  it('keeps the case apart', () => {
    expect(piecesOf('DPRK')).toEqual([{ norm: 'dprk', case: 2 }])
    expect(piecesOf('Kyu-duk')).toEqual([
      { norm: 'kyu', case: 1 },
      { norm: 'duk', case: 0 },
    ])
  })
})

describe('parseAgents', () => {
  const agents = parseAgents(
    'lawmaker = LEG\nsecretary of state ; secretaries of state = GOV ; office=foreign-minister\npolice = COP ; collective\nfoo\nbar = XX ; shiny',
    'a.txt',
  )

  it('reads nouns with options', () => {
    expect(agents.agents.map((agent) => [agent.noun, agent.sector, agent.office, agent.collective])).toEqual([
      ['lawmaker', 'LEG', undefined, false],
      ['secretary of state', 'GOV', 'foreign-minister', false],
      ['police', 'COP', undefined, true],
    ])
    expect(agents.diagnostics.map((one) => one.message.slice(0, 7))).toEqual(['a.txt:4', 'a.txt:5'])
  })

  it('indexes them by head, singular and plural', () => {
    const found = buildActorIndex([], agents.agents).agents
    expect(found.get('secretary')?.[0]).toMatchObject({ before: [], after: ['of', 'state'] })
    expect(found.get('secretaries')?.[0]?.agent.noun).toBe('secretary of state')
    expect(found.get('lawmakers')?.[0]?.agent.noun).toBe('lawmaker')
    expect(pluralOf('policeman')).toBe('policemen')
    expect(pluralOf('deputy')).toBe('deputies')
    expect(pluralOf('coach')).toBe('coaches')
  })
})

describe('parseWordLists', () => {
  it('joins lines of one name and turns kinds round', () => {
    const { lists, diagnostics: problems } = parseWordLists(
      'former = ex, former\nformer = late\nsuffix MIL = Army\noops',
      'w.txt',
    )
    expect([...(lists.get('former') ?? [])]).toEqual(['ex', 'former', 'late'])
    expect(wordsByKind(lists, 'suffix').get('army')).toBe('MIL')
    expect(problems.map((one) => one.message.slice(0, 7))).toEqual(['w.txt:4'])
  })
})
