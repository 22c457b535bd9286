// The actor data as a whole: what no single line can show wrong.
import { describe, expect, test } from 'vitest'
import { loadActors } from '../../src/lexicon/load-actors.ts'
import { nameKey } from '../../src/lexicon/pieces.ts'
import type { ActorEntry } from '../../src/model/index.ts'

const { entries, agents, diagnostics, index } = loadActors('data')

const SECTORS = new Set(
  'AGR BUS COP CRM CVL EDU ELI GOV JRN JUD LAB LEG MED MIL OPP PRE PRM PTY REB REF REL SOC SPY UAF UNK'.split(' '),
)
const OWN_CODES = new Set('UNO EUR IGO NGO ISM IMG MNC'.split(' '))
const CHECKS = new Set(['factbook', 'reign', 'unverified'])

const bodies = entries.filter((entry) => entry.kind !== 'person')
const countryCodes = new Set(entries.filter((entry) => entry.kind === 'country').map((entry) => entry.code))
const idsOf = (list: readonly ActorEntry[]): string[] => list.map((entry) => entry.id).sort()

/** Every way to say an entry. */
const saidAs = (entry: ActorEntry): readonly string[] => [
  ...entry.names,
  ...entry.adjectives,
  ...entry.demonyms,
  ...entry.capitals,
  ...entry.seats,
  ...(entry.cities ?? []),
  ...(entry.regions ?? []),
]

/** Names that two entries bear without a word to tell them apart, nor a time. */
function sharedNames(list: readonly ActorEntry[]): string[] {
  const owners = new Map<string, ActorEntry>()
  const shared: string[] = []
  for (const entry of list) {
    for (const key of new Set(saidAs(entry).map(nameKey))) {
      const other = owners.get(key)
      if (other !== undefined && other.code !== entry.code) shared.push(`${key}: ${other.id}, ${entry.id}`)
      owners.set(key, entry)
    }
  }
  return shared
}

const only = (name: string): ActorEntry | undefined =>
  entries.find((entry) => entry.needs === undefined && saidAs(entry).includes(name))

describe('data/actors and data/agents', () => {
  test('are read without a complaint', () => {
    expect(diagnostics.map((one) => one.message)).toEqual([])
    expect(entries.length).toBeGreaterThan(5000)
    expect(agents.length).toBeGreaterThan(1000)
  })

  test('have one entry an id', () => {
    const ids = idsOf(bodies)
    expect(ids.filter((id, at) => ids[at + 1] === id)).toEqual([])
    expect(agents.map((agent) => agent.noun).filter((noun, at, all) => all.indexOf(noun) !== at)).toEqual([])
  })

  test('use known sectors, codes and checks', () => {
    const sectors = [...entries, ...agents]
      .flatMap((one) => [one.sector, ...one.otherSectors])
      .filter((one) => one !== '')
    expect(sectors.filter((sector) => !SECTORS.has(sector))).toEqual([])
    const offices = entries.flatMap((entry) => entry.offices.map((office) => office.sector))
    expect(offices.filter((sector) => !SECTORS.has(sector))).toEqual([])
    const codes = bodies.map((entry) => entry.code).filter((code) => code !== '')
    expect(codes.filter((code) => !countryCodes.has(code) && !OWN_CODES.has(code))).toEqual([])
    expect(idsOf(entries.filter((entry) => !CHECKS.has(entry.checked)))).toEqual([])
  })

  test('give no name to two countries without a word that tells them apart', () => {
    // Belgrade was Yugoslavia's and is Serbia's: states that are no more share names with their heirs.
    const today = bodies.filter((entry) => entry.needs === undefined && entry.to === undefined)
    expect(sharedNames(today)).toEqual([])
  })

  test('let every office belong to a known country or body', () => {
    const owners = new Set(bodies.map((entry) => entry.id))
    const held = entries.flatMap((entry) => entry.offices.map((office) => office.code ?? entry.code))
    expect([...new Set(held.filter((owner) => !owners.has(owner) && !OWN_CODES.has(owner)))]).toEqual([])
  })

  test('let no office end before it begins', () => {
    const wrong = entries.filter((entry) => entry.offices.some(({ from = '', to = '9999' }) => from > to))
    expect(idsOf(wrong)).toEqual([])
  })

  test.each([
    ['Nigerien', 'NER'],
    ['Nigerian', 'NGA'],
    ['North Korean', 'PRK'],
    ['Briton', 'GBR'],
    ['Danes', 'DNK'],
    ['Kremlin', 'RUS'],
    ['Blue House', 'KOR'],
    ['Equatorial Guinea', 'GNQ'],
    ['Papua New Guinea', 'PNG'],
    ['Dominican Republic', 'DOM'],
    ['Burma', 'MMR'],
    ['Greenland', 'DNK'],
    ['Hong Kong', 'HKG'],
    ['Security Council', 'UNO'],
    ['European Commission', 'EUR'],
    ['Hezbollah', 'LBN'],
    ['Islamic State', 'IMG'],
    ['Xinhua', 'CHN'],
  ])('%s is %s', (name, code) => {
    expect(only(name)?.code).toBe(code)
  })

  test('name the office holders of a day', () => {
    const on = (key: string, day: string) =>
      index.holders
        .get(key)
        ?.filter(({ office }) => (office.from ?? '') <= day && day <= (office.to ?? '9999'))
        .map(({ entry }) => entry.names[0])
    expect(on('USA/head-of-state', '2021-06-21')).toEqual(['Joe Biden'])
    expect(on('DEU/head-of-government', '2019-05-01')).toEqual(['Angela Merkel'])
    expect(on('JPN/head-of-government', '1995-01-17')).toEqual(['Tomiichi Murayama'])
    expect(on('UNO/secretary-general', '2003-03-20')).toEqual(['Kofi Annan'])
  })
})
