import { describe, expect, it } from 'vitest'
import { buildActorIndex } from '../../src/lexicon/actor-index.ts'
import { parseActors } from '../../src/lexicon/actors.ts'
import { cellsOf, isActorTable, parseActorTable } from '../../src/lexicon/actors-csv.ts'
import { compareActors } from '../../src/lexicon/compare-actors.ts'
import { findActors, standingOn } from '../../src/lexicon/find-actors.ts'
import { parseUserFile } from '../../src/lexicon/load-actors.ts'

const HOUSE = `
GHA : country = Ghana
  adj: Ghanaian
  checked: unverified
GHA | head-of-state | president | GOV | Ama Addo | 2001-01-07..2009-01-06 | unverified
GHA | foreign-minister | foreign minister | GOV | Ama Addo | 2010..2012 | unverified
GHA | head-of-state | president | GOV | Kofi Addo | 2012-07-24.. | unverified
`
const house = buildActorIndex(parseActors(HOUSE, 'data/actors/house.txt').entries, [])
const messages = (text: string) =>
  compareActors(parseActors(text, 'mine.txt').entries, house).map(({ code, message }) => `${code} ${message}`)

describe("a user's entries", () => {
  it('are told of dates that cannot be', () => {
    expect(messages('a : group = A Group\n  since: 2001-02-30\n  checked: unverified')).toEqual([
      'lexicon.actor-date mine.txt:1: A Group: there is no day 2001-02-30',
    ])
    expect(messages('a : group = A Group\n  since: 2009\n  until: 2003\n  checked: unverified')[0]).toContain(
      'before it begins',
    )
  })

  it('are told of names that stand twice, but not of lines of one person or names told apart by words', () => {
    const twice = 'a : group = Front\n  checked: unverified\nb : group = Front\n  checked: unverified'
    expect(messages(twice)).toEqual(['lexicon.actor-double mine.txt:3: "front" stands in mine.txt:1 too'])
    expect(messages(twice.replace('b : group = Front', 'b : group = Front\n  needs: harbour'))).toEqual([])
    const person = (period: string) => `GHA | envoy | envoy | GOV | Esi Boateng | ${period} | unverified`
    expect(messages(`${person('2001..2002')}\n${person('2005..2006')}`)).toEqual([])
  })

  it('are told whom they hide', () => {
    const [only, ...more] = messages('club : group = Ghana\n  code: NGO\n  checked: unverified')
    expect(only).toBe('lexicon.actor-shadow mine.txt:1: "ghana" goes before GHA (Ghana, data/actors/house.txt:2)')
    expect(more).toEqual([])
  })
})

describe('a table in CSV', () => {
  const TABLE =
    'name,code,sector,office,colour\n"Land Union | LU",GHA,PTY,,red\nEsi Boateng,GHA,,"GOV envoy 2001..2003",\n,GHA,,,'

  it('is known by its first line', () => {
    expect([isActorTable(TABLE), isActorTable(HOUSE), isActorTable('HAMAS [PSEREB]')]).toEqual([true, false, false])
    expect(parseUserFile(TABLE, 't.csv').entries.map(({ id }) => id)).toContain('land-union')
  })

  it('gives entries with the lines of the table', () => {
    const { entries, diagnostics } = parseActorTable(TABLE, 't.csv')
    expect(entries.slice(0, 2)).toMatchObject([
      { id: 'land-union', kind: 'group', names: ['Land Union', 'LU'], code: 'GHA', sector: 'PTY', source: 't.csv:2' },
      { id: 'esi-boateng', offices: [{ sector: 'GOV', title: 'envoy', from: '2001-01-01' }], source: 't.csv:3' },
    ])
    expect(diagnostics.map(({ message }) => message)).toEqual([
      't.csv:1: no key "colour", its column is passed over',
      't.csv:4: a row without a name',
    ])
  })

  it('keeps commas and quotes inside quotes', () => {
    expect(cellsOf('a,"b, ""c""",,d')).toEqual(['a', 'b, "c"', '', 'd'])
  })
})

describe('a name', () => {
  it('finds its entries, by adjective and by part of a name too', () => {
    const found = (name: string) => findActors(house, name).map(({ entry, form }) => `${entry.id} ${form}`)
    expect(found('the Ghanaian')).toEqual(['GHA adj'])
    expect(found('Addo').sort()).toEqual(['ama-addo surname', 'kofi-addo surname'])
    expect(found('Nobody')).toEqual([])
  })

  it('is what it was on the day', () => {
    const [ama] = findActors(house, 'Ama Addo')
    if (ama === undefined) throw new Error('not found')
    const on = (day?: string) => {
      const { code, sector, office, former } = standingOn(ama.entry, day)
      return [code, sector, office?.title, former]
    }
    expect(on('2005-05-05')).toEqual(['GHA', 'GOV', 'president', false])
    expect(on('2011-05-05')).toEqual(['GHA', 'GOV', 'foreign minister', false])
    expect(on('2020-05-05')).toEqual(['GHA', 'ELI', undefined, true])
    expect(on()).toEqual(['GHA', 'GOV', 'foreign minister', false])
    expect(on('1999-01-01')).toEqual(['GHA', '', undefined, false])
  })
})
