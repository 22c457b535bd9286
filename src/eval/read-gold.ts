// A gold file -> gold texts, whichever of three formats it has: our corpus, JSON Lines, a table.
// Example: readGold('{"text": "…", "event": "CONSULT"}', 'mine.jsonl', ontology) has one text. Opening the file is the caller's.
import { diagnostic } from '../base/diagnostics.ts'
import { RapporteurError } from '../base/errors.ts'
import type { Ontology } from '../lexicon/ontology.ts'
import type { Diagnostic } from '../model/index.ts'
import { parseCorpus } from './corpus.ts'
import { readGoldCsv } from './gold-csv.ts'
import type { GoldFormat } from './gold-formats.ts'
import { readGoldJson } from './gold-json.ts'
import { type Gold, goldTexts } from './gold-rows.ts'

/** The format by the file's name, else by how it begins. */
export function goldFormatOf(file: string, content: string): GoldFormat {
  if (/\.(?:jsonl|ndjson|json)$/i.test(file) || /^\s*\{/.test(content)) return 'jsonl'
  return /\.txt$/i.test(file) ? 'corpus' : 'csv'
}

function fromRows(content: string, file: string, format: 'jsonl' | 'csv', ontology: Ontology): Gold {
  const diagnostics: Diagnostic[] = []
  const refuse = (source: string, message: string): void => {
    diagnostics.push(diagnostic('error', 'eval.gold-row', `${source}: ${message}`))
  }
  const rows = format === 'jsonl' ? readGoldJson(content, file, refuse) : readGoldCsv(content, file, refuse)
  return { texts: goldTexts(rows, ontology, refuse), diagnostics }
}

export function readGold(content: string, file: string, ontology: Ontology, format?: GoldFormat): Gold {
  const kind = format ?? goldFormatOf(file, content)
  const gold = kind === 'corpus' ? parseCorpus(content, file) : fromRows(content, file, kind, ontology)
  if (gold.texts.length === 0 && gold.diagnostics.length === 0)
    throw new RapporteurError('eval.gold-file', `${file}: there are no gold rows in it`)
  return gold
}
