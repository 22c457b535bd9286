// Copies, updates, corrections and retractions are recognised; articles on the same matter in other words are not versions.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { containment, likeness, shinglesOf, sketchOf } from '../../src/base/near-duplicates.ts'
import { namedHeadlines, noticeOf, noticePhrases } from '../../src/base/notices.ts'
import type { Letterhead } from '../../src/model/index.ts'
import { findVersions } from '../../src/story/versions/find-versions.ts'

const phrases = noticePhrases(
  new Map([
    ['title retraction', new Set(['kill', 'retraction'])],
    ['title correction', new Set(['corrected', 'correction'])],
    ['title update', new Set(['update'])],
    ['text retraction', new Set(['has been withdrawn by', 'there is no substitute story'])],
  ]),
)

const words = (from: number, to: number): string =>
  Array.from({ length: to - from }, (_, i) => `word${from + i}`).join(' ')

function head(id: string, text: string, more: Partial<Letterhead> = {}): Letterhead {
  return {
    id,
    title: '',
    date: '2025-03-10',
    url: '',
    source: id,
    opening: text.slice(0, 600),
    ...sketchOf(text),
    ...more,
  }
}

const kinds = (heads: readonly Letterhead[]): string[] =>
  findVersions(heads, phrases).map(({ article, of, kind }) => `${article} ${kind} of ${of}`)

describe('sketches', () => {
  it('of one text are alike, of others not', () => {
    expect(likeness(sketchOf(words(0, 100)), sketchOf(words(0, 100)))).toBe(1)
    expect(likeness(sketchOf(words(0, 100)), sketchOf(words(200, 300)))).toBeLessThan(0.05)
  })

  it('estimate the share of common runs', () => {
    const [a, b] = [words(0, 120), words(40, 160)]
    const [left, right] = [shinglesOf(a), shinglesOf(b)]
    const common = [...left].filter((one) => right.has(one)).length
    const exact = common / (left.size + right.size - common)
    expect(Math.abs(likeness(sketchOf(a), sketchOf(b)) - exact)).toBeLessThan(0.15)
  })

  it('see the shorter text in the longer', () => {
    expect(containment(sketchOf(words(0, 60)), sketchOf(words(0, 120)))).toBeGreaterThan(0.75)
  })

  it('never throw, and case and punctuation do not count', () => {
    fc.assert(fc.property(fc.string(), (text) => likeness(sketchOf(text), sketchOf(text.toLowerCase())) >= 0))
    expect(likeness(sketchOf('A man, a plan, a canal.'), sketchOf('a MAN a plan a canal'))).toBe(1)
  })
})

describe('versions', () => {
  it('a copy under another name', () => {
    expect(kinds([head('a', words(0, 80)), head('b', words(0, 70))])).toEqual(['b copy of a'])
  })

  it('an update and a correction at the same address', () => {
    const url = 'https://x.example/1'
    const update = head('b', words(0, 140), { url, date: '2025-03-11' })
    const fixed = head('c', words(0, 139), { url, date: '2025-03-12', title: 'CORRECTED: Talks' })
    expect(kinds([head('a', words(0, 80), { url }), update, fixed])).toEqual(['b update of a', 'c correction of a'])
  })

  it('not what another outlet writes on the same matter', () => {
    expect(kinds([head('a', words(0, 80)), head('b', `${words(0, 9)} ${words(100, 170)}`)])).toEqual([])
  })

  it('not nearly the same words a year later, but the very same', () => {
    expect(kinds([head('a', words(0, 80)), head('b', words(0, 76), { date: '2026-03-10' })])).toEqual([])
    expect(kinds([head('a', words(0, 80)), head('b', words(0, 80), { date: '2026-03-10' })])).toEqual(['b copy of a'])
  })

  it('a retraction by the headline that it names', () => {
    const first = head('a', words(0, 80), { title: 'Two dead in blast at depot' })
    const notice = head('b', 'Our report has been withdrawn by the editors.', {
      title: 'KILL: Two dead in blast at depot',
      date: '2025-03-11',
    })
    expect(kinds([first, notice])).toEqual(['b retraction of a'])
  })

  it('whatever the order of the articles', () => {
    const heads = [head('a', words(0, 80)), head('b', words(0, 70)), head('c', words(5, 80), { date: '2025-03-12' })]
    expect(kinds([...heads].reverse())).toEqual(kinds(heads))
  })
})

describe('notices', () => {
  it('are told by the tag of the title', () => {
    expect(noticeOf('CORRECTED: Talks open', '', phrases)).toBe('correction')
    expect(noticeOf('UPDATE 2-Talks open', '', phrases)).toBe('update')
    expect(noticeOf('Kill order for wolves withdrawn', '', phrases)).toBeUndefined()
    expect(noticeOf('Minsk withdraws its offer', 'The offer has been withdrawn, Minsk said.', phrases)).toBeUndefined()
  })

  it('name headlines in quotation marks', () => {
    expect(namedHeadlines('RETRACTION', 'The story "Azeri guns shell Goris town" is withdrawn.')).toContain(
      'Azeri guns shell Goris town',
    )
  })
})
