// A seed and a number -> so many read articles of invented news: for bench/stories.ts and its test.
// Example: news(1000, templates, 7) is a thousand articles over a few days; every happening is told by one to six of them, one in ten is a copy.
// Reports and entries are those of real codings (the templates), with other sides, days, places and words; texts are not made, only sketches.
// Each article has words of its own and takes the memory that one takes which was just read.
import { addDays } from '../src/base/days.ts'
import { hashOf } from '../src/base/ids.ts'
import { roomForSketch } from '../src/base/near-duplicates.ts'
import type { Actor, ReadArticle, Report } from '../src/model/index.ts'
import { type Compact, createCompact } from '../src/story/compact.ts'

/** A small generator of numbers below one, the same for the same seed (mulberry32). */
export function random(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

const SIDES = Array.from(
  { length: 60 },
  (_, n) =>
    `${String.fromCharCode(65 + (n % 26))}${String.fromCharCode(65 + ((n * 7) % 26))}${String.fromCharCode(65 + Math.floor(n / 26))}`,
)
const WORDS = Array.from({ length: 3000 }, (_, n) => `word${n}`)
const OUTLETS = Array.from({ length: 200 }, (_, n) => `Outlet ${n}`)
/** Articles a day. */
export const RATE = 400
const SKETCH = 120

interface Happening {
  readonly template: ReadArticle
  readonly sides: readonly [string, string]
  readonly day: string
  readonly place: string
  readonly words: readonly string[]
  readonly sketch: Uint32Array
}

const renamed = (actors: readonly Actor[], side: string): Actor[] =>
  actors.slice(0, 1).map((actor) => ({ ...actor, code: side, name: side, id: side }))

/** A new reporting of a happening: most of its words, its day, its sides. */
function articleOf(id: string, happening: Happening, copy: boolean, next: () => number, compact: Compact): ReadArticle {
  const { template, sides, day, place, words, sketch } = happening
  const own = roomForSketch()
  for (let at = 0; at < SKETCH; at++) own[at] = copy ? (sketch[at] ?? 0) : Math.floor(next() * 4294967296)
  const said = words.filter(() => next() < 0.7)
  const report = (one: Report, at: number): Report => ({
    ...one,
    event: `e${hashOf([id, String(at)])}`,
    article: id,
    by: one.by.length === 0 ? [] : [sides[0]],
    to: one.to.length === 0 ? [] : [sides[1]],
    date: { from: day, to: day, grain: 'day', basis: 'expression' },
    published: day,
    ...(one.place === undefined ? {} : { place: { ...one.place, name: place } }),
    words: [...one.words.slice(0, 2), ...said],
  })
  const { people, reports, entries, answers } = compact<Omit<ReadArticle, 'head'>>({
    people: [],
    reports: template.reports.map(report),
    entries: template.entries.map((entry) => ({
      ...entry,
      id: `l${hashOf([id, entry.id])}`,
      article: id,
      by: renamed(entry.by, sides[0]),
      to: renamed(entry.to, sides[1]),
      date: { from: day, to: day, grain: 'day', basis: 'expression' },
      words: [...entry.words.slice(0, 2), ...said],
    })),
    answers: template.answers.map((answer) => ({
      ...answer,
      article: id,
      by: [sides[1]],
      date: { from: day, to: day, grain: 'day', basis: 'expression' },
      words: said,
    })),
  })
  const source = OUTLETS[Math.floor(next() * 200)] ?? ''
  const head = { id, date: day, url: '', source, title: id, opening: '', sketch: own, shingles: 150 }
  return { head, people, reports, entries, answers }
}

/** The same one by one, for more than should be held at once. */
export function* newsOf(count: number, templates: readonly ReadArticle[], seed: number): Generator<ReadArticle> {
  const next = random(seed)
  const compact = createCompact()
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * next() * list.length)] as T
  let made = 0
  while (made < count) {
    const [a, b] = [pick(SIDES), pick(SIDES)]
    const happening: Happening = {
      template: templates[Math.floor(next() * templates.length)] as ReadArticle,
      sides: a === b ? [a, SIDES[59] ?? a] : [a, b],
      day: addDays('2024-01-01', Math.floor(made / RATE)),
      place: `Town ${Math.floor(next() * 400)}`,
      words: Array.from({ length: 8 }, () => pick(WORDS)),
      sketch: Uint32Array.from({ length: SKETCH }, () => Math.floor(next() * 4294967296)),
    }
    const told = 1 + Math.floor(next() * next() * 6)
    for (let at = 0; at < told && made < count; at++)
      yield articleOf(`n${made++}`, happening, at > 0 && next() < 0.2, next, compact)
  }
}

export const news = (count: number, templates: readonly ReadArticle[], seed: number): ReadArticle[] => [
  ...newsOf(count, templates, seed),
]
