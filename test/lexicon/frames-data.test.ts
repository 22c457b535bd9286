import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parseFrames } from '../../src/lexicon/frames.ts'
import { lintFrames } from '../../src/lexicon/lint-frames.ts'
import { loadFrames } from '../../src/lexicon/load-frames.ts'
import { loadOntology } from '../../src/lexicon/load-ontology.ts'

const data = join(import.meta.dirname, '../../data')
const ontology = loadOntology(join(data, 'ontology'))
const house = loadFrames(join(data, 'verbs'))

const lint = (text: string, name = 'data/verbs/t.txt') =>
  lintFrames(parseFrames([{ name, text }]), ontology).map((one) => one.message)

describe('data/verbs', () => {
  it('has no line that the parser or the lint refuses', () => {
    expect(house.diagnostics.map((one) => one.message)).toEqual([])
    expect(lintFrames(house, ontology).map((one) => one.message)).toEqual([])
  })

  it('can make every event and every mode', () => {
    const made = new Set<string>()
    const add = (event: string | undefined, modes: readonly string[]) => {
      if (event !== undefined) for (const name of [event, ...modes.map((mode) => `${event}/${mode}`)]) made.add(name)
    }
    for (const { result } of house.frames) add(result.event, result.modes)
    for (const line of house.compositions) add(line.event, line.modes)
    for (const key of house.modeWords.keys()) made.add(key)
    const wanted = [...ontology.events].flatMap(([event, { modes }]) => [
      event,
      ...Object.keys(modes).map((mode) => `${event}/${mode}`),
    ])
    expect(wanted.filter((name) => !made.has(name))).toEqual([])
  })

  it('is broad: verbs, nouns and exceptions', () => {
    const count = (pos: string) =>
      new Set(house.frames.filter((frame) => frame.pos === pos).map((frame) => frame.lemma)).size
    expect(count('verb')).toBeGreaterThan(1000)
    expect(count('noun')).toBeGreaterThan(250)
    expect(house.frames.filter((frame) => frame.result.none).length).toBeGreaterThan(100)
  })

  it('says of every operator what it makes of anything coded, and of content without event', () => {
    const operators = new Set(house.frames.flatMap(({ result }) => result.operator ?? []))
    for (const operator of operators) {
      const contents = new Set<string>(house.index.compositions.get(operator)?.map((line) => line.content))
      const all = contents.has('*') || [...ontology.events.keys()].every((event) => contents.has(event))
      expect.soft([operator, all, contents.has('?')]).toEqual([operator, true, true])
    }
  })

  it.each([
    ['verb:sign', 'agreement', 'SUPPORT'],
    ['verb:impose', 'tariff', 'COERCE'],
    ['verb:lift', 'embargo', 'CONCEDE'],
    ['verb:recall', 'ambassador', 'SANCTION'],
    ['verb:suspend', 'aid', 'SANCTION'],
    ['verb:deploy', 'troop', 'MOBILIZE'],
    ['verb:release', 'hostage', 'RETREAT'],
    ['verb:fire', 'question', undefined],
    ['verb:hold', 'share', undefined],
  ])('%s with "%s" is %s', (predicate, word, event) => {
    const found = house.index.byPredicate.get(predicate)?.filter((frame) => frame.obj?.words?.has(word))
    expect(found?.map((frame) => frame.result.event)).toContain(event)
  })
})

describe('the lint', () => {
  it.each([
    ['arrest REC => COERSE', 'no event COERSE'],
    ['arrest REC => COERCE/arest', 'COERCE has no mode "arest"'],
    ['arrest REC => COERCE; recipient=place', 'unknown option "recipient"'],
    ['arrest REC => COERCE; rec=here', 'rec=here: one of place, object, no'],
    ['cut (aid) => SANCTION', 'SANCTION needs a recipient'],
    ['cancel X => REJECT', 'X without an operator'],
    ['stop X => @halt', 'no line of composition.txt for @halt'],
    ['hand REC to REC => AID', 'more than one REC'],
    [
      'arrest REC => COERCE\narrest|detain REC => COERCE',
      '"arrest" with these places stands already at data/verbs/t.txt:1',
    ],
    ['@do * => same\n@do AID => AID', 'never reached: t.txt:1 takes everything'],
    ['@do AID => AID/food', 'AID has no mode "food"'],
    ['@do AID => same ; status=maybe', 'no status "maybe"'],
    ['ASSAULT/bow = arrow', 'ASSAULT has no mode "bow"'],
  ])('%s', (text, reason) => {
    expect(lint(text).join('\n')).toContain(reason)
  })

  it('lets a recipient come from the object, the place or those who act together', () => {
    expect(lint('cut (aid) => SANCTION; rec=object')).toEqual([])
    expect(lint('ACT+ cooperate [with ACT+] => COOPERATE')).toEqual([])
  })

  it('lets a user repeat a line of the house', () => {
    const parsed = parseFrames([
      { name: 'mine.txt', text: 'arrest REC => none' },
      { name: 'data/verbs/coerce.txt', text: 'arrest REC => COERCE' },
    ])
    expect(lintFrames(parsed, ontology)).toEqual([])
  })
})
