// An act in its scene -> the entry of the ledger: words, clause, condition, deadline, day, speakers, evidence, confidence.
// Example: "offered to halt enrichment if sanctions are lifted by May" -> content "halt enrichment", if "sanctions are lifted by May".
// The id is a hash of what the entry is and where it stands, so reading twice gives the same id.
import { hashOf } from '../../base/ids.ts'
import { quote } from '../../base/spans.ts'
import type { Party } from '../../coder/parties.ts'
import { childrenBy, isNominal, tokenAt } from '../../coder/tree.ts'
import type { Actor, EventDate, Evidence, EvidenceRole, LedgerEntry, Located, Mention } from '../../model/index.ts'
import { actionsIn } from './actions.ts'
import type { Act, Tie } from './acts.ts'
import { clauseOf, lemmasIn, type Range, rangeOf } from './content.ts'
import { deadlineIn } from './deadline.ts'
import { namesNobody } from './denied.ts'
import { knownSides, type Scene, sidesOf } from './scene.ts'

function located({ doc, tree }: Scene, { first, last }: Range): Located {
  const start = tokenAt(tree, first)
  return { in: doc.sentences[start.sentence]?.in ?? 'text', start: start.start, end: tokenAt(tree, last - 1).end }
}

/** Tokens of dates in a range: when it is to be done is no part of what. */
export const daysIn = (scene: Scene, { first, last }: Range): number[] =>
  scene
    .datesOf(tokenAt(scene.tree, first).sentence)
    .filter((date) => date.isDate && date.first >= first && date.last <= last)
    .flatMap((date) => Array.from({ length: date.last - date.first }, (_, at) => date.first + at))

/** Those who stand for their side: their names tell who, not what. */
const OFFICIAL = new Set(['GOV', 'MIL', 'LEG', 'JUD', 'SPY', 'COP', 'OPP', 'REB', 'ELI'])
const BODIES = new Set(['IGO', 'UNO', 'EUR', 'NGO', 'IMG', 'ISM'])

/** "the release of Cheng Lei", "to free the Americans": who is no side but what it is about is part of what is asked. */
const isMatter = ({ kind, place, actors: [actor] }: Mention): boolean =>
  kind === 'named' &&
  !place &&
  actor !== undefined &&
  actor.id !== actor.code &&
  !OFFICIAL.has(actor.sector) &&
  !BODIES.has(actor.code)

/** Tokens of names in a range that tell who and not what. */
export function namesIn({ tree, mentionsIn }: Scene, range: Range): ReadonlySet<number> {
  const out = new Set<number>()
  for (const mention of mentionsIn(range.first, range.last)) {
    if (mention.kind !== 'named') continue
    const { xpos, rel } = tokenAt(tree, mention.head)
    const matter = isMatter(mention) || (xpos === 'NNPS' && !rel.startsWith('nsubj'))
    for (let at = mention.first; at < mention.last; at++) if (!matter || tokenAt(tree, at).upos !== 'PROPN') out.add(at)
  }
  return out
}

const evidence = (role: EvidenceRole, at: Located, rule: string): Evidence => ({
  role,
  in: at.in,
  start: at.start,
  end: at.end,
  rule,
})

function evidenceOf(scene: Scene, act: Act, content: Range): Evidence[] {
  const party =
    (role: EvidenceRole) =>
    ({ actor, mention }: Party) =>
      evidence(role, actor.span, scene.parties.mentions[mention]?.rules[0] ?? 'ledger:party')
  const cue = { first: act.predicate, last: act.predicate + 1 }
  return [
    evidence('event', located(scene, cue), act.rule),
    evidence('object', located(scene, content), act.rule),
    ...act.by.map(party('actor')),
    ...act.to.map(party('recipient')),
    ...(act.tie === undefined ? [] : [evidence('condition', located(scene, act.tie), act.tie.rule)]),
  ]
}

/** When it was said: the event's day, else a date in the sentence that is not ahead, else the day of publication. */
function dayOf(scene: Scene, act: Act): { date: EventDate; historical: boolean } {
  const own = ownDay(scene, act)
  if (act.follows === undefined || own.date.basis === 'expression') return own
  const before = dayOf(scene, act.follows)
  return before.historical ? before : own
}

/** "invited them to a round in May": the day belongs to what is offered. */
function dateIsOfContent({ tree }: Scene, { event, content, predicate }: Act): boolean {
  const told = event?.evidence.find(({ role }) => role === 'date')
  if (told === undefined || content === predicate) return false
  const { first, last } = rangeOf(tree, content)
  return told.start >= tokenAt(tree, first).start && told.end <= tokenAt(tree, last - 1).end
}

function ownDay(scene: Scene, act: Act): { date: EventDate; historical: boolean } {
  const { doc, datesOf, tree } = scene
  if (act.event !== undefined && !dateIsOfContent(scene, act))
    return { date: act.event.date, historical: act.event.historical }
  const published = doc.article.date ?? null
  const sentence = tokenAt(tree, act.predicate).sentence
  const told = datesOf(sentence).find(
    ({ isDate, to, from }) => isDate && from !== null && to !== null && published !== null && to <= published,
  )
  if (told !== undefined && Math.abs(told.first - act.predicate) <= 4)
    return {
      date: { from: told.from, to: told.to, grain: told.grain, basis: 'expression' },
      historical:
        published !== null && (told.to ?? published).slice(0, 7) < published.slice(0, 7) && told.grain !== 'day',
    }
  return {
    date: { from: published, to: published, grain: 'day', basis: published === null ? null : 'publication' },
    historical: false,
  }
}

const actorsOf = (parties: readonly Party[]): Actor[] => parties.map(({ actor }) => actor)

/** Coded events know how sure they are; a cue alone, a condition alone and a party found in the content are less sure. */
function confidenceOf(act: Act): number {
  const base = act.event?.confidence ?? 0.5
  const known = act.to.length > 0 || (act.kind === 'commitment' && act.by.length > 1)
  return Math.round((known ? base : base * 0.7) * 1000) / 1000
}

/** Where the condition must not be read into the content. */
const apart = (tie: Tie | undefined): ReadonlySet<number> =>
  new Set(tie === undefined ? [] : [tie.head, tie.cut ?? tie.head])

const isNegative = ({ tree }: Scene, head: number): boolean =>
  childrenBy(tree, head, 'advmod').some((child) => /^(?:not|n't|n’t|never)$/.test(tokenAt(tree, child).norm))

/** Phrases behind the object belong to it: "compensation from Togo [for the sunken trawlers]". */
function withPhrases({ tree }: Scene, act: Act, range: Range): Range {
  if (act.content === act.predicate || !isNominal(tokenAt(tree, act.content))) return range
  const free = (child: number): boolean => child !== act.tie?.head && child !== act.tie?.cut
  const phrases = childrenBy(tree, act.predicate, 'obl', 'nmod').filter((child) => child >= range.last && free(child))
  let { last } = range
  for (const child of phrases) {
    const own = rangeOf(tree, child)
    if (own.first !== last || !/^(?:for|on|over|about|from|between|in)$/.test(tokenAt(tree, own.first).norm)) break
    if (tokenAt(tree, child).norm.match(/day$/) !== null || /^\d+$/.test(tokenAt(tree, child).form)) break
    last = own.last
  }
  return { first: range.first, last }
}

/** "that Doha shut its bureaus" begins with "Doha". */
function afterMarker({ tree }: Scene, { first, last }: Range): Range {
  const marker = /^(?:that|before|until|if)$/.test(tokenAt(tree, first).norm) && tokenAt(tree, first).rel === 'mark'
  return marker && first + 1 < last ? { first: first + 1, last } : { first, last }
}

/** What joins the condition to the content ("if", "in exchange for") belongs to neither. */
const MARKERS = new Set(['mark', 'case', 'advmod', 'cc'])

function ifRange({ tree }: Scene, tie: Tie): Range {
  let { first } = tie
  while (first < tie.head && (MARKERS.has(tokenAt(tree, first).rel) || tokenAt(tree, first).upos === 'PUNCT')) first++
  return { first, last: tie.last }
}

export function toEntry(scene: Scene, act: Act): LedgerEntry {
  const { doc, tree } = scene
  const content = withPhrases(scene, act, afterMarker(scene, rangeOf(tree, act.content, apart(act.tie), true)))
  const condition = act.tie === undefined ? undefined : ifRange(scene, act.tie)
  const names = namesIn(scene, content)
  const words = lemmasIn(tree, content, new Set([...names, ...daysIn(scene, content)]), scene.cues.phrasal)
  const ifWords =
    condition === undefined ? [] : lemmasIn(tree, condition, namesIn(scene, condition), scene.cues.phrasal)
  const deadline = deadlineIn(scene, { first: Math.min(content.first, act.predicate), last: content.last })
  const { date, historical } = dayOf(scene, act)
  const shown = evidenceOf(scene, act, content)
  return {
    id: `l${hashOf([
      doc.article.id,
      act.kind,
      sidesOf(actorsOf(act.by)).join('+'),
      sidesOf(actorsOf(act.to)).join('+'),
      ...shown.slice(0, 2).map((one) => `${one.in}:${one.start}-${one.end}`),
    ])}`,
    article: doc.article.id,
    kind: act.kind,
    by: actorsOf(act.by),
    to: actorsOf(act.to),
    content: quote(doc.article, located(scene, content)),
    clause: clauseOf(tree, act.content, apart(act.tie)),
    ...(condition === undefined ? {} : { if: quote(doc.article, located(scene, condition)) }),
    ifBy: act.tie === undefined ? [] : knownSides(actorsOf(act.tie.by)),
    ...(deadline === undefined ? {} : { deadline }),
    date,
    historical,
    saidBy: act.event?.saidBy ?? scene.speakers(act.predicate),
    confidence: confidenceOf(act),
    evidence: deadline === undefined ? shown : [...shown, evidence('date', deadline.span, 'ledger:deadline')],
    sentence: tokenAt(tree, act.predicate).sentence,
    ...(act.event === undefined ? {} : { event: act.event.id }),
    negated: act.tie?.until ?? false,
    negative: isNegative(scene, act.content) || namesNobody(tree, act.content),
    mention: act.mention,
    guessed: act.guessed ?? false,
    ...(act.follows === undefined ? {} : { followsAt: tokenAt(tree, act.follows.predicate).start }),
    weak: act.claim === true && (act.follows === undefined || act.rule === 'ledger:says-it-will'),
    words,
    ifWords,
    actions: actionsIn(tree, act.content, scene.cues),
    ifActions: act.tie === undefined ? [] : actionsIn(tree, act.tie.head, scene.cues),
  }
}
