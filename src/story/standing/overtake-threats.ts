// A demand that is given up or met -> the threats that stood behind it are overtaken.
// Example: Baku drops its demand for a road: its threat to open the road by force has lost its point.
// Only threats between the same sides that are still open, and whose condition or content shares words with the demand.
import type { Change } from '../../model/index.ts'
import { sameContent } from '../ledger/once-each.ts'
import type { Item, Register } from './item.ts'
import type { KinWords } from './kin-words.ts'

const ENDS = new Set(['withdrawn', 'met', 'accepted'])
const RELATED = 0.3

export function overtakeThreats(demand: Item, made: Change, register: Register, { alike }: KinWords): void {
  if (demand.entry.kind !== 'demand' || !ENDS.has(made.standing)) return
  for (const threat of register.find(demand.by, demand.to)) {
    if (threat.entry.kind !== 'threat' || threat.standing !== 'open') continue
    const { ifWords, words } = threat.entry
    const tied = { words: [...ifWords, ...words], meant: ifWords }
    if (Math.max(sameContent(tied, demand.entry, alike), sameContent({ words }, demand.entry, alike)) < RELATED)
      continue
    const reasons = [`what it stood behind is ${made.standing}`]
    threat.changes.push({ ...made, standing: 'overtaken', reasons })
    threat.standing = 'overtaken'
  }
}
