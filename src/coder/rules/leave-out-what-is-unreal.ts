// Wishes, fears, attempts, plans of others, purposes and films: nothing happened and nobody was asked.
// Example: "to avoid an attack", "a plan to visit Kabul", "wants to meet". It leaves alone what an operator's frame has already coded.
import { drop, type Rule } from './draft.ts'

export const leaveOutWhatIsUnreal: Rule = {
  id: 'drop:unreal',
  apply(draft) {
    return draft.situation.unreal === undefined ? draft : drop(draft, this.id)
  },
}
