// Situations -> what is wrong with them: codes, events and standings that do not exist or do not fit, articles without a story, links that lead nowhere.
// Example: an offer that is "now met" without a change to it, or a copy that leaves out what its original tells in the same words.
// What cannot be read at all is told by situations.ts; the rules are written down in corpora/situations/FORMAT.md.
import { diagnostic } from '../base/diagnostics.ts'
import type { Diagnostic, EventType, LedgerKind, Standing } from '../model/index.ts'
import type { CorpusRules } from './check-corpus.ts'
import type { GoldCode } from './gold.ts'
import type { GoldEntry, GoldStory, Quoted, Situation, SituationArticle } from './situation-types.ts'
import { placesOf } from './situation-words.ts'

type Problem = readonly [line: number, message: string]

const POSSIBLE: Readonly<Record<LedgerKind, readonly Standing[]>> = {
  offer: ['open', 'accepted', 'rejected', 'met', 'broken', 'withdrawn', 'overtaken'],
  demand: ['open', 'accepted', 'rejected', 'met', 'broken', 'withdrawn', 'overtaken'],
  condition: ['open', 'accepted', 'rejected', 'met', 'broken', 'withdrawn', 'overtaken'],
  threat: ['open', 'met', 'withdrawn', 'overtaken'],
  commitment: ['open', 'met', 'broken', 'withdrawn', 'overtaken'],
  refusal: ['open', 'withdrawn'],
  acceptance: ['open', 'withdrawn'],
}
const ANSWERABLE: readonly LedgerKind[] = ['offer', 'demand', 'condition', 'threat']
const isAnswer = ({ kinds }: GoldEntry): boolean => kinds.some((kind) => kind === 'refusal' || kind === 'acceptance')

const twice = (ids: readonly string[]): string[] => [...new Set(ids.filter((id, at) => ids.indexOf(id) !== at))]

const codeProblems = (codes: readonly GoldCode[], { isCode }: CorpusRules): string[] =>
  codes.filter(({ code }) => code !== '' && !isCode(code)).map(({ code }) => `there is no code ${code}`)

type Dates = ReadonlyMap<string, string>

function changeProblems(entry: GoldEntry, dates: Dates): string[] {
  const { id, changes, standings, kinds } = entry
  const allowed = kinds.flatMap((kind) => POSSIBLE[kind])
  const told = [...changes.map(({ standing }) => standing), ...standings]
  const last = changes.at(-1)?.standing ?? 'open'
  const early = changes.filter(({ from, evidence }) => from > (dates.get(evidence.article) ?? ''))
  return [
    ...told.filter((one) => !allowed.includes(one)).map((one) => `${id}: ${kinds[0]} cannot be ${one}`),
    ...(standings.includes(last) ? [] : [`${id}: its last change says ${last}`]),
    ...changes
      .filter((change, at) => change.to < (changes[at - 1]?.from ?? entry.date.from))
      .map(({ from }) => `${id}: the change of ${from} comes before what it changes`),
    ...early.map(({ from, evidence }) => `${id}: ${evidence.article} cannot know of ${from}`),
  ]
}

/** Answers name what they answer; that is told no later and shows the change. */
function answerProblems(entry: GoldEntry, entries: ReadonlyMap<string, GoldEntry>): string[] {
  const { id, answers, date } = entry
  if (!isAnswer(entry)) return answers.length > 0 ? [`${id}: only a refusal or an acceptance answers`] : []
  const problems = answers.flatMap((name) => {
    const other = entries.get(name)
    if (other === undefined || name === id) return [`${id} answers ${name}, which is no other entry`]
    if (!other.kinds.some((kind) => ANSWERABLE.includes(kind))) return [`${id} answers a ${other.kinds[0]}`]
    if (other.date.from > date.to) return [`${id} answers ${name}, which is told later`]
    return other.changes.length === 0 && !entry.may ? [`${id} answers ${name}, which nothing changes`] : []
  })
  return answers.length === 0 && !entry.may ? [`${id} answers nothing`, ...problems] : problems
}

const quotesOf = ({ content, if: condition, again, changes }: GoldEntry): Quoted[] => [
  content,
  ...(condition === undefined ? [] : [condition]),
  ...again,
  ...changes.map(({ evidence }) => evidence),
]

function entryProblems(entry: GoldEntry, situation: Situation, rules: CorpusRules): string[] {
  const dates: Dates = new Map(situation.articles.map(({ id, date }) => [id, date]))
  const gone = new Set(retractedIn(situation))
  const first = dates.get(entry.content.article) ?? ''
  return [
    ...codeProblems([...entry.by.flat(), ...entry.to.flat()], rules),
    ...(entry.by.some((codes) => codes.length === 0) ? [`${entry.id}: by nobody`] : []),
    ...(entry.again.some(({ article }) => (dates.get(article) ?? '') < first)
      ? [`${entry.id}: "again" before it is first told`]
      : []),
    ...quotesOf(entry)
      .filter(({ article }) => gone.has(article))
      .map(({ article }) => `${entry.id}: ${article} was taken back`),
    ...changeProblems(entry, dates),
    ...answerProblems(entry, new Map(situation.entries.map((one) => [one.id, one]))),
  ]
}

const retractedIn = ({ articles }: Situation): string[] =>
  articles.flatMap(({ version }) => (version?.kind === 'retraction' ? [version.of] : []))

function storyProblems(story: GoldStory, situation: Situation, rules: CorpusRules): string[] {
  const gone = new Set(retractedIn(situation))
  const unknown = story.events.filter((event) => !rules.ontology.events.has(event as EventType))
  return [
    ...unknown.map((event) => `there is no event ${event}`),
    ...codeProblems([...story.actors, ...story.recipients], rules),
    ...story.mentions
      .filter(({ article }) => gone.has(article) !== story.retracted)
      .map(({ article }) => `${story.id}: ${article} ${story.retracted ? 'was not' : 'was'} taken back`),
  ]
}

/** What the original tells and the version repeats word for word is told by the version, too. */
function copyProblems(article: SituationArticle, { stories }: Situation): string[] {
  const of = article.version?.of
  if (of === undefined || article.version?.kind === 'retraction') return []
  return stories
    .filter(({ mentions }) => mentions.some((one) => one.article === of && placesOf(article, one.words).length > 0))
    .filter(({ mentions }) => !mentions.some((one) => one.article === article.id))
    .map(({ id }) => `${article.id} repeats ${id} of ${of}`)
}

function articleProblems(article: SituationArticle, situation: Situation): string[] {
  const { id, text, version } = article
  const { articles, stories } = situation
  const words = text.split(/\s+/).length
  const [least, most] = version?.kind === 'retraction' ? [20, 220] : [60, 220]
  const before = articles.slice(0, articles.indexOf(article))
  return [
    ...(words < least || words > most ? [`${id} has ${words} words`] : []),
    ...(before.some(({ date }) => date > article.date) ? [`${id} stands behind a later article`] : []),
    ...(version !== undefined && !before.some((one) => one.id === version.of)
      ? [`${id} is a ${version.kind} of ${version.of}, which is no earlier article`]
      : []),
    ...(version?.kind !== 'retraction' && !stories.some(({ mentions }) => mentions.some((one) => one.article === id))
      ? [`${id} tells no story`]
      : []),
    ...(/ {2,}|\n{3,}/.test(text) ? [`${id} has stray white space`] : []),
    ...copyProblems(article, situation),
  ]
}

/** Everything that is wrong with one, with its line. */
function problemsOf(situation: Situation, rules: CorpusRules): Problem[] {
  const { articles, entries, stories, actors } = situation
  const at = (line: number, messages: readonly string[]): Problem[] => messages.map((message) => [line, message])
  const ids = twice([...articles, ...entries, ...stories].map(({ id }) => id))
  const named = actors.map((code) => ({ code, sector: '' }))
  const few = articles.length < 6 || articles.length > 12 ? [`${articles.length} articles, not 6 to 12`] : []
  return [
    ...at(1, [...few, ...codeProblems(named, rules), ...ids.map((id) => `the id ${id} stands twice`)]),
    ...at(1, `${situation.name}.txt` === situation.file ? [] : [`the file of ${situation.name} has another name`]),
    ...articles.flatMap((article) => at(article.line, articleProblems(article, situation))),
    ...entries.flatMap((entry) => at(entry.line, entryProblems(entry, situation, rules))),
    ...stories.flatMap((story) => at(story.line, storyProblems(story, situation, rules))),
  ]
}

export function checkSituation(situation: Situation, rules: CorpusRules): Diagnostic[] {
  return problemsOf(situation, rules).map(([line, message]) =>
    diagnostic('error', 'eval.corpus-block', `${situation.file}:${line}: ${message}`),
  )
}
