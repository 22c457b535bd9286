// Names of the formats of `rapporteur export`, apart from the formats, so that the help loads none of them.

export const EVENT_EXPORTS = ['plover-json', 'polecat-tsv', 'csv-tidy', 'parquet', 'gexf'] as const
export type EventFormat = (typeof EVENT_EXPORTS)[number]

/** What people made beside the events (opinions.ts). */
export const OPINION_EXPORTS = ['links', 'situations'] as const
export type OpinionFormat = (typeof OPINION_EXPORTS)[number]

export const EXPORTS = [...EVENT_EXPORTS, ...OPINION_EXPORTS] as const
export type ExportFormat = EventFormat | OpinionFormat

export const isOpinions = (format: ExportFormat): format is OpinionFormat =>
  (OPINION_EXPORTS as readonly string[]).includes(format)
