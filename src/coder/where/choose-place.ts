// Of all places that bear a name the one that is meant: the one in the country or state that stands behind it ("Paris, Texas"), that the
// sentence or the article tells of; else the larger one, states before provinces before cities.
// A small town that nothing speaks for is no place: it is a person, a company, a word.
import type { Gazetteer, GazetteerPlace } from '../../lexicon/gazetteer.ts'
import type { Mention } from '../../model/event.ts'

/** The countries that an article tells of, and those of each sentence. */
export interface Evidence {
  readonly article: ReadonlyMap<string, number>
  readonly sentences: ReadonlyMap<number, ReadonlySet<string>>
}

/** What stands behind or before a name and says where it lies. */
export interface Container {
  readonly country?: string
  readonly state?: string
}

const KNOWN_TO_ALL = 100_000
const NEEDS_NO_NOUN = 2000

/** Countries by the actors and places that the mentions stand for. */
export function evidenceOf(mentions: readonly Mention[]): Evidence {
  const article = new Map<string, number>()
  const sentences = new Map<number, Set<string>>()
  for (const mention of mentions) {
    if (mention.kind === 'pronoun') continue
    for (const { code } of mention.actors) {
      if (code === '') continue
      article.set(code, (article.get(code) ?? 0) + 1)
      const here = sentences.get(mention.sentence) ?? new Set()
      sentences.set(mention.sentence, here.add(code))
    }
  }
  return { article, sentences }
}

function isIn(place: GazetteerPlace, container: Container): boolean {
  if (container.state !== undefined && place.state === container.state) return true
  return container.country !== undefined && place.country === container.country && container.country !== ''
}

function weight(place: GazetteerPlace, evidence: Evidence, sentence: number): number {
  const size = place.resolution === 1 ? 9 : place.population === 0 ? 7.5 : Math.log10(place.population + 1)
  const near = evidence.sentences.get(sentence)?.has(place.country) ? 2.5 : 0
  const told = evidence.article.has(place.country) ? 1.5 : 0
  return size + (place.capital ? 2.5 : 0) + near + told
}

/** Whether a place may be meant at all where the words do not say that it is one. */
function isLikely(place: GazetteerPlace, key: string, gazetteer: Gazetteer, evidence: Evidence): boolean {
  if (place.geonameId === undefined) return true
  if (gazetteer.unlikely.has(key)) return false
  return (
    place.capital ||
    place.population >= KNOWN_TO_ALL ||
    (place.population >= NEEDS_NO_NOUN && evidence.article.has(place.country))
  )
}

/** A small town in a country that the article does not tell of, although it tells of others: the gazetteer lacks the one that is meant. */
const isStray = (place: GazetteerPlace, evidence: Evidence): boolean =>
  place.geonameId !== undefined &&
  !place.capital &&
  place.population < KNOWN_TO_ALL &&
  evidence.article.size > 0 &&
  !evidence.article.has(place.country)

/** The place that a name means, or none. */
export function choosePlace(
  name: { readonly key: string; readonly places: readonly GazetteerPlace[] },
  context: {
    readonly gazetteer: Gazetteer
    readonly evidence: Evidence
    readonly sentence: number
    readonly container?: Container
    readonly sure: boolean
  },
): GazetteerPlace | undefined {
  const { gazetteer, evidence, sentence, container } = context
  const inside = container === undefined ? [] : name.places.filter((place) => isIn(place, container))
  const possible =
    inside.length > 0 || context.sure
      ? inside.length > 0
        ? inside
        : name.places
      : name.places.filter((place) => isLikely(place, name.key, gazetteer, evidence))
  let best: GazetteerPlace | undefined
  for (const place of possible)
    if (best === undefined || weight(place, evidence, sentence) > weight(best, evidence, sentence)) best = place
  return best !== undefined && isStray(best, evidence) ? undefined : best
}
