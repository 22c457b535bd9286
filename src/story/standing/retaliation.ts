// A threat that does not say what will be done, and a later harmful deed -> how likely the deed is what was threatened.
// Example: "would strike back", "there would be consequences" are met by "began exercises around the island", "suspended imports from Lithuania".
// The maker must have done it, and the sentence must name the side that was threatened; what says what it threatens is left to deed-fit.ts.
import type { Clause } from '../../coder/clauses/types.ts'
import { childrenBy, tokenAt } from '../../coder/tree.ts'
import type { Answer, EventType, LedgerEntry } from '../../model/index.ts'
import { cueWords } from '../ledger/cues.ts'
import { doesHarm } from '../ledger/harm.ts'
import type { Scene } from '../ledger/scene.ts'
import { daysAfter, type Fit, meet } from './answering.ts'
import type { Item } from './item.ts'
import type { KinWords } from './kin-words.ts'

const HARMFUL: ReadonlySet<EventType> = new Set(['ASSAULT', 'COERCE', 'SANCTION', 'MOBILIZE'])

/** "suspended imports from Lithuania": whatever is stopped, unless it is something bad. */
function stops({ tree, cues }: Scene, { lemma, obj }: Clause): boolean {
  if (obj === undefined || !cueWords(cues, 'stopping verb').has(lemma)) return false
  const bad = cueWords(cues, 'bad noun')
  return ![obj.head, ...childrenBy(tree, obj.head, 'nmod', 'compound')].some((one) =>
    bad.has(tokenAt(tree, one).lemma.toLowerCase()),
  )
}

/** Whether what was done harms somebody. */
export const isHarmful = (scene: Scene, at: number, clause: Clause): boolean =>
  HARMFUL.has(scene.eventAt(at)?.type ?? 'CONSULT') || doesHarm(scene, at) || stops(scene, clause)

/** Nothing but "strike back", "take the necessary measures", "pay a heavy price". */
function saysNothing({ words, kind }: LedgerEntry, { isGeneric }: KinWords): boolean {
  const kinds = words.map(isGeneric)
  return kind === 'threat' && kinds.includes('core') && !kinds.includes(undefined)
}

const SCORE = { base: 0.66, condition: 0.1, day: 0.001, most: 0.1 }
/** What comes later than that is hardly meant. */
const SOON = 90

/** What was supposed has been told by the same sentence: "three days after the president met the speaker". */
const isTrue = ({ words }: Answer, { entry: { ifWords } }: Item, { areKin }: KinWords): boolean =>
  ifWords.filter((word) => words.some((other) => areKin(word, other))).length >= Math.min(2, ifWords.length || 1)

export function retaliationFit(answer: Answer, item: Item, kin: KinWords): Fit | undefined {
  const { harmed } = answer
  if (harmed === undefined || answer.negated || !meet(answer.by, item.by)) return undefined
  if (item.to.length > 0 && !meet(harmed, item.to)) return undefined
  const days = daysAfter(item, answer.date)
  if (days === undefined || days > SOON || !item.tellings.every((one) => one.mention || saysNothing(one, kin)))
    return undefined
  if (!saysNothing(item.entry, kin)) return undefined
  const told = isTrue(answer, item, kin)
  const score = SCORE.base + (told ? SCORE.condition : 0) - Math.min(SCORE.most, days * SCORE.day)
  const reasons = [
    `${answer.by.join('+')} harmed ${harmed.join('+')}, as threatened without saying how`,
    ...(told ? ['what was supposed came true'] : []),
    `${days} days later`,
  ]
  return { score, reasons }
}
