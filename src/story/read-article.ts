// A coded article -> what the link stage keeps of it: its letterhead with the sketch, its reports, entries and answers.
// Example: readArticle(coded, knowledge).reports has a report an event, with sides, days, place, toll and the words of its clause.
// The text itself is not kept; quotes of evidence are.

import { sketchOf } from '../base/near-duplicates.ts'
import { fieldOf } from '../base/spans.ts'
import { type Ontology, quadOf, scoreOf } from '../lexicon/ontology.ts'
import type { Article, Event, Letterhead, ReadArticle, Report } from '../model/index.ts'
import { lemmasIn, rangeOf } from './ledger/content.ts'
import { entriesOf, type LedgerKnowledge } from './ledger/read-ledger.ts'
import { type CodedArticle, type Scene, sceneOf, sidesOf } from './ledger/scene.ts'
import { answersOf } from './standing/find-answers.ts'
import { peopleOf } from './who-is-who.ts'

export interface StoryKnowledge extends LedgerKnowledge {
  readonly ontology: Ontology
}

const OPENING = 600

export function letterheadOf({ id, title = '', date, url = '', source = '', text }: Article): Letterhead {
  return { id, title, date: date ?? null, url, source, opening: text.slice(0, OPENING), ...sketchOf(text) }
}

/** Tokens of every name in a sentence: they tell who and where, not what. */
function namesOf(scene: Scene, first: number, last: number): ReadonlySet<number> {
  const out = new Set<number>()
  for (const mention of scene.mentionsIn(first, last)) for (let at = mention.first; at < mention.last; at++) out.add(at)
  return out
}

/** Lemmas of the clause in which the deed is told. */
function wordsOf(scene: Scene, predicate: number): string[] {
  const range = rangeOf(scene.tree, predicate)
  return lemmasIn(scene.tree, range, namesOf(scene, range.first, range.last))
}

function reportOf(event: Event, coded: CodedArticle, scene: Scene, knowledge: StoryKnowledge): Report {
  const { article, sentences } = coded.doc
  const sentence = sentences[event.sentence]
  const at = sentence ?? { in: 'text' as const, start: 0, end: 0 }
  const predicate = coded.explained.get(event.id)?.clause.predicate
  const words = predicate === undefined ? [] : wordsOf(scene, predicate)
  const { place } = event
  return {
    event: event.id,
    article: event.article,
    type: event.type,
    modes: event.modes,
    contexts: event.contexts,
    status: event.status,
    historical: event.historical,
    by: sidesOf(event.actors),
    to: sidesOf(event.recipients),
    sectors: [...new Set([...event.actors, ...event.recipients].map(({ sector }) => sector))].filter(Boolean).sort(),
    date: event.date,
    published: article.date ?? null,
    ...(place === undefined
      ? {}
      : { place: { name: place.name, country: place.country, resolution: place.resolution } }),
    size: event.size,
    words,
    confidence: event.confidence,
    quad: quadOf(knowledge.ontology, event.type),
    score: scoreOf(knowledge.ontology, event.type, event.modes),
    deed: event.evidence
      .filter(({ role }) => role === 'event')
      .map(({ in: field, start, end }) => ({ in: field, start, end })),
    quote: fieldOf(article, at.in).slice(at.start, at.end),
    at: { in: at.in, start: at.start, end: at.end },
  }
}

export function readArticle(coded: CodedArticle, knowledge: StoryKnowledge): ReadArticle {
  const scene = sceneOf(coded, knowledge.words, knowledge.cues)
  const entries = entriesOf(scene, knowledge.alike)
  return {
    head: letterheadOf(coded.doc.article),
    people: peopleOf(coded),
    reports: coded.events.map((event) => reportOf(event, coded, scene, knowledge)),
    entries,
    answers: answersOf(scene, entries),
  }
}
