import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { parseUserFile } from '../../src/lexicon/load-actors.ts'
import { isPetrarch, nameOf, parseCode, parsePetrarchActors, parsePetrarchAgents } from '../../src/lexicon/petrarch.ts'
import { sectorsOf } from '../../src/lexicon/petrarch-codes.ts'

const ACTORS = `<!-- a comment over
two lines -->
NORTHLAND [NLD] # note
+NORTHLANDER
+PORT_OF_NORTH

GRUMBLE  # dated
+OLD_GRUMBLE
	[NLD < 950601]
	[NLDGOV 19950601 - 19990815]
	[NLDREB > 990816]

TWIN_CITIES [AAA/BBB]
NOBODY [---]
`

const AGENTS = `!PERSON! = MAN, WOMAN

FOREIGN_MINISTER [~GOVFRM] # x
POLICE {} [~COP]
GOLDEN_GOOSE {GOLDEN_GEESE} [~GGS]
CHAIR!PERSON! [~LEG]
RIGHTS_BODY [NGO~]
`

describe('PETRARCH dictionaries', () => {
  it('are known by their shape', () => {
    expect(isPetrarch(ACTORS)).toBe('actors')
    expect(isPetrarch(AGENTS)).toBe('agents')
    expect(isPetrarch('PRK : country = North Korea | DPRK\n  checked: factbook\n')).toBeUndefined()
    expect(isPetrarch('police = COP ; collective\n')).toBeUndefined()
  })

  it('keep synonyms, full codes and periods', () => {
    const { entries, diagnostics } = parsePetrarchActors(ACTORS, 'p.txt')
    expect(diagnostics).toEqual([])
    expect(entries.map((entry) => [entry.names, entry.dictionaryCode])).toEqual([
      [['Northland', 'Northlander', 'Port of North'], 'NLD'],
      [['Grumble', 'Old Grumble'], ''],
      [['Twin Cities'], 'AAA/BBB'],
      [['Nobody'], ''],
    ])
    expect(entries[1]?.offices).toEqual([
      { sector: 'GOV', code: 'NLD', dictionaryCode: 'NLDGOV', from: '1995-06-01', to: '1999-08-15' },
      { sector: '', code: 'NLD', dictionaryCode: 'NLD', to: '1995-05-31' },
      { sector: 'REB', code: 'NLD', dictionaryCode: 'NLDREB', from: '1999-08-16' },
    ])
  })

  it('spread agents over substitutions and plurals', () => {
    const { agents } = parsePetrarchAgents(AGENTS, 'p.txt')
    expect(agents.map((agent) => [agent.noun, agent.plural, agent.dictionaryCode, agent.sector])).toEqual([
      ['foreign minister', undefined, '~GOVFRM', 'GOV'],
      ['police', 'police', '~COP', 'COP'],
      ['golden goose', 'golden geese', '~GGS', ''],
      ['chairman', undefined, '~LEG', 'LEG'],
      ['chairwoman', undefined, '~LEG', 'LEG'],
      ['rights body', undefined, 'NGO~', ''],
    ])
  })

  it('write names so that every word asks for a capital', () => {
    expect(nameOf('PRINCE OF DOL AMROTH')).toBe('Prince of Dol Amroth')
    expect(nameOf('BARAD-DUR')).toBe('Barad-Dur')
    expect(nameOf('U.N.')).toBe('U.N.')
    expect(parseCode('HOB >20130119')).toEqual({ code: 'HOB', from: '2013-01-19' })
    expect(parseCode('two words here')).toBeUndefined()
  })

  it('translate sectors, media and health apart', () => {
    expect(sectorsOf('ABCGOVMED')).toEqual(['GOV', 'JRN'])
    expect(sectorsOf('ABCHLH')).toEqual(['MED'])
    expect(sectorsOf('ABC')).toEqual([])
  })
})

const shared = fileURLToPath(
  new URL('../../../shared/data/petrarch-validate/PETR.Validate.actors.txt', import.meta.url),
)

describe.skipIf(!existsSync(shared))('the validation dictionary of shared data', () => {
  it('is read without a complaint', () => {
    const { entries, diagnostics } = parseUserFile(readFileSync(shared, 'utf8'), 'actors.txt')
    expect(diagnostics).toEqual([])
    expect(entries.length).toBeGreaterThan(90)
    expect(entries.find((entry) => entry.names.includes('Minas Tirith'))?.dictionaryCode).toBe('GON')
  })
})
