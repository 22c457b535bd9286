// Coded articles -> JSON Lines: one PLOVER record a line, nothing else.
// Example: {"id":"e1…","article":"a1…","date":"2024-03-18",…}; with --explain each has a field "explain" more.
import type { Coded } from '../pipeline/coded.ts'
import { type Explanation, explanationOf } from '../pipeline/explain.ts'
import { toRecord } from '../pipeline/record.ts'
import type { PloverRecord } from '../pipeline/record-types.ts'
import type { FormatOptions, Writer } from './formats.ts'

type Line = PloverRecord & { readonly explain?: { readonly clause: string; readonly lexicon: Explanation['entries'] } }

function withReason(record: PloverRecord, explanation: Explanation | undefined): Line {
  if (explanation === undefined) return record
  return { ...record, explain: { clause: explanation.clause, lexicon: explanation.entries } }
}

export function jsonlWriter(options: FormatOptions): Writer {
  return {
    article(coded: Coded) {
      let lines = ''
      for (const event of coded.events) {
        const record = toRecord(event, coded.doc, options.record)
        const line = options.explain ? withReason(record, explanationOf(coded, event.id)) : record
        lines += `${JSON.stringify(line)}\n`
      }
      return lines
    },
    end: () => '',
  }
}
