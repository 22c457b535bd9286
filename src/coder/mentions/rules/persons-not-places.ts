// A place's name inside a person's -> no place.
// Example: "Denzel Washington", "George Washington", "Jordan Peterson" are persons; "Washington", "President Washington said" is read
// as a person by its title, "Georgia Governor Kemp" keeps the state.
import type { NameHit, NameSense } from '../../../lexicon/names.ts'
import type { Token } from '../../../model/index.ts'
import type { NameSight } from '../scene.ts'
import { wordSet } from '../scene.ts'

const CAPITAL = /^\p{Lu}\p{Ll}/u

function isGivenName(sight: NameSight, token: Token): boolean {
  return wordSet(sight.index, 'given-male').has(token.norm) || wordSet(sight.index, 'given-female').has(token.norm)
}

/** "Denzel" before "Washington": tied by the parse as one name, or a known given name or "Mr". */
function nameBefore(sight: NameSight, hit: NameHit): boolean {
  const before = sight.doc.tokens[hit.first - 1]
  const own = sight.doc.tokens[hit.first]
  if (before === undefined || own === undefined || before.sentence !== own.sentence || !CAPITAL.test(before.form))
    return false
  if (wordSet(sight.index, 'honorific').has(before.norm.replace(/\.$/, ''))) return true
  if (before.upos !== 'PROPN') return false
  return isGivenName(sight, before) || (own.rel === 'flat' && own.head === before.index && before.rel !== 'nmod:desc')
}

/** "Peterson" after "Jordan": tied as one name by the parse, and no title or body. */
function nameAfter(sight: NameSight, hit: NameHit): boolean {
  const after = sight.doc.tokens[hit.last]
  if (after === undefined || after.rel !== 'flat' || after.head !== hit.first || !CAPITAL.test(after.form)) return false
  return after.upos === 'PROPN' && !sight.index.agents.has(after.norm) && !sight.index.suffixes.has(after.norm)
}

/** Countries and cities that are given names too. */
const isGivenPlace = (sight: NameSight, hit: NameHit): boolean =>
  wordSet(sight.index, 'given-place').has(sight.doc.tokens[hit.first]?.norm ?? '')

export function isPersonsName(sight: NameSight, hit: NameHit, sense: NameSense): boolean {
  if (hit.last - hit.first > 1 || sense.form === 'adj' || sense.form === 'people') return false
  if (!['country', 'group'].includes(sense.entry.kind) || sense.entry.dictionaryCode !== undefined) return false
  return nameBefore(sight, hit) || (isGivenPlace(sight, hit) && nameAfter(sight, hit))
}
