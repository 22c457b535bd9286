// The formats of `rapporteur export`, one file each: records in, text out, piece by piece.
// Example: exporterOf('polecat-tsv', context) writes a header, then a line an event. Parquet is written by the database itself (parquet.ts).
import { csvTidy } from './csv-tidy.ts'
import { gexf } from './gexf.ts'
import type { EventFormat } from './names.ts'
import { ploverJson } from './plover-json.ts'
import { polecatTsv } from './polecat-tsv.ts'
import type { ExportContext, Exporter } from './types.ts'

const MADE: Readonly<Record<Exclude<EventFormat, 'parquet'>, (context: ExportContext) => Exporter>> = {
  'plover-json': ploverJson,
  'polecat-tsv': polecatTsv,
  'csv-tidy': csvTidy,
  gexf,
}

export const exporterOf = (format: Exclude<EventFormat, 'parquet'>, context: ExportContext): Exporter =>
  MADE[format](context)
