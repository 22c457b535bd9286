// Rows -> PLOVER records as `code` wrote them (or as a review has changed them): the way back of rows.ts.
// Example: await recordsOf(db, [3, 1]) gives the records of these event numbers in this order.
// Where the text of an article is not kept, event_text is empty and so are the words of parties.
import { quote } from '../base/spans.ts'
import type {
  Article,
  PloverRecord,
  RecordCategory,
  RecordEntity,
  RecordEvidence,
  RecordPlace,
  RecordSize,
  RecordSpeaker,
} from '../model/index.ts'
import { chunkOf, rowsOfCard } from './cards.ts'
import type { Db } from './db.ts'
import type { EventRow, EvidenceRow, KeptRows, PartyRow } from './event-rows.ts'
import { articlesAnd, articlesOf, type KeptArticle, type ReadOptions, visible } from './kept-articles.ts'

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

function recordOf({ event: row, parties, evidence: rows }: KeptRows, article: KeptArticle): PloverRecord {
  const evidence = rows.map(evidenceOf)
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

interface CardRow {
  readonly card: string
}

const cardsSql = (numbers: readonly number[]): string =>
  `SELECT base64(card) AS card FROM store.cards WHERE chunk IN (${[...new Set(numbers.map(chunkOf))].join(', ')})`

const EVENT_COLUMNS = `e.* EXCLUDE (actors, recipients, actor_sectors, recipient_sectors, published, source, embargo, parent),
  (SELECT coder FROM store.runs r WHERE r.no = e.run LIMIT 1) AS coder`

/** Row by row from their tables: what has no card. */
async function unpacked(db: Db, numbers: readonly number[], options: ReadOptions): Promise<KeptRows[]> {
  if (numbers.length === 0) return []
  const list = numbers.join(', ')
  const [rows, partyRows, evidenceRows] = await db.together<[EventRow, PartyRow, EvidenceRow]>([
    `SELECT ${EVENT_COLUMNS} FROM store.events e WHERE no IN (${list}) AND ${visible(options)}`,
    `SELECT * FROM store.parties WHERE event IN (${list}) ORDER BY event, role, n`,
    `SELECT * FROM store.evidence WHERE event IN (${list}) ORDER BY event, n`,
  ])
  const [parties, evidence] = [grouped(partyRows), grouped(evidenceRows)]
  return rows.map((event) => ({
    event,
    parties: parties.get(event.no) ?? [],
    evidence: evidence.get(event.no) ?? [],
  }))
}

/** The records of these event numbers, in their order; what is under embargo is left out. */
export async function recordsOf(db: Db, numbers: readonly number[], options: ReadOptions = {}): Promise<KeptRecord[]> {
  if (numbers.length === 0) return []
  const [known, cards] = await articlesAnd<CardRow>(db, [...new Set(options.articles)], cardsSql(numbers), options)
  const wanted = new Set(numbers)
  const found = new Map(cards.flatMap(({ card }) => rowsOfCard(card, wanted)).map((rows) => [rows.event.no, rows]))
  const without = numbers.filter((no) => !found.has(no))
  for (const rows of await unpacked(db, without, options)) found.set(rows.event.no, rows)
  const others = new Set([...found.values()].map(({ event }) => event.article).filter((no) => !known.has(no)))
  const articles = new Map([...known, ...(await articlesOf(db, [...others], options))])
  return numbers.flatMap((no): KeptRecord[] => {
    const rows = found.get(no)
    const article = articles.get(rows?.event.article ?? -1)
    if (rows === undefined || article === undefined) return []
    const { state, reviewed } = rows.event
    return [{ no, record: recordOf(rows, article), article, state, reviewed }]
  })
}
