// The actor files of data/ are clean, and names that are easily confused mean what they should.
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { holderOn } from '../../src/lexicon/actor-index.ts'
import { parseActors } from '../../src/lexicon/actors.ts'
import { lintActors } from '../../src/lexicon/lint-actors.ts'
import { loadActors } from '../../src/lexicon/load-actors.ts'
import { loadOntology } from '../../src/lexicon/load-ontology.ts'
import { longestName } from '../../src/lexicon/names.ts'
import { piecesOf } from '../../src/lexicon/pieces.ts'

const data = fileURLToPath(new URL('../../data', import.meta.url))
const { index, entries, agents, diagnostics } = loadActors(data)
const sectors = new Set(loadOntology(`${data}/ontology`).sectors.keys())

function codeOf(name: string): string | undefined {
  const pieces = name.split(' ').map(piecesOf)
  const hit = longestName(index.names, pieces, 0, pieces.length)
  return hit?.last === pieces.length ? hit.senses[0]?.entry.code : undefined
}

describe('data/actors and data/agents', () => {
  it('have the form that FORMAT.md asks for', () => {
    expect(diagnostics).toEqual([])
    expect(lintActors(entries, agents, sectors)).toEqual([])
  })

  it.each([
    ['Niger', 'NER'],
    ['Nigerian', 'NGA'],
    ['Nigerien', 'NER'],
    ['Guinea-Bissau', 'GNB'],
    ['Equatorial Guinea', 'GNQ'],
    ['Papua New Guinea', 'PNG'],
    ['Dominican Republic', 'DOM'],
    ['DR Congo', 'COD'],
    ['South Sudanese', 'SSD'],
    ['Kremlin', 'RUS'],
    ['Downing Street', 'GBR'],
    ['Pyongyang', 'PRK'],
    ['U.S.', 'USA'],
    ['Kosovo', 'KOS'],
    ['European Union', 'EUR'],
    ['Hezbollah', 'LBN'],
  ])('%s is %s', (name, code) => {
    expect(codeOf(name)).toBe(code)
  })

  it('know who held an office on a day', () => {
    expect(holderOn(index, 'DEU', 'head-of-government', '2010-05-05')?.entry.names[0]).toBe('Angela Merkel')
    expect(holderOn(index, 'DEU', 'head-of-government', '2000-05-05')?.entry.names[0]).toMatch(/Schr/)
  })
})

describe('lintActors', () => {
  it('names what is wrong with file and line', () => {
    const bad = {
      ...(entries[0] ?? {}),
      id: 'XXQ',
      code: 'QQQ',
      sector: 'ABC',
      source: 'bad.txt:3',
    } as (typeof entries)[number]
    const messages = lintActors([bad, bad], [], sectors).map((one) => one.message)
    expect(messages).toContain('bad.txt:3: no sector ABC')
    expect(messages).toContain('bad.txt:3: no country or body QQQ')
    expect(messages).toContain('bad.txt:3: the id XXQ is taken')
  })

  it('names days of offices that the calendar does not have, and terms that end before they begin', () => {
    const person = (period: string) =>
      lintActors(
        parseActors(`x : person = Ann Doe\n  office: GOV mayor ${period}\n  checked: unverified`, 'bad.txt').entries,
        [],
        sectors,
      )
    expect(person('2010-13-40..2030')[0]?.message).toBe('bad.txt:1: mayor: there is no day 2010-13-40')
    expect(person('2012..2010')[0]?.message).toContain('before it begins')
    expect(person('2010..2012')).toEqual([])
  })
})
