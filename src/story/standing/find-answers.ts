// A coded article -> what changes how earlier entries stand without being an entry: words of keeping, breaking and taking back, and deeds.
// Example: "Kuwait withdrew the plan" takes an offer of Kuwait's back; "carrying out a threat" meets it; "the Emirates froze deposits" may.
// Which entry is meant is decided later (link-ledger.ts); what is only supposed or lies ahead changes nothing.
import { verbClause } from '../../coder/clauses/clause.ts'
import { subtreeRange, tokenAt } from '../../coder/tree.ts'
import type { Answer, EventDate, Evidence, LedgerEntry } from '../../model/index.ts'
import { actionsIn } from '../ledger/actions.ts'
import { lemmasIn, rangeOf } from '../ledger/content.ts'
import { knownSides, type Scene, sidesOf } from '../ledger/scene.ts'
import { daysIn, namesIn } from '../ledger/to-entry.ts'
import { explicitAnswers, explicitWords } from './explicit-answers.ts'
import type { Told } from './facts.ts'
import { deedAt } from './find-deeds.ts'
import { statesAt } from './find-states.ts'
import { saidNoAt } from './said-no.ts'

function dayOf({ doc }: Scene, date: EventDate | undefined): EventDate {
  const published = doc.article.date ?? null
  return date ?? { from: published, to: published, grain: 'day', basis: published === null ? null : 'publication' }
}

/** An article that names more sides than this tells of nobody in particular. */
const FEW = 4

const codesIn = (scene: Scene, first: number, last: number): string[] =>
  [...new Set(scene.mentionsIn(first, last).flatMap(({ actors }) => actors.map(({ code }) => code)))].filter(
    (code) => code !== '',
  )

/** Sides that the sentence names, else those of the article. */
function sidesNear(scene: Scene, at: number): string[] {
  const { sentences } = scene.doc
  const { sentence } = tokenAt(scene.tree, at)
  const around = [sentence, sentence - 1].flatMap((one) => {
    const place = sentences[one]
    return place === undefined || place.in !== sentences[sentence]?.in ? [] : [codesIn(scene, place.first, place.last)]
  })
  const named = [...new Set(around.flat())]
  const all =
    named.length > 0 ? named : [...new Set(sentences.flatMap(({ first, last }) => codesIn(scene, first, last)))]
  return all.length > FEW ? [] : all.sort()
}

/** The other sides that the sentence of a harmful deed names. */
function sidesHarmed(scene: Scene, told: Told): string[] {
  const own = known(told)
  const { first, last } = scene.doc.sentences[tokenAt(scene.tree, told.at).sentence] ?? { first: 0, last: 0 }
  return codesIn(scene, first, last).filter((side) => !own.includes(side))
}

/** Words that tell what was done, days and names left out. */
function wordsOf(scene: Scene, { content, beside, also = [] }: Told): string[] {
  const heads = beside === undefined ? [content] : [content, beside]
  const words = heads.flatMap((head) => {
    const range = rangeOf(scene.tree, head)
    const aside = new Set([...namesIn(scene, range), ...daysIn(scene, range)])
    return lemmasIn(scene.tree, range, aside, scene.cues.phrasal)
  })
  return [...new Set([...words, ...also])]
}

const known = ({ by }: Told): string[] => knownSides(by.map(({ actor }) => actor))

function toAnswer(scene: Scene, told: Told): Answer {
  const { doc, tree } = scene
  const range = rangeOf(tree, told.content)
  const words = wordsOf(scene, told)
  const event = scene.eventAt(told.at)
  const token = tokenAt(tree, told.at)
  const field = doc.sentences[token.sentence]?.in ?? 'text'
  const cue: Evidence = { role: 'status', in: field, start: token.start, end: token.end, rule: told.rule }
  const last = tree.tokens[range.last - 1] ?? token
  const first = tree.tokens[range.first] ?? token
  return {
    article: doc.article.id,
    form: told.form,
    standing: told.standing,
    kinds: told.kinds,
    by: known(told),
    ...(told.unsaid === true || known(told).length === 0 ? { near: sidesNear(scene, told.at) } : {}),
    to: event === undefined ? [] : sidesOf(event.recipients),
    words,
    actions: [...new Set([...actionsIn(tree, told.content, scene.cues), ...(told.also ?? [])])],
    ...(event === undefined ? {} : { type: event.type }),
    ...(told.harms === true ? { harmed: sidesHarmed(scene, told) } : {}),
    date: dayOf(scene, event?.date),
    historical: event?.historical ?? false,
    negated: told.negated ?? false,
    ...(told.alleged === true ? { alleged: true } : {}),
    sentence: token.sentence,
    evidence: [cue, { role: 'object', in: field, start: first.start, end: last.end, rule: told.rule }],
    rule: told.rule,
  }
}

/** Whether a token stands in the content or the condition of an entry: what is demanded is not done. */
function wanted(scene: Scene, entries: readonly LedgerEntry[], at: number): boolean {
  const { start, sentence } = tokenAt(scene.tree, at)
  const field = scene.doc.sentences[sentence]?.in
  return entries.some(({ evidence }) =>
    evidence.some(
      (one) =>
        (one.role === 'object' || one.role === 'condition') &&
        one.in === field &&
        start >= one.start &&
        start < one.end,
    ),
  )
}

export function answersOf(scene: Scene, entries: readonly LedgerEntry[]): Answer[] {
  const out: Answer[] = []
  const take = (told: Told | undefined): void => {
    if (told !== undefined && subtreeRange(scene.tree, told.at).last > told.at) out.push(toAnswer(scene, told))
  }
  for (const { first, last } of scene.doc.sentences)
    for (let at = first; at < last; at++) {
      explicitWords(scene, at).forEach(take)
      if (!wanted(scene, entries, at)) statesAt(scene, at).forEach(take)
      take(saidNoAt(scene, at, entries))
      if (tokenAt(scene.tree, at).upos !== 'VERB') continue
      const clause = verbClause(scene.tree, at)
      explicitAnswers(scene, at, clause).forEach(take)
      if (!wanted(scene, entries, at)) take(deedAt(scene, at, clause))
    }
  return out
}
