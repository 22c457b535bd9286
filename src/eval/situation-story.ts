// A block of "== stories" -> one happening: event, parties and day in its first line, then each place where it is told.
// Example: "S1 CONSULT USA+KOR 2022-08-16", "a1 "met"", "a2 "held talks""; "SANCTION|COERCE" where both are right, "retracted" at the end of the line.
// Which events exist is check-situations.ts.
import { CorpusError } from './corpus-error.ts'
import { readCodes, readRange } from './gold-codes.ts'
import { type Articles, readQuote } from './situation-entry.ts'
import type { Line } from './situation-parts.ts'
import type { GoldStory } from './situation-types.ts'

const HEAD = /^(S\d+) ([A-Z|]+) (\S+)(?: > (\S+))? (\d[\d.-]*)( retracted)?$/

export function readStory(lines: readonly Line[], articles: Articles): GoldStory {
  const [head, ...rest] = lines
  const [, id = '', events = '', actors = '', recipients = '', date = '', retracted] = HEAD.exec(head?.text ?? '') ?? []
  if (id === '') throw new CorpusError(`"${head?.text}" is no "S1 EVENT ACTORS > RECIPIENTS DATE"`)
  if (rest.length === 0) throw new CorpusError(`${id} is told nowhere`)
  return {
    id,
    events: events.split('|'),
    actors: readCodes(actors),
    recipients: readCodes(recipients),
    date: readRange(date),
    retracted: retracted !== undefined,
    mentions: rest.map(({ text }) => readQuote(text, articles)),
    line: head?.number ?? 0,
  }
}
