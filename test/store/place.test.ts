// Where an article goes among those that are there: every rule with a case that is meant and one that is not.
import { expect, it } from 'vitest'
import { noticeOf, untagged } from '../../src/base/notices.ts'
import type { Article } from '../../src/model/index.ts'
import { fingerprintOf } from '../../src/store/fingerprint.ts'
import { placeOf } from '../../src/store/place.ts'
import type { Neighbour } from '../../src/store/types.ts'
import { engine } from '../cli/sample.ts'
import { prose } from './samples.ts'

const TEXT = prose(1, 120)
const FIRST: Article = {
  id: 'a',
  text: TEXT,
  date: '2024-03-19',
  source: 'One',
  url: 'https://one.example/1',
  title: 'Ministers of two countries meet',
}
const neighbour = (article: Article, no = 1): Neighbour => ({
  ...fingerprintOf(article, engine.notices),
  no,
  document: no,
  state: 'current',
  date: article.date ?? null,
})
const place = (article: Article, ...there: Article[]): string =>
  placeOf(fingerprintOf(article, engine.notices), there.map(neighbour)).kind

const CASES: readonly (readonly [string, Partial<Article>, string])[] = [
  ['the same again', {}, 'known'],
  ['the same text under another id', { id: 'b', url: 'https://two.example/9', source: 'Two' }, 'copy'],
  ['the same text years later', { id: 'b', url: 'x', date: '2026-01-01' }, 'copy'],
  [
    'nearly the same text elsewhere',
    { id: 'b', url: 'x', text: `${TEXT} All rights reserved by somebody.`, source: 'Two' },
    'copy',
  ],
  [
    'nearly the same text weeks later',
    { id: 'b', url: 'x', text: `${TEXT} All rights reserved by somebody.`, date: '2024-04-19' },
    'original',
  ],
  ['a changed text at the same address', { id: 'b', text: `${prose(2, 40)} ${TEXT}` }, 'update'],
  ['a changed text under the same id', { url: 'x', text: `${prose(2, 40)} ${TEXT}` }, 'update'],
  [
    'a tagged update of the same publisher',
    { id: 'b', url: 'x', title: 'UPDATE 2-Ministers meet', text: `${TEXT} ${prose(2, 20)}` },
    'update',
  ],
  ['quite another text at the same address', { id: 'b', text: prose(7, 120) }, 'original'],
  ['quite another text under the same id', { url: 'x', text: prose(7, 120) }, 'original'],
  ['a retraction at the same address', { id: 'b', title: 'RETRACTION: Talks', text: 'Withdrawn.' }, 'retraction'],
  [
    'a retraction that names the headline',
    { id: 'b', url: 'x', title: 'KILL: Ministers of two countries meet', text: 'Please disregard.' },
    'retraction',
  ],
  [
    'a retraction that says so in its text and names the headline in quotation marks',
    {
      id: 'b',
      url: 'x',
      title: 'To our readers',
      text: 'The story "Ministers of two countries meet" has been withdrawn by One.',
    },
    'retraction',
  ],
  [
    'a long report with such words in it',
    { id: 'b', title: 'Talks', text: `The offer has been withdrawn by Riga. ${prose(4, 300)}` },
    'original',
  ],
  [
    'a retraction of something else',
    { id: 'b', url: 'x', title: 'KILL: Fire in a harbour town', text: 'Please disregard.' },
    'original',
  ],
  [
    'news of a withdrawal',
    { id: 'b', url: 'x', title: 'Withdrawn troops return home', text: prose(9, 90) },
    'original',
  ],
]

it.each(CASES)('%s', (_name, change, kind) => {
  expect(
    place({ ...FIRST, ...change }, FIRST, {
      ...FIRST,
      id: 'z',
      url: 'https://z.example',
      text: prose(30, 90),
      title: 'Quite another headline',
    }),
  ).toBe(kind)
})

it('is an original where nothing is there', () => {
  expect(place(FIRST)).toBe('original')
})

it('reads tags of titles, and only those', () => {
  const told = (title: string) => [noticeOf(title, '', engine.notices), untagged(title, engine.notices)]
  expect(told('UPDATE 2-Talks resume')).toEqual(['update', 'Talks resume'])
  expect(told('CORRECTED: Talks resume')).toEqual(['correction', 'Talks resume'])
  expect(told('Kill: Talks resume')).toEqual(['retraction', 'Talks resume'])
  for (const title of ['Killed in talks', 'Update on talks', 'Correction fluid sales rise', ''])
    expect(told(title)).toEqual([undefined, title])
})
