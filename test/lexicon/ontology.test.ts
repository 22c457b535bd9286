import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { loadOntology } from '../../src/lexicon/load-ontology.ts'
import {
  cameoOf,
  eventOfCameo,
  importContext,
  importEvent,
  importSector,
  quadOf,
  scoreOf,
} from '../../src/lexicon/ontology.ts'
import type { OntologyFile } from '../../src/lexicon/parse-ontology.ts'
import { ontologyFiles, parseOntology } from '../../src/lexicon/parse-ontology.ts'

const ontology = loadOntology('data/ontology')
const texts = Object.fromEntries(
  ontologyFiles.map((file) => [file, readFileSync(join('data/ontology', `${file}.txt`), 'utf8')]),
) as Record<OntologyFile, string>

describe('events', () => {
  test('have the quad codes and scores that we decided on', () => {
    expect(ontology.events.size).toBe(16)
    expect(quadOf(ontology, 'SANCTION')).toBe(4)
    expect(scoreOf(ontology, 'ACCUSE', [])).toBe(-3)
    expect(ontology.events.get('PROTEST')?.recipientRequired).toBe(false)
    expect(scoreOf(ontology, 'PROTEST', ['vandalize'])).toBe(-5)
  })

  test('take the score of their most intense mode', () => {
    expect(scoreOf(ontology, 'CONSULT', ['phone', 'visit'])).toBe(4)
    expect(scoreOf(ontology, 'ASSAULT', ['beat', 'primitive'])).toBe(-8)
    expect(scoreOf(ontology, 'AGREE', ['no-such-mode'])).toBe(2.5)
  })

  test('every score lies on the side of its quad code', () => {
    for (const { quad, score, modes } of ontology.events.values())
      for (const number of [score, ...Object.values(modes)])
        expect(quad <= 2 ? number >= 0 : number <= 0.5, `${quad} ${number}`).toBe(true)
  })
})

describe('CAMEO', () => {
  test('one code stands for an event and its modes, or none', () => {
    expect(cameoOf(ontology, 'RETREAT', ['ceasefire'])).toEqual({ code: '0871', goldstein: 9 })
    expect(cameoOf(ontology, 'PROTEST', ['vandalize'])).toEqual({ code: '140', goldstein: -6.5 })
    expect(cameoOf(ontology, 'RETREAT', ['resign'])).toBeUndefined()
    expect(cameoOf(ontology, 'COERCE', ['cyber'])).toBeUndefined()
  })

  test('the longest known beginning of a code decides on import', () => {
    expect(eventOfCameo(ontology, '0871')).toEqual({ event: 'RETREAT', mode: 'ceasefire' })
    expect(eventOfCameo(ontology, '0831')).toEqual({ event: 'CONCEDE' })
    expect(eventOfCameo(ontology, '023')).toBeUndefined()
    expect(eventOfCameo(ontology, '99')).toBeUndefined()
  })

  test('what is written as a code reads back as the same event', () => {
    for (const [name, cameo] of ontology.toCameo) {
      if (cameo === null) continue
      expect(eventOfCameo(ontology, cameo.code)?.event, name).toBe(name.split('/')[0])
    }
  })
})

describe('older names', () => {
  test.each([
    ['DEMAND', '', { event: 'REQUEST' }],
    ['DISAPPROVE', '', { event: 'ACCUSE', mode: 'disapprove' }],
    ['FIGHT', 'firearms', { event: 'ASSAULT', mode: 'firearms' }],
    ['ASSAULT', 'assassinate', { event: 'ASSAULT', mode: 'targeted' }],
    ['YIELD', '', { event: 'CONCEDE' }],
    ['CRIME', '', undefined],
  ])('%s/%s', (name, mode, now) => {
    expect(importEvent(ontology, name, mode)).toEqual(now)
  })

  test('MED is the media in CAMEO and health in PLOVER', () => {
    expect(importSector(ontology, 'MED', 'cameo')).toBe('JRN')
    expect(importSector(ontology, 'MED')).toBe('MED')
    expect(importSector(ontology, 'SEP')).toBe('REB')
    expect(importSector(ontology, 'XYZ')).toBeUndefined()
    expect(importContext(ontology, 'democracy')).toBe('pro_democracy')
  })
})

describe('a bad line is refused with file and line', () => {
  test.each<[OntologyFile, string]>([
    ['events', 'AGREE : quad 5 ; score 1 ; recipient no'],
    ['sectors', 'GOVERNMENT = too long ; rare'],
    ['statuses', 'maybe = who knows'],
    ['contexts', 'strength: no such key'],
    ['cameo', 'AGREE/visit => 030 4.0'],
    ['older-names', 'event OLD = NOWHERE'],
  ])('%s', (file, line) => {
    const { problems } = parseOntology({ ...texts, [file]: `${line}\n${texts[file]}` })
    expect(problems[0]).toMatch(new RegExp(`^${file}\\.txt:1: expected`))
  })

  test('a missing entry is noticed', () => {
    const { problems } = parseOntology({ ...texts, sectors: texts.sectors.replace(/^COP.*$/m, '') })
    expect(problems).toEqual(['sectors.txt: 24 entries, PLOVER 2.0 has 25'])
  })
})
