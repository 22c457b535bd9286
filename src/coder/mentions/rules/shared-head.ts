// "North and South Korea" -> two names: a part of the world that shares its noun with the name after "and".
// Example: "North" there is North Korea. Needs the lexicon to know both full names; "north and South Africa" stays as it is.
import { longestName } from '../../../lexicon/names.ts'
import { piecesOf } from '../../../lexicon/pieces.ts'
import type { Sentence } from '../../../model/index.ts'
import type { Hit, NameSight } from '../scene.ts'

const PARTS = new Set(['north', 'south', 'east', 'west'])
const LINKS = new Set(['and', 'or', '&'])

function sharedAt(sight: NameSight, hit: Hit): Hit | undefined {
  const [part, link] = [sight.doc.tokens[hit.first - 2], sight.doc.tokens[hit.first - 1]]
  const own = sight.doc.tokens[hit.first]
  if (part === undefined || link === undefined || own === undefined || part.sentence !== own.sentence) return undefined
  if (!PARTS.has(part.norm) || !/^\p{Lu}/u.test(part.form) || !LINKS.has(link.norm)) return undefined
  if (!PARTS.has(own.norm)) return undefined
  const rest = sight.doc.tokens.slice(hit.first + 1, hit.last).map((token) => token.form)
  const pieces = [part.form, ...rest].map(piecesOf)
  const full = longestName(sight.index.names, pieces, 0, pieces.length)
  const sense = full?.last === pieces.length ? full.senses[0] : undefined
  return sense && { first: part.index, last: part.index + 1, sense, acts: hit.acts, rule: 'name:shared-head' }
}

export function sharedHeads(sight: NameSight, sentence: Sentence, hits: readonly Hit[]): Hit[] {
  const taken = new Set(hits.map((hit) => hit.first))
  const extra = hits.flatMap((hit) => {
    const shared = hit.first - 2 >= sentence.first ? sharedAt(sight, hit) : undefined
    return shared === undefined || taken.has(shared.first) ? [] : [shared]
  })
  return extra.length === 0 ? [...hits] : [...hits, ...extra].sort((a, b) => a.first - b.first)
}
