// A country tied to another word by a hyphen -> whether it acts in what follows.
// Example: "Saudi-led jets" act for SAU, "US-China talks" for both; "Russian-backed rebels", "pro-Iran militia" and "anti-US protest" do not.
import type { NameHit } from '../../../lexicon/names.ts'
import type { NameSight } from '../scene.ts'
import { wordSet } from '../scene.ts'

const HYPHEN = /^[-‐‑–]$/
const SMALL = /^\p{Ll}/u

/** The words that hyphens tie to the right end of a name. */
function tiedWord(sight: NameSight, hit: NameHit): string | undefined {
  if (hit.rest !== undefined) return hit.rest
  const [hyphen, next] = [sight.doc.tokens[hit.last], sight.doc.tokens[hit.last + 1]]
  const end = sight.doc.tokens[hit.last - 1]?.end
  if (hyphen === undefined || next === undefined || !HYPHEN.test(hyphen.form) || hyphen.sentence !== next.sentence)
    return undefined
  return hyphen.start === end && hyphen.end === next.start && SMALL.test(next.form) ? next.norm : undefined
}

/** "pro", "anti" ... before the name. */
function stanceBefore(sight: NameSight, hit: NameHit): boolean {
  const [word, hyphen] = [sight.doc.tokens[hit.first - 2], sight.doc.tokens[hit.first - 1]]
  if (hyphen === undefined || word === undefined || !HYPHEN.test(hyphen.form) || hyphen.sentence !== word.sentence)
    return false
  return word.end === hyphen.start && wordSet(sight.index, 'stance').has(word.norm)
}

export function actsThrough(sight: NameSight, hit: NameHit): boolean {
  if (stanceBefore(sight, hit)) return false
  const tied = tiedWord(sight, hit)
  return tied === undefined || wordSet(sight.index, 'acting-tie').has(tied)
}
