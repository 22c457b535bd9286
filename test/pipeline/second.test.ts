// Who codes: rules, learned table, or both.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sideOf } from '../../src/coder/learned/sides.ts'
import { wordSigns } from '../../src/coder/learned/word-signs.ts'
import { createEngine } from '../../src/pipeline/create-engine.ts'
import { CODERS, type CoderName, type Engine } from '../../src/pipeline/engine.ts'
import { explanationOf } from '../../src/pipeline/explain.ts'

const engines = {} as Record<CoderName, Engine>
beforeAll(async () => {
  for (const coder of CODERS) engines[coder] = await createEngine({ coder })
}, 60_000)
afterAll(async () => {
  for (const coder of CODERS) await engines[coder].close()
})

const code = (coder: CoderName, text: string) => engines[coder].code({ id: 's', text, date: '2024-03-19' })

/** A deed of the model's own making in place of a verb that a lexicon may come to know. */
const UNKNOWN = 'Militants blicketed Kenyan soldiers near the Somali border, killing five.'
const KNOWN = 'Ghana accused Togo of arming rebels on Monday. Officials of Chile and Peru met in Lima.'

describe('rules alone', () => {
  it('know nothing of the model', async () => {
    const { events } = await code('rules', KNOWN)
    expect(events.length).toBeGreaterThan(1)
    expect(events.flatMap(({ madeBy }) => madeBy).filter((rule) => rule.startsWith('learned:'))).toEqual([])
  })

  it('make nothing of a verb that no lexicon knows', async () => {
    const { events } = await code('rules', 'Militants blicketed Kenyan soldiers near the Somali border.')
    expect(events).toEqual([])
  })
})

describe('both', () => {
  it('keep what the rules are sure of, with the same ids, and say who agrees', async () => {
    const [rules, both] = [await code('rules', KNOWN), await code('both', KNOWN)]
    expect(both.events.map(({ id }) => id)).toEqual(rules.events.map(({ id }) => id))
    for (const { madeBy } of both.events)
      expect(madeBy.filter((rule) => /^learned:(?:agrees|doubts)$/.test(rule))).toHaveLength(1)
  })

  it('take the time, place and speaker of a proposal as those of any event', async () => {
    const text = 'Turkish police said on Monday that the gunmen had not blicketed soldiers of Kenya.'
    for (const { madeBy, status } of (await code('both', text)).events)
      if (madeBy.includes('learned:relate-en')) expect(status).toBe('negated')
  })

  it('code nothing where nobody does anything to anybody', async () => {
    expect(
      (await code('both', 'Ghana lies west of Togo. The weather in Kenya resembles that of Uganda.')).events,
    ).toEqual([])
  })
})

describe('the model alone', () => {
  it('codes from words and tree, and says which words weighed most', async () => {
    const coded = await code('learned', 'Rebels killed twelve Malian soldiers in an ambush.')
    expect(coded.events.map(({ type }) => type)).toEqual(['ASSAULT'])
    const [event] = coded.events
    expect(event?.evidence.find(({ role }) => role === 'event')?.rule).toBe('learned:relate-en')
    expect(explanationOf(coded, event?.id ?? '')?.entries[0]?.line).toMatch(/^learned: ASSAULT by ".+"/)
  })
})

describe('a marked pair', () => {
  const pair = (text: string, source: string, target: string) => {
    const side = (words: string) => ({
      text: words,
      spans: [[text.indexOf(words), text.indexOf(words) + words.length]] as [number, number][],
    })
    return { id: 'p', text, source: side(source), target: side(target) }
  }

  it('has an event also where the rules are silent, by words that the evidence names', async () => {
    const asked = pair(UNKNOWN, 'Militants', 'Kenyan soldiers')
    const found = await engines.both.relate(asked)
    expect(found?.event).toBe('ASSAULT')
    const words = found?.evidence.map(({ start, end }) => UNKNOWN.slice(start, end))
    expect(words).toContain('killing')
    expect(found?.evidence.at(-1)?.rule).toBe('learned:ASSAULT')
  })

  it('gets the same answer each time', async () => {
    const asked = pair(KNOWN, 'Ghana', 'Togo')
    expect(await engines.both.relate(asked)).toEqual(await engines.both.relate(asked))
    expect((await engines.learned.relate(asked))?.event).toBe('ACCUSE')
  })

  it('is asked by its words and its tree, not by names', async () => {
    const doc = await engines.rules.read({ id: 'n', text: 'Kyiv accused Minsk of lying.' })
    const side = (start: number, end: number) => sideOf(doc, [{ in: 'text', start, end }])
    const names = wordSigns(doc, side(0, 4), side(13, 18)).signs.map(({ name }) => name)
    expect(names).toEqual(expect.arrayContaining(['top accuse', 'between accuse', 'word lie', 'way nsubj^obj']))
    expect(names.filter((name) => /kyiv|minsk/i.test(name))).toEqual([])
  })
})
