import { describe, expect, test } from 'vitest'
import { findContexts } from '../../../src/coder/contexts/index.ts'
import { loadOntology } from '../../../src/lexicon/load-ontology.ts'
import type { EventType } from '../../../src/model/index.ts'
import { plainDocument } from '../plain-document.ts'

const ontology = loadOntology('data/ontology')

interface Facts {
  type?: EventType
  modes?: string[]
  sectors?: string[]
  countries?: string[]
  title?: string
  sentence?: number
}

function contextsOf(text: string, facts: Facts = {}): string[] {
  const { type = 'REQUEST', modes = [], sectors = [], countries = [], title, sentence = 0 } = facts
  const doc = plainDocument(text, title === undefined ? {} : { title })
  return findContexts(doc, sentence, type, modes, sectors, ontology, countries)
}

describe('words of the sentence', () => {
  test.each([
    ['They discussed the nuclear weapons programme of the north', ['cbrn']],
    ['They want denuclearisation first', ['cbrn']],
    ['They want a new nuclear power plant', []],
    ['Inspectors spoke of war crimes', ['human_rights']],
    ['The ambassador was summoned', ['diplomatic']],
    ['Peacekeepers left the town', ['peacekeeping']],
    ['They asked for vaccines against cholera', ['health']],
    ['They denied the cyberattack', ['cyber']],
    ['They spread disinformation', ['misinformation']],
    ['The election was free and fair', ['election']],
    ['He said nothing of note', []],
    ['An outbreak of fighting was feared', []],
  ])('%s', (text, contexts) => {
    expect(contextsOf(text)).toEqual(contexts)
  })

  test('hyphens and plurals make no difference', () => {
    expect(contextsOf('They spoke of counter-terrorism')).toEqual(['terrorism'])
    expect(contextsOf('They spoke of counter terrorism')).toEqual(['terrorism'])
    expect(contextsOf('Asylum-seekers were turned back')).toEqual(['asylum'])
  })

  test('one weak word is not enough, two are', () => {
    expect(contextsOf('They spoke of the border')).toEqual([])
    expect(contextsOf('They spoke of the border and of sovereignty')).toEqual(['territory'])
  })
})

describe('words beside the sentence', () => {
  test('a neighbour in the paragraph supports a weak word', () => {
    expect(contextsOf('He spoke of the warhead // The chemical weapons were gone')).toEqual(['cbrn'])
    expect(contextsOf('He spoke of the warhead\nThe chemical weapons were gone')).toEqual([])
  })

  test('a theme of the title supports a weak word', () => {
    expect(contextsOf('He spoke of the warhead', { title: 'Chemical weapons found', sentence: 1 })).toEqual(['cbrn'])
  })
})

describe('what the event itself says', () => {
  test('talks between governments of two states are diplomatic', () => {
    const talks = { type: 'CONSULT', sectors: ['GOV', 'GOV'] } as const
    expect(contextsOf('They met', { ...talks, sectors: ['GOV', 'GOV'], countries: ['USA', 'KOR'] })).toEqual([
      'diplomatic',
    ])
    expect(contextsOf('They met', { ...talks, sectors: ['GOV', 'GOV'], countries: ['USA', 'USA'] })).toEqual([])
    expect(contextsOf('They met', { ...talks, sectors: ['GOV', 'REB'], countries: ['USA', 'KOR'] })).toEqual([])
  })

  test('crime gives way to corruption, but not beside cyber', () => {
    expect(contextsOf('The mafia offered bribes')).toEqual(['corruption'])
    expect(contextsOf('The mafia offered bribes after a cyberattack')).toEqual(['corruption', 'crime', 'cyber'])
  })

  test('only forces of a state are military', () => {
    expect(contextsOf('Artillery hit the town', { type: 'ASSAULT', sectors: ['MIL', 'CVL'] })).toEqual(['military'])
    expect(contextsOf('Artillery hit the town', { type: 'ASSAULT', sectors: ['REB', 'CVL'] })).toEqual([])
    expect(contextsOf('They hit the town', { type: 'ASSAULT', sectors: ['MIL', 'REB'] })).toEqual(['military'])
  })

  test('force against rebels is no repression', () => {
    expect(contextsOf('They began a crackdown', { type: 'COERCE', sectors: ['GOV', 'CVL'] })).toEqual(['repression'])
    expect(contextsOf('They began a crackdown', { type: 'COERCE', sectors: ['GOV', 'REB'] })).toEqual([])
  })

  test('some modes are contexts', () => {
    expect(contextsOf('They did it', { type: 'COERCE', modes: ['cyber'] })).toEqual(['cyber'])
    expect(contextsOf('They did it', { type: 'ASSAULT', modes: ['unconventional'] })).toEqual(['cbrn'])
  })
})

test('every context has words of its own', () => {
  for (const { name, strong } of ontology.contexts.values()) expect(strong.length, name).toBeGreaterThan(4)
})
