// Text of an agents file (data/actors/FORMAT.md) -> common nouns of actors.
// Example: "foreign minister = GOV ; office=foreign-minister", "ox driver ; oxen drivers = AGR".
// Regular plurals need no form of their own: they are found by lemma.
import type { AgentEntry, Diagnostic } from '../model/index.ts'
import { lexiconProblem, splitValues, withoutComment } from './actors.ts'

export interface ParsedAgents {
  readonly agents: readonly AgentEntry[]
  readonly diagnostics: readonly Diagnostic[]
}

const FLAGS = new Set(['collective', 'facility', 'needs-country', 'relative'])

function optionsOf(options: readonly string[]): Partial<AgentEntry> & { readonly collective: boolean } {
  const value = (key: string) => options.find((option) => option.startsWith(`${key}=`))?.slice(key.length + 1)
  const [office, code] = [value('office'), value('code')]
  return {
    collective: options.includes('collective'),
    ...(office ? { office } : {}),
    ...(code ? { code } : {}),
    ...(options.includes('facility') ? { facility: true } : {}),
    ...(options.includes('needs-country') ? { needsCountry: true } : {}),
    ...(options.includes('relative') ? { relative: true } : {}),
  }
}

const unknownOption = (option: string): boolean => !FLAGS.has(option) && !/^(office|code)=\S+$/.test(option)

function parseLine(line: string, source: string): AgentEntry | string {
  const cut = line.search(/ =(\s|$)/)
  if (cut < 0) return 'no "noun = SECTOR"'
  const [noun = '', plural] = splitValues(line.slice(0, cut), ';')
  const [sectors = '', ...options] = splitValues(line.slice(cut + 2), ';')
  const strange = options.find(unknownOption)
  if (noun === '' || strange !== undefined) return noun === '' ? 'no noun' : `unknown option "${strange}"`
  const [sector = '', ...otherSectors] = sectors.split(/\s+/)
  if (!/^[A-Z]{3}$/.test(sector)) return `"${sector}" is no sector`
  return {
    id: noun.toLowerCase(),
    noun: noun.toLowerCase(),
    ...(plural === undefined ? {} : { plural: plural.toLowerCase() }),
    sector,
    otherSectors,
    ...optionsOf(options),
    source,
  }
}

/** Reads one agents file; `source` names it in entries and diagnostics. */
export function parseAgents(text: string, source: string): ParsedAgents {
  const agents: AgentEntry[] = []
  const diagnostics: Diagnostic[] = []
  for (const [at, raw] of text.split(/\r?\n/).entries()) {
    const line = withoutComment(raw)
    if (line.trim() === '') continue
    const parsed = parseLine(line.trim(), `${source}:${at + 1}`)
    if (typeof parsed === 'string') diagnostics.push(lexiconProblem('lexicon.agent-line', source, at + 1, parsed))
    else agents.push(parsed)
  }
  return { agents, diagnostics }
}
