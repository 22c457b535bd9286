// What stands behind the "?" of an address -> a filter, a page, a number. Names and values are those of the command line.
// Example: ?actor=RUS&event=ASSAULT,COERCE&since=2024-01-01 is { actor: ['RUS'], event: ['ASSAULT', 'COERCE'], since: '2024-01-01' }.
// What cannot be is refused with http.query; parameters that nobody knows are refused, too, so that a slip does not widen a question.
import { parseDay } from '../base/days.ts'
import { RapporteurError } from '../base/errors.ts'
import { type EventFilter, FILTER_FIELDS, fieldsOf } from '../views/filter.ts'

const LISTS = fieldsOf('list')
const STATES = ['shown', 'superseded', 'withdrawn', 'rejected', 'merged', 'split', 'any']
const wrong = (message: string): RapporteurError => new RapporteurError('http.query', message)

export function refuseUnknown(query: URLSearchParams, known: readonly string[], filter = true): void {
  for (const name of query.keys())
    if (!known.includes(name) && !(filter && Object.hasOwn(FILTER_FIELDS, name)))
      throw wrong(`there is no parameter "${name}"`)
}

export const textParam = (query: URLSearchParams, name: string): string | undefined => {
  const value = query.get(name)?.trim()
  return value === undefined || value === '' ? undefined : value
}

/** Values parted by commas or given again; a source or a place may hold a comma, so these are only given again. */
export function listParam(query: URLSearchParams, name: string): string[] | undefined {
  const whole = name === 'source' || name === 'place' || name === 'article'
  const values = query.getAll(name).flatMap((value) => (whole ? [value] : value.split(',')))
  const kept = values.map((value) => value.trim()).filter((value) => value !== '')
  return kept.length === 0 ? undefined : kept
}

export function dayParam(query: URLSearchParams, name: string): string | undefined {
  const written = textParam(query, name)
  if (written === undefined) return undefined
  const day = parseDay(written)
  if (day !== undefined) return day
  throw wrong(`${name}=${written} is no day; write YYYY-MM-DD`)
}

export function numberParam(
  query: URLSearchParams,
  name: string,
  { least, most, otherwise }: { readonly least: number; readonly most: number; readonly otherwise: number },
): number {
  const written = textParam(query, name)
  if (written === undefined) return otherwise
  const value = Number(written)
  if (Number.isInteger(value) && value >= least && value <= most) return value
  throw wrong(`${name}=${written} is no whole number from ${least} to ${most}`)
}

export function choiceParam<T extends string>(
  query: URLSearchParams,
  name: string,
  choices: readonly T[],
  otherwise: T,
): T {
  const written = textParam(query, name)
  if (written === undefined) return otherwise
  const found = choices.find((one) => one === written)
  if (found !== undefined) return found
  throw wrong(`${name}=${written}: take one of ${choices.join(', ')}`)
}

export function dyadParam(query: URLSearchParams): readonly [string, string] | undefined {
  const written = textParam(query, 'dyad')
  if (written === undefined) return undefined
  const [a, b, ...more] = written.split(',').map((one) => one.trim())
  if (a && b && more.length === 0) return [a, b]
  throw wrong(`dyad=${written} names no two sides; write for instance USA,PRK`)
}

function flagParam(query: URLSearchParams, name: string): boolean | undefined {
  const written = textParam(query, name)
  if (written === undefined) return undefined
  if (written === 'true' || written === 'false') return written === 'true'
  throw wrong(`${name}=${written} is neither true nor false`)
}

function quadParam(query: URLSearchParams): number[] | undefined {
  const quads = listParam(query, 'quad')?.map(Number)
  if (quads?.some((one) => ![1, 2, 3, 4].includes(one))) throw wrong('quad is 1, 2, 3 or 4')
  return quads
}

function confidenceParam(query: URLSearchParams): number | undefined {
  const written = textParam(query, 'minConfidence')
  if (written === undefined) return undefined
  const value = Number(written)
  if (value >= 0 && value <= 1) return value
  throw wrong(`minConfidence=${written} is no number from 0 to 1`)
}

type Given<T> = { [K in keyof T]?: Exclude<T[K], undefined> }

/** Leaves out what was not given. */
export const given = <T extends object>(fields: T): Given<T> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Given<T>

/** The filter of a question; `own` are the parameters that the route takes besides. */
export function filterParams(query: URLSearchParams, own: readonly string[] = []): EventFilter {
  refuseUnknown(query, own)
  const lists = Object.fromEntries(LISTS.map((name) => [name, listParam(query, name)]))
  const state = textParam(query, 'state')
  if (state !== undefined && !STATES.includes(state)) throw wrong(`state=${state}: take one of ${STATES.join(', ')}`)
  return given({
    ...lists,
    since: dayParam(query, 'since'),
    until: dayParam(query, 'until'),
    dyad: dyadParam(query),
    directed: flagParam(query, 'directed'),
    historical: flagParam(query, 'historical'),
    quad: quadParam(query),
    text: textParam(query, 'text'),
    minConfidence: confidenceParam(query),
    unreviewed: flagParam(query, 'unreviewed'),
    state,
  }) as EventFilter
}
