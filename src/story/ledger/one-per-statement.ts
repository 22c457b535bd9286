// Acts of one sentence -> one for each statement: what is offered by the same breath that accepts is no offer beside the acceptance.
// Example: "is ready to hand over the maps, accepting a swap" is an acceptance; "threatened to cut power unless" holds no demand.
// Acts of other parties in the sentence stay.
import { conjuncts, isUnder } from '../../coder/tree.ts'
import type { LedgerKind } from '../../model/index.ts'
import type { Act } from './acts.ts'
import { type Scene, sidesOf } from './scene.ts'

/** What gives way to what, where the same side makes both in one sentence. */
const STRONGER: Partial<Record<LedgerKind, readonly LedgerKind[]>> = {
  offer: ['acceptance'],
  commitment: ['acceptance', 'offer'],
}

const own = (act: Act): string => sidesOf(act.by.map(({ actor }) => actor)).join('+')

/** The one stands in an adverbial clause of the other ("is ready to ..., accepting"). */
const together = ({ tree }: Scene, a: Act, b: Act): boolean =>
  isUnder(tree, a.predicate, b.predicate) || isUnder(tree, b.predicate, a.predicate)

export const onePerStatement = (acts: readonly Act[], scene: Scene): Act[] =>
  acts.filter(
    (act) =>
      !acts.some(
        (other) =>
          STRONGER[act.kind]?.includes(other.kind) === true &&
          own(other) === own(act) &&
          together(scene, act, other) &&
          !conjuncts(scene.tree, act.predicate).includes(other.predicate) &&
          !conjuncts(scene.tree, other.predicate).includes(act.predicate),
      ),
  )
