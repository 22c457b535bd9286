// rapporteur actors: check a file of actors, find who a name is on a day, show an entry. `unknown` is actors-unknown.ts.
// Example: `rapporteur actors find Trump --date 2021-06-21` prints the entry, what he was on that day and the line that says so.
import { parseDay } from '../../base/days.ts'
import { RapporteurError } from '../../base/errors.ts'
import { type FoundActor, findActors, standingOn } from '../../lexicon/find-actors.ts'
import type { ActorEntry, Office, Period } from '../../model/index.ts'
import type { Doors } from '../doors.ts'
import { type Io, wantsColour } from '../io.ts'
import { type Style, styleOf } from '../style.ts'
import { problemLine } from './lint.ts'

export interface ActorsOptions {
  readonly actors: readonly string[]
  readonly date?: string
}

function dayOf({ date }: ActorsOptions): string | undefined {
  if (date === undefined) return undefined
  const day = parseDay(date)
  if (day !== undefined) return day
  throw new RapporteurError('cli.bad-date', `--date ${date} is no day; write YYYY-MM-DD, for instance 2021-06-21`)
}

/** Bad lines are data and go to standard output; with any of them the status is 1. What hides an entry of ours is only told. */
export async function runActorsCheck(files: readonly string[], io: Io, doors: Doors): Promise<number> {
  const style = styleOf(wantsColour(io.stdout, io.env))
  const { diagnostics, actors, agents } = await doors.checkActors(files)
  for (const one of diagnostics) await io.stdout.write(problemLine(one, style))
  const wrong = diagnostics.filter(({ level }) => level !== 'info').length
  const verdict = wrong === 0 ? 'nothing to complain of' : `${wrong} to mend`
  await io.stderr.write(`${actors} actors, ${agents} nouns of actors: ${verdict}\n`)
  return wrong > 0 ? 1 : 0
}

const periodOf = ({ from, to }: Period): string =>
  from === undefined && to === undefined ? '' : `${from ?? ''}..${to ?? ''}`

function officeLine({ sector, title, code, dictionaryCode, ...period }: Office, own: string): string {
  const words = [dictionaryCode ?? `${code ?? own} ${sector}`.trim(), title ?? '', periodOf(period)]
  return words.filter((word) => word !== '').join('  ')
}

const FORMS: Readonly<Record<FoundActor['form'], string>> = {
  name: '',
  adj: ' (adjective)',
  people: ' (its people)',
  capital: ' (capital, for the government)',
  seat: ' (seat, for the government)',
  city: ' (a city there)',
  region: ' (a region there)',
  surname: ' (part of the name)',
}

function standingLine({ entry }: FoundActor, day: string | undefined): string {
  const { code, sector, office, former } = standingOn(entry, day)
  if (entry.dictionaryCode !== undefined && office === undefined) return entry.dictionaryCode
  if (office !== undefined) return officeLine(office, entry.code)
  const codes = [code, sector].filter((word) => word !== '').join(' ') || 'no country'
  return former ? `${codes}  held an office before` : codes
}

function foundLines(found: FoundActor, day: string | undefined, style: Style): string {
  const { entry, form } = found
  const when = day === undefined ? '' : `on ${day}: `
  const past = day !== undefined && entry.to !== undefined && entry.to < day ? `  (until ${entry.to})` : ''
  const needs = entry.needs === undefined ? '' : `    only with one of: ${entry.needs.join(', ')}\n`
  return (
    `${style.bold(entry.names[0] ?? entry.id)}  ${entry.kind}  ${entry.id}${FORMS[form]}\n` +
    `    ${when}${standingLine(found, day)}${past}\n${needs}` +
    `    ${style.dim(`${entry.source}, checked: ${entry.checked || 'by nobody'}`)}\n`
  )
}

export async function runActorsFind(name: string, options: ActorsOptions, io: Io, doors: Doors): Promise<number> {
  const day = dayOf(options)
  const { index } = await doors.openActors(options.actors)
  const found = findActors(index, name)
  const style = styleOf(wantsColour(io.stdout, io.env))
  for (const one of found) await io.stdout.write(foundLines(one, day, style))
  if (found.length === 0) await io.stderr.write(`nobody in the lexicon is called "${name}"\n`)
  return found.length === 0 ? 1 : 0
}

/** The entry as a file would write it. */
function entryLines(entry: ActorEntry, style: Style): string {
  const list = (key: string, values: readonly string[] | undefined) =>
    values === undefined || values.length === 0 ? [] : [`  ${key}: ${values.join(' | ')}`]
  const lines = [
    `${style.bold(entry.id)} : ${entry.kind} = ${entry.names.join(' | ')}`,
    ...list('code', entry.code === '' ? [] : [entry.code]),
    ...list('sector', [entry.sector, ...entry.otherSectors].filter(Boolean).slice(0, 1)),
    ...list('adj', entry.adjectives),
    ...list('people', entry.demonyms),
    ...list('capital', entry.capitals),
    ...list('seat', entry.seats),
    ...list('city', entry.cities),
    ...list('region', entry.regions),
    ...list('since', entry.from === undefined ? [] : [entry.from]),
    ...list('until', entry.to === undefined ? [] : [entry.to]),
    ...entry.offices.map((office) => `  office: ${officeLine(office, entry.code)}`),
    ...list('needs', entry.needs),
    ...list('cow', entry.cow === undefined ? [] : [entry.cow]),
    ...list('dictionary', entry.dictionaryCode === undefined ? [] : [entry.dictionaryCode]),
    ...list('checked', entry.checked === '' ? [] : [entry.checked]),
    style.dim(`  # ${entry.source}`),
  ]
  return `${lines.join('\n')}\n`
}

export async function runActorsShow(id: string, options: ActorsOptions, io: Io, doors: Doors): Promise<number> {
  const { index } = await doors.openActors(options.actors)
  const entry = index.entries.get(id) ?? index.entries.get(id.toUpperCase()) ?? index.entries.get(id.toLowerCase())
  if (entry === undefined) {
    await io.stderr.write(`there is no entry ${id}; rapporteur actors find NAME tells the ids of a name\n`)
    return 1
  }
  await io.stdout.write(entryLines(entry, styleOf(wantsColour(io.stdout, io.env))))
  return 0
}
