// Rows of a user's gold file -> gold texts: rows of one text belong together, codes and older names are read, what is not told is not judged.
// Example: two rows of one article, CONSULT and (in an older list) DEMAND, are one text with the events CONSULT and REQUEST.
// How the rows are written is gold-json.ts and gold-csv.ts.
import { hashOf } from '../base/ids.ts'
import { importEvent, type Ontology } from '../lexicon/ontology.ts'
import type { Diagnostic, Status } from '../model/index.ts'
import { CorpusError } from './corpus-error.ts'
import type { GoldCode, GoldEvent, GoldText } from './gold.ts'
import { SECTORS } from './gold-codes.ts'

/** An event as a file tells it; `undefined` is not told. */
export interface RawEvent {
  readonly event: string
  readonly mode?: string | undefined
  readonly actors?: readonly GoldCode[] | undefined
  readonly recipients?: readonly GoldCode[] | undefined
  readonly status?: string | undefined
  readonly historical?: boolean | undefined
  readonly from?: string | undefined
  readonly to?: string | undefined
  readonly country?: string | undefined
  readonly place?: string | undefined
  readonly speakers?: readonly string[] | undefined
  readonly also?: readonly string[] | undefined
}

/** One row: a text with some of its events; none where there is nothing to code in it. */
export interface RawRow {
  /** What rows of one text share; '' where the file has no such thing. */
  readonly id: string
  readonly text: string
  readonly published: string
  readonly events: readonly RawEvent[]
  /** "file:line" */
  readonly source: string
}

export interface Gold {
  readonly texts: readonly GoldText[]
  readonly diagnostics: readonly Diagnostic[]
}

const STATUSES: ReadonlySet<string> = new Set(['actual', 'future', 'hypothetical', 'negated'])

/** "GHA", "GHA.GOV", "GHAGOV", "REB" as a code with sector. */
export function codeOf(written: string): GoldCode {
  const match = /^([A-Z]{3})[. /]?([A-Z]{3})?$/.exec(written.trim())
  if (match === null) throw new CorpusError(`"${written}" is no code`)
  const [, head = '', sector = ''] = match
  return SECTORS.has(head) && sector === '' ? { code: '', sector: head } : { code: head, sector }
}

function statusOf(written: string | undefined): Status | undefined {
  if (written === undefined || written === '') return undefined
  if (!STATUSES.has(written)) throw new CorpusError(`there is no status "${written}"`)
  return written as Status
}

function goldEvent(raw: RawEvent, number: number, ontology: Ontology): GoldEvent {
  const name = importEvent(ontology, raw.event, raw.mode)
  if (name === undefined) throw new CorpusError(`there is no event "${raw.event}"`)
  const status = statusOf(raw.status)
  const { from, to = from, country } = raw
  return {
    number,
    event: name.event,
    mode: name.mode ?? '',
    speakers: raw.speakers ?? [],
    also: raw.also ?? [],
    ...(status === undefined ? {} : { status }),
    ...(raw.historical === undefined ? {} : { historical: raw.historical }),
    ...(raw.actors === undefined ? {} : { actors: raw.actors }),
    ...(raw.recipients === undefined ? {} : { recipients: raw.recipients }),
    ...(from === undefined || to === undefined ? {} : { date: { from, to } }),
    ...(country === undefined || country === '' ? {} : { place: { country, name: raw.place ?? '' } }),
  }
}

/** Rows of one text as one gold text. */
function goldText(id: string, rows: readonly RawRow[], ontology: Ontology): GoldText {
  const [first] = rows as readonly [RawRow]
  const events = rows.flatMap((row) => row.events).map((raw, at) => goldEvent(raw, at + 1, ontology))
  return {
    id,
    date: rows.map((row) => row.published).find((day) => day !== '') ?? '',
    words: [],
    text: first.text,
    marks: [],
    events,
    source: first.source,
    ...(events.length === 0 ? { none: 'nothing to code' } : {}),
  }
}

/** Puts rows together, text by text in the order of the file; a text with a bad row is told and left out. */
export function goldTexts(
  rows: readonly RawRow[],
  ontology: Ontology,
  refuse: (source: string, message: string) => void,
): GoldText[] {
  const byText = new Map<string, RawRow[]>()
  for (const row of rows) {
    const key = `t${hashOf([row.id, row.text])}`
    byText.set(key, [...(byText.get(key) ?? []), row])
  }
  const used = new Map<string, number>()
  return [...byText].flatMap(([key, some]) => {
    const [{ id, source }] = some as [RawRow]
    const count = (used.get(id) ?? 0) + 1
    used.set(id, count)
    try {
      return [goldText(id === '' ? key : count === 1 ? id : `${id}#${count}`, some, ontology)]
    } catch (error) {
      if (!(error instanceof CorpusError)) throw error
      refuse(source, error.message)
      return []
    }
  })
}
