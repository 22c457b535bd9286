// "Girardin" in one article is the "French Sea Minister Annick Girardin" of another: names that an article leaves unexplained are looked up
// among those that the others of the same days introduce.
// Example: people of an article [["girardin", "FRA"]]; an entry by "Girardin" without a country becomes one by FRA.
// A last name that two countries share explains nothing, and what stays unknown is no party.
import { daysBetween } from '../base/days.ts'
import type { Actor, Answer, LedgerEntry, ReadArticle, Report } from '../model/index.ts'
import type { CodedArticle } from './ledger/scene.ts'

/** Months in which a name need not be explained again. */
const DAYS = 120

const lastName = (name: string): string => name.slice(name.lastIndexOf(' ') + 1).toLowerCase()
const isPerson = ({ rawText, name, id, code }: Actor): boolean => / /.test(rawText) && name !== '' && id !== code

/** Last names of persons with the countries that they speak for. */
export function peopleOf({ mentions }: CodedArticle): [name: string, code: string][] {
  const out = new Map<string, string>()
  for (const { kind, place, actors } of mentions) {
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
    if (/^\p{Lu}\p{Ll}+/u.test(actor.name.slice(actor.name.lastIndexOf(' ') + 1)))
      out.set(lastName(actor.name), actor.code)
  }
  return [...out]
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

export function lookUpIn(articles: Iterable<Introduced>): LookUp {
  const known = new Map<string, Map<string, Set<string | null>>>()
  for (const { people, date } of articles)
    for (const [name, code] of people) {
      const codes = known.get(name) ?? new Map<string, Set<string | null>>()
      known.set(name, codes)
      codes.set(code, (codes.get(code) ?? new Set()).add(date))
    }
  const lookUp: LookUp = (name, day) => {
    const near = [...(known.get(name) ?? [])].filter(([, days]) => isNear(days, day))
    return near.length === 1 ? near[0]?.[0] : undefined
  }
  const told = new Map<string, string | undefined>()
  return (name, day) => {
    const last = lastName(name)
    const key = `${last} ${day}`
    if (!told.has(key)) told.set(key, lookUp(last, day))
    return told.get(key)
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

const sidesWith = (sides: readonly string[], day: string | null, lookUp: LookUp): string[] =>
  [...new Set(sides.map((side) => (/^[A-Z]{3}$/.test(side) ? side : (lookUp(side, day) ?? side))))].sort()

const hasUnknown = ({ by, to }: LedgerEntry): boolean => by.some(isNamed) || to.some(isNamed)

const hasUnknownSides = ({ reports, answers }: ReadArticle): boolean =>
  [...reports, ...answers].some(({ by, to }) => [...by, ...to].some((side) => !/^[A-Z]{3}$/.test(side)))

/** An article with every name explained that another article explains; entries by nobody known are left out. */
export function explainNames(article: ReadArticle, lookUp: LookUp): ReadArticle {
  if (!article.entries.some(hasUnknown) && !hasUnknownSides(article)) return article
  const day = article.head.date
  const entries = article.entries.flatMap((entry): LedgerEntry[] => {
    const by = explained(entry.by, day, lookUp)
    return by.length === 0 ? [] : [{ ...entry, by, to: explained(entry.to, day, lookUp) }]
  })
  const reports = article.reports.map(
    (report): Report => ({
      ...report,
      by: sidesWith(report.by, day, lookUp),
      to: sidesWith(report.to, day, lookUp),
    }),
  )
  const answers = article.answers.map((answer): Answer => ({ ...answer, by: sidesWith(answer.by, day, lookUp) }))
  return { ...article, entries, reports, answers }
}
