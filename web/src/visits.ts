// When this browser last looked at something -> the day from which on things are new. Kept in the browser only.
// Example: visited('overview') is the day of the visit before this one, or undefined on the first. One visit lasts as long as the tab or half an hour of rest.
// What is new is told by days, so a second visit on the same day still shows what was new on it.

interface Visit {
  /** Day of the visit before. */
  readonly before?: string
  /** Day and time of this one. */
  readonly day: string
  readonly at: number
}

const REST = 30 * 60_000

const keyOf = (what: string): string => `rapporteur.visit.${what}`
const today = (now: Date): string =>
  new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10)

function kept(what: string): Visit | undefined {
  try {
    const visit = JSON.parse(localStorage.getItem(keyOf(what)) ?? 'null') as Visit | null
    return visit === null || typeof visit.day !== 'string' ? undefined : visit
  } catch {
    return undefined
  }
}

/** The next state: the same visit goes on, or a new one begins and the last becomes the one before. */
export function nextVisit(last: Visit | undefined, now: Date): Visit {
  const here = { day: today(now), at: now.getTime() }
  if (last === undefined) return here
  if (now.getTime() - last.at < REST) return { ...here, ...(last.before === undefined ? {} : { before: last.before }) }
  return { ...here, before: last.day }
}

/** Writes this visit down; the day of the one before. */
export function visited(what: string, now = new Date()): string | undefined {
  const visit = nextVisit(kept(what), now)
  localStorage.setItem(keyOf(what), JSON.stringify(visit))
  return visit.before
}
