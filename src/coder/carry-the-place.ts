// A meeting without a place is where its people were just said to be: "Kim is in Seoul to meet ...  After his meeting with Noh ..." -> Seoul.
// Only for CONSULT, on the same days, and only from an earlier event of the article that shares a party by entity or name.
import type { Actor, Event, Place } from '../model/index.ts'

const keysOf = (event: Event): Set<string> =>
  new Set([...event.actors, ...event.recipients].map((actor: Actor) => actor.id ?? `${actor.code} ${actor.name}`))

const sameDays = (a: Event, b: Event): boolean => a.date.from === b.date.from && a.date.to === b.date.to

/** The events with the places that were carried. */
export function carryThePlace(events: readonly Event[]): Event[] {
  const placed: { event: Event; place: Place }[] = []
  return events.map((event) => {
    if (event.type !== 'CONSULT') return event
    if (event.place !== undefined) {
      placed.push({ event, place: event.place })
      return event
    }
    const keys = keysOf(event)
    const before = placed.findLast(
      (one) => sameDays(one.event, event) && [...keysOf(one.event)].some((key) => keys.has(key)),
    )
    if (before === undefined) return event
    const place: Place = { ...before.place, rule: 'place:carried' }
    return {
      ...event,
      place,
      evidence: [...event.evidence, { role: 'place', ...place.span, rule: 'place:carried' }],
      madeBy: [...event.madeBy, 'place:carried'],
    }
  })
}
