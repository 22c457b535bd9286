// Places read with the real parser and the real gazetteer: what stands where a place stands, which one it is, how exact it is.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { datelinePlace, findPlaces, placeOfEvent } from '../../../src/coder/where/index.ts'
import { loadGazetteer } from '../../../src/lexicon/load-gazetteer.ts'
import type { Mention } from '../../../src/model/index.ts'
import type { Reader } from '../../../src/text/reader.ts'
import { createReader } from '../../../src/text/reader.ts'

const gazetteer = loadGazetteer('data/places')
let reader: Reader
beforeAll(async () => {
  reader = await createReader()
})
afterAll(() => reader.close())

const read = (text: string) => reader.read({ id: 'a', text })

/** A named mention of a country, as evidence of what the article is about. */
function about(code: string): Mention {
  const span = { in: 'text', start: 0, end: 1 } as const
  const actor = { rawText: code, span, name: code, code, sector: '', otherSectors: [], id: code }
  return {
    index: 0,
    sentence: 0,
    head: 0,
    first: 0,
    last: 0,
    kind: 'named',
    actors: [actor],
    place: true,
    canAct: true,
    rules: [],
  }
}

describe('what stands where a place stands', () => {
  test.each([
    ['The envoys met in Seoul on Monday.', ['Seoul KOR 4']],
    ['Shells fell near Kharkiv and in Odesa.', ['Kharkiv UKR 4', 'Odessa UKR 4']],
    ['Soldiers attacked a village south of Baghdad.', ['Baghdad IRQ 4']],
    ['A bomb exploded in the Afghan capital Kabul.', ['Kabul AFG 4']],
    ['A bomb exploded in the Syrian town of Tal Abyad.', ['Tal Abyad SYR 4']],
    ['A bomb exploded at Sanaa airport.', ['Sanaa YEM 5']],
    ['Troops were sent to the Gaza Strip.', ['Gaza Strip PSE 2']],
    ['He will visit Tehran next week.', ['Tehran IRN 4']],
    ["Fighting went on in Yemen's Saada province.", ['Saada YEM 3']],
    ['A court in The Hague convicted him.', ['The Hague NLD 4']],
    ['Rebels seized a post in the western province of Herat.', ['Herat AFG 2']],
    ['Protests broke out in Lyon, Marseille and Toulouse.', ['Lyon FRA 4', 'Marseille FRA 4', 'Toulouse FRA 4']],
  ])('%s', async (text, places) => {
    const found = findPlaces(await read(text), gazetteer)
    expect(found.map(({ name, country, resolution }) => `${name} ${country} ${resolution}`)).toEqual(places)
  })

  test.each([
    'Seoul said it would not reply.',
    'Moscow and Minsk signed the treaty.',
    'The New York Times reported the talks.',
    'He read about the nuclear talks in May.',
    'Washington imposed sanctions on Tehran.',
    'Two officials spoke in Parliament.',
  ])('no place: %s', async (text) => {
    expect(findPlaces(await read(text), gazetteer)).toEqual([])
  })
})

describe('which of several places', () => {
  test.each([
    ['He was shot in Paris, Texas, on Friday.', [], 'Paris USA'],
    ['He was shot in Paris on Friday.', [], 'Paris FRA'],
    ['Militias clashed in Tripoli on Friday.', ['LBN'], 'Tripoli LBN'],
    ['Militias clashed in Tripoli on Friday.', ['LBY'], 'Tripoli LBY'],
    ['Troops arrived in Goma, Congo, on Friday.', [], 'Goma COD'],
    ['Police fired at crowds in Georgia.', [], 'Georgia GEO'],
  ])('%s %j', async (text, codes, place) => {
    const found = findPlaces(await read(text), gazetteer, codes.map(about))
    expect(found.map(({ name, country }) => `${name} ${country}`)).toEqual([place])
  })

  test('a small town counts only where its country is told of or the words say that it is a town', async () => {
    const plain = await read('A bomb exploded in Moyale.')
    expect(findPlaces(plain, gazetteer)).toEqual([])
    expect(findPlaces(plain, gazetteer, [about('KEN')])).toHaveLength(1)
    expect(findPlaces(await read('A bomb exploded in the town of Moyale.'), gazetteer)).toHaveLength(1)
  })

  test('a known person is no place', async () => {
    const doc = await read('She saw hope in Lincoln then.')
    expect(findPlaces(doc, gazetteer, [about('USA')])).toEqual([])
  })
})

describe('a place', () => {
  test('carries coordinates, the id of GeoNames and its words', async () => {
    const doc = await read('The envoys met in Seoul.')
    const [place] = findPlaces(doc, gazetteer)
    expect(place).toMatchObject({
      geonameId: 1835848,
      rawText: 'Seoul',
      rule: 'place:in',
      span: { in: 'text', start: 18, end: 23 },
    })
    expect(place?.lat).toBeCloseTo(37.566, 2)
    expect(place?.lon).toBeCloseTo(126.978, 2)
  })

  test('belongs to the event whose words it hangs on', async () => {
    const doc = await read('Police in Nairobi said gunmen had attacked a market in Mombasa.')
    const places = findPlaces(doc, gazetteer)
    const at = (form: string) => doc.tokens.findIndex((token) => token.form === form)
    expect(placeOfEvent(doc, places, at('attacked'))?.name).toBe('Mombasa')
    expect(placeOfEvent(doc, places, at('said'))?.name).toBe('Nairobi')
  })

  test('of the dateline is the last resort', async () => {
    const doc = await read('SEOUL, South Korea (AP) — Two envoys resigned.')
    expect(datelinePlace(doc, gazetteer)).toMatchObject({ name: 'Seoul', country: 'KOR', rule: 'place:dateline' })
    expect(datelinePlace(await read('Two envoys resigned.'), gazetteer)).toBeUndefined()
  })
})
