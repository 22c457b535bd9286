// Words -> whether they speak of people from elsewhere, whom no country of the surroundings owns.
// Example: "foreign troops", "western hostages", "48 passengers", "migrants". "villagers" and "the foreign minister" are left alone.
import { childrenBy, type Tree, tokenAt } from './tree.ts'

const FROM_ELSEWHERE =
  /^(western|international|overseas|expatriate|multinational|western-backed|visiting|stranded|alien|offshore)$/
const TRAVELLER =
  /^(foreigner|tourist|passenger|migrant|expatriate|westerner|traveller|traveler|holidaymaker|pilgrim|refugee)s?$/

/** Whether the noun or a modifier of it says so; "foreign" does not before an office ("foreign minister"). */
export function isStranger(tree: Tree, head: number): boolean {
  const noun = tokenAt(tree, head)
  if (TRAVELLER.test(noun.norm)) return true
  const office = /^(minister|ministry|secretary|office|affairs|policy)$/.test(noun.lemma.toLowerCase())
  return childrenBy(tree, head, 'amod', 'compound').some((at) => {
    const { norm } = tokenAt(tree, at)
    return FROM_ELSEWHERE.test(norm) || (norm === 'foreign' && !office)
  })
}
