// Entries and agents -> what is wrong with them beyond their form, with file and line: for `rapporteur lint` and the test of data/.
// Example: an unknown sector, a code that no country has, two entries of one id, an office without its country.
// Whether a fact is true is checked elsewhere (scripts/check-actors.ts).
import type { ActorEntry, AgentEntry, Diagnostic } from '../model/index.ts'
import { periodProblem } from './periods.ts'

const OWN_CODES = new Set(['UNO', 'EUR', 'IGO', 'NGO', 'ISM', 'IMG', 'MNC'])

const problem = (source: string, message: string): Diagnostic => ({
  code: 'lexicon.actor',
  level: 'warning',
  message: `${source}: ${message}`,
})

interface Known {
  readonly sectors: ReadonlySet<string>
  readonly codes: ReadonlySet<string>
  readonly ids: ReadonlySet<string>
}

function entryProblems(entry: ActorEntry, known: Known): string[] {
  const out: string[] = []
  const sectors = [entry.sector, ...entry.otherSectors, ...entry.offices.map((office) => office.sector)]
  for (const sector of sectors) if (sector !== '' && !known.sectors.has(sector)) out.push(`no sector ${sector}`)
  const owners = [entry.code, ...entry.offices.map((office) => office.code ?? '')]
  for (const code of new Set(owners))
    if (code !== '' && !known.codes.has(code) && !known.ids.has(code)) out.push(`no country or body ${code}`)
  for (const office of entry.offices) {
    const wrong = periodProblem(office)
    if (wrong !== undefined) out.push(`${office.title ?? ''}: ${wrong}`)
  }
  if (entry.names.length === 0) out.push('no name')
  return out
}

function agentProblems(agent: AgentEntry, known: Known): string[] {
  const sectors = [agent.sector, ...agent.otherSectors].filter((sector) => sector !== '' && !known.sectors.has(sector))
  const code = agent.code === undefined || known.codes.has(agent.code) ? [] : [`no country or body ${agent.code}`]
  return [...sectors.map((sector) => `no sector ${sector}`), ...code]
}

/** What comes twice; persons may, as each office line is one. */
function twice<T>(items: readonly T[], keyOf: (item: T) => string): T[] {
  const seen = new Set<string>()
  return items.filter((item) => {
    const key = keyOf(item)
    if (seen.has(key)) return true
    seen.add(key)
    return false
  })
}

/** Entries of a user's own dictionary keep their own codes and are looked at for their form only. */
export function lintActors(
  entries: readonly ActorEntry[],
  agents: readonly AgentEntry[],
  sectors: ReadonlySet<string>,
): readonly Diagnostic[] {
  const house = entries.filter((entry) => entry.dictionaryCode === undefined)
  const own = agents.filter((agent) => agent.dictionaryCode === undefined)
  const countries = house.filter((entry) => entry.kind === 'country').map((entry) => entry.id)
  const known = { sectors, codes: new Set([...countries, ...OWN_CODES]), ids: new Set(house.map((entry) => entry.id)) }
  const doubles = twice(
    house.filter((entry) => entry.kind !== 'person'),
    (entry) => entry.id,
  )
  return [
    ...house.flatMap((entry) => entryProblems(entry, known).map((text) => problem(entry.source, text))),
    ...own.flatMap((agent) => agentProblems(agent, known).map((text) => problem(agent.source, text))),
    ...doubles.map((entry) => problem(entry.source, `the id ${entry.id} is taken`)),
    ...twice(own, (agent) => agent.noun).map((agent) => problem(agent.source, `"${agent.noun}" stands twice`)),
  ]
}
