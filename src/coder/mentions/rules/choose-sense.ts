// A name with several senses -> the one meant here.
// Example: "Georgia" with "Atlanta" in the sentence is the US state; "Congolese" with "Brazzaville" is COG, otherwise COD.
// A user's own dictionary goes first; a sense whose needed words are missing falls away, and one whose time is long past where another lives.
import type { NameForm, NameHit, NameSense } from '../../../lexicon/names.ts'
import { covers } from '../../../lexicon/periods.ts'
import type { Sentence } from '../../../model/index.ts'
import type { NameSight } from '../scene.ts'
import { standsAlone, unionOf, unionOfTheArticle } from './capitals-of-unions.ts'

const ORDER: readonly NameForm[] = ['name', 'adj', 'people', 'capital', 'seat', 'region', 'city']

function hasWord(sight: NameSight, sentence: Sentence, words: readonly string[], own: NameHit): boolean {
  let text = ' '
  for (let at = sentence.first; at < sentence.last; at++) {
    if (at >= own.first && at < own.last) continue
    text += `${sight.doc.tokens[at]?.norm ?? ''} `
  }
  return words.some((word) => text.includes(` ${word} `) || text.includes(` ${word.replaceAll('-', ' - ')} `))
}

const needed = (sense: NameSense): readonly string[] => sense.entry.needs ?? []

/** Over for more than a year when the article appeared. */
function isPast(sense: NameSense, day: string | undefined): boolean {
  const { to } = sense.entry
  return day !== undefined && to !== undefined && `${Number(to.slice(0, 4)) + 1}${to.slice(4)}` < day
}

const rank = (sense: NameSense): number => ORDER.indexOf(sense.form)

/** Begun and not over on the day; without a day what is not over at all. */
const isOf = ({ entry }: NameSense, day: string | undefined): boolean =>
  day === undefined ? entry.to === undefined : covers(entry, day)

/** Whether a person holds an office on the day, and when the latest began. */
const holdsOffice = ({ entry }: NameSense, day: string | undefined): boolean =>
  day !== undefined && entry.offices.some((office) => covers(office, day))
const lastBegun = ({ entry }: NameSense, day: string | undefined): string =>
  [entry, ...entry.offices]
    .map(({ from = '' }) => from)
    .filter((from) => day === undefined || from <= day)
    .sort()
    .at(-1) ?? ''

const number = (value: boolean): number => (value ? 1 : 0)

/** Of its time before others, names before adjectives, holders of an office before others, then who began last. */
function better(a: NameSense, b: NameSense, day: string | undefined): number {
  return (
    number(isOf(b, day)) - number(isOf(a, day)) ||
    rank(a) - rank(b) ||
    number(holdsOffice(b, day)) - number(holdsOffice(a, day)) ||
    lastBegun(b, day).localeCompare(lastBegun(a, day))
  )
}

/** The best of several; the earlier in the lexicon where they are equal. */
const bestOf = (senses: readonly NameSense[], day: string | undefined): NameSense | undefined =>
  senses.length > 1 ? [...senses].sort((a, b) => better(a, b, day))[0] : senses[0]

export interface Chosen {
  readonly sense: NameSense
  readonly rule: string
}

export function chooseSense(sight: NameSight, sentence: Sentence, hit: NameHit): Chosen | undefined {
  const own = hit.senses.find((sense) => sense.entry.dictionaryCode !== undefined)
  if (own !== undefined) return { sense: own, rule: 'sense:own-dictionary' }
  const first = hit.senses[0]
  if (first === undefined) return undefined
  if (hit.senses.length === 1 && needed(first).length === 0) return { sense: first, rule: 'sense:only' }
  const day = sight.doc.article.date
  const cued = bestOf(
    hit.senses.filter(
      (sense) =>
        needed(sense).length > 0 &&
        hasWord(sight, sentence, needed(sense), hit) &&
        (sense.name !== 'Commission' || standsAlone(sight, hit)),
    ),
    day,
  )
  if (cued !== undefined) return { sense: cued, rule: 'sense:words-nearby' }
  const union = unionOf(sight, sentence, hit) ?? unionOfTheArticle(sight, sentence, hit)
  if (union !== undefined) return { sense: union, rule: 'sense:capital-of-a-union' }
  const free = hit.senses.filter((sense) => needed(sense).length === 0)
  const living = free.filter((sense) => !isPast(sense, day))
  const best = bestOf(living.length > 0 ? living : free, day)
  return best === undefined ? undefined : { sense: best, rule: 'sense:usual' }
}
