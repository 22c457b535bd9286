// Whether two articles are one text, and a copy or another state: the same answer where they come into a store and where files are read together.
import { describe, expect, it } from 'vitest'
import { sketchOf } from '../../src/base/near-duplicates.ts'
import { sameText, type TextOf } from '../../src/base/same-text.ts'
import type { Article } from '../../src/model/index.ts'
import { fingerprintOf } from '../../src/store/fingerprint.ts'
import { placeOf } from '../../src/store/place.ts'
import { findVersions } from '../../src/story/versions/find-versions.ts'
import { engine } from '../cli/sample.ts'

/** Words of which every run of four is new. */
const words = (from: number, to: number): string =>
  Array.from({ length: to - from }, (_, at) => `word${from + at}`).join(' ')

const FIRST = {
  id: 'a',
  text: words(0, 200),
  date: '2024-03-19',
  source: 'One',
  url: 'https://one.example/1',
  title: 'Ministers meet in Lome',
} as const satisfies Article

const elsewhere = { id: 'b', url: 'https://two.example/2', source: 'Two', date: '2024-03-20' }

/** Where the article goes in a store that has the first. */
function inStore(article: Article): string {
  const there = { ...fingerprintOf(FIRST, engine.notices), no: 1, document: 1, state: 'current' as const }
  const { kind } = placeOf(fingerprintOf(article, engine.notices), [there])
  return kind
}

const headOf = ({ id, text, title = '', date, url = '', source = '' }: Article) => ({
  id,
  title,
  date: date ?? null,
  url,
  source,
  opening: text.slice(0, 600),
  ...sketchOf(text),
})

/** What it is where both are read together. A correction is an update to a store. */
function inFiles(article: Article): string {
  const [version] = findVersions([FIRST, article].map(headOf), engine.notices)
  return version === undefined ? 'original' : version.kind === 'correction' ? 'update' : version.kind
}

const CASES: readonly (readonly [string, Partial<Article>, string])[] = [
  ['the same text elsewhere', { ...elsewhere, text: words(0, 200) }, 'copy'],
  ['a copy cut by a quarter', { ...elsewhere, text: words(0, 150) }, 'copy'],
  ['a copy cut to three fifths', { ...elsewhere, text: words(0, 120) }, 'copy'],
  ['a copy cut to a third, all of which stands in the other', { ...elsewhere, text: words(0, 70) }, 'copy'],
  ['55 % of the runs alike', { ...elsewhere, text: words(58, 258) }, 'copy'],
  ['a third of the runs alike, half of each text', { ...elsewhere, text: words(100, 300) }, 'original'],
  ['a paragraph that both took over from somebody', { ...elsewhere, text: words(170, 400) }, 'original'],
  ['a carried-on text of the same publisher', { ...elsewhere, source: 'One', text: words(0, 300) }, 'update'],
  ['the same text of the same publisher at another address', { ...elsewhere, source: 'One' }, 'copy'],
  [
    'a column of the same publisher, alike from day to day',
    { ...elsewhere, source: 'One', text: words(110, 310) },
    'original',
  ],
  ['a changed text at the same address', { id: 'b', date: '2024-03-20', text: words(100, 300) }, 'update'],
  ['quite another text at the same address', { id: 'b', date: '2024-03-20', text: words(300, 500) }, 'original'],
  [
    'a tagged update that another outlet printed',
    { ...elsewhere, title: 'UPDATE 1-Ministers meet in Lome', text: words(0, 260) },
    'update',
  ],
  [
    'a correction that another outlet printed',
    { ...elsewhere, title: 'CORRECTED: Ministers meet', text: `${words(300, 312)} ${words(12, 200)}` },
    'update',
  ],
  ['nearly the same text weeks later', { ...elsewhere, date: '2024-04-20', text: words(0, 190) }, 'original'],
  ['the very same text years later', { ...elsewhere, date: '2026-04-20' }, 'copy'],
]

describe('a second article', () => {
  it.each(CASES)('%s', (_name, change, kind) => {
    const article = { ...FIRST, ...change }
    expect([inStore(article), inFiles(article)]).toEqual([kind, kind])
  })
})

it('texts of a few words tell nothing, unless the place is the same', () => {
  const of = (id: string, url: string): TextOf => ({
    id,
    url,
    source: '',
    date: null,
    ...sketchOf('No news was told today.'),
  })
  expect(sameText(of('a', 'x'), of('b', 'y'))).toBeUndefined()
  expect(sameText(of('a', 'x'), of('b', 'x'))).toMatchObject({ likeness: 1 })
})
