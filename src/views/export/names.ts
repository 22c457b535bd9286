// Names of the formats of `rapporteur export`, apart from the formats, so that the help loads none of them.

export const EXPORTS = ['plover-json', 'polecat-tsv', 'csv-tidy', 'parquet', 'gexf'] as const
export type ExportFormat = (typeof EXPORTS)[number]
