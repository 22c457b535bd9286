// vocab.json of the model -> maps from strings to feature ids, and label lists with their features parsed.
// Example: featureIds(vocabulary, 'Troops') are ten numbers, 0 where the model knows no such prefix, suffix, shape or word.
// The layout is stated in models/parser-en/CARD.md; a file of another version is refused.
import { RapporteurError } from '../base/errors.ts'
import type { Features } from '../model/index.ts'
import { parseFeats } from './feats.ts'

type Maker = (form: string, norm: string) => string

interface Feature {
  readonly make: Maker
  readonly ids: ReadonlyMap<string, number>
}

export interface Vocabulary {
  readonly features: readonly Feature[]
  readonly upos: readonly string[]
  readonly xpos: readonly string[]
  readonly rel: readonly string[]
  readonly lemma: readonly string[]
  readonly feats: readonly Features[]
  /** "troops\tNOUN" -> "troop". */
  readonly lemmaDict: ReadonlyMap<string, string>
}

interface VocabularyFile {
  readonly version: number
  readonly features: readonly { readonly kind: string }[]
  readonly maps: readonly Readonly<Record<string, number>>[]
  readonly upos: readonly string[]
  readonly xpos: readonly string[]
  readonly rel: readonly string[]
  readonly lemma: readonly string[]
  readonly feats: readonly string[]
  readonly lemmaDict: Readonly<Record<string, string>>
}

const VERSION = 2
const ASCII = /^[\x20-\x7e]*$/
const LONGEST_SHAPE = 8

export const digitsToZero = (form: string): string => form.toLowerCase().replace(/[0-9]/g, '0')

function shapeUnit(unit: string): string {
  if (unit >= '0' && unit <= '9') return 'd'
  if (ASCII.test(unit)) return unit >= 'A' && unit <= 'Z' ? 'X' : unit >= 'a' && unit <= 'z' ? 'x' : unit
  return /\p{Lu}/u.test(unit) ? 'X' : /\p{Ll}/u.test(unit) ? 'x' : unit
}

/** "Kyu-duk1985" -> "Xxx-xxdd": runs shrink to two, then the first eight units. */
export function shapeOf(form: string): string {
  let shape = ''
  for (let at = 0; at < form.length && shape.length < LONGEST_SHAPE; at++) {
    const unit = shapeUnit(form.charAt(at))
    const line = unit === '\n' || unit === '\r' || unit === '\u2028' || unit === '\u2029'
    if (line || !(shape.endsWith(unit) && shape.charAt(shape.length - 2) === unit)) shape += unit
  }
  return shape
}

function makerOf(kind: string): Maker {
  const [name, digits] = kind.split(':')
  const size = Number(digits)
  if (name === 'norm') return (_, norm) => norm
  if (name === 'prefix') return (_, norm) => norm.slice(0, size)
  if (name === 'suffix') return (_, norm) => norm.slice(-size)
  if (name === 'shape') return (form) => shapeOf(form)
  throw new RapporteurError('text.model-unknown', `the parser asks for the feature "${kind}", which this version lacks`)
}

export function parseVocabulary(json: string): Vocabulary {
  const file = JSON.parse(json) as VocabularyFile
  if (file.version !== VERSION) {
    const why = `the parser's vocabulary has version ${file.version}, not ${VERSION}`
    throw new RapporteurError('text.model-unknown', why)
  }
  const features = file.features.map(({ kind }, at) => ({
    make: makerOf(kind),
    ids: new Map(Object.entries(file.maps[at] ?? {})),
  }))
  const { upos, xpos, rel, lemma } = file
  const feats = file.feats.map(parseFeats)
  return { features, upos, xpos, rel, lemma, feats, lemmaDict: new Map(Object.entries(file.lemmaDict)) }
}

export function featureIds(vocabulary: Vocabulary, form: string): readonly number[] {
  const norm = digitsToZero(form)
  return vocabulary.features.map(({ make, ids }) => ids.get(make(form, norm)) ?? 0)
}
