// "Kuwait's emir", "Biden's special envoy", "his nation's army" -> the possessor's country or body.
// A person's envoy serves the person's country: "President Joe Biden's special envoy for North Korea" is USA.
// "his Greek counterpart" has a modifier, which goes before; a possessor that means nobody known gives nothing.
import type { Actor } from '../../../model/index.ts'
import { childrenOf, conjuncts, firstConjunct } from '../../tree.ts'
import type { Discourse } from '../draft.ts'
import type { Facts, Owner } from '../facts.ts'
import type { Phrase } from '../phrase.ts'
import type { Scene } from '../scene.ts'

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

/** "Sudan's and Egypt's chiefs of staff": the possessor and those that stand in a row before it. */
function rowOf(scene: Scene, possessor: number): number[] {
  const token = scene.tokens[possessor]
  if (token === undefined) return [possessor]
  const before = childrenOf(scene.tree, token.head).filter((at) => {
    const { rel, upos } = scene.tokens[at] ?? {}
    return at < possessor && rel === 'nmod:poss' && upos === 'PROPN'
  })
  const joined = before.filter((at) => scene.tokens.slice(at + 1, possessor).some(({ norm }) => norm === 'and'))
  // "Sudan's and Egypt's" with the second hanging on the first.
  const first = firstConjunct(scene.tree, possessor)
  if (first !== possessor) return conjuncts(scene.tree, first)
  return [...joined, possessor, ...childrenOf(scene.tree, possessor).filter((at) => scene.tokens[at]?.rel === 'conj')]
}

export function possessorOwners(discourse: Discourse, phrase: Phrase): readonly Owner[] {
  if (phrase.possessor === undefined) return []
  const { scene, byHead } = discourse
  const owners = phrase.plural ? rowOf(scene, phrase.possessor) : [phrase.possessor]
  return owners
    .flatMap((owner) => byHead.get(owner)?.actors ?? [])
    .filter((actor) => actor.code !== '' || actor.sector !== '')
    .map((actor) => ({ facts: factsOf(actor), rule: 'owner:possessor' }))
}
