// Tokens -> hits: the names of the lexicon that stand in the text, longest first, each with one sense.
// Example: "North and South Korea" -> PRK ("North") and KOR ("South Korea"); "Russian-backed rebels" -> RUS that does not act.
// Senses are chosen by rules/choose-sense.ts; names the lexicon does not know are no hits.
import type { NameHit } from '../../lexicon/names.ts'
import { longestName } from '../../lexicon/names.ts'
import type { Sentence } from '../../model/index.ts'
import { chooseSense } from './rules/choose-sense.ts'
import { withoutStrangers } from './rules/generic-parties.ts'
import { actsThrough } from './rules/hyphen-ties.ts'
import { isPersonsName } from './rules/persons-not-places.ts'
import { sharedHeads } from './rules/shared-head.ts'
import { isTailOfName } from './rules/tails-of-names.ts'
import type { Hit, NameSight } from './scene.ts'
import { wordSet } from './scene.ts'

function inCapitals(sight: NameSight, sentence: Sentence): boolean {
  let words = 0
  for (let at = sentence.first; at < sentence.last; at++)
    for (const piece of sight.pieces[at] ?? []) {
      if (piece.norm.length < 2 || /\d/.test(piece.norm)) continue
      if (piece.case !== 2) return false
      words++
    }
  return words > 2
}

/** "US", "WHO" in a sentence of capitals may be plain words. */
function isSmallWord(sight: NameSight, hit: NameHit): boolean {
  if (hit.last - hit.first !== 1) return false
  const form = sight.doc.tokens[hit.first]?.form.toLowerCase() ?? ''
  return wordSet(sight.index, 'small-words').has(form)
}

function toHit(sight: NameSight, sentence: Sentence, found: NameHit): Hit | undefined {
  const chosen = chooseSense(sight, sentence, found)
  if (chosen === undefined || isPersonsName(sight, found, chosen.sense)) return undefined
  if (isTailOfName(sight, found, chosen.sense)) return undefined
  return {
    first: found.first,
    last: found.last,
    ...chosen,
    acts: !chosen.sense.entry.id.startsWith('no-actor-') && actsThrough(sight, found),
  }
}

function hitsOf(sight: NameSight, sentence: Sentence): Hit[] {
  const hits: Hit[] = []
  const shouting = inCapitals(sight, sentence)
  for (let at = sentence.first; at < sentence.last; ) {
    const found = longestName(sight.index.names, sight.pieces, at, sentence.last)
    const hit =
      found === undefined || (shouting && isSmallWord(sight, found)) ? undefined : toHit(sight, sentence, found)
    if (hit !== undefined) hits.push(hit)
    at = hit === undefined ? at + 1 : hit.last
  }
  return sharedHeads(sight, sentence, hits)
}

export function findNames(sight: NameSight): Hit[] {
  const hits = sight.doc.sentences.flatMap((sentence) => hitsOf(sight, sentence))
  return withoutStrangers(sight.index, hits)
}
