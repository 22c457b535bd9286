// Acts in order -> the same where "agreed to wait", said right behind what was asked, answers it; and where sparing somebody harm refuses nothing.
// Example: "China asked for another month. Australia agreed to wait until Aug. 11." is an acceptance; "Peru and Chile agreed to meet" stays a commitment.
// Only what was asked of or offered to the same side last before, in the same sentence or the one before; several who agree together bind themselves.
import { isUnder, tokenAt } from '../../coder/tree.ts'
import type { LedgerKind } from '../../model/index.ts'
import type { Act } from './acts.ts'
import { type Scene, sidesOf } from './scene.ts'

const ASKED = new Set<LedgerKind>(['offer', 'demand'])

const sides = (parties: Act['by']): string[] => sidesOf(parties.map(({ actor }) => actor))

/** Whether an act was put to the one side that agrees right behind it. */
function isAsked({ tree }: Scene, before: Act, act: Act): boolean {
  const distance = tokenAt(tree, act.predicate).sentence - tokenAt(tree, before.predicate).sentence
  const [own] = sides(act.by)
  return (
    distance <= 1 &&
    ASKED.has(before.kind) &&
    !before.mention &&
    own !== undefined &&
    sides(before.to).includes(own) &&
    !sides(before.by).includes(own)
  )
}

/** "agreed to wait" behind "asked for another month" */
export const agreedAfterAsking = (acts: readonly Act[], scene: Scene): Act[] =>
  acts.map((act, at) => {
    const before = acts[at - 1]
    const agrees = act.kind === 'commitment' && act.rule === 'ledger:verb:agree' && act.by.length === 1
    if (!agrees || act.to.length > 0 || before === undefined || !isAsked(scene, before, act)) return act
    return { ...act, kind: 'acceptance', to: before.by, follows: before, rule: 'ledger:agree-behind' }
  })

/** "would not shoot first": refuses where something was asked, else promises. */
export const sparingPromises = (acts: readonly Act[]): Act[] =>
  acts.map((act) => {
    if (act.spares !== true || act.follows !== undefined) return act
    const { claim: _, ...rest } = act
    return { ...rest, kind: 'commitment' }
  })

/** "Minsk demanded an apology, which [the government of the day] refused": nobody refuses his own demand, so whoever was asked did. */
export const othersAnswer = (acts: readonly Act[], { tree }: Scene): Act[] =>
  acts.map((act) => {
    if (act.kind !== 'refusal' && act.kind !== 'acceptance') return act
    const asked = acts.find(
      (other) =>
        ASKED.has(other.kind) && other.content !== act.predicate && isUnder(tree, act.predicate, other.content),
    )
    if (asked === undefined || asked.to.length === 0) return act
    const own = sides(act.by).every((side) => sides(asked.by).includes(side))
    return own ? { ...act, by: asked.to, to: asked.by, follows: asked } : act
  })
