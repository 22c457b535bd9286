// An answer and an entry -> how likely the one answers the other, with the reasons.
// Example: "Riga rejected the proposal" answers the offer made to Riga last week more likely than the one made to Tallinn.
// Sides decide whether it can be at all; content, the noun that names it ("the demand"), time and whether it is still open how likely.
import { daysBetween } from '../../base/days.ts'
import type { Answer, LedgerEntry, LedgerKind, Standing } from '../../model/index.ts'
import { sameContent } from '../ledger/once-each.ts'
import { sidesOf } from '../ledger/scene.ts'
import { maskOf, softCommon, type WordLikeness } from '../similarity.ts'
import type { Item } from './item.ts'

/** From here on a link is made; from there on it is proposed to the analyst (docs/ledger.md). */
export const MADE = 0.6
export const PROPOSED = 0.45

export interface Fit {
  readonly score: number
  /** How the entry stands then, where that is not what the answer says by itself. */
  readonly standing?: Standing
  readonly reasons: readonly string[]
}

/** What can be refused or accepted, by how it is named. */
const NAMED: readonly (readonly [RegExp, readonly LedgerKind[]])[] = [
  [/\b(?:demand|call|request|list|ultimatum|appeal)s?\b/i, ['demand']],
  [/\b(?:offer|proposal|plan|invitation|mediation|swap|package|initiative|overture)s?\b/i, ['offer']],
  [/\b(?:condition|term)s?\b/i, ['condition', 'demand', 'offer']],
]
const ANSWERABLE: ReadonlySet<LedgerKind> = new Set(['offer', 'demand', 'condition'])

const meet = (a: readonly string[], b: readonly string[]): boolean => a.some((side) => b.includes(side))
const shared = (a: readonly string[], b: readonly string[]): string => a.filter((side) => b.includes(side)).join('+')

/** Days by which a reporter's "last week" may miss. */
const SLACK = 7

/** Days from the entry to what answers it; undefined where it is the other way round. */
function daysAfter(item: Item, date: string | null): number | undefined {
  const made = item.entry.date.from
  if (made === null || date === null) return 0
  const days = daysBetween(made, date)
  return days < -SLACK ? undefined : Math.max(0, days)
}

/** Words of an answer beside its own verb and noun ("rejected", "the plan"). */
const TABLE =
  /^(?:offer|proposal|plan|demand|call|request|list|ultimatum|invitation|reject|refuse|accept|decline|turn|down|dismiss|condition|formally|promise|pledge|commitment|agreement|accord|pact|deal|word|vow|threat|warning|mediation|term)$/

const telling = (words: readonly string[]): string[] => words.filter((word) => !TABLE.test(word))

function bestContent(of: { readonly words: readonly string[]; readonly vector?: Float32Array }, item: Item): number {
  const own = telling(of.words)
  if (own.length === 0) return 0.35
  const said = { ...of, words: own }
  let best = 0
  for (const one of item.tellings) {
    best = Math.max(best, sameContent(said, one))
    if (best >= 1) break
  }
  return best
}

/** A refusal or an acceptance to an offer, a demand, a condition. */
export function answerFit(answer: LedgerEntry, item: Item): Fit | undefined {
  const own = sidesOf(answer.by)
  const others = answer.guessed ? [] : sidesOf(answer.to)
  const likely = answer.guessed && meet(sidesOf(answer.to), item.by)
  if (!ANSWERABLE.has(item.entry.kind) || meet(item.by, own)) return undefined
  if (others.length > 0 && !meet(others, item.by)) return undefined
  if (item.to.length > 0 && !meet(item.to, own)) return undefined
  const days = daysAfter(item, answer.date.from)
  if (days === undefined || answer.historical !== item.entry.historical) return undefined
  const named = NAMED.find(([pattern]) => pattern.test(answer.content))?.[1]
  const content = bestContent(answer, item)
  const answered = own.some((side) => item.answeredBy.has(side)) && item.changes.at(-1)?.article !== answer.article
  const reasons = [
    `${own.join('+')} answers what ${item.by.join('+')} put to ${item.to.length > 0 ? shared(item.to, own) : 'nobody named'}`,
    ...(content >= 0.5 ? [`contents agree by ${content.toFixed(2)}`] : []),
    ...(named?.includes(item.entry.kind) === true ? [`named as ${item.entry.kind}`] : []),
    `${days} days later`,
  ]
  const score =
    0.3 +
    (item.to.length > 0 ? 0.15 : 0) +
    (others.length > 0 || likely ? 0.12 : 0) +
    0.3 * content +
    (named === undefined ? 0 : named.includes(item.entry.kind) ? 0.12 : -0.25) +
    (answered || item.standing === 'withdrawn' ? -0.06 : 0.04) -
    Math.min(0.2, days * 0.003)
  return { score, reasons }
}

/** What the same article tells only afterwards is not meant. */
const isLater = ({ entry }: Item, { article, sentence }: Answer): boolean =>
  entry.article === article && entry.sentence >= sentence

/** "withdrew its offer", "carried out a threat", "broke its promise" to what it speaks of. */
export function explicitFit(answer: Answer, item: Item): Fit | undefined {
  if (!answer.kinds.includes(item.entry.kind)) return undefined
  if (answer.by.length > 0 && !meet(answer.by, item.by)) return undefined
  const days = daysAfter(item, answer.date.from)
  if (days === undefined || isLater(item, answer)) return undefined
  const content = bestContent(answer, item)
  const open = item.standing === 'open' || answer.standing === 'withdrawn'
  const score = (answer.by.length > 0 ? 0.45 : 0.25) + 0.4 * content + (open ? 0.1 : -0.1) - Math.min(0.2, days * 0.002)
  const reasons = [
    answer.rule,
    ...(content >= 0.5 ? [`contents agree by ${content.toFixed(2)}`] : []),
    `${days} days later`,
  ]
  return { score, reasons }
}

/** A deed that an entry waits for: by whom, what, and how the entry stands then. */
interface Awaited {
  readonly by: readonly string[]
  readonly words: readonly string[]
  readonly standing?: Standing
}

/** An entry waits for the same as long as nothing is added to it; each deed is held against many. */
const AWAITED = new WeakMap<LedgerEntry, readonly (Awaited & { readonly mask: number })[]>()

function awaitedBy(item: Item): readonly (Awaited & { readonly mask: number })[] {
  const known = AWAITED.get(item.entry)
  if (known !== undefined) return known
  const made = awaited(item).map((wait) => ({ ...wait, mask: maskOf(wait.words) }))
  AWAITED.set(item.entry, made)
  return made
}

/** What would meet an entry; a threat with "unless" is overtaken by what it asks for. */
function awaited({ entry, by, to }: Item): Awaited[] {
  const { kind, words, ifWords, ifBy, negated } = entry
  const condition = { by: ifBy.length > 0 ? ifBy : to, words: ifWords }
  switch (kind) {
    case 'threat':
      return negated && ifWords.length > 0
        ? [
            { by, words },
            { ...condition, standing: 'overtaken' },
          ]
        : [{ by, words }]
    case 'commitment':
    case 'offer':
      return [{ by, words }]
    case 'demand':
      return [{ by: to, words }]
    case 'condition':
      return [condition]
    default:
      return []
  }
}

/** At least so many words that say something must be the same or nearly so, one of them the very same. */
const LEAST = 1.8
/** What was accepted may still be carried out. */
const WAITING: ReadonlySet<Standing> = new Set(['open', 'accepted'])

/** Whether a deed can concern an entry at all. */
function mayConcern(answer: Answer, { standing, entry, tellings }: Item): boolean {
  if (!WAITING.has(standing) || (standing === 'accepted' && entry.kind !== 'offer') || answer.historical) return false
  // Articles are read one after the other, so tellings of this one stand last.
  for (let at = tellings.length - 1; at >= 0 && tellings[at]?.article === answer.article; at--)
    if (!(tellings[at]?.mention === true && answer.negated)) return false
  return true
}

function deedFits(answer: Answer, wait: Awaited, days: number, like: WordLikeness): Fit | undefined {
  if (!meet(answer.by, wait.by)) return undefined
  const least = Math.min(wait.words.length, answer.words.length)
  const same = wait.words.filter((word) => answer.words.includes(word)).slice(0, 4)
  if (same.length === 0) return undefined
  const common = softCommon(wait.words, answer.words, like)
  if (common < Math.min(LEAST, least)) return undefined
  const score = 0.1 + 0.5 * (common / least) + 0.1 * Math.min(3, common) - Math.min(0.15, days * 0.001)
  const reasons = [
    `${answer.by.join('+')} did so: ${same.join(', ')}`,
    `words in common ${common.toFixed(1)} of ${least}`,
    `${days} days later`,
  ]
  return { score, reasons, ...(wait.standing === undefined ? {} : { standing: wait.standing }) }
}

/** A deed that is what was demanded, threatened, promised, or made a condition. */
export function deedFit(answer: Answer, item: Item, like: WordLikeness): Fit | undefined {
  if (!mayConcern(answer, item)) return undefined
  const mask = maskOf(answer.words)
  const waits = awaitedBy(item).filter((wait) => (wait.mask & mask) !== 0)
  const days = waits.length === 0 ? undefined : daysAfter(item, answer.date.from)
  if (days === undefined) return undefined
  const fits = waits.flatMap((wait) => deedFits(answer, wait, days, like) ?? [])
  return fits.sort((a, b) => b.score - a.score)[0]
}
