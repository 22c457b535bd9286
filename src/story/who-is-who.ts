// "Girardin" in one article is the "French Sea Minister Annick Girardin" of another: names that an article leaves unexplained are looked up
// among those that the others of the same days introduce.
// Example: people of an article [["girardin", "FRA"]]; an entry by "Girardin" without a country becomes one by FRA.
// What the text itself tells of a person ("the French minister") goes before what only the surroundings suggest (a dateline).
// A last name that two countries share explains nothing, and what stays unknown is no party.
import { daysBetween } from '../base/days.ts'
import type { Actor, Answer, Introduction, LedgerEntry, ReadArticle, Report } from '../model/index.ts'
import type { CodedArticle } from './ledger/scene.ts'

/** Months in which a name need not be explained again. */
const DAYS = 400

const lastName = (name: string): string => name.slice(name.lastIndexOf(' ') + 1).toLowerCase()
const isPerson = ({ rawText, name, id, code }: Actor): boolean => / /.test(rawText) && name !== '' && id !== code

/** Whose the person is follows from the dateline, the place or the only country of the sentence. */
const isGuess = (rules: readonly string[]): boolean => rules.some((rule) => rule.startsWith('context:'))

/** Last names of persons with the countries that they speak for; `true` where that is a guess. */
export function peopleOf({ mentions }: CodedArticle): Introduction[] {
  const out = new Map<string, Introduction>()
  for (const { kind, place, actors, rules } of mentions) {
    const [actor, other] = actors
    if (
      kind !== 'named' ||
      place ||
      actor === undefined ||
      other !== undefined ||
      !isPerson(actor) ||
      actor.code === ''
    )
      continue
    if (!/^\p{Lu}\p{Ll}+/u.test(actor.name.slice(actor.name.lastIndexOf(' ') + 1))) continue
    const name = lastName(actor.name)
    if (!isGuess(rules)) out.set(name, [name, actor.code])
    else if (!out.has(name)) out.set(name, [name, actor.code, true])
  }
  return [...out.values()]
}

/** Whether one of the days lies within these months; without a day everything does. */
function isNear(days: ReadonlySet<string | null>, day: string | null): boolean {
  if (day === null || days.has(null) || days.has(day)) return true
  for (const one of days) if (one !== null && Math.abs(daysBetween(one, day)) <= DAYS) return true
  return false
}

export type LookUp = (name: string, day: string | null) => string | undefined

/** Who is introduced when. */
export interface Introduced {
  readonly people: ReadArticle['people']
  readonly date: string | null
}

/** Name -> country -> the days on which it was told so. */
type Register = Map<string, Map<string, Set<string | null>>>

function note(register: Register, name: string, code: string, date: string | null): void {
  const codes = register.get(name) ?? new Map<string, Set<string | null>>()
  register.set(name, codes)
  codes.set(code, (codes.get(code) ?? new Set()).add(date))
}

const codesNear = (register: Register, name: string, day: string | null): string[] =>
  [...(register.get(name) ?? [])].filter(([, days]) => isNear(days, day)).map(([code]) => code)

export function lookUpIn(articles: Iterable<Introduced>): LookUp {
  const [told, guessed]: [Register, Register] = [new Map(), new Map()]
  for (const { people, date } of articles)
    for (const [name, code, guess] of people) note(guess === true ? guessed : told, name, code, date)
  const lookUp: LookUp = (name, day) => {
    const plain = codesNear(told, name, day)
    const near = plain.length > 0 ? plain : codesNear(guessed, name, day)
    return near.length === 1 ? near[0] : undefined
  }
  const known = new Map<string, string | undefined>()
  return (name, day) => {
    const last = lastName(name)
    const key = `${last} ${day}`
    if (!known.has(key)) known.set(key, lookUp(last, day))
    return known.get(key)
  }
}

const isNamed = ({ code, name }: Actor): boolean => code === '' && /^\p{Lu}/u.test(name)

function explained(actors: readonly Actor[], day: string | null, lookUp: LookUp): Actor[] {
  return actors.flatMap((actor) => {
    if (!isNamed(actor)) return [actor]
    const code = lookUp(actor.name, day)
    if (code !== undefined) return [{ ...actor, code }]
    return actor.id === undefined ? [] : [actor]
  })
}

const isKnown = (side: string): boolean => /^[A-Z]{3}$/.test(side)

const allKnown = ({ by, to }: Pick<Report, 'by' | 'to'>): boolean => by.every(isKnown) && to.every(isKnown)

const sidesWith = (sides: readonly string[], day: string | null, lookUp: LookUp): string[] =>
  [...new Set(sides.map((side) => (isKnown(side) ? side : (lookUp(side, day) ?? side))))].sort()

const hasUnknown = ({ by, to }: LedgerEntry): boolean => by.some(isNamed) || to.some(isNamed)

const hasUnknownSides = ({ reports, answers }: ReadArticle): boolean =>
  [...reports, ...answers].some((one) => !allKnown(one))

/** An article with every name explained that another article explains; entries by nobody known are left out. */
export function explainNames(article: ReadArticle, lookUp: LookUp): ReadArticle {
  if (!article.entries.some(hasUnknown) && !hasUnknownSides(article)) return article
  const day = article.head.date
  const entries = article.entries.flatMap((entry): LedgerEntry[] => {
    if (!hasUnknown(entry) && entry.by.length > 0) return [entry]
    const by = explained(entry.by, day, lookUp)
    return by.length === 0 ? [] : [{ ...entry, by, to: explained(entry.to, day, lookUp) }]
  })
  const reports = article.reports.map(
    (report): Report =>
      allKnown(report)
        ? report
        : { ...report, by: sidesWith(report.by, day, lookUp), to: sidesWith(report.to, day, lookUp) },
  )
  const answers = article.answers.map(
    (answer): Answer => (answer.by.every(isKnown) ? answer : { ...answer, by: sidesWith(answer.by, day, lookUp) }),
  )
  return { ...article, entries, reports, answers }
}
