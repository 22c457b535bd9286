// Events of an article -> the same events, each once: told in the headline, the lead and again below, it is one record with more evidence.
// Two are one where event, parties, status and days agree and their modes do not contradict each other.
// A vaguer date (publication) gives way to the one that the text tells.
import type { Actor, Event, Evidence } from '../model/index.ts'

const actorKey = (actor: Actor): string =>
  actor.id ?? `${actor.code}/${actor.sector}/${actor.code === '' ? actor.name.toLowerCase() : ''}`
const sideKey = (actors: readonly Actor[]): string => [...new Set(actors.map(actorKey))].sort().join('+')
const countryKey = (actors: readonly Actor[]): string =>
  [...new Set(actors.map((actor) => actor.code || actorKey(actor)))].sort().join('+')

/** Of two events of one bucket. */
function compatible(a: Event, b: Event): boolean {
  if (sideKey(a.actors) !== sideKey(b.actors) && countryKey(a.actors) !== countryKey(b.actors)) return false
  if (a.modes.length > 0 && b.modes.length > 0 && !a.modes.some((mode) => b.modes.includes(mode))) return false
  if (!samePeople(a, b)) return false
  const told = a.date.basis === 'expression' && b.date.basis === 'expression'
  return !told || (a.date.from === b.date.from && a.date.to === b.date.to)
}

/** What tells one actor of a country from another: '' for the state itself, the entity, the name, else the sector. */
function identity(actor: Actor): string {
  if (actor.id !== undefined) return actor.id === actor.code ? '' : actor.id
  const last = actor.name.slice(actor.name.lastIndexOf(' ') + 1)
  return /^\p{Lu}/u.test(last) ? actor.name.toLowerCase() : actor.sector
}

/** "Washington" and "President Biden" may be one side; two different named persons of a country are not. */
function samePeople(a: Event, b: Event): boolean {
  const of = (event: Event, code: string) => event.actors.filter((actor) => actor.code === code).map(identity)
  const codes = new Set(a.actors.map((actor) => actor.code))
  return [...codes].every((code) => {
    const [first, second] = [of(a, code), of(b, code)]
    return first.includes('') || second.includes('') || first.some((key) => second.includes(key))
  })
}

const evidenceKey = (one: Evidence): string => `${one.role} ${one.in} ${one.start} ${one.end}`

/** The first telling with what later ones add; the evidence of all grows beside it, so that a long list is never copied. */
interface Telling {
  event: Event
  readonly evidence: Evidence[]
  readonly seen: Set<string>
}

const begin = (event: Event): Telling => ({
  event,
  evidence: [...event.evidence],
  seen: new Set(event.evidence.map(evidenceKey)),
})

function addEvidence(telling: Telling, evidence: readonly Evidence[]): void {
  const fresh = evidence.filter((one) => !telling.seen.has(evidenceKey(one)))
  telling.evidence.push(...fresh)
  for (const one of fresh) telling.seen.add(evidenceKey(one))
}

/** All but the evidence. */
function merge(a: Event, b: Event): Event {
  const better = a.date.basis === 'expression' || b.date.basis !== 'expression' ? a : b
  const own = [...new Set([...(a.own ?? []), ...(b.own ?? [])])]
  return {
    ...a,
    ...(own.length === 0 ? {} : { own }),
    modes: [...new Set([...a.modes, ...b.modes])],
    contexts: [...new Set([...a.contexts, ...b.contexts])],
    date: better.date,
    saidBy: a.saidBy.length > 0 ? a.saidBy : b.saidBy,
    size: { ...b.size, ...a.size },
    ...(a.place === undefined && b.place !== undefined ? { place: b.place } : {}),
    confidence: Math.max(a.confidence, b.confidence),
    madeBy: [...new Set([...a.madeBy, ...b.madeBy, 'merge:same-event'])],
  }
}

/** Events that can be the same at all share this; only they are compared. */
const bucketOf = (event: Event): string =>
  `${event.type} ${event.status} ${event.historical} ${countryKey(event.recipients)}`

/** Each happening once, in the order of its first telling; the work grows with the events, not with their square. */
export function onceEach(events: readonly Event[]): Event[] {
  const tellings: Telling[] = []
  const buckets = new Map<string, Telling[]>()
  for (const event of events) {
    const key = bucketOf(event)
    const bucket = buckets.get(key) ?? []
    buckets.set(key, bucket)
    const known = bucket.find((telling) => compatible(telling.event, event))
    if (known === undefined) {
      const telling = begin(event)
      bucket.push(telling)
      tellings.push(telling)
    } else {
      known.event = merge(known.event, event)
      addEvidence(known, event.evidence)
    }
  }
  return tellings.map(({ event, evidence }) => ({ ...event, evidence }))
}
