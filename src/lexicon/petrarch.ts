// PETRARCH's actor and agent dictionaries -> entries and agents of ours, full codes kept.
// Example: "GOLLUM" with "+SMEAGOL", "[HOB <950601]", "[HOBGOV 19950601-19990815]" -> one entry with two dated offices;
// "FOREIGN_MINISTER [~GOVFRM]" -> an agent with sector GOV. Discard codes ("---", "###") make entries without a code.
import type { ActorEntry, AgentEntry, Diagnostic, Office, Period } from '../model/index.ts'
import { lexiconProblem } from './actors.ts'
import { slug } from './offices.ts'
import { sectorsOf } from './petrarch-codes.ts'
import { dateOf, dayBefore } from './petrarch-dates.ts'

const CODE = /\[([^\]]*)\]/g

/** Which of the two dictionaries a text is, by its brackets; undefined for our own format. */
export function isPetrarch(text: string): 'actors' | 'agents' | undefined {
  if (/^[^#\n]*\[\s*[^\]\n]*~[^\]\n]*\]/m.test(text)) return 'agents'
  return /^[^#\n:=|]*\[\s*[A-Za-z+\-#/]{3,}[^\]\n]*\]/m.test(text) ? 'actors' : undefined
}

const bare = (line: string): string =>
  line
    .replace(/<\s?!--.*?-->/g, '')
    .replace(/#.*$/, '')
    .trim()

const SMALL = new Set(['OF', 'THE', 'FOR', 'AND', 'IN', 'ON', 'DE', 'AL', 'BIN', 'EL', 'LA'])

/**
 * "NORTH_KOREA", "PRINCE OF DOL AMROTH" -> "North Korea", "Prince of Dol Amroth": every word asks for a capital at least.
 * Names of two letters and words with periods inside stay in capitals.
 */
export function nameOf(text: string): string {
  const words = text.replaceAll('_', ' ').trim().split(/\s+/)
  const alone = words.length === 1
  return words.map((word, at) => wordCase(word, alone, at === 0)).join(' ')
}

function wordCase(word: string, alone: boolean, first: boolean): string {
  if ((alone && word.length <= 2) || /\.\w/.test(word)) return word
  if (!first && SMALL.has(word)) return word.toLowerCase()
  return word.replace(/[^-]+/g, (part) => part.charAt(0) + part.slice(1).toLowerCase())
}

interface Coded extends Period {
  readonly code: string
}

/** "HOBGOV 19950601-19990815", "USR <911226", "ZBW" -> code and period; undefined where it is no code. */
export function parseCode(text: string): Coded | undefined {
  const match = /^([^\s<>]+)\s*(?:([<>])\s*(\d+)|(\d+)\s*-\s*(\d+))?$/.exec(text.trim())
  if (match === null) return undefined
  const [, code = '', sign, one = '', from = '', to = ''] = match
  if (sign === '<') return { code, to: dayBefore(dateOf(one)) }
  if (sign === '>') return { code, from: dateOf(one) }
  return from === '' ? { code } : { code, from: dateOf(from), to: dateOf(to) }
}

const isDiscard = (code: string): boolean => !/[A-Za-z]/.test(code)

function officeOf(coded: Coded): Office {
  const { code, ...period } = coded
  const [sector = ''] = sectorsOf(code)
  return { sector, code: code.slice(0, 3).toUpperCase(), dictionaryCode: code, ...period }
}

/** A period that says more comes first: ranges, then open ends, then the default. */
const breadth = (coded: Coded): number => (coded.from === undefined ? 1 : 0) + (coded.to === undefined ? 1 : 0)

function entryOf(names: readonly string[], codes: readonly Coded[], source: string): ActorEntry {
  const dated = codes.filter((coded) => coded.from !== undefined || coded.to !== undefined)
  const plain = codes.find((coded) => coded.from === undefined && coded.to === undefined)
  const code = plain === undefined || isDiscard(plain.code) ? '' : plain.code
  const [sector = '', ...otherSectors] = sectorsOf(code)
  return {
    id: `user:${slug(names[0] ?? '')}`,
    kind: 'group',
    names: names.map(nameOf),
    adjectives: [],
    demonyms: [],
    capitals: [],
    seats: [],
    code: code.slice(0, 3).toUpperCase(),
    sector,
    otherSectors,
    offices: [...dated].sort((a, b) => breadth(a) - breadth(b)).map(officeOf),
    checked: 'unverified',
    dictionaryCode: code,
    source,
  }
}

interface Block {
  readonly line: number
  readonly names: string[]
  readonly codes: Coded[]
}

function readLine(line: string, block: Block): string | undefined {
  for (const match of line.matchAll(CODE)) {
    const coded = parseCode(match[1] ?? '')
    if (coded === undefined) return `no code: ${match[0]}`
    block.codes.push(coded)
  }
  const name = line.replace(CODE, '').replace(/^\+/, '').trim()
  if (name !== '') block.names.push(name)
  return undefined
}

export function parsePetrarchActors(
  text: string,
  source: string,
): { entries: readonly ActorEntry[]; diagnostics: readonly Diagnostic[] } {
  const blocks: Block[] = []
  const diagnostics: Diagnostic[] = []
  const cleaned = text.replace(/<\s?!--[\s\S]*?-->/g, (comment) => comment.replace(/[^\n]/g, ''))
  for (const [at, raw] of cleaned.split(/\r?\n/).entries()) {
    const line = bare(raw)
    if (line === '') continue
    const isNew = !/^[+[\s]/.test(raw)
    if (isNew) blocks.push({ line: at + 1, names: [], codes: [] })
    const block = blocks.at(-1)
    const reason = block === undefined ? 'a synonym or code without an actor' : readLine(line, block)
    if (reason !== undefined) diagnostics.push(lexiconProblem('lexicon.petrarch-line', source, at + 1, reason))
  }
  return { entries: blocks.map((block) => entryOf(block.names, block.codes, `${source}:${block.line}`)), diagnostics }
}

const MACRO = /^!([A-Z_]+)!\s*=\s*(.+)$/
const AGENT = /^([^{[]+?)\s*(?:\{([^}]*)\})?\s*\[([^\]]*)\]/

/** "CONGRESS!PERSON!" -> one noun for each word of the substitution list. */
function spread(noun: string, macros: ReadonlyMap<string, readonly string[]>): string[] {
  const match = /!([A-Z_]+)!/.exec(noun)
  const words = match === null ? undefined : macros.get(match[1] ?? '')
  return match === null || words === undefined ? [noun] : words.map((word) => noun.replace(match[0], word))
}

function agentOf(noun: string, plural: string | undefined, code: string, source: string): AgentEntry {
  const clean = (text: string) => text.replaceAll('_', ' ').trim().toLowerCase()
  const [sector = '', ...otherSectors] = sectorsOf(code.replace('~', '   '))
  return {
    id: `user:${clean(noun)}`,
    noun: clean(noun),
    ...(plural === undefined ? {} : { plural: clean(plural) === '' ? clean(noun) : clean(plural) }),
    sector,
    otherSectors,
    collective: false,
    dictionaryCode: code,
    source,
  }
}

export function parsePetrarchAgents(
  text: string,
  source: string,
): { agents: readonly AgentEntry[]; diagnostics: readonly Diagnostic[] } {
  const macros = new Map<string, readonly string[]>()
  const agents: AgentEntry[] = []
  const diagnostics: Diagnostic[] = []
  for (const [at, raw] of text.split(/\r?\n/).entries()) {
    const line = bare(raw)
    if (line === '') continue
    const macro = MACRO.exec(line)
    const agent = AGENT.exec(line)
    if (macro !== null)
      macros.set(
        macro[1] ?? '',
        (macro[2] ?? '').split(',').map((word) => word.trim()),
      )
    else if (agent === null)
      diagnostics.push(lexiconProblem('lexicon.petrarch-line', source, at + 1, 'no "NOUN [~CODE]"'))
    else
      for (const noun of spread(agent[1] ?? '', macros))
        agents.push(agentOf(noun, agent[2], (agent[3] ?? '').trim(), `${source}:${at + 1}`))
  }
  return { agents, diagnostics }
}
