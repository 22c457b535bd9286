// Entries and answers of many articles -> the ledger: each entry once, what answers what, how each stands and why.
// Example: an offer on Monday, told again on Tuesday, rejected on Friday: one entry with two tellings, standing rejected, the refusal answers it.
// Articles are read in the order in which they came out. Nothing is met or broken because time has passed: somebody must tell it.
import { groupBy } from '../../base/group-by.ts'
import type {
  Actor,
  Answer,
  Change,
  LedgerEntry,
  LedgerKind,
  Link,
  ReadArticle,
  Standing,
  StandingEntry,
} from '../../model/index.ts'
import { sameContent } from '../ledger/once-each.ts'
import { sideOf, sidesOf } from '../ledger/scene.ts'
import { answerFit, explicitFit, type Fit, MADE, meet, PROPOSED } from './answering.ts'
import { agrees, type Best, bestOf, sharesWord } from './best.ts'
import { withCounterpart } from './counterpart.ts'
import { deedFit } from './deed-fit.ts'
import { createRegister, type Item, type Register } from './item.ts'
import type { KinWords } from './kin-words.ts'
import { overtakeByAgreement, overtakeThreats } from './overtake-threats.ts'
import { replyFit } from './reply-fit.ts'
import { retaliationFit } from './retaliation.ts'
import { ageOf, TOLD_AGAIN, toldAgain } from './told-again.ts'
import { truceFit } from './truce-broken.ts'

/** Answers by what they answer and who gives them (`answerKey`). */
export type Answered = Pick<Map<string, Item>, 'get' | 'set'>

export const answerKey = (kind: LedgerKind, by: readonly string[], answered: string): string =>
  `${kind} ${by.join('+')} ${answered}`

const isAnswer = ({ kind }: LedgerEntry): boolean => kind === 'refusal' || kind === 'acceptance'

const itemOf = (entry: LedgerEntry, alone = false): Item => ({
  entry,
  alone,
  by: sidesOf(entry.by),
  to: sidesOf(entry.to),
  tellings: [entry],
  standing: 'open',
  answers: [],
  changes: [],
  proposed: [],
  answeredBy: new Map(),
})

const round = (value: number): number => Math.round(Math.min(1, value) * 1000) / 1000

/** "its threat", where only one is known of these months, is that one. */
const RECENT = 200
const ONLY = 0.3

/** What "its threat" means where nothing fits well: the only one of these months, else the latest that is open. */
function onlyOne(entry: LedgerEntry, candidates: readonly Item[], scoreOf: (item: Item) => number): Item | undefined {
  const same = candidates.filter((item) => item.entry.kind === entry.kind && ageOf(item, entry) <= RECENT)
  const open = same.filter(({ standing }) => standing === 'open')
  const [latest] = [...open].sort((a, b) => ageOf(a, entry) - ageOf(b, entry))
  const only = same.length === 1 ? same[0] : latest
  const best = bestOf(same, (item) => ({ score: scoreOf(item), reasons: [] }))
  return only !== undefined && (best?.fit.score ?? 0) < TOLD_AGAIN && scoreOf(only) >= ONLY ? only : undefined
}

/** The known entry that an entry tells again. */
function knownAs(entry: LedgerEntry, alone: boolean, register: Register, kin: KinWords): Item | undefined {
  const candidates = register.find(sidesOf(entry.by), entry.guessed ? [] : sidesOf(entry.to))
  const scores = new Map<Item, number>()
  const scoreOf = (item: Item): number => {
    const known = scores.get(item) ?? toldAgain(entry, item, alone, kin)
    scores.set(item, known)
    return known
  }
  const only = entry.mention ? onlyOne(entry, candidates, scoreOf) : undefined
  if (only !== undefined) return only
  return bestOf(candidates, (item) => {
    const score = scoreOf(item)
    return score >= TOLD_AGAIN ? { score, reasons: [] } : undefined
  })?.item
}

function addressTo(item: Item, to: readonly Actor[], guessed: boolean): void {
  item.entry = { ...item.entry, to, guessed }
  item.to = sidesOf(to)
}

/** Whoever answers what was put to nobody named is whom it was put to. */
function learnAddressee(item: Item, answer: LedgerEntry, register: Register): void {
  const unknown = item.to.length === 0 || (item.entry.guessed && !meet(item.to, sidesOf(answer.by)))
  if (!unknown || answer.by.length === 0) return
  addressTo(item, answer.by, false)
  register.add(item)
}

/** What the new telling adds to what is known. */
function tellAgain(item: Item, entry: LedgerEntry): void {
  item.tellings.push(entry)
  const { to, deadline, guessed } = item.entry
  if (entry.to.length > 0 && (to.length === 0 || (guessed && !entry.guessed))) addressTo(item, entry.to, entry.guessed)
  if (deadline === undefined && entry.deadline !== undefined) item.entry = { ...item.entry, deadline: entry.deadline }
  if (item.entry.if === undefined && entry.if !== undefined)
    item.entry = { ...item.entry, if: entry.if, ifBy: entry.ifBy, ifWords: entry.ifWords, ifActions: entry.ifActions }
}

/** The change, unless it would hide a "no" behind the "yes" of another addressee. */
function change(item: Item, made: Change, by: readonly string[]): void {
  for (const side of by) item.answeredBy.set(side, made.standing)
  item.changes.push(made)
  const refused = [...item.answeredBy.values()].includes('rejected')
  if (made.standing === 'accepted' && refused) return
  item.standing = made.standing
}

const changeOf = (
  standing: Standing,
  { article, date, evidence }: Pick<LedgerEntry, 'article' | 'date' | 'evidence'>,
  { score, reasons }: Fit,
): Change => ({ standing, date: date.from, article, evidence, confidence: round(score), reasons })

const linkOf = (item: Item, answer: string | undefined, made: Change): Link => ({
  entry: item.entry.id,
  ...(answer === undefined ? {} : { answer }),
  ...made,
  made: false,
})

/** An answer that another report of these days has told in the same words. */
const repeats = (entry: LedgerEntry, register: Register, kin: KinWords): Item | undefined =>
  register
    .find(sidesOf(entry.by), [])
    .find(
      (item) =>
        item.entry.kind === entry.kind &&
        (entry.words.length > 1 || entry.content === item.entry.content) &&
        ageOf(item, entry) <= 10 &&
        item.entry.article !== entry.article &&
        sameContent(entry, item.entry, kin.alike) >= 0.8,
    )

/** An answer that somebody gives in words: it stands as an entry and changes what it answers. */
function takeAnswer(entry: LedgerEntry, register: Register, answers: Answered, kin: KinWords): Item | undefined {
  const own = sidesOf(entry.by)
  const standing: Standing = entry.kind === 'refusal' ? 'rejected' : 'accepted'
  const repeated = repeats(entry, register, kin)
  if (repeated !== undefined) {
    tellAgain(repeated, entry)
    return repeated
  }
  const makers = entry.guessed ? [] : sidesOf(entry.to)
  const loose = register.find(makers, []).filter((item) => item.entry.guessed)
  const best = bestOf([...new Set([...register.addressed(own, makers), ...loose])], (item, least) =>
    answerFit(entry, item, kin, least),
  )
  if (best === undefined || best.fit.score < PROPOSED) return undefined
  if (entry.weak && !(agrees(best.fit) && sharesWord(entry, best.item, kin))) return undefined
  const made = changeOf(standing, entry, best.fit)
  if (best.fit.score < MADE) {
    best.item.proposed.push(linkOf(best.item, entry.id, made))
    return undefined
  }
  const key = answerKey(entry.kind, own, best.item.entry.id)
  const before = answers.get(key)
  if (before !== undefined) {
    tellAgain(before, entry)
    return before
  }
  const to = entry.to.length > 0 && !entry.guessed ? entry.to : best.item.entry.by
  const item = itemOf({ ...entry, to })
  item.answers.push(best.item.entry.id)
  answers.set(key, item)
  change(best.item, made, own)
  overtakeThreats(best.item, made, register, kin)
  learnAddressee(best.item, entry, register)
  return item
}

/** That somebody did not do something breaks a promise only where the words agree well. */
const UNDONE = 0.7

/** Two that fit almost alike: what is meant is only proposed. */
const GAP = 0.03

/** "kept its word" where several could be meant as well. */
function clear(
  best: Best<Item> | undefined,
  fitOf: (item: Item) => Fit | undefined,
  items: readonly Item[],
): Best<Item> | undefined {
  if (best === undefined || agrees(best.fit)) return best
  const others = items.filter((item) => item !== best.item && (fitOf(item)?.score ?? 0) > best.fit.score - GAP)
  return others.length === 0 ? best : { ...best, fit: { ...best.fit, score: Math.min(best.fit.score, MADE - 0.01) } }
}

/** What was done can neither be taken back nor lose its point. */
const SETTLED: Partial<Record<Standing, ReadonlySet<Standing>>> = {
  overtaken: new Set(['met', 'broken', 'withdrawn']),
  withdrawn: new Set(['met', 'broken']),
}

const PENDING: ReadonlySet<Standing> = new Set(['open', 'accepted'])

/** "withdrew its threat": where only one of the kind is open, that one is meant, whatever it is called. */
function onlyPending({ kinds, by }: Answer, items: readonly Item[]): Item | undefined {
  const fitting = items.filter(
    (item) => kinds.includes(item.entry.kind) && PENDING.has(item.standing) && meet(by, item.by),
  )
  return fitting.length === 1 ? fitting[0] : undefined
}

/** What nobody is addressed with may still wait for somebody's deed: "would come only if the prisoner was freed". */
const isAwaitable = ({ to, entry }: Item): boolean => to.length > 0 || entry.ifWords.length > 0

/** Words of keeping, breaking and taking back, and deeds. */
function takeDeed(answer: Answer, register: Register, kin: KinWords): void {
  const sides = answer.by.length > 0 ? [...answer.by, ...(answer.near ?? [])] : (answer.near ?? [])
  const candidates =
    answer.form === 'reply'
      ? register.addressed(answer.by, [], false)
      : answer.form === 'explicit'
        ? register.find(sides, [])
        : [...register.find(sides, []), ...register.addressed(sides, []).filter(isAwaitable)]
  const only = answer.form === 'explicit' ? onlyPending(answer, candidates) : undefined
  const fitOf = (item: Item): Fit | undefined =>
    answer.form === 'reply'
      ? replyFit(answer, item, kin)
      : answer.form === 'explicit'
        ? explicitFit(answer, item, kin, item === only)
        : (deedFit(answer, item, kin) ??
          truceFit(answer, item, kin) ??
          (item.standing === 'open' ? retaliationFit(answer, item, kin) : undefined))
  const found = bestOf(candidates, fitOf)
  const best = answer.form === 'explicit' ? clear(found, fitOf, candidates) : found
  if (best === undefined || best.fit.score < PROPOSED) return
  settle(best, answer, register, kin)
  if (answer.form !== 'deed' || answer.negated || best.fit.score < MADE) return
  for (const item of candidates) {
    const fit = item === best.item ? undefined : deedFit(answer, item, kin)
    if (fit !== undefined && fit.score >= BESIDES && fit.standing !== 'broken')
      settle({ item, fit }, answer, register, kin)
  }
}

/** One deed may be what the one had demanded and the other promised: whatever agrees as well as that is settled by it. */
const BESIDES = 0.64

/** Told after the day by which it was to be done. */
const isOverdue = ({ entry: { deadline } }: Item, { date }: Answer): boolean =>
  typeof deadline?.to === 'string' && date.from !== null && date.from > deadline.to

/** What an answer makes of what it fits. */
function settle({ item, fit }: Best<Item>, answer: Answer, register: Register, kin: KinWords): void {
  const negative = answer.form === 'deed' && item.entry.negative && item.entry.kind === 'commitment'
  const standing: Standing = negative ? (answer.negated ? 'met' : 'broken') : (fit.standing ?? answer.standing)
  const made = changeOf(standing, answer, fit)
  const undone = answer.form === 'deed' && answer.negated && !negative
  if (undone && (item.entry.kind !== 'commitment' || fit.score < (isOverdue(item, answer) ? MADE : UNDONE))) return
  if (fit.score < MADE) {
    if (!undone) item.proposed.push(linkOf(item, undefined, made))
    return
  }
  if (SETTLED[standing]?.has(item.standing) === true) return
  change(item, made, answer.form === 'reply' ? answer.by : [])
  overtakeThreats(item, made, register, kin)
}

/** "Serbia and Kosovo agreed that Belgrade will issue no new plates": what the one had put to the other is accepted. */
function takeAgreedTogether(entry: LedgerEntry, register: Register, kin: KinWords): void {
  for (const maker of sidesOf(entry.by)) {
    const [to, by] = [entry.by.filter((one) => sideOf(one) === maker), entry.by.filter((one) => sideOf(one) !== maker)]
    const answer: LedgerEntry = { ...entry, by, to, guessed: false }
    const own = sidesOf(by)
    const best = bestOf(register.addressed(own, [maker], false), (item, least) =>
      item.standing === 'open' && item.by.length === 1 ? answerFit(answer, item, kin, least) : undefined,
    )
    if (best === undefined || best.fit.score < AGREED || !agrees(best.fit) || !sharesWord(entry, best.item, kin))
      continue
    change(best.item, changeOf('accepted', entry, best.fit), own)
  }
}

/** "agreed to halve its garrison": where that was on the table it is the acceptance of it; what several agree together binds them besides. */
function takeAgreed(entry: LedgerEntry, register: Register, answers: Answered, kin: KinWords): Item | undefined {
  const rule = entry.evidence[0]?.rule
  if (entry.kind !== 'commitment' || !AGREEING.test(rule ?? '')) return undefined
  const own = sidesOf(entry.by)
  if (own.length > 1) takeAgreedTogether(entry, register, kin)
  const guess = { ...entry, guessed: true }
  const best = bestOf(register.addressed(own, []), (item, least) => answerFit(guess, item, kin, least))
  if (best === undefined || best.fit.score < AGREED || !YIELDING.has(best.item.standing)) return undefined
  if (rule !== 'ledger:verb:agree' && !agrees(best.fit)) return undefined
  if (own.length === 1 && rule === 'ledger:verb:agree')
    return takeAnswer({ ...entry, kind: 'acceptance', guessed: true }, register, answers, kin)
  const stays = GOES_ON.test(entry.words[0] ?? '') || entry.actions.some((action) => STAYS.test(action))
  const goesOn = best.item.entry.kind === 'demand' && stays
  change(best.item, changeOf(goesOn ? 'rejected' : 'accepted', entry, best.fit), own)
  return undefined
}

/** Who says that he will go on does not do what is demanded. */
const GOES_ON = /^(?:keep|stay|remain|continue|maintain|retain|hold|stand|go)$/

/** "our ships will stay" */
const STAYS = /^(?:stay|remain|continue|persist|stand)$/

/** What was refused may be granted later. */
const YIELDING: ReadonlySet<Standing> = new Set(['open', 'rejected'])

/** "agreed to", "said it would", "will" */
const AGREEING = /^ledger:(?:verb:agree|says-it-will|AGREE|CONCEDE)$/

/** Contents must agree, for "agreed" alone answers nobody in particular. */
const AGREED = 0.62

function takeEntry(
  entry: LedgerEntry,
  alone: boolean,
  register: Register,
  answers: Answered,
  items: Item[],
  kin: KinWords,
): void {
  const known = isAnswer(entry) ? takeAnswer(entry, register, answers, kin) : takeAgreed(entry, register, answers, kin)
  if (known === undefined && (entry.weak || (isAnswer(entry) && entry.to.length === 0))) return
  if (known !== undefined && known.tellings.length > 1) return
  const again = known === undefined ? knownAs(entry, alone, register, kin) : undefined
  if (again !== undefined) {
    tellAgain(again, entry)
    register.add(again)
    return
  }
  if (entry.kind === 'commitment' && !entry.mention) overtakeByAgreement(entry, register)
  const item = known ?? itemOf(withCounterpart(entry, register), alone)
  // What is asked of nobody whom any article tells is no demand between sides.
  if (item.entry.kind === 'demand' && item.to.length === 0) return
  items.push(item)
  register.add(item)
}

export const toStanding = ({ entry, tellings, standing, answers, changes, proposed }: Item): StandingEntry => ({
  entry,
  toldAgain: tellings.slice(1),
  standing,
  answers,
  changes,
  proposed,
})

const sortOf = ({ kind, by, to }: LedgerEntry): string => `${kind} ${sidesOf(by).join('+')} > ${sidesOf(to).join('+')}`

/** The ledger while articles are read, in the order in which they came out. */
export interface Ledger {
  add(article: ReadArticle): void
  entries(): StandingEntry[]
}

/** What is known before the first article is read; of what a store keeps a part (kept/kept-ledger.ts). */
export interface KnownLedger {
  readonly register: Register
  readonly answers: Answered
  readonly items: Item[]
}

export function createLedger(kin: KinWords, known?: KnownLedger): Ledger {
  const { register, answers, items } = known ?? { register: createRegister(), answers: new Map(), items: [] }
  return {
    add({ entries, answers: said }) {
      const kinds = groupBy(entries, sortOf)
      const later = [...said]
      const deedsBefore = (sentence: number): void => {
        for (let next = later[0]; next !== undefined && next.sentence < sentence; next = later[0]) {
          takeDeed(next, register, kin)
          later.shift()
        }
      }
      for (const entry of entries) {
        deedsBefore(entry.sentence)
        takeEntry(entry, kinds.get(sortOf(entry))?.length === 1, register, answers, items, kin)
      }
      deedsBefore(Number.POSITIVE_INFINITY)
    },
    entries: () => items.map(toStanding),
  }
}
