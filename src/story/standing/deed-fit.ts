// A deed and an entry -> how likely the deed is what was demanded, promised, threatened or made a condition, and how the entry stands then.
// Example: "Ugandan police lowered the flag" meets "told Uganda to remove its flag"; "switched off the cameras" breaks "promised to keep the cameras running".
// Whoever had to act must have acted, or the report leaves out who did ("the reporter was released from a prison in Minsk") and names that side.

import { recent } from '../../base/recent.ts'
import { ones, tens } from '../../coder/when/words.ts'
import type { Answer, LedgerEntry, Standing } from '../../model/index.ts'
import { softCommon } from '../similarity.ts'
import { daysAfter, type Fit, MADE, meet } from './answering.ts'
import type { Item } from './item.ts'
import type { KinWords } from './kin-words.ts'

/** A deed that an entry waits for: by whom (nobody: by anybody), what, and how the entry stands then. */
interface Awaited {
  readonly by: readonly string[]
  readonly words: readonly string[]
  readonly actions: readonly string[]
  readonly standing?: Standing
}

/** Without amounts, which say how much and not what. */
interface AwaitedWords extends Awaited {
  readonly named: readonly string[]
}

interface Waits {
  readonly of: Pick<Item, 'by' | 'to'>
  readonly tellings: number
  readonly list: readonly AwaitedWords[]
}

/** An item waits for the same as long as nothing is added to it; each deed is held against many items. */
const WAITS = recent<Item, Waits>(16_384)

/** Words by which an article speaks of what is known ("the offer on barley") say too little to know the deed. */
const FEW = 2

const tellsDeed = ({ mention, words }: LedgerEntry): boolean => !mention || words.length >= FEW

/** Each way in which it was told is awaited. */
function waitsOf(item: Item, kin: KinWords): readonly AwaitedWords[] {
  const { by, to, tellings } = item
  const known = WAITS.get(item)
  if (known !== undefined && known.tellings === tellings.length && known.of.by === by && known.of.to === to)
    return known.list
  const all = [item.entry, ...tellings.slice(1, MOST)]
    .filter(tellsDeed)
    .flatMap((entry) => awaited({ ...item, entry: { ...entry, kind: item.entry.kind } }, kin))
  const list = [...new Map(all.map((wait) => [`${wait.standing ?? ''} ${wait.words.join(' ')}`, wait])).values()].map(
    (wait) => ({ ...wait, named: withoutAmounts(wait.words, kin) }),
  )
  WAITS.set(item, { of: { by, to }, tellings: tellings.length, list })
  return list
}

/** So many tellings are held against a deed. */
const MOST = 6

/** What would meet an entry; a threat with "unless" is overtaken by what it asks for. */
function awaited({ entry, by, to }: Pick<Item, 'entry' | 'by' | 'to'>, { areKin }: KinWords): Awaited[] {
  const { kind, words, actions, ifWords, ifActions, ifBy, negated } = entry
  // "threatened Tunis to cut aid unless it freed them": nobody threatens himself.
  const others = kind === 'threat' ? ifBy.filter((side) => !by.includes(side)) : ifBy
  const condition = { by: others.length > 0 ? others : to, words: ifWords, actions: ifActions }
  switch (kind) {
    case 'threat':
      return negated && ifWords.length > 0
        ? [
            { by, words, actions },
            { ...condition, standing: 'overtaken' },
          ]
        : [{ by, words, actions }]
    case 'commitment':
      return [{ by, words, actions }]
    // Whoever is invited to talks may be told to have met there.
    case 'offer':
      return [{ by: words.some((word) => areKin(word, 'talk')) ? [...by, ...to] : by, words, actions }]
    case 'demand':
      return [{ by: to, words, actions }]
    case 'condition':
      return [condition]
    default:
      return []
  }
}

/** At least so many words that say something must be the same or nearly so, one of them the very same or kin. */
const LEAST = 1.5
/** Kin words count a little less than the very same. */
const ALMOST = 0.9

/** "to be let go": one word alone that names one deed only; "leave" may be many things. */
const isPlain = ([word, ...others]: readonly string[], kind: LedgerEntry['kind'], { isAmbiguous }: KinWords): boolean =>
  word !== undefined && others.length === 0 && kind !== 'condition' && !isAmbiguous(word)

/** Where nobody is told to have done it. */
const UNSAID = 0.06
/** What was accepted may still be carried out, and a demand that was refused may be met after all. */
const WAITING: Readonly<Partial<Record<Standing, ReadonlySet<LedgerEntry['kind']>>>> = {
  accepted: new Set(['offer']),
  rejected: new Set(['demand']),
}

/** Whether a deed can concern an entry at all. */
function mayConcern(answer: Answer, { standing, entry, tellings }: Item): boolean {
  if ((standing !== 'open' && WAITING[standing]?.has(entry.kind) !== true) || answer.historical) return false
  // Articles are read one after the other, so tellings of this one stand last.
  for (let at = tellings.length - 1; at >= 0 && tellings[at]?.article === answer.article; at--)
    if (!(tellings[at]?.mention === true && answer.negated)) return false
  return true
}

const opposed = (a: readonly string[], b: readonly string[], { areOpposed }: KinWords): boolean =>
  a.some((one) => b.some((other) => areOpposed(one, other)))

const MANY: ReadonlyMap<string, number> = new Map([
  ['dozen', 12],
  ['hundred', 100],
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
])

const numberOf = (word: string): number | undefined =>
  ones.get(word) ??
  tens.get(word) ??
  MANY.get(word) ??
  (/^\d[\d,.]*$/.test(word) ? Number(word.replaceAll(',', '')) : undefined)

/** The largest amount: "300 million" is one, and more than "3.2" alone. */
const largest = (words: readonly string[]): number | undefined => {
  const amounts = words.flatMap((word, at) => {
    const number = numberOf(word)
    return number === undefined ? [] : number * (MANY.has(word) ? 1 : (MANY.get(words[at + 1] ?? '') ?? 1))
  })
  return amounts.length === 0 ? undefined : Math.max(...amounts)
}

/** "released three of the 49": much less than what was asked does not meet it. */
const MUCH = 0.8
const PARTLY = 0.15

function isPart(wait: readonly string[], done: readonly string[]): boolean {
  const [wanted, given] = [largest(wait), largest(done)]
  return wanted !== undefined && given !== undefined && given < MUCH * wanted
}

/** The same done with the same things is likelier meant than something else done with them ("paid the money", "talked about the money"). */
const SAME_DEED = 0.08
const OTHER_DEED = 0.1

function actionFit(wanted: readonly string[], done: readonly string[], { areKin, areOpposed }: KinWords): number {
  if (wanted.length === 0 || done.length === 0) return 0
  const same = wanted.some((one) => done.some((other) => areKin(one, other) || areOpposed(one, other)))
  return same ? SAME_DEED : -OTHER_DEED
}

/** Who has refused is less likely to do it. */
const AFTER_ALL = 0.28
/** Unless so much agrees that nothing else can be meant. */
const SURELY = { words: 2.5, part: 0.6, less: 0.4 }

/** The words of a deed are held against many entries. */
const NAMED = recent<readonly string[], readonly string[]>(16_384)

/** Without numbers and what they count ("three billion dollars"), which say how much and not what. */
function withoutAmounts(words: readonly string[], { isMeasure }: KinWords): readonly string[] {
  const known = NAMED.get(words)
  if (known !== undefined) return known
  const made = words.filter((word) => numberOf(word) === undefined && !isMeasure(word))
  NAMED.set(words, made)
  return made
}

/** "has not brought the text, nine days after the date for which he had given [his word]": the promise is spoken of beside what was not done. */
const SPOKEN_OF = 0.2

const isSpokenOf = ({ article, sentence, negated }: Answer, { tellings }: Item): boolean =>
  negated && tellings.some((one) => one.mention && one.article === article && one.sentence === sentence)

/** What is known of the entry beside what it waits for. */
interface Of {
  readonly kind: LedgerEntry['kind']
  readonly refused: boolean
  /** Both sides are of one country: a deed of that country may be either's. */
  readonly inside: boolean
  /** The sentence speaks of it. */
  readonly spokenOf: boolean
  /** Who is to get what was promised or demanded. */
  readonly receivers: readonly string[]
}

/** "Albania received the money", "the fisherman landed in Nagasaki": told by whoever was to get it, so that the doer need not be named. */
const seenByReceiver = (
  { by, near = [], actions }: Answer,
  receivers: readonly string[],
  { isArriving }: KinWords,
): boolean => meet([...by, ...near], receivers) && actions.some(isArriving)

/** "40 million euros" and "40 million euros" */
function sameAmount(wait: Awaited, { words }: Answer): boolean {
  const [wanted, given] = [largest(wait.words), largest(words)]
  return wanted !== undefined && wanted === given && wanted > 1
}

const LETS = /^(?:let|allow|admit|permit)$/
const STOPS = /^(?:stop|end|halt|cease|suspend|refrain|discontinue)$/

/** "halt patrols" is undone by patrolling: the deed is the very thing that was to stop. */
function undoes({ words: [first = '', ...things] }: Awaited, answer: Answer, { areKin }: KinWords): boolean {
  if (!STOPS.test(first) || answer.negated || answer.actions.some((word) => areKin(word, 'stop'))) return false
  return answer.actions.some((action) => things.some((thing) => areKin(thing, action)))
}

const doer = (own: boolean, { by }: Answer, wait: Awaited): string => {
  if (own || (wait.by.length === 0 && by.length > 0)) return by.join('+')
  return wait.by.length === 0 ? 'somebody' : `somebody, with ${wait.by.join('+')} named,`
}

function deedFits(
  answer: Answer,
  wait: AwaitedWords,
  days: number,
  kin: KinWords,
  { kind, refused, inside, spokenOf, receivers }: Of,
): Fit | undefined {
  const own = meet(answer.by, wait.by)
  // Who lets somebody in does nothing else: "let inspectors visit" is done by the inspectors.
  const lets = wait.actions.some((word) => LETS.test(word))
  const near = wait.by.length === 0 || lets || meet(answer.near ?? [], wait.by)
  if (!own && !near && !seenByReceiver(answer, receivers, kin)) return undefined
  const counted = withoutAmounts(answer.words, kin)
  const amount = sameAmount(wait, answer)
  // Where only an amount was promised, amounts are compared.
  const [words, done] =
    wait.named.length > 0 && counted.length > 0 && !(amount && !kin.anyKin(wait.named, counted))
      ? [wait.named, counted]
      : [wait.words, answer.words]
  const least = Math.min(words.length, done.length)
  if (!kin.anyKin(words, done)) return undefined
  const told = wait.actions.length > 0 && answer.actions.length > 0
  const against = told
    ? opposed(wait.actions, answer.actions, kin) && !kin.anyKin(wait.actions, answer.actions)
    : opposed(words, done, kin)
  const undone = undoes(wait, answer, kin)
  const broken = against || undone
  if (broken && kind !== 'commitment') return undefined
  if (answer.alleged === true && !broken && !answer.negated) return undefined
  const common = softCommon(words, done, kin.like) + (against ? 0.9 : 0)
  if (common < Math.min(LEAST, isPlain(words, kind, kin) ? ALMOST : least)) return undefined
  const score =
    0.1 +
    0.5 * Math.min(1, common / least) +
    0.1 * Math.min(3, common) -
    Math.min(0.1, days * 0.001) -
    (own && !inside ? 0 : UNSAID) +
    (undone ? SAME_DEED : actionFit(wait.actions, answer.actions, kin)) -
    (refused ? AFTER_ALL * (common >= SURELY.words && common >= SURELY.part * least ? SURELY.less : 1) : 0) +
    (spokenOf ? SPOKEN_OF : 0)
  const same = words.filter((word) => done.some((other) => kin.areKin(word, other))).slice(0, 4)
  const reasons = [
    `${doer(own, answer, wait)} did so: ${same.join(', ')}`,
    `words in common ${common.toFixed(1)} of ${least}`,
    `${days} days later`,
  ]
  const standing = broken ? 'broken' : wait.standing
  const partly = isPart(wait.words, answer.words) ? Math.min(score - PARTLY, MADE - 0.01) : score
  return { score: partly, reasons, ...(standing === undefined ? {} : { standing }) }
}

const RECEIVES: ReadonlySet<LedgerEntry['kind']> = new Set(['commitment', 'offer', 'demand'])

/** A deed that is what was demanded, threatened, promised, or made a condition. */
export function deedFit(answer: Answer, item: Item, kin: KinWords): Fit | undefined {
  const days = mayConcern(answer, item) ? daysAfter(item, answer.date) : undefined
  if (days === undefined) return undefined
  const of: Of = {
    kind: item.entry.kind,
    refused: item.standing === 'rejected',
    spokenOf: isSpokenOf(answer, item),
    receivers: RECEIVES.has(item.entry.kind) ? (item.entry.kind === 'demand' ? item.by : item.to) : [],
    inside: item.by.length > 0 && item.by.every((side) => item.to.includes(side)),
  }
  let best: Fit | undefined
  for (const wait of waitsOf(item, kin)) {
    const fit = deedFits(answer, wait, days, kin, of)
    if (fit !== undefined && fit.score > (best?.score ?? Number.NEGATIVE_INFINITY)) best = fit
  }
  return best
}
