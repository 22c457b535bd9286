// Rows -> PLOVER records as `code` wrote them (or as a review has changed them): the way back of rows.ts.
// Example: await recordsOf(db, [3, 1]) gives the records of these event numbers in this order.
// Where the text of an article is not kept, event_text is empty and so are the words of parties.
import { quote } from '../base/spans.ts'
import type {
  Article,
  EventType,
  EvidenceRole,
  Field,
  Grain,
  PloverRecord,
  RecordCategory,
  RecordEntity,
  RecordEvidence,
  RecordPlace,
  RecordSize,
  RecordSpeaker,
  Status,
} from '../model/index.ts'
import type { Db } from './db.ts'

interface EventRow {
  readonly no: number
  readonly id: string
  readonly article: number
  readonly date_from: string | null
  readonly date_to: string | null
  readonly grain: Grain
  readonly basis: 'expression' | 'publication' | null
  readonly event: EventType
  readonly modes: readonly string[]
  readonly contexts: readonly string[]
  readonly status: Status
  readonly historical: boolean
  readonly quad: 1 | 2 | 3 | 4
  readonly scale: number
  readonly cameo: string | null
  readonly goldstein: number | null
  readonly confidence: number
  readonly extracted_place: string | null
  readonly place: string | null
  readonly country: string | null
  readonly lat: number | null
  readonly lon: number | null
  readonly geonameid: number | null
  readonly resolution: 1 | 2 | 3 | 4 | 5
  readonly place_in: Field
  readonly place_start: number
  readonly place_end: number
  readonly place_rule: string
  readonly size: string | null
  readonly categories: string | null
  readonly made_by: readonly string[]
  readonly sentence: number
  readonly sentence_in: Field
  readonly sentence_start: number
  readonly sentence_end: number
  readonly codebook: string
  readonly coded_date: string | null
  readonly coder: string
}

interface StandingRow extends EventRow {
  readonly state: string
  readonly reviewed: string | null
}

interface PartyRow {
  readonly event: number
  readonly role: 'actor' | 'recipient' | 'speaker'
  readonly raw_text: string | null
  readonly name: string
  readonly code: string
  readonly country: string
  readonly sector: string
  readonly other_sectors: readonly string[]
  readonly office: string | null
  readonly entity: string | null
  readonly dictionary_code: string | null
  readonly field: Field
  readonly start: number
  readonly end: number
  readonly cue: string | null
  readonly quote: boolean
}

interface EvidenceRow {
  readonly event: number
  readonly role: EvidenceRole
  readonly field: Field
  readonly start: number
  readonly end: number
  readonly rule: string
}

/** An article as it is kept; `text` is empty where only its hash is. */
export interface KeptArticle extends Article {
  readonly no: number
}

interface ArticleRow {
  readonly no: number
  readonly id: string
  readonly title: string | null
  readonly date: string | null
  readonly url: string | null
  readonly source: string | null
  readonly lang: string | null
  readonly author: string | null
}

/** A record with its number and its article. */
export interface KeptRecord {
  readonly no: number
  readonly record: PloverRecord
  readonly article: KeptArticle
  /** "shown", "superseded", "withdrawn", "rejected" …, and what reviewers did. */
  readonly state: string
  readonly reviewed: string | null
}

const entityOf = (row: PartyRow): RecordEntity => ({
  raw_text: row.raw_text ?? '',
  entity_name: row.name,
  code: row.code,
  country_name: row.country,
  sector_code: row.sector,
  other_sector_codes: row.other_sectors,
  ...(row.office === null ? {} : { role: row.office }),
  span: [row.start, row.end],
  in: row.field,
  ...(row.entity === null ? {} : { entity_id: row.entity }),
  ...(row.dictionary_code === null ? {} : { dictionary_code: row.dictionary_code }),
})

const speakerOf = (row: PartyRow): RecordSpeaker => ({
  raw_text: row.raw_text ?? '',
  code: row.code,
  sector_code: row.sector,
  cue: row.cue ?? '',
  quote: row.quote,
  span: [row.start, row.end],
  in: row.field,
})

const evidenceOf = ({ role, field, start, end, rule }: EvidenceRow): RecordEvidence => ({
  role,
  in: field,
  start,
  end,
  rule,
})

function placeOf(row: EventRow): RecordPlace | null {
  if (row.place === null) return null
  return {
    extracted_place: row.extracted_place ?? '',
    resolved_place: row.place,
    geonameid: row.geonameid,
    lat: row.lat,
    lon: row.lon,
    country_code: row.country ?? '',
    resolution: row.resolution,
    span: [row.place_start, row.place_end],
    in: row.place_in,
    rule: row.place_rule,
  }
}

function articleOf(row: ArticleRow, text: string): KeptArticle {
  const { no, id, title, date, url, source, lang, author } = row
  const given = Object.entries({ title, date, url, source, lang, author }).filter(([, value]) => value !== null)
  return { no, id, text, ...Object.fromEntries(given) }
}

const citationOf = (
  { title, url, source, author, lang, date }: Article,
  codebook: string,
): PloverRecord['cite_info'] => ({
  ...(title === undefined ? {} : { title }),
  ...(url === undefined ? {} : { url }),
  ...(source === undefined ? {} : { publication: source }),
  ...(author === undefined ? {} : { author }),
  ...(lang === undefined ? {} : { language: lang }),
  ...(date === undefined ? {} : { published: date }),
  codebook,
})

function recordOf(
  row: EventRow,
  parties: readonly PartyRow[],
  evidence: readonly RecordEvidence[],
  article: KeptArticle,
): PloverRecord {
  const of = (role: PartyRow['role']): PartyRow[] => parties.filter((party) => party.role === role)
  const words = evidence.filter(({ role }) => role === 'event').map((one) => quote(article, one))
  return {
    id: row.id,
    article: article.id,
    date: row.date_from,
    enddate: row.date_to,
    date_grain: row.grain,
    date_basis: row.basis,
    event: [row.event],
    mode: row.modes,
    context: row.contexts,
    actor: of('actor').map(entityOf),
    recipient: of('recipient').map(entityOf),
    status: row.status,
    historical: row.historical,
    said_by: of('speaker').map(speakerOf),
    event_loc: placeOf(row),
    event_text: words.some((word) => word !== '') ? words : [],
    size: row.size === null ? {} : (JSON.parse(row.size) as RecordSize),
    quad_code: row.quad,
    event_scale: row.scale,
    ...(row.categories === null ? {} : { categories: JSON.parse(row.categories) as RecordCategory[] }),
    ...(row.cameo === null ? {} : { cameo: row.cameo }),
    ...(row.goldstein === null ? {} : { goldstein: row.goldstein }),
    confidence: row.confidence,
    evidence,
    made_by: row.made_by,
    text_info: { sequence: row.sentence, in: row.sentence_in, start: row.sentence_start, end: row.sentence_end },
    cite_info: citationOf(article, row.codebook),
    coder: row.coder,
    ...(row.coded_date === null ? {} : { coded_date: row.coded_date }),
  }
}

function grouped<T extends { readonly event: number }>(rows: readonly T[]): Map<number, T[]> {
  const groups = new Map<number, T[]>()
  for (const row of rows) {
    const group = groups.get(row.event)
    if (group === undefined) groups.set(row.event, [row])
    else group.push(row)
  }
  return groups
}

export interface ReadOptions {
  /** For what is only rewritten, not shown. */
  readonly evenUnderEmbargo?: boolean
}

const visible = ({ evenUnderEmbargo = false }: ReadOptions): string =>
  evenUnderEmbargo ? 'TRUE' : "(embargo IS NULL OR embargo <= getvariable('today'))"

/** The articles of these numbers. */
export async function articlesOf(
  db: Db,
  numbers: readonly number[],
  options: ReadOptions = {},
): Promise<Map<number, KeptArticle>> {
  if (numbers.length === 0) return new Map()
  const list = numbers.join(', ')
  const [rows, parts] = await db.together<[ArticleRow, { no: number; text: string }]>([
    `SELECT no, id, title, date, url, source, lang, author FROM store.articles WHERE no IN (${list}) AND ${visible(options)}`,
    `SELECT article AS no, text FROM store.texts WHERE article IN (${list}) ORDER BY article, part`,
  ])
  const textOf = new Map<number, string>()
  for (const { no, text } of parts) textOf.set(no, (textOf.get(no) ?? '') + text)
  return new Map(rows.map((row) => [row.no, articleOf(row, textOf.get(row.no) ?? '')]))
}

const EVENT_COLUMNS = `e.* EXCLUDE (actors, recipients, actor_sectors, recipient_sectors, published, source, embargo, parent),
  (SELECT coder FROM store.runs r WHERE r.no = e.run LIMIT 1) AS coder`

/** The records of these event numbers, in their order; what is under embargo is left out. */
export async function recordsOf(db: Db, numbers: readonly number[], options: ReadOptions = {}): Promise<KeptRecord[]> {
  if (numbers.length === 0) return []
  const list = numbers.join(', ')
  const [rows, partyRows, evidenceRows] = await db.together<[StandingRow, PartyRow, EvidenceRow]>([
    `SELECT ${EVENT_COLUMNS} FROM store.events e WHERE no IN (${list}) AND ${visible(options)}`,
    `SELECT * FROM store.parties WHERE event IN (${list}) ORDER BY event, role, n`,
    `SELECT * FROM store.evidence WHERE event IN (${list}) ORDER BY event, n`,
  ])
  const [parties, evidence] = [grouped(partyRows), grouped(evidenceRows)]
  const articles = await articlesOf(db, [...new Set(rows.map(({ article }) => article))], options)
  const byNumber = new Map(rows.map((row) => [row.no, row]))
  return numbers.flatMap((no): KeptRecord[] => {
    const row = byNumber.get(no)
    const article = articles.get(row?.article ?? -1)
    if (row === undefined || article === undefined) return []
    const record = recordOf(row, parties.get(no) ?? [], (evidence.get(no) ?? []).map(evidenceOf), article)
    return [{ no, record, article, state: row.state, reviewed: row.reviewed }]
  })
}
