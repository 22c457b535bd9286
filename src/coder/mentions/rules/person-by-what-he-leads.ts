// "NAME, who heads X", "NAME, who speaks for X" -> NAME is of X, where nothing else tells whose he is.
// Example: "Abdulqader al-Murtada, who chairs the rebels' committee" -> YEM REB; "Yaron Blum, who handles the matter for Israel" -> ISR.
// Runs when the document has been read. "who led the march", "who met the president" tell nothing.
import { childrenOf } from '../../tree.ts'
import type { Draft } from '../draft.ts'
import { giveCountry, isGuessed, isOpen } from '../give-country.ts'
import { relOf } from '../grammar.ts'
import type { OpenReading } from '../reading.ts'
import type { Scene } from '../scene.ts'
import { lemmaAt, normAt, wordSet } from '../scene.ts'

/** Verbs of the clauses that describe the person: "who heads", "heading". */
function clausesAbout(scene: Scene, { chunk }: Draft): number[] {
  const out: number[] = []
  for (let at = chunk.first; at < chunk.last; at++)
    for (const child of childrenOf(scene.tree, at)) if (/^acl/.test(relOf(scene, child)) && child > at) out.push(child)
  return out
}

const withRel = (scene: Scene, verb: number, rel: RegExp): number[] =>
  childrenOf(scene.tree, verb).filter((child) => rel.test(relOf(scene, child)))

/** "for Israel", however the parse hangs it. */
const isFor = (scene: Scene, at: number): boolean =>
  childrenOf(scene.tree, at).some((child) => relOf(scene, child) === 'case' && normAt(scene, child) === 'for')

/** What is headed, or for whom somebody speaks and acts. */
function ledBy(scene: Scene, verb: number): number[] {
  const lemma = lemmaAt(scene, verb)
  const objects = withRel(scene, verb, /^obj$/)
  const served = [verb, ...objects].flatMap((at) => withRel(scene, at, /^(obl|nmod)/)).filter((at) => isFor(scene, at))
  if (wordSet(scene.index, 'serves').has(lemma)) return served
  return wordSet(scene.index, 'leads').has(lemma) ? objects : []
}

/** The body that is led, or whoever it belongs to: "the guerrillas' delegation". */
function ownerOf(reading: OpenReading, head: number): Draft | undefined {
  const owners = withRel(reading.scene, head, /^nmod:poss$|^amod$|^compound$/)
  return [head, ...owners]
    .map((at) => reading.byHead.get(at))
    .find((draft) => draft !== undefined && draft.actors.length === 1 && draft.actors[0]?.code !== '')
}

export function personsByWhatTheyLead(reading: OpenReading): void {
  for (const draft of [...reading.drafts]) {
    if (draft.kind !== 'named' || !draft.traits.person || draft.traits.plural || !isOpen(draft)) continue
    const [led] = clausesAbout(reading.scene, draft).flatMap((verb) => ledBy(reading.scene, verb))
    const owner = led === undefined ? undefined : ownerOf(reading, led)
    const [actor] = owner?.actors ?? []
    if (owner === undefined || actor === undefined || (isGuessed(owner) && draft.actors[0]?.code !== '')) continue
    giveCountry(reading, draft, actor, 'owner:what-he-leads')
  }
}
