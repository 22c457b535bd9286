// Event -> PLOVER record, the line of JSON that other tools read.
// Example: an Event of type CONSULT with two actors gives {"event": ["CONSULT"], "actor": [{…}, {…}], "quad_code": 1, …}.
// Nothing is decided here: quad code, scores and CAMEO code come from the ontology, names of countries from the lexicon.
import { quote } from '../base/spans.ts'
import { cameoOf, type Ontology, quadOf, scoreOf } from '../lexicon/ontology.ts'
import { ownName } from '../lexicon/own-categories.ts'
import type { Actor, Article, Document, Event, Place, Speaker } from '../model/index.ts'
import type {
  PloverRecord,
  RecordCategory,
  RecordCitation,
  RecordEntity,
  RecordPlace,
  RecordSpeaker,
  RecordTextInfo,
} from './record-types.ts'

/** What a record says beside the event itself. */
export interface RecordContext {
  readonly ontology: Ontology
  /** The name of the country or body that a code stands for; '' where there is none. */
  readonly nameOfCode: (code: string) => string
  /** "rapporteur 0.1.0" */
  readonly coder: string
  /** The day of coding, where it is to be told. */
  readonly codedDate?: string
  /** Whether the text of the article goes into each record. */
  readonly withText?: boolean
}

const CODEBOOK = 'PLOVER 2.0'

export function entity(actor: Actor, context: Pick<RecordContext, 'nameOfCode'>): RecordEntity {
  return {
    raw_text: actor.rawText,
    entity_name: actor.name,
    code: actor.code,
    country_name: actor.code === '' ? '' : context.nameOfCode(actor.code),
    sector_code: actor.sector,
    other_sector_codes: actor.otherSectors,
    ...(actor.role === undefined ? {} : { role: actor.role }),
    span: [actor.span.start, actor.span.end],
    in: actor.span.in,
    ...(actor.id === undefined ? {} : { entity_id: actor.id }),
    ...(actor.dictionaryCode === undefined ? {} : { dictionary_code: actor.dictionaryCode }),
  }
}

function placeRecord(place: Place): RecordPlace {
  return {
    extracted_place: place.rawText,
    resolved_place: place.name,
    geonameid: place.geonameId ?? null,
    lat: place.lat ?? null,
    lon: place.lon ?? null,
    country_code: place.country,
    resolution: place.resolution,
    span: [place.span.start, place.span.end],
    in: place.span.in,
    rule: place.rule,
  }
}

export function speakerRecord(speaker: Speaker): RecordSpeaker {
  return {
    raw_text: speaker.rawText,
    code: speaker.code,
    sector_code: speaker.sector,
    cue: speaker.cue,
    quote: speaker.quote,
    span: [speaker.span.start, speaker.span.end],
    in: speaker.span.in,
  }
}

function citation(article: Article): RecordCitation {
  return {
    ...(article.title === undefined ? {} : { title: article.title }),
    ...(article.url === undefined ? {} : { url: article.url }),
    ...(article.source === undefined ? {} : { publication: article.source }),
    ...(article.author === undefined ? {} : { author: article.author }),
    ...(article.lang === undefined ? {} : { language: article.lang }),
    ...(article.date === undefined ? {} : { published: article.date }),
    codebook: CODEBOOK,
  }
}

function textInfo(event: Event, doc: Document): RecordTextInfo {
  const sentence = doc.sentences[event.sentence]
  if (sentence === undefined) return { sequence: event.sentence + 1, in: 'text', start: 0, end: 0 }
  return { sequence: event.sentence + 1, in: sentence.in, start: sentence.start, end: sentence.end }
}

function cameo(event: Event, ontology: Ontology): Pick<PloverRecord, 'cameo' | 'goldstein'> {
  const mapped = cameoOf(ontology, event.type, event.modes)
  const code = event.cameo ?? mapped?.code
  if (code === undefined) return {}
  return code === mapped?.code ? { cameo: code, goldstein: mapped.goldstein } : { cameo: code }
}

/** The user's own categories that the event is of. */
function categories({ own = [], recipients }: Event, ontology: Ontology): Pick<PloverRecord, 'categories'> {
  const found = own.flatMap((written): RecordCategory[] => {
    const { name, mode } = ownName(written)
    const category = ontology.own?.get(name)
    if (category === undefined || (category.recipientRequired && recipients.length === 0)) return []
    const event_scale = mode === undefined ? category.score : (category.modes[mode] ?? category.score)
    return [{ name, ...(mode === undefined ? {} : { mode }), quad_code: category.quad, event_scale }]
  })
  return found.length === 0 ? {} : { categories: found }
}

/** Confidence with as many digits as it is good for. */
export const rounded = (value: number): number => Math.round(value * 1000) / 1000

/** One event of a document as a record. */
export function toRecord(event: Event, doc: Document, context: RecordContext): PloverRecord {
  const { article } = doc
  const words = event.evidence.filter((evidence) => evidence.role === 'event')
  return {
    id: event.id,
    article: event.article,
    date: event.date.from,
    enddate: event.date.to,
    date_grain: event.date.grain,
    date_basis: event.date.basis,
    event: [event.type],
    mode: event.modes,
    context: event.contexts,
    actor: event.actors.map((actor) => entity(actor, context)),
    recipient: event.recipients.map((actor) => entity(actor, context)),
    status: event.status,
    historical: event.historical,
    said_by: event.saidBy.map(speakerRecord),
    event_loc: event.place === undefined ? null : placeRecord(event.place),
    event_text: words.map((evidence) => quote(article, evidence)),
    size: event.size,
    quad_code: quadOf(context.ontology, event.type),
    event_scale: scoreOf(context.ontology, event.type, event.modes),
    ...categories(event, context.ontology),
    ...cameo(event, context.ontology),
    confidence: rounded(event.confidence),
    evidence: event.evidence.map(({ role, in: field, start, end, rule }) => ({ role, in: field, start, end, rule })),
    made_by: event.madeBy,
    text_info: textInfo(event, doc),
    cite_info: citation(article),
    coder: context.coder,
    ...(context.codedDate === undefined ? {} : { coded_date: context.codedDate }),
    ...(context.withText === true ? { text: article.text } : {}),
  }
}
