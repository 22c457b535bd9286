// What somebody said ("Not one rupee") and what was put to him -> how likely the one refuses the other.
// Example: quoted right behind "offered to open the route if Islamabad settled the fees" it refuses that; elsewhere its words must agree with what was put.
// Only what is open and was put to the speaker by another side; what goes on ("the barrier will stay") refuses demands only.
import type { Answer, LedgerEntry } from '../../model/index.ts'
import { daysAfter, type Fit, meet } from './answering.ts'
import type { Item } from './item.ts'
import type { KinWords } from './kin-words.ts'

/** So many sentences later it is still an answer to what stands there. */
const REACH = 2

const isBefore = ({ article, sentence }: LedgerEntry, answer: Answer): boolean =>
  article === answer.article && sentence < answer.sentence && answer.sentence - sentence <= REACH

/** Words that both speak of, the most over all tellings. */
function shared({ words }: Answer, { tellings }: Item, { areKin, isBare }: KinWords): number {
  const own = words.filter((word) => !isBare(word))
  const counts = tellings.map(
    (one) => own.filter((word) => [...one.words, ...one.ifWords].some((other) => areKin(word, other))).length,
  )
  return Math.max(0, ...counts)
}

/** "will stay" against "remove". */
const isAgainst = ({ words }: Answer, { entry }: Item, { areOpposed }: KinWords): boolean =>
  words.some((word) => entry.words.some((other) => areOpposed(word, other)))

const BASE = 0.46
const EACH = 0.08
const NEAR = 0.12
const QUOTED = 0.06

export function replyFit(answer: Answer, item: Item, kin: KinWords): Fit | undefined {
  const { kind } = item.entry
  if (item.standing !== 'open' || !answer.kinds.includes(kind) || meet(item.by, answer.by)) return undefined
  if (!meet(item.to, answer.by) || item.entry.historical) return undefined
  const goesOn = answer.rule.startsWith('answer:goes-on')
  if (goesOn && kind !== 'demand') return undefined
  const days = daysAfter(item, answer.date)
  if (days === undefined) return undefined
  const near = item.tellings.some((one) => isBefore(one, answer))
  const quoted = answer.rule.endsWith(':quoted')
  const common = shared(answer, item, kin)
  if (common === 0 && (goesOn || !near || !quoted)) return undefined
  const score =
    BASE +
    EACH * Math.min(3, common) +
    (near ? NEAR : 0) +
    (quoted && near ? QUOTED : 0) +
    (goesOn ? EACH : 0) +
    (isAgainst(answer, item, kin) ? EACH : 0) -
    Math.min(0.1, days * 0.001)
  const reasons = [
    `${answer.by.join('+')} says no to what ${item.by.join('+')} put`,
    ...(near ? ['stands right behind it'] : []),
    ...(common > 0 ? [`contents share ${common} words`] : []),
    `${days} days later`,
  ]
  return { score, reasons }
}
