// Draft -> EventDate: the expression that belongs to the deed, else the day of publication.
// Example: "said on Monday that rebels shelled Goma on Saturday": the shelling is dated by "Saturday", the saying by "Monday".
// What lies ahead dates no promise or demand: those are dated by when they were made.
import { addDays, daysBetween } from '../base/days.ts'
import type { DateExpression, EventDate } from '../model/index.ts'
import type { EventDraft } from './rules/draft.ts'
import { baseRel, childrenBy, subtreeRange, type Tree, tokenAt } from './tree.ts'

/** Date expressions by the predicate that they hang on, and by sentence. */
export interface Dates {
  readonly byPredicate: ReadonlyMap<number, readonly DateExpression[]>
  readonly bySentence: ReadonlyMap<number, readonly DateExpression[]>
  /** Day of publication. */
  readonly reference: string | undefined
}

export interface Dated {
  readonly date: EventDate
  readonly historical: boolean
  readonly expression?: DateExpression
  readonly rule: string
}

const MADE_BY_WORDS = new Set(['AGREE', 'REQUEST', 'THREATEN', 'REJECT', 'ACCUSE', 'CONCEDE', 'SUPPORT'])
/** Days after which a dated event is background (record.md, "historical"). */
const BACKGROUND_DAYS = 31

/** An expression can date an event where it resolves to days that are not still to come. */
function usable(expression: DateExpression, dates: Dates): boolean {
  if (!expression.isDate || (expression.from === null && expression.to !== null)) return false
  return expression.from === null || dates.reference === undefined || expression.from <= dates.reference
}

const firstUsable = (list: readonly DateExpression[] | undefined, dates: Dates): DateExpression | undefined =>
  list?.find((one) => usable(one, dates))

/** Operators whose content happens with them; what others ask for or promise has days of its own ("invited him to come in May"). */
const SAME_DAYS = new Set(['do', 'stop', 'end', 'fail', 'negate', 'help'])

function deedTokens({ finding }: EventDraft): number[] {
  if (finding.operator !== undefined && !SAME_DAYS.has(finding.operator)) return [finding.predicate]
  return [finding.core, finding.predicate, ...finding.used, ...(finding.object === undefined ? [] : [finding.object])]
}

/** "suspended a 2018 pact", "rejected Monday's offer": a date before a thing that is not itself the deed only says which thing is meant. */
function namesTheThing({ finding }: EventDraft, dates: Dates, expression: DateExpression): boolean {
  const { object, core } = finding
  if (object === undefined || object === core || expression.last > object) return false
  return dates.byPredicate.get(object)?.includes(expression) === true
}

/** "after", "before": the clause has another day than what it hangs on. */
const isEarlierOrLater = (tree: Tree, index: number): boolean =>
  childrenBy(tree, index, 'mark').some((child) => /^(after|before|since|until)$/.test(tokenAt(tree, child).norm))

/** Tokens whose dates are the deed's: its predicates and objects, then what they hang on up to a verb of saying. */
function ownTokens(draft: EventDraft, tree: Tree): number[] {
  const own = deedTokens(draft)
  const cues = new Set(draft.speech.map((frame) => frame.cue))
  let at = draft.finding.predicate
  for (let guard = 0; guard < 12; guard++) {
    const token = tokenAt(tree, at)
    if (
      token.head < 0 ||
      cues.has(token.head) ||
      token.rel === 'acl:relcl' ||
      token.rel === 'ccomp' ||
      token.rel === 'parataxis' ||
      isEarlierOrLater(tree, at)
    )
      break
    at = token.head
    own.push(at)
  }
  return own
}

/** First word of a clause, punctuation left out. */
function firstWord(tree: Tree, index: number): number {
  let { first } = subtreeRange(tree, index)
  while (first < index && tokenAt(tree, first).upos === 'PUNCT') first++
  return first
}

/** "in 2019, when the Americans rejected ...": the clause is dated by the words just before its "when". */
function beforeWhen(draft: EventDraft, tree: Tree, dates: Dates): DateExpression | undefined {
  for (let at = draft.finding.predicate, guard = 0; at >= 0 && guard < 8; guard++) {
    const start = firstWord(tree, at)
    if (tokenAt(tree, start).norm === 'when')
      return dates.bySentence
        .get(draft.sentence)
        ?.find((one) => one.last <= start && start - one.last <= 2 && usable(one, dates))
    at = tokenAt(tree, at).head
  }
  return undefined
}

/** "in recent speeches": within the month before publication. */
function recently(draft: EventDraft, tree: Tree, dates: Dates): DateExpression | undefined {
  if (dates.reference === undefined) return undefined
  for (const child of childrenBy(tree, draft.finding.predicate, 'obl', 'nmod')) {
    const recent = childrenBy(tree, child, 'amod').find((one) => tokenAt(tree, one).norm === 'recent')
    if (recent === undefined) continue
    return {
      sentence: draft.sentence,
      first: recent,
      last: recent + 1,
      from: addDays(dates.reference, -BACKGROUND_DAYS),
      to: dates.reference,
      grain: 'month',
      direction: 'past',
      isDate: true,
      rule: 'date:recent',
    }
  }
  return undefined
}

/** The date of the saying dates what is done by saying it. */
function ofTheSaying(draft: EventDraft, dates: Dates): DateExpression | undefined {
  if (!MADE_BY_WORDS.has(draft.type)) return undefined
  for (const frame of draft.speech) {
    const found = firstUsable(dates.byPredicate.get(frame.cue), dates)
    if (found !== undefined) return found
  }
  return undefined
}

/** "apologised for the raid of 1993": the year is the raid's. */
const datesWhatIsJudged = (draft: EventDraft, tree: Tree, governor: number, { grain }: DateExpression): boolean =>
  MADE_BY_WORDS.has(draft.type) &&
  (grain === 'year' || grain === 'decade') &&
  tokenAt(tree, governor).upos === 'NOUN' &&
  tokenAt(tree, governor).head === draft.finding.predicate

/** The only date of the sentence, where it hangs on no verb of saying. */
function onlyOne(draft: EventDraft, tree: Tree, dates: Dates): DateExpression | undefined {
  const all = (dates.bySentence.get(draft.sentence) ?? []).filter((one) => one.isDate)
  const [only] = all
  if (all.length !== 1 || only === undefined || !usable(only, dates) || namesTheThing(draft, dates, only))
    return undefined
  const governor = [...dates.byPredicate].find(([, list]) => list.includes(only))?.[0]
  if (governor !== undefined && tokenAt(tree, governor).upos === 'VERB' && !ownTokens(draft, tree).includes(governor))
    return undefined
  if (governor !== undefined && datesWhatIsJudged(draft, tree, governor, only)) return undefined
  const ofSpeech = draft.speech.some((frame) => dates.byPredicate.get(frame.cue)?.includes(only))
  return ofSpeech ? undefined : only
}

/** "... after rebels had taken the town": some day of the week before the news, where nothing tells more. */
function beforeTheNews(draft: EventDraft, tree: Tree, dates: Dates): DateExpression | undefined {
  const { predicate } = draft.finding
  const after = childrenBy(tree, predicate, 'mark').find((child) => tokenAt(tree, child).norm === 'after')
  if (dates.reference === undefined || after === undefined || baseRel(tokenAt(tree, predicate).rel) !== 'advcl')
    return undefined
  const to = addDays(dates.reference, -1)
  return {
    sentence: draft.sentence,
    first: after,
    last: after + 1,
    from: addDays(to, -6),
    to,
    grain: 'week',
    direction: 'past',
    isDate: true,
    rule: 'date:after',
  }
}

function expressionFor(
  draft: EventDraft,
  tree: Tree,
  dates: Dates,
): { expression: DateExpression; rule: string } | undefined {
  for (const token of ownTokens(draft, tree)) {
    const expression = dates.byPredicate
      .get(token)
      ?.find((one) => usable(one, dates) && !namesTheThing(draft, dates, one))
    if (expression !== undefined) return { expression, rule: 'date:own' }
  }
  const when = beforeWhen(draft, tree, dates)
  if (when !== undefined) return { expression: when, rule: 'date:when' }
  const recent = recently(draft, tree, dates)
  if (recent !== undefined) return { expression: recent, rule: 'date:recent' }
  const earlier = beforeTheNews(draft, tree, dates)
  if (earlier !== undefined) return { expression: earlier, rule: 'date:after' }
  const saying = ofTheSaying(draft, dates)
  if (saying !== undefined) return { expression: saying, rule: 'date:saying' }
  const only = onlyOne(draft, tree, dates)
  return only === undefined ? undefined : { expression: only, rule: 'date:sentence' }
}

const isBackground = (to: string | null, reference: string | undefined): boolean =>
  to !== null && reference !== undefined && daysBetween(to, reference) > BACKGROUND_DAYS

/** When the draft's event happened, and whether that is background to the news. */
export function dateOf(draft: EventDraft, tree: Tree, dates: Dates): Dated {
  const found = expressionFor(draft, tree, dates)
  if (found !== undefined) {
    const { expression, rule } = found
    const to =
      expression.to !== null &&
      dates.reference !== undefined &&
      expression.to > dates.reference &&
      expression.grain === 'day'
        ? dates.reference
        : expression.to
    return {
      date: { from: expression.from, to, grain: expression.grain, basis: 'expression' },
      historical: isBackground(to, dates.reference),
      expression,
      rule,
    }
  }
  const { reference } = dates
  if (reference === undefined)
    return { date: { from: null, to: null, grain: 'day', basis: null }, historical: false, rule: 'date:none' }
  return {
    date: { from: reference, to: reference, grain: 'day', basis: 'publication' },
    historical: false,
    rule: 'date:publication',
  }
}
