// What an event itself says about its contexts, and how contexts give way to each other.
// E.g. talks between two governments are diplomatic without any word; crime gives way to corruption; force against rebels is no repression.
// Which words speak for which context is data/ontology/contexts.txt.
import type { EventType } from '../../model/event.ts'

/** What is known of the event whose contexts are sought. */
export interface EventFacts {
  readonly type: EventType
  readonly modes: readonly string[]
  /** Sectors of all its actors and recipients. */
  readonly sectors: readonly string[]
  /** Their countries, where the caller has them. */
  readonly countries: readonly string[]
}

const TALKS: ReadonlySet<EventType> = new Set<EventType>([
  'CONSULT',
  'AGREE',
  'REQUEST',
  'SUPPORT',
  'REJECT',
  'CONCEDE',
])
const FORCE: ReadonlySet<EventType> = new Set<EventType>(['ASSAULT', 'MOBILIZE', 'COERCE', 'RETREAT'])
const ARMED: ReadonlySet<string> = new Set(['REB', 'UAF', 'PRM', 'CRM'])
/** A mode that is a context of the same name, or implies one. */
const BY_MODE: Readonly<Record<string, string>> = {
  cyber: 'cyber',
  misinformation: 'misinformation',
  unconventional: 'cbrn',
  'suicide-attack': 'terrorism',
  'martial-law': 'pro_autocracy',
  troops: 'military',
  'heavy-weapons': 'military',
  aerial: 'military',
}

function betweenStates({ type, sectors, countries }: EventFacts): boolean {
  if (!TALKS.has(type) || sectors.filter((sector) => sector === 'GOV').length < 2) return false
  return countries.length === 0 || new Set(countries.filter((code) => code !== '')).size > 1
}

/** Contexts that need no words. */
function implied(facts: EventFacts): string[] {
  const contexts = facts.modes.flatMap((mode) => {
    const context = BY_MODE[mode]
    if (context === undefined || (context === 'military' && !ofState(facts))) return []
    return [context]
  })
  if (betweenStates(facts)) contexts.push('diplomatic')
  if (FORCE.has(facts.type) && facts.sectors.includes('MIL')) contexts.push('military')
  return contexts
}

/** Whether forces of a state may take part: only these are military. */
function ofState({ sectors }: EventFacts): boolean {
  return sectors.includes('MIL') || sectors.some((sector) => sector !== '' && !ARMED.has(sector) && sector !== 'CVL')
}

function isDropped(context: string, all: ReadonlySet<string>, facts: EventFacts): boolean {
  if (context === 'crime')
    return !all.has('cyber') && ['trafficking', 'corruption', 'illegal_drugs'].some((other) => all.has(other))
  if (context === 'military') return FORCE.has(facts.type) && facts.sectors.length > 0 && !ofState(facts)
  if (context === 'repression')
    return (
      facts.sectors.some((sector) => sector === 'REB') || ['CONSULT', 'AGREE', 'AID', 'COOPERATE'].includes(facts.type)
    )
  return false
}

/** The contexts that words speak for, with what the event implies, without what gives way. */
export function applyContextRules(worded: Iterable<string>, facts: EventFacts): ReadonlySet<string> {
  const all = new Set([...worded, ...implied(facts)])
  return new Set([...all].filter((context) => !isDropped(context, all, facts)))
}
