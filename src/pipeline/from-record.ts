// PLOVER record -> Event: the way back, for tools that read what `code` wrote.
// Example: fromRecord(toRecord(event, doc, context)) tells of the event all that it told before.
// Two things do not come back: the tokens of the place (first and last are -1) and what the ontology adds.
import type { Actor, Event, Place, Speaker } from '../model/index.ts'
import type { PloverRecord, RecordEntity, RecordPlace, RecordSpeaker } from './record-types.ts'

export function actor(entity: RecordEntity): Actor {
  return {
    rawText: entity.raw_text,
    span: { in: entity.in, start: entity.span[0], end: entity.span[1] },
    name: entity.entity_name,
    code: entity.code,
    sector: entity.sector_code,
    otherSectors: entity.other_sector_codes,
    ...(entity.role === undefined ? {} : { role: entity.role }),
    ...(entity.entity_id === undefined ? {} : { id: entity.entity_id }),
    ...(entity.dictionary_code === undefined ? {} : { dictionaryCode: entity.dictionary_code }),
  }
}

function place(record: RecordPlace): Place {
  return {
    rawText: record.extracted_place,
    span: { in: record.in, start: record.span[0], end: record.span[1] },
    name: record.resolved_place,
    ...(record.geonameid === null ? {} : { geonameId: record.geonameid }),
    ...(record.lat === null ? {} : { lat: record.lat }),
    ...(record.lon === null ? {} : { lon: record.lon }),
    country: record.country_code,
    resolution: record.resolution,
    first: -1,
    last: -1,
    rule: record.rule,
  }
}

export function speaker(record: RecordSpeaker): Speaker {
  return {
    rawText: record.raw_text,
    span: { in: record.in, start: record.span[0], end: record.span[1] },
    code: record.code,
    sector: record.sector_code,
    cue: record.cue,
    quote: record.quote,
  }
}

/** The event that a record tells of. */
export function fromRecord(record: PloverRecord): Event {
  return {
    id: record.id,
    article: record.article,
    type: record.event[0],
    modes: record.mode,
    contexts: record.context,
    actors: record.actor.map(actor),
    recipients: record.recipient.map(actor),
    date: { from: record.date, to: record.enddate, grain: record.date_grain, basis: record.date_basis },
    historical: record.historical,
    ...(record.event_loc === null ? {} : { place: place(record.event_loc) }),
    status: record.status,
    saidBy: record.said_by.map(speaker),
    size: record.size,
    confidence: record.confidence,
    evidence: record.evidence,
    madeBy: record.made_by,
    sentence: record.text_info.sequence - 1,
    ...(record.categories === undefined
      ? {}
      : { own: record.categories.map(({ name, mode }) => (mode === undefined ? name : `${name}/${mode}`)) }),
    ...(record.cameo === undefined ? {} : { cameo: record.cameo }),
  }
}
