// "the Republican Party" in an article about Kuwait -> no American party.
// A party whose name is made of words that parties everywhere use counts only where its country is named in the article, or no country is.
// Example: "the Democratic Party" stays American in an article that names the United States.
import type { ActorIndex } from '../../../lexicon/actor-index.ts'
import { piecesOf } from '../../../lexicon/pieces.ts'
import type { Hit } from '../scene.ts'
import { wordSet } from '../scene.ts'

function isGeneric(index: ActorIndex, name: string): boolean {
  const words = wordSet(index, 'party-words')
  return piecesOf(name).every((piece) => words.has(piece.norm))
}

export function withoutStrangers(index: ActorIndex, hits: readonly Hit[]): Hit[] {
  const countries = new Set(hits.filter((hit) => hit.sense.entry.kind === 'country').map((hit) => hit.sense.entry.code))
  if (countries.size === 0) return [...hits]
  return hits.filter(
    ({ sense }) => sense.entry.kind !== 'party' || countries.has(sense.entry.code) || !isGeneric(index, sense.name),
  )
}
