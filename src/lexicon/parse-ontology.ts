// The text of data/ontology/*.txt becomes an Ontology, or a list of what is wrong with it, each with file and line.
// E.g. "CONSULT : quad 1 ; score 2.5 ; recipient no" + "  visit 4" -> {type: 'CONSULT', quad: 1, score: 2.5, modes: {visit: 4}}.
// Reading the files is load-ontology.ts; this is pure.
import type { EventType, Status } from '../model/event.ts'
import type { EventDefinition } from '../model/lexicon.ts'
import type { CameoCode, ContextDefinition, EventName, Ontology, SectorDefinition } from './ontology.ts'
import { HEAD, MODE } from './own-categories.ts'

/** The files an ontology is made of. */
export const ontologyFiles = ['events', 'sectors', 'statuses', 'contexts', 'cameo', 'older-names'] as const
export type OntologyFile = (typeof ontologyFiles)[number]

interface Line {
  readonly file: OntologyFile
  readonly number: number
  readonly indented: boolean
  readonly text: string
}

/** Says what is wrong with a line. */
type Refuse = (line: Line, message: string) => void

function linesOf(file: OntologyFile, text: string): Line[] {
  return text.split(/\r?\n/).flatMap((raw, at) => {
    const body = raw.replace(/(^|\s)#.*$/, '').trimEnd()
    if (body.trim() === '') return []
    return [{ file, number: at + 1, indented: /^\s/.test(body), text: body.trim() }]
  })
}

function headOf(line: Line): EventDefinition | undefined {
  const match = HEAD.exec(line.text)
  if (match === null) return undefined
  const [, type, quad, score, recipient] = match
  return {
    type: type as EventType,
    quad: Number(quad) as 1 | 2 | 3 | 4,
    score: Number(score),
    recipientRequired: recipient === 'yes',
    modes: {},
  }
}

function parseEvents(lines: readonly Line[], refuse: Refuse): Map<EventType, EventDefinition> {
  const events = new Map<EventType, EventDefinition>()
  let last: EventDefinition | undefined
  for (const line of lines) {
    const mode = line.indented ? MODE.exec(line.text) : null
    const head = line.indented ? undefined : headOf(line)
    if (mode !== null && last !== undefined) {
      const score = mode[2] === undefined ? last.score : Number(mode[2])
      last = { ...last, modes: { ...last.modes, [mode[1] ?? '']: score } }
    } else if (head !== undefined && !events.has(head.type)) last = head
    else refuse(line, 'expected "EVENT : quad N ; score N ; recipient yes|no", once each, or an indented "mode SCORE"')
    if (last !== undefined) events.set(last.type, last)
  }
  return events
}

function parseSectors(lines: readonly Line[], refuse: Refuse): Map<string, SectorDefinition> {
  const sectors = new Map<string, SectorDefinition>()
  for (const line of lines) {
    const match = /^([A-Z]{3}) = (.+) ; (frequent|rare)$/.exec(line.text)
    const [, code = '', name = '', often] = match ?? []
    if (match === null || sectors.has(code)) refuse(line, 'expected "COD = name ; frequent|rare", once each')
    else sectors.set(code, { code, name, frequent: often === 'frequent' })
  }
  return sectors
}

const STATUSES: ReadonlySet<string> = new Set<Status>(['actual', 'future', 'hypothetical', 'negated'])

function parseStatuses(lines: readonly Line[], refuse: Refuse): Map<Status, string> {
  const statuses = new Map<Status, string>()
  for (const line of lines) {
    const [name = '', meaning = ''] = line.text.split(' = ')
    if (!STATUSES.has(name) || meaning === '')
      refuse(line, `expected one of ${[...STATUSES].join(', ')} and " = meaning"`)
    else statuses.set(name as Status, meaning)
  }
  return statuses
}

function parseContexts(lines: readonly Line[], refuse: Refuse): Map<string, ContextDefinition> {
  const contexts = new Map<string, ContextDefinition>()
  let name = ''
  for (const line of lines) {
    const head = /^\[([a-z_]+)\] (.+)$/.exec(line.text)
    const words = /^(strong|weak|not): (.+)$/.exec(line.text)
    const found = contexts.get(name)
    if (head !== null && !contexts.has(head[1] ?? '')) {
      name = head[1] ?? ''
      contexts.set(name, { name, about: head[2] ?? '', strong: [], weak: [], not: [] })
    } else if (words !== null && found !== undefined) {
      const key = words[1] as 'strong' | 'weak' | 'not'
      const phrases = (words[2] ?? '').split(',').map((phrase) => phrase.trim().toLowerCase())
      contexts.set(name, { ...found, [key]: [...found[key], ...phrases.filter((phrase) => phrase !== '')] })
    } else refuse(line, 'expected "[name] what it is about", once each, or "strong: ...", "weak: ...", "not: ..."')
  }
  return contexts
}

/** "EVENT/mode" -> its parts, if the ontology has them. */
function nameOf(events: ReadonlyMap<EventType, EventDefinition>, text: string): EventName | undefined {
  const [event = '', mode] = text.split('/')
  const definition = events.get(event as EventType)
  if (definition === undefined) return undefined
  if (mode === undefined) return { event: definition.type }
  return Object.hasOwn(definition.modes, mode) ? { event: definition.type, mode } : undefined
}

type Events = ReadonlyMap<EventType, EventDefinition>

function parseCameo(lines: readonly Line[], events: Events, refuse: Refuse): Pick<Ontology, 'toCameo' | 'fromCameo'> {
  const toCameo = new Map<string, CameoCode | null>()
  const fromCameo = new Map<string, EventName | null>()
  for (const line of lines) {
    const [left = '', right = ''] = line.text.split(' => ')
    const code = /^(\d{2,4}) (-?\d+(?:\.\d+)?)$/.exec(right)
    const name = nameOf(events, right)
    if (nameOf(events, left) !== undefined && (code !== null || right === 'none'))
      toCameo.set(left, code === null ? null : { code: code[1] ?? '', goldstein: Number(code[2]) })
    else if (/^\d{2,4}$/.test(left) && (name !== undefined || right === 'none')) fromCameo.set(left, name ?? null)
    else refuse(line, 'expected "EVENT[/mode] => CODE GOLDSTEIN", "CODE => EVENT[/mode]" or "none" on the right')
  }
  return { toCameo, fromCameo }
}

function parseOlder(
  lines: readonly Line[],
  known: (kind: string, name: string) => boolean,
  refuse: Refuse,
): Map<string, string> {
  const older = new Map<string, string>()
  for (const line of lines) {
    const match = /^(event|mode|sector|cameo-sector|context) (\S+) = (\S+)$/.exec(line.text)
    const [, kind = '', old = '', now = ''] = match ?? []
    if (match === null || !known(kind, now)) refuse(line, 'expected "KIND OLD = NEW" with a name that the ontology has')
    else older.set(`${kind} ${old}`, now)
  }
  return older
}

function checkCounts(ontology: Ontology, problems: string[]): void {
  const counts = [
    ['events', ontology.events.size, 16],
    ['sectors', ontology.sectors.size, 25],
    ['statuses', ontology.statuses.size, 4],
    ['contexts', ontology.contexts.size, 37],
  ] as const
  for (const [file, has, wanted] of counts)
    if (has !== wanted) problems.push(`${file}.txt: ${has} entries, PLOVER 2.0 has ${wanted}`)
}

/** The contents of the files -> the ontology and what is wrong, "events.txt:12: ..."; no problems means it is whole. */
export function parseOntology(texts: Readonly<Record<OntologyFile, string>>): {
  ontology: Ontology
  problems: readonly string[]
} {
  const problems: string[] = []
  const refuse: Refuse = (line, message) => problems.push(`${line.file}.txt:${line.number}: ${message}`)
  const lines = (file: OntologyFile) => linesOf(file, texts[file])
  const events = parseEvents(lines('events'), refuse)
  const sectors = parseSectors(lines('sectors'), refuse)
  const contexts = parseContexts(lines('contexts'), refuse)
  const known = (kind: string, name: string) => {
    if (kind === 'context') return contexts.has(name)
    return kind.endsWith('sector') ? sectors.has(name) : nameOf(events, name) !== undefined
  }
  const ontology = {
    events,
    sectors,
    statuses: parseStatuses(lines('statuses'), refuse),
    contexts,
    ...parseCameo(lines('cameo'), events, refuse),
    older: parseOlder(lines('older-names'), known, refuse),
  }
  checkCounts(ontology, problems)
  return { ontology, problems }
}
