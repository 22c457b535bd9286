// A user's JSON Lines -> rows of gold: PLOVER records with their text, or texts with a list of events.
// Example: {"text": "…", "event": ["CONSULT"], "actor": [{"code": "KEN"}], "recipient": []} or {"text": "…", "date": "2024-03-08", "events": [{…}]}.
// In a record `date` is the event's and `published` (or cite_info.published) the day of publication; beside `events` it is the day of publication.
import { parseDay } from '../base/days.ts'
import { CorpusError } from './corpus-error.ts'
import type { GoldCode } from './gold.ts'
import { codeOf, type RawEvent, type RawRow } from './gold-rows.ts'

type Json = Readonly<Record<string, unknown>>

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)
const stringOf = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined)
const listOf = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === undefined || value === null || value === '' ? [] : [value]
const stringsOf = (value: unknown): string[] => listOf(value).flatMap((one) => stringOf(one) ?? [])

function dayOf(value: unknown): string | undefined {
  const text = stringOf(value)
  if (text === undefined) return undefined
  const day = parseDay(text)
  if (day === undefined) throw new CorpusError(`"${text}" is no day`)
  return day
}

function partyOf(value: unknown): GoldCode {
  if (typeof value === 'string') return codeOf(value)
  if (!isObject(value)) throw new CorpusError('an actor is neither a code nor an object')
  const code = stringOf(value.code) ?? ''
  const sector = stringOf(value.sector_code) ?? stringOf(value.sector) ?? ''
  return code.length > 3 ? codeOf(code) : { code, sector }
}

const partiesOf = (value: unknown): GoldCode[] | undefined =>
  value === undefined ? undefined : listOf(value).map(partyOf)

function speakerOf(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (!isObject(value)) return []
  return [stringOf(value.code) ?? stringOf(value.sector_code) ?? stringOf(value.raw_text) ?? '']
}

function eventOf(row: Json, name: string): RawEvent {
  const place = isObject(row.event_loc) ? row.event_loc : {}
  return {
    event: name,
    mode: stringsOf(row.mode)[0],
    actors: partiesOf(row.actor ?? row.source),
    recipients: partiesOf(row.recipient ?? row.target),
    status: stringOf(row.status),
    historical: typeof row.historical === 'boolean' ? row.historical : undefined,
    from: dayOf(row.date),
    to: dayOf(row.enddate),
    country: stringOf(place.country_code),
    place: stringOf(place.resolved_place) ?? stringOf(place.extracted_place),
    speakers: listOf(row.said_by).flatMap(speakerOf),
    also: stringsOf(row.accept_event),
  }
}

const eventsOf = (row: Json): RawEvent[] => stringsOf(row.event).map((name) => eventOf(row, name))

function publishedOf(row: Json): string {
  const cited = isObject(row.cite_info) ? row.cite_info.published : undefined
  const day = dayOf(row.published ?? row.pub_date ?? cited) ?? (row.events === undefined ? undefined : dayOf(row.date))
  return day ?? ''
}

function rowOf(row: Json, source: string): RawRow {
  const text = stringOf(row.text)
  if (text === undefined) throw new CorpusError('there is no "text"')
  if (row.event === undefined && row.events === undefined)
    throw new CorpusError('there is neither "event" nor "events"')
  const events = row.events === undefined ? eventsOf(row) : listOf(row.events).filter(isObject).flatMap(eventsOf)
  const id = stringOf(row.article) ?? (row.events === undefined ? undefined : stringOf(row.id)) ?? ''
  return { id, text, published: publishedOf(row), events, source }
}

function parseLine(line: string): Json {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch {
    throw new CorpusError('the line is no JSON')
  }
  if (!isObject(value)) throw new CorpusError('the line is no JSON object')
  return value
}

/** The rows of a file; a bad one is told and left out. */
export function readGoldJson(
  content: string,
  file: string,
  refuse: (source: string, message: string) => void,
): RawRow[] {
  return content.split(/\r?\n/).flatMap((line, at) => {
    if (line.trim() === '') return []
    const source = `${file}:${at + 1}`
    try {
      return [rowOf(parseLine(line), source)]
    } catch (error) {
      if (!(error instanceof CorpusError)) throw error
      refuse(source, error.message)
      return []
    }
  })
}
