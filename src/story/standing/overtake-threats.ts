// A demand that is given up or met -> the threats that stood behind it are overtaken.
// Example: Baku drops its demand for a road: its threat to open the road by force has lost its point.
// So are threats of two who come to an agreement.
// Only threats between the same sides that are still open, and whose condition or content shares words with the demand.
import type { Change, LedgerEntry } from '../../model/index.ts'
import { sameContent } from '../ledger/once-each.ts'
import { sidesOf } from '../ledger/scene.ts'
import type { Item, Register } from './item.ts'
import type { KinWords } from './kin-words.ts'

const ENDS = new Set(['withdrawn', 'met', 'accepted'])
const RELATED = 0.3

/** "urged Riga to open the road. Otherwise it would go to court": told in one breath. */
const BESIDE = 2
const standsBeside = (threat: Item, demand: Item): boolean =>
  threat.tellings.some((one) =>
    demand.tellings.some((other) => other.article === one.article && Math.abs(other.sentence - one.sentence) <= BESIDE),
  )

const AGREED = { confidence: 0.6, reasons: ['both have agreed since'] }

/** "would leave if the other broke its word" holds under an agreement as well. */
const BREACH = new Set(['break', 'breach', 'violate', 'renege', 'flout'])

/** Two who agree lay aside what they threatened each other with, if something was not done. */
export function overtakeByAgreement(
  { by, historical, article, date, evidence }: LedgerEntry,
  register: Register,
): void {
  const sides = sidesOf(by)
  if (sides.length < 2 || historical) return
  const among = (some: readonly string[]): boolean => some.some((side) => sides.includes(side))
  for (const threat of register.find(sides, sides)) {
    const { kind, ifWords } = threat.entry
    const pending = kind === 'threat' && threat.standing === 'open' && ifWords.length > 0
    if (!pending || !among(threat.to) || !among(threat.by) || ifWords.some((word) => BREACH.has(word))) continue
    threat.changes.push({ standing: 'overtaken', date: date.from, article, evidence, ...AGREED })
    threat.standing = 'overtaken'
  }
}

export function overtakeThreats(demand: Item, made: Change, register: Register, { alike }: KinWords): void {
  if (demand.entry.kind !== 'demand' || !ENDS.has(made.standing)) return
  for (const threat of register.find(demand.by, demand.to)) {
    if (threat.entry.kind !== 'threat' || threat.standing !== 'open') continue
    const { ifWords, words } = threat.entry
    const tied = { words: [...ifWords, ...words], meant: ifWords }
    const related =
      Math.max(sameContent(tied, demand.entry, alike), sameContent({ words }, demand.entry, alike)) >= RELATED
    if (!related && !standsBeside(threat, demand)) continue
    const reasons = [`what it stood behind is ${made.standing}`]
    threat.changes.push({ ...made, standing: 'overtaken', reasons })
    threat.standing = 'overtaken'
  }
}
