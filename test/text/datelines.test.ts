import { describe, expect, it } from 'vitest'
import { readWithoutModel } from './helpers.ts'

const dateline = (text: string) => {
  const found = readWithoutModel({ text }).dateline
  return found === undefined ? undefined : [text.slice(found.start, found.end), found.place, found.agency, found.date]
}

describe('findDateline', () => {
  it.each([
    ['SEOUL, South Korea (AP) — Envoys met.', ['SEOUL, South Korea (AP) —', 'SEOUL, South Korea', 'AP', undefined]],
    ['MOSCOW — Envoys met.', ['MOSCOW —', 'MOSCOW', undefined, undefined]],
    ['BEIJING, June 21 (Reuters) - Envoys met.', ['BEIJING, June 21 (Reuters) -', 'BEIJING', 'Reuters', 'June 21']],
    ['NEW DELHI: Envoys met.', ['NEW DELHI:', 'NEW DELHI', undefined, undefined]],
    ['Brussels (AFP) - Envoys met.', ['Brussels (AFP) -', 'Brussels', 'AFP', undefined]],
    ['Geneva, 3 May 2021 – Envoys met.', ['Geneva, 3 May 2021 –', 'Geneva', undefined, '3 May 2021']],
    [
      'SEOUL/TOKYO, Jan. 5 (Xinhua) -- Envoys met.',
      ['SEOUL/TOKYO, Jan. 5 (Xinhua) --', 'SEOUL/TOKYO', 'Xinhua', 'Jan. 5'],
    ],
    ['Moscow. June 21. INTERFAX - Envoys met.', ['Moscow. June 21. INTERFAX -', 'Moscow', 'INTERFAX', 'June 21']],
    ['MOSCOW, August 25. /TASS/. Envoys met.', ['MOSCOW, August 25. /TASS/.', 'MOSCOW', 'TASS', 'August 25']],
    ['WASHINGTON\u00a0— Envoys met.', ['WASHINGTON\u00a0—', 'WASHINGTON', undefined, undefined]],
  ])('%s', (text, expected) => {
    expect(dateline(text)).toEqual(expected)
  })

  it.each([
    'Seoul — the capital — was quiet.',
    'NATO-led troops left.',
    'KIM LEAVES — TALKS COLLAPSE IN GENEVA',
    'QUESTION: Will they meet?',
    'He said: They met.',
    'On Monday, June 21: They met.',
    'It rained.\n\nRED CROSS: They met.',
  ])('none in: %s', (text) => {
    expect(dateline(text)).toBeUndefined()
  })

  it('parts an agency without a place, without naming a place', () => {
    const doc = readWithoutModel({ text: '(Reuters) - Envoys met.' })
    expect(doc.dateline).toBeUndefined()
    expect(doc.sentences.map(({ kind }) => kind)).toEqual(['byline', 'prose'])
    expect(readWithoutModel({ text: '(CNN)Envoys met.' }).sentences.map(({ last }) => last)).toEqual([3, 6])
  })
})
