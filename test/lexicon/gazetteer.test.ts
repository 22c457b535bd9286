import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { PlaceTexts } from '../../src/lexicon/gazetteer.ts'
import { buildGazetteer, placeFiles } from '../../src/lexicon/gazetteer.ts'
import { loadGazetteer } from '../../src/lexicon/load-gazetteer.ts'
import { placeKey } from '../../src/lexicon/place-key.ts'

const gazetteer = loadGazetteer('data/places')
const texts = Object.fromEntries(
  placeFiles.map((file) => [file, readFileSync(`data/places/${file}`, 'utf8')]),
) as PlaceTexts
const lines = texts['cities.tsv'].trimEnd().split('\n')

describe('keys', () => {
  test.each([
    ['N’Djamena', 'ndjamena'],
    ["Ivano-Frankivs'k", 'ivano frankivsk'],
    ['São Paulo', 'sao paulo'],
    ['St. Louis', 'saint louis'],
    ['Diyarbakır', 'diyarbakir'],
  ])('%s', (name, key) => {
    expect(placeKey(name)).toBe(key)
  })
})

describe('the list of cities', () => {
  test('is sorted, so that it can be searched', () => {
    for (let at = 1; at < lines.length; at++) expect((lines[at - 1] ?? '') <= (lines[at] ?? '')).toBe(true)
  })

  test('every city in it is found under its key', () => {
    for (let at = 0; at < lines.length; at += 97) {
      const [key = '', , , , , , , id] = (lines[at] ?? '').split('\t')
      expect(
        gazetteer.find(key).some(({ geonameId }) => geonameId === Number(id)),
        key,
      ).toBe(true)
    }
  })

  test('what is not in it is not found', () => {
    for (const key of ['', 'zzzzz', 'aaaaa', 'seou', 'seoull']) expect(gazetteer.find(key)).toEqual([])
  })

  test('every city has a country', () => {
    const unknown = lines.filter((_, at) => at % 53 === 0).map((line) => line.split('\t')[0] ?? '')
    for (const key of unknown) for (const place of gazetteer.find(key)) expect(place.country).toMatch(/^[A-Z]{3}$/)
  })
})

describe('names', () => {
  test('other spellings lead to the city, shown by the name that news use', () => {
    expect(gazetteer.find('kiev')[0]).toMatchObject({ name: 'Kyiv', country: 'UKR' })
    expect(gazetteer.find('geneva')[0]).toMatchObject({ name: 'Geneva', country: 'CHE' })
    expect(gazetteer.find('raqqa')[0]).toMatchObject({ name: 'Raqqa', country: 'SYR' })
  })

  test('countries and regions stand before cities', () => {
    expect(gazetteer.find('luxembourg')[0]).toMatchObject({ resolution: 1 })
    expect(gazetteer.find('crimea')[0]).toMatchObject({ country: 'UKR', resolution: 2 })
  })

  test('every alias names a city of the list', () => {
    for (const line of texts['aliases.txt'].split('\n').filter((text) => /^[^#].* = /.test(text))) {
      const [name = ''] = (line.split(' = ')[0] ?? '').split(/, [A-Z]{2}$/)
      expect(gazetteer.find(placeKey(name)).length, line).toBeGreaterThan(0)
    }
  })
})

describe('a bad line is refused with file and line', () => {
  test.each([
    ['countries.txt', 'XX Nowhere'],
    ['regions.txt', '9 UKR 1 2 Too exact'],
    ['aliases.txt', 'Kyiv = Kiev'],
    ['states.txt', 'Texas'],
  ] as const)('%s', (file, line) => {
    const { problems } = buildGazetteer({ ...texts, [file]: `${line}\n${texts[file]}` })
    expect(problems).toHaveLength(1)
    expect(problems[0]).toContain(`${file}:1: expected`)
  })
})
