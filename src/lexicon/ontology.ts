// The ontology as a value, and the questions one asks it.
// E.g. scoreOf(o, 'CONSULT', ['visit']) -> 4, cameoOf(o, 'PROTEST', ['riot']) -> {code: '145', goldstein: -7.5}.
// It leaves alone how the files are written (parse-ontology.ts) and where they stand (load-ontology.ts).
import type { EventType, Status } from '../model/event.ts'
import type { EventDefinition } from '../model/lexicon.ts'
import type { OwnCategories } from './own-categories.ts'

/** One of the 25 sectors of actors. */
export interface SectorDefinition {
  readonly code: string
  readonly name: string
  readonly frequent: boolean
}

/** One of the 37 contexts, with the words that speak for it. */
export interface ContextDefinition {
  readonly name: string
  readonly about: string
  /** Lower-case phrases of lemmas of which one is enough. */
  readonly strong: readonly string[]
  /** Phrases of which two different ones are needed. */
  readonly weak: readonly string[]
  /** Phrases in which the words above mean something else. */
  readonly not: readonly string[]
}

/** A CAMEO code and its Goldstein value. */
export interface CameoCode {
  readonly code: string
  readonly goldstein: number
}

/** An event with at most one mode. */
export interface EventName {
  readonly event: EventType
  readonly mode?: string
}

/** Everything that data/ontology says. */
export interface Ontology {
  readonly events: ReadonlyMap<EventType, EventDefinition>
  readonly sectors: ReadonlyMap<string, SectorDefinition>
  readonly statuses: ReadonlyMap<Status, string>
  readonly contexts: ReadonlyMap<string, ContextDefinition>
  /** "EVENT" or "EVENT/mode" -> its code; null where CAMEO has none. */
  readonly toCameo: ReadonlyMap<string, CameoCode | null>
  /** Beginning of a CAMEO code -> event; null where PLOVER drops it. */
  readonly fromCameo: ReadonlyMap<string, EventName | null>
  /** "event FIGHT", "mode COERCE/ban", "sector INS", "cameo-sector MED", "context democracy" -> the name of today. */
  readonly older: ReadonlyMap<string, string>
  /** What speaks for and against a coded event, in log-odds (confidence.txt); absent where there is no such file. */
  readonly confidence?: ReadonlyMap<string, number>
  /** A user's own categories beside PLOVER's (own-categories.ts); absent where no file is named. */
  readonly own?: OwnCategories
}

/** The definition of an event. */
export function definitionOf(ontology: Ontology, event: EventType): EventDefinition {
  const definition = ontology.events.get(event)
  if (definition === undefined) throw new RangeError(`no such event: ${event}`)
  return definition
}

/** 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict. */
export function quadOf(ontology: Ontology, event: EventType): 1 | 2 | 3 | 4 {
  return definitionOf(ontology, event).quad
}

/** The modes an event may have, the most intense (furthest from zero) first; unknown ones are left out. */
function byIntensity(definition: EventDefinition, modes: readonly string[]): string[] {
  const score = (mode: string) => Math.abs(definition.modes[mode] ?? 0)
  return modes.filter((mode) => Object.hasOwn(definition.modes, mode)).sort((a, b) => score(b) - score(a))
}

/** PLOVER's score: that of the most intense mode, else of the event. */
export function scoreOf(ontology: Ontology, event: EventType, modes: readonly string[]): number {
  const definition = definitionOf(ontology, event)
  const [mode] = byIntensity(definition, modes)
  return mode === undefined ? definition.score : (definition.modes[mode] ?? definition.score)
}

/** The one CAMEO code that stands for an event and its modes; undefined where CAMEO has none. */
export function cameoOf(ontology: Ontology, event: EventType, modes: readonly string[]): CameoCode | undefined {
  const names = byIntensity(definitionOf(ontology, event), modes).map((mode) => `${event}/${mode}`)
  const listed = names.find((name) => ontology.toCameo.has(name))
  return ontology.toCameo.get(listed ?? event) ?? undefined
}

/** The event of a CAMEO code ("0871" -> RETREAT/ceasefire); undefined where PLOVER drops it or the code is none. */
export function eventOfCameo(ontology: Ontology, code: string): EventName | undefined {
  for (let length = code.length; length >= 2; length--) {
    const found = ontology.fromCameo.get(code.slice(0, length))
    if (found !== undefined) return found ?? undefined
  }
  return undefined
}

function splitName(name: string): EventName {
  const [event, mode] = name.split('/')
  return mode === undefined ? { event: event as EventType } : { event: event as EventType, mode }
}

/** An event as any PLOVER list has named it -> its name in 2.0; undefined for one that exists no more (CRIME). */
export function importEvent(ontology: Ontology, name: string, mode = ''): EventName | undefined {
  const now = ontology.older.get(`event ${name}`) ?? name
  const { event, mode: implied } = splitName(now)
  const definition = ontology.events.get(event)
  if (definition === undefined) return undefined
  if (Object.hasOwn(definition.modes, mode)) return { event, mode }
  const renamed = ontology.older.get(`mode ${event}/${mode}`)
  if (renamed !== undefined) return splitName(renamed)
  return implied === undefined ? { event } : { event, mode: implied }
}

/** A sector as older PLOVER lists or CAMEO ("cameo") name it -> the code of 2.0; undefined where there is none. */
export function importSector(
  ontology: Ontology,
  code: string,
  from: 'plover' | 'cameo' = 'plover',
): string | undefined {
  const now = ontology.older.get(`${from === 'cameo' ? 'cameo-sector' : 'sector'} ${code}`) ?? code
  return ontology.sectors.has(now) ? now : undefined
}

/** A context under an older name -> that of 2.0; undefined where there is none. */
export function importContext(ontology: Ontology, name: string): string | undefined {
  const now = ontology.older.get(`context ${name}`) ?? name
  return ontology.contexts.has(now) ? now : undefined
}
