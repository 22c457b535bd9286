// "Kuwait's emir", "Biden's special envoy", "his nation's army" -> the possessor's country or body.
// A person's envoy serves the person's country: "President Joe Biden's special envoy for North Korea" is USA.
// "his Greek counterpart" has a modifier, which goes before; a possessor that means nobody known gives nothing.
import type { Actor } from '../../../model/index.ts'
import type { Discourse } from '../draft.ts'
import type { Facts, Owner } from '../facts.ts'
import type { Phrase } from '../phrase.ts'

function factsOf(actor: Actor): Facts {
  return {
    code: actor.code,
    sector: actor.sector,
    others: actor.otherSectors,
    name: actor.name,
    ...(actor.id === undefined ? {} : { id: actor.id }),
    ...(actor.dictionaryCode === undefined ? {} : { dictionaryCode: actor.dictionaryCode }),
    rules: [],
  }
}

export function possessorOwners(discourse: Discourse, phrase: Phrase): readonly Owner[] {
  if (phrase.possessor === undefined) return []
  const owner = discourse.byHead.get(phrase.possessor)
  return (owner?.actors ?? [])
    .filter((actor) => actor.code !== '' || actor.sector !== '')
    .map((actor) => ({ facts: factsOf(actor), rule: 'owner:possessor' }))
}
