// The end of a longer name -> no name of its own.
// Example: "the Karaga Resistance Front" is not "the Resistance Front" that the lexicon knows; "the Syrian Resistance Front" and
// "President of the Resistance Front" leave it as it is. Only for bodies with names of two and more words.
import type { NameHit, NameSense } from '../../../lexicon/names.ts'
import { longestName } from '../../../lexicon/names.ts'
import type { NameSight } from '../scene.ts'

const BODIES = new Set(['armed-group', 'party', 'organisation', 'institution', 'company', 'media'])

export function isTailOfName(sight: NameSight, hit: NameHit, sense: NameSense): boolean {
  if (hit.last - hit.first < 2 || !BODIES.has(sense.entry.kind) || sense.entry.dictionaryCode !== undefined)
    return false
  const before = sight.doc.tokens[hit.first - 1]
  const own = sight.doc.tokens[hit.first]
  if (before === undefined || own === undefined || before.sentence !== own.sentence) return false
  if (before.upos !== 'PROPN' || !/^\p{Lu}\p{Ll}/u.test(before.form) || before.rel === 'nmod:desc') return false
  if (sight.index.agents.has(before.norm) || sight.index.titles.has(before.norm.replace(/\.$/, ''))) return false
  const inside = before.head >= hit.first && before.head < hit.last
  return inside && longestName(sight.index.names, sight.pieces, before.index, hit.first) === undefined
}
