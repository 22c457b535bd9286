// Which way to look for "Monday" or "in May": past, future, or the nearest, from the verb that governs the words.
// E.g. "met on Monday" past, "will meet on Monday" and "agreed to meet on Monday" future, headline "Ministers meet Monday" past.
// It reads heads, tags and features of the parse, or the verbs before where that shows none; what day results is calendar.ts.
import type { Document, Token } from '../../model/text.ts'
import type { Tense } from './scan.ts'

const FUTURE_MODALS: ReadonlySet<string> = new Set(
  "will shall 'll wo may might can could should must would ca sha".split(' '),
)

/** Verbs and adjectives whose infinitive lies ahead of them. */
const AHEAD: ReadonlySet<string> = new Set(
  `agree plan expect schedule set due vow promise pledge threaten want hope intend decide order urge ask demand call invite prepare likely
  ready aim seek slate propose offer need poise go be determined willing about pledge commit tell advise warn authorize authorise permit
  allow require instruct request persuade bind eager keen slated bound look wait refuse decline choose vote opt prefer plan plot scheduled
  expected poised prepared`.split(/\s+/),
)

/** Nouns and adjectives of something that is still to come. */
const COMING: ReadonlySet<string> = new Set(
  'upcoming coming planned scheduled forthcoming due slated impending looming expected'.split(' '),
)

function childrenOf(doc: Document, token: Token): Token[] {
  const sentence = doc.sentences[token.sentence]
  if (sentence === undefined) return []
  const children: Token[] = []
  for (let index = sentence.first; index < sentence.last; index++) {
    const child = doc.tokens[index]
    if (child !== undefined && child.head === token.index) children.push(child)
  }
  return children
}

const isVerb = (token: Token) => token.upos === 'VERB' || token.upos === 'AUX'

/** The verb that governs a token, or the last word on the way to the root. */
function governor(doc: Document, start: number): { verb: Token | undefined; coming: boolean } {
  let token = doc.tokens[start]
  for (let steps = 0; token !== undefined && steps < 40; steps++) {
    if (COMING.has(token.norm) && steps > 0) return { verb: undefined, coming: true }
    if (isVerb(token) && token.rel !== 'aux' && token.rel !== 'case' && steps > 0) return { verb: token, coming: false }
    if (childrenOf(doc, token).some(({ rel }) => rel === 'cop')) return { verb: token, coming: false }
    token = doc.tokens[token.head]
  }
  return { verb: undefined, coming: false }
}

function isFinitePast({ xpos, feats, upos }: Token): boolean {
  if (!/^(VERB|AUX)$/.test(upos)) return false
  return xpos === 'VBD' || (feats.Tense === 'Past' && feats.VerbForm === 'Fin')
}

/** A modal; "May" with a capital is the month or a name. */
function isModal({ norm, form }: Token): boolean {
  return FUTURE_MODALS.has(norm) && form !== 'May'
}

/** The tense that auxiliaries give: "will meet", "has met", "was to meet", "is meeting". */
function byHelpers(helpers: readonly Token[]): Tense | undefined {
  if (helpers.some(isModal)) {
    const have = helpers.some(({ lemma }) => lemma === 'have')
    return have && !helpers.some(({ norm }) => norm === 'will' || norm === "'ll") ? 'past' : 'future'
  }
  if (helpers.some((token) => token.lemma === 'have' || isFinitePast(token))) return 'past'
  return undefined
}

function ofInfinitive(doc: Document, verb: Token, steps: number): Tense {
  const above = doc.tokens[verb.head]
  if (above === undefined) return 'future'
  if (verb.rel === 'xcomp' || verb.rel === 'ccomp' || verb.rel === 'csubj')
    return AHEAD.has(above.lemma) || AHEAD.has(above.norm) ? 'future' : tenseOf(doc, above, steps + 1)
  return verb.rel === 'acl' ? 'future' : tenseOf(doc, above, steps + 1)
}

/** A participle without helper: what it depends on tells; "scheduled for Monday" and "due on Monday" lie ahead. */
function ofParticiple(doc: Document, verb: Token, steps: number): Tense {
  if (COMING.has(verb.norm) || /^(schedule|plan|slate|expect|set)$/.test(verb.lemma)) return 'future'
  const above = doc.tokens[verb.head]
  return verb.rel === 'root' || above === undefined || verb.xpos === 'VBN' ? 'past' : tenseOf(doc, above, steps + 1)
}

function tenseOf(doc: Document, verb: Token, steps = 0): Tense {
  const children = childrenOf(doc, verb)
  const helpers = children.filter(
    ({ rel, upos }) => rel.startsWith('aux') || rel === 'cop' || (upos === 'AUX' && rel !== 'conj'),
  )
  const helped = byHelpers(helpers)
  if (helped === 'past' && /^(schedule|plan|slate|expect|set)$/.test(verb.lemma) && verb.xpos === 'VBN') return 'future'
  if (helped !== undefined) return helped
  if (steps > 8) return 'past'
  if (isFinitePast(verb)) return 'past'
  const infinitive = children.some(({ norm, rel }) => norm === 'to' && (rel === 'mark' || rel === 'aux'))
  if (infinitive) return isHeadline(doc, verb) && verb.rel === 'root' ? 'future' : ofInfinitive(doc, verb, steps)
  if (helpers.length > 0)
    return verb.xpos === 'VBN' && !COMING.has(verb.norm) ? ofParticiple(doc, verb, steps) : 'future'
  if (verb.xpos === 'VBN' || verb.xpos === 'VBG' || verb.feats.VerbForm === 'Part' || verb.feats.VerbForm === 'Ger')
    return ofParticiple(doc, verb, steps)
  if (verb.rel === 'conj') return tenseOf(doc, doc.tokens[verb.head] ?? verb, steps + 1)
  return ofPresent(doc, verb)
}

function isHeadline(doc: Document, token: Token): boolean {
  return doc.sentences[token.sentence]?.kind === 'headline'
}

/** Headlines tell the past in the present tense; in prose "talks open on Monday" is ahead, "says" is not. */
function ofPresent(doc: Document, verb: Token): Tense {
  if (isHeadline(doc, verb) || /^(say|tell|report|write|quote|show)$/.test(verb.lemma)) return 'past'
  return /^(VBZ|VBP|VB)$/.test(verb.xpos) || verb.feats.Tense === 'Pres' ? 'future' : 'past'
}

const PROLONGING = /^(prolong|extend|postpon|delay|suspend|renew|adjourn|defer|schedul)/

/** "prolonged the measures until Jan. 31": what is prolonged ends in the time to come. */
function isProlonged(doc: Document, until: Token): boolean {
  const first = doc.sentences[until.sentence]?.first ?? 0
  for (let index = until.index - 1; index >= first; index--) {
    const token = doc.tokens[index]
    if (token !== undefined && isVerb(token)) return PROLONGING.test(token.norm)
  }
  return false
}

/** Words before a date that say that it is still to come: "scheduled for Monday", "ahead of the May vote". */
function ledAhead(doc: Document, at: number): boolean {
  const before = doc.tokens[at - 1]
  const second = doc.tokens[at - 2]
  if (before === undefined) return false
  if (before.norm === 'for' && second !== undefined)
    return COMING.has(second.norm) || /^(schedule|plan|slate|set|expect|call|due)$/.test(second.lemma)
  if (/^(until|till|by|through|to)$/.test(before.norm) && second !== undefined && isProlonged(doc, before)) return true
  if (before.norm === 'of' && second?.norm === 'ahead') return true
  return COMING.has(before.norm)
}

/** Where the parse shows no verb: the last modal or past tense before the date. */
function byWordsBefore(doc: Document, token: Token): Tense | undefined {
  const first = doc.sentences[token.sentence]?.first ?? token.index
  for (let index = token.index - 1; index >= first; index--) {
    const before = doc.tokens[index]
    if (before !== undefined && isModal(before)) return 'future'
    if (before !== undefined && isFinitePast(before)) return 'past'
  }
  return undefined
}

/** Whether a date modifies a noun ("the May election", "June's summit"): then the verb does not tell when it is. */
function isModifier(doc: Document, token: Token): boolean {
  const head = doc.tokens[token.head]
  return (
    head?.upos === 'NOUN' &&
    head.index > token.index &&
    /^(compound|nmod:poss|nmod|amod|nummod|nmod:tmod)/.test(token.rel)
  )
}

/** The tense that a date beginning at a token is to be read in; `day` for weekdays, which stay in the tense of the verb even as modifiers. */
export function tenseAt(doc: Document, at: number, day: boolean): Tense {
  const token = doc.tokens[at]
  if (token === undefined) return 'past'
  if (ledAhead(doc, at)) return 'future'
  if (!day && isModifier(doc, token)) return 'near'
  const { verb, coming } = governor(doc, at)
  if (coming) return 'future'
  if (verb === undefined) return byWordsBefore(doc, token) ?? (day ? 'past' : 'near')
  return tenseOf(doc, verb)
}
