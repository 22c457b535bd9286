// Dates become the property of the words that they hang on: token of the predicate (or noun) -> its dates, in text order.
// E.g. "The ministers met on Friday": met -> [Friday]. "Monday's vote": vote -> [Monday].
// A date that hangs on another date or on a preposition is passed on to what that hangs on.
import type { DateExpression } from '../../model/event.ts'
import type { Document, Token } from '../../model/text.ts'

/** The token of an expression whose head lies outside: the one the parse attaches. */
function headOf(doc: Document, date: DateExpression): Token | undefined {
  let best: Token | undefined
  for (let index = date.first; index < date.last; index++) {
    const token = doc.tokens[index]
    if (token === undefined || (token.head >= date.first && token.head < date.last)) continue
    // A preposition or an article inside hangs on the noun, or is cut off from it: the noun counts.
    if (best === undefined || /^(ADP|DET|SCONJ|PUNCT|ADV)$/.test(best.upos)) best = token
  }
  return best
}

/** The word that a date hangs on, further dates passed over; undefined where the date is the root itself. */
function governorOf(doc: Document, date: DateExpression, inDates: ReadonlySet<number>): number | undefined {
  let token = headOf(doc, date)
  for (let steps = 0; token !== undefined && steps < 20; steps++) {
    if (token.head < 0) return steps === 0 ? token.index : undefined
    const head = doc.tokens[token.head]
    if (head === undefined || (!inDates.has(head.index) && head.upos !== 'ADP')) return head?.index
    token = head
  }
  return undefined
}

/** What is said or written: a date behind such a noun is that of the saying ("said in a statement on Monday"). */
const SAYINGS: ReadonlySet<string> = new Set(
  'statement interview conference speech briefing report tweet post letter address message remark comment announcement broadcast telegram communique note call text session'.split(
    ' ',
  ),
)

/** The verb that a saying or a date in adverbial form goes on to: "said in a statement on Monday", "struck targets overnight". */
function verbAbove(doc: Document, noun: number, date: DateExpression): number | undefined {
  const token = doc.tokens[noun]
  if (token === undefined || !/^(NOUN|PROPN)$/.test(token.upos) || date.first < noun) return undefined
  const head = doc.tokens[token.head]
  const bare = ![date.first - 1, date.first].some((index) => /^(ADP|DET|PRON)$/.test(doc.tokens[index]?.upos ?? ''))
  const passes = SAYINGS.has(token.lemma) || (bare && /^(obj|obl|obl:agent|conj|nsubj:pass)$/.test(token.rel))
  return passes && head !== undefined && (head.upos === 'VERB' || head.upos === 'AUX') ? head.index : undefined
}

/** Verbs of judging: what they judge may lie long ago, they themselves are the news. */
const JUDGING: ReadonlySet<string> = new Set(
  'apologise apologize condemn denounce deplore regret criticise criticize blame accuse admit acknowledge recognise recognize commemorate praise thank investigate probe convict sentence charge try indict punish compensate pardon forgive'.split(
    ' ',
  ),
)
const LONG = new Set(['year', 'decade'])

/** "apologised to Lima for [the raid in 1993]": a year behind the deed that is judged belongs to the deed, wherever the parse hangs it. */
function judgedDeed(doc: Document, governor: number, date: DateExpression): number | undefined {
  const verb = doc.tokens[governor]
  if (verb?.upos !== 'VERB' || !LONG.has(date.grain) || !JUDGING.has(verb.lemma.toLowerCase())) return undefined
  for (let at = date.first - 1; at > governor; at--) {
    const token = doc.tokens[at]
    if (token?.head === governor && /^(obj|obl)$/.test(token.rel) && token.upos === 'NOUN') return at
  }
  return undefined
}

function put(attached: Map<number, DateExpression[]>, token: number, date: DateExpression): void {
  const list = attached.get(token)
  if (list === undefined) attached.set(token, [date])
  else list.push(date)
}

/** Token index of the governing word -> the dates that hang on it; what is no date is left out. */
export function attachDates(doc: Document, dates: readonly DateExpression[]): Map<number, DateExpression[]> {
  const real = dates.filter(({ isDate }) => isDate)
  const inDates = new Set<number>()
  for (const { first, last } of real) for (let index = first; index < last; index++) inDates.add(index)
  const attached = new Map<number, DateExpression[]>()
  for (const date of real) {
    const governor = governorOf(doc, date, inDates)
    if (governor === undefined) continue
    const deed = judgedDeed(doc, governor, date)
    put(attached, deed ?? governor, date)
    if (deed !== undefined) continue
    const verb = verbAbove(doc, governor, date)
    if (verb !== undefined) put(attached, verb, date)
  }
  return attached
}
