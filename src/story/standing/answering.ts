// An answer and an entry -> how likely the one answers the other, with the reasons.
// Example: "Riga rejected the proposal" answers the offer made to Riga last week more likely than the one made to Tallinn.
// Sides decide whether it can be at all; content, the noun that names it ("the demand"), time and whether it is still open how likely.
import { daysBetween } from '../../base/days.ts'
import type { Answer, EventDate, LedgerEntry, LedgerKind, Standing } from '../../model/index.ts'
import { campOf, isOpposed } from '../ledger/camps.ts'
import { sameContent } from '../ledger/once-each.ts'
import { sidesOf } from '../ledger/scene.ts'
import { softCommon } from '../similarity.ts'
import type { Item } from './item.ts'
import type { KinWords } from './kin-words.ts'

/** From here on a link is made; from there on it is proposed to the analyst (docs/ledger.md). */
export const MADE = 0.6
export const PROPOSED = 0.45

export interface Fit {
  readonly score: number
  /** How the entry stands then, where that is not what the answer says by itself. */
  readonly standing?: Standing
  readonly reasons: readonly string[]
}

const ANSWERABLE: ReadonlySet<LedgerKind> = new Set(['offer', 'demand', 'condition'])

export const meet = (a: readonly string[], b: readonly string[]): boolean => a.some((side) => b.includes(side))
const shared = (a: readonly string[], b: readonly string[]): string => a.filter((side) => b.includes(side)).join('+')

/** A "no" answers a condition only where it names it or agrees with what it asks. */
const UNNAMED = 0.3

/** Days by which a reporter's "last week" may miss. */
const SLACK = 7

const isExact = ({ basis, grain }: EventDate): boolean => basis === 'expression' && grain === 'day'

/** Days from the entry to what answers it; undefined where it is the other way round. */
export function daysAfter({ entry: { date: made } }: Item, date: EventDate): number | undefined {
  if (made.from === null || date.from === null) return 0
  const days = daysBetween(made.from, date.from)
  return days < (isExact(made) && isExact(date) ? 0 : -SLACK) ? undefined : Math.max(0, days)
}

/** Words of an answer beside its own verb and noun ("rejected", "the plan"). */
const telling = (words: readonly string[], { isBare }: KinWords): string[] => words.filter((word) => !isBare(word))

/** What an answer calls that which it answers, of what can be answered: "rejected the proposal" an offer. */
function namedBy({ content }: LedgerEntry, { called }: KinWords): readonly LedgerKind[] | undefined {
  for (const word of content.toLowerCase().match(/\p{L}+/gu) ?? []) {
    const kinds = [word, word.replace(/s$/, '')].flatMap(called).filter((kind) => ANSWERABLE.has(kind))
    if (kinds.length > 0) return kinds
  }
  return undefined
}

/** What near words count beside the very same ones. */
const SOFT = 0.9

/** How well what an answer speaks of agrees with what was put, over all its tellings. */
function bestContent(of: { readonly words: readonly string[] }, item: Item, kin: KinWords): number {
  const { like } = kin
  const own = telling(of.words, kin)
  if (own.length === 0) return 0.35
  const said = { words: own, meant: of.words }
  let best = 0
  for (const one of item.tellings) {
    best = Math.max(best, sameContent(said, one, kin.alike))
    // Near words never make more than that.
    if (best < SOFT) best = Math.max(best, softly(own, one.words, like), softly(own, one.ifWords, like))
    if (best >= 1) break
  }
  return best
}

function softly(own: readonly string[], words: readonly string[], like: KinWords['like']): number {
  const least = Math.min(own.length, words.length)
  return least === 0 ? 0 : (SOFT * softCommon(own, words, like)) / least
}

/** The article itself tells the one right after the other. */
const FOLLOWS = 0.25

const isFollowed = ({ article, followsAt }: LedgerEntry, { tellings }: Item): boolean =>
  followsAt !== undefined &&
  tellings.some(
    (one) => one.article === article && one.evidence[0]?.start === followsAt && one.evidence[0].role === 'event',
  )

/** "Putin accepted in a telephone call": a content that is the whole clause names nothing. */
const isWhole = ({ evidence: [cue, object] }: LedgerEntry): boolean =>
  cue !== undefined &&
  object !== undefined &&
  cue.in === object.in &&
  object.start <= cue.start &&
  cue.end <= object.end

/** What a content that agrees fully adds, and what one takes away that names something else. */
const CONTENT = 0.3
const ELSE = { content: 0.2, less: 0.15 }
/** What agrees so well may be answered late. */
const AGREEING = 0.55
const CLOSE = 1e-9

/** Government and rebels of one country, where both are told: an entry of the one may be answered by the other. */
function isOfOther({ by }: LedgerEntry, { entry }: Item): boolean {
  const own = by.map(campOf)
  const makers = entry.by.map(campOf)
  return (
    entry.by.length > 0 &&
    own.length > 0 &&
    !meet(own, makers) &&
    entry.to.some((actor) => own.includes(campOf(actor))) &&
    entry.by.some(isOpposed) !== by.some(isOpposed)
  )
}

/** A refusal or an acceptance to an offer, a demand, a condition; nothing where it could not be more than `least`, whatever the contents. */
export function answerFit(answer: LedgerEntry, item: Item, kin: KinWords, least = 0): Fit | undefined {
  const own = sidesOf(answer.by)
  const others = answer.guessed ? [] : sidesOf(answer.to)
  const likely = answer.guessed && meet(sidesOf(answer.to), item.by)
  if (!ANSWERABLE.has(item.entry.kind) || (meet(item.by, own) && !isOfOther(answer, item))) return undefined
  if (others.length > 0 && !meet(others, item.by)) return undefined
  const addressed = meet(item.to, own)
  if (item.to.length > 0 && !addressed && !item.entry.guessed) return undefined
  const days = daysAfter(item, answer.date)
  if (days === undefined || answer.historical !== item.entry.historical) return undefined
  const named = isWhole(answer) ? undefined : namedBy(answer, kin)
  const answered = own.some((side) => item.answeredBy.has(side)) && item.changes.at(-1)?.article !== answer.article
  const follows = isFollowed(answer, item)
  const scoreWith = (content: number): number =>
    0.3 +
    (follows ? FOLLOWS : 0) +
    (addressed ? 0.15 : 0) +
    (others.length > 0 || likely ? 0.12 : 0) +
    CONTENT * content -
    (content < ELSE.content ? ELSE.less : 0) +
    (named === undefined ? 0 : named.includes(item.entry.kind) ? 0.12 : -0.25) -
    (item.entry.kind === 'condition' && content < 0.5 && named === undefined ? UNNAMED : 0) +
    (answered || item.standing === 'withdrawn' ? -0.06 : 0.04) -
    Math.min(0.2, days * 0.003) * (content >= AGREEING ? 0.4 : 1)
  if (scoreWith(1) + CLOSE <= least) return undefined
  const content = bestContent(answer, item, kin)
  const reasons = [
    ...(follows ? ['stands right behind it'] : []),
    `${own.join('+')} answers what ${item.by.join('+')} put to ${addressed ? shared(item.to, own) : 'nobody named'}`,
    ...(content >= 0.5 ? [`contents agree by ${content.toFixed(2)}`] : []),
    ...(named?.includes(item.entry.kind) === true ? [`named as ${item.entry.kind}`] : []),
    `${days} days later`,
  ]
  return { score: scoreWith(content), reasons }
}

/** What the same article tells only afterwards is not meant; in one sentence "promised X; it broke the promise" the promise stands first. */
function isLater({ entry }: Item, { article, sentence, evidence: [cue] }: Answer): boolean {
  if (entry.article !== article || entry.sentence < sentence) return false
  return entry.sentence > sentence || (entry.evidence[0]?.start ?? 0) > (cue?.start ?? 0)
}

/** "In 2013 Kosovo promised ... It has not kept that promise": what the article itself tells before. */
const isTold = ({ tellings }: Item, { article, sentence }: Answer): boolean =>
  tellings.some((one) => one.article === article && one.sentence <= sentence)

const ONLY = 0.06
const RIGHT_BEFORE = 0.06
const isRightBefore = ({ tellings }: Item, { article, sentence }: Answer): boolean =>
  tellings.some((one) => one.article === article && sentence - one.sentence >= 0 && sentence - one.sentence <= 1)

/** "gave up [its threat of arbitration]": the words that were read as an entry told before are the ones that it speaks of. */
function isNamed({ tellings }: Item, { article, sentence, evidence: [cue, object] }: Answer): boolean {
  for (let at = tellings.length - 1; at >= 0 && tellings[at]?.article === article; at--) {
    const { mention, sentence: own, evidence } = tellings[at] as LedgerEntry
    const noun = evidence[0]
    if (own !== sentence || noun === undefined || noun.in !== cue?.in) continue
    if (!mention && !noun.rule.startsWith('ledger:noun:')) continue
    const inside = object !== undefined && noun.start >= object.start && noun.end <= object.end
    if (inside || noun.start === cue.start) return true
  }
  return false
}

/** Where the deed itself is told ("took down the duties, as agreed") it must be what was promised. */
const DEED_TOLD = /^answer:as-(?:said|agreed)$/
const SPOKEN_OF = 0.25

/** As sure as words can make it. */
const NAMED = 0.9

/** "withdrew its offer", "carried out a threat", "broke its promise" to what it speaks of. */
export function explicitFit(answer: Answer, item: Item, kin: KinWords, only = false): Fit | undefined {
  if (!answer.kinds.includes(item.entry.kind)) return undefined
  if (answer.by.length > 0 && !meet(answer.by, item.by)) return undefined
  // "would not close it after all" says it anew itself.
  if (answer.rule === 'answer:after-all' && item.entry.article === answer.article) return undefined
  if (isNamed(item, answer)) return { score: NAMED, reasons: [answer.rule, 'named by these words'] }
  const days = isTold(item, answer) ? 0 : daysAfter(item, answer.date)
  if (days === undefined || isLater(item, answer)) return undefined
  const content = bestContent(answer, item, kin)
  if (DEED_TOLD.test(answer.rule) && content < SPOKEN_OF) return undefined
  const near = isRightBefore(item, answer) ? RIGHT_BEFORE : 0
  const sides = answer.near ?? []
  const between = answer.by.length === 0 && meet(sides, item.by) && (item.to.length === 0 || meet(sides, item.to))
  const open = item.standing === 'open' || answer.standing === 'withdrawn'
  const score =
    (answer.by.length > 0 ? 0.45 : between ? 0.35 : 0.25) +
    0.4 * content -
    (content < ELSE.content && !only ? ELSE.less : 0) +
    (only ? ONLY : 0) +
    (open ? 0.1 : -0.1) +
    near -
    Math.min(0.2, days * 0.002) * (content >= AGREEING ? 0.4 : 1)
  const reasons = [
    answer.rule,
    ...(content >= 0.5 ? [`contents agree by ${content.toFixed(2)}`] : []),
    `${days} days later`,
  ]
  return { score, reasons }
}
