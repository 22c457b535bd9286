// A truce that was agreed, and fighting between those who agreed it -> how likely the one breaks the other.
// Example: "agreed to a ceasefire" is broken by "shells fell on Jermuk", "fighting broke out again between Armenia and Azerbaijan".
// One of the two must have fought, or the report must name both; whether the truce was kept in so many words is left to explicit-answers.ts.
import type { Answer } from '../../model/index.ts'
import { daysAfter, type Fit, meet } from './answering.ts'
import type { Item } from './item.ts'
import type { KinWords } from './kin-words.ts'

const SCORE = { base: 0.66, day: 0.001, most: 0.1 }
/** A truce that has held so long is hardly the one that is broken. */
const SOON = 120

function isTruce({ entry: { kind, words } }: Item, { areKin }: KinWords): boolean {
  const stops = words.some((word) => areKin(word, 'stop'))
  return (
    kind === 'commitment' &&
    words.some((word) => areKin(word, 'truce') || (stops && (word === 'fire' || areKin(word, 'attack'))))
  )
}

const isFight = ({ type, words }: Answer, { isFighting }: KinWords): boolean =>
  type === 'ASSAULT' || words.some(isFighting)

/** Both of them are named where nobody is told to have fought. */
const areNamed = (near: readonly string[], sides: readonly string[]): boolean =>
  sides.filter((side) => near.includes(side)).length > 1

export function truceFit(answer: Answer, item: Item, kin: KinWords): Fit | undefined {
  if (answer.negated || answer.historical || item.standing !== 'open') return undefined
  if (!isTruce(item, kin) || !isFight(answer, kin)) return undefined
  if (!meet(answer.by, item.by) && !areNamed(answer.near ?? [], item.by)) return undefined
  const days = daysAfter(item, answer.date)
  if (days === undefined || days > SOON) return undefined
  const score = SCORE.base - Math.min(SCORE.most, days * SCORE.day)
  return { score, standing: 'broken', reasons: ['fighting after a truce was agreed', `${days} days later`] }
}
