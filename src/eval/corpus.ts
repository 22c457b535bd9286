// corpora/sentences/*.txt -> texts with their gold events (corpora/FORMAT.md), with a diagnostic for each bad block.
// Example: a block of three lines "agree-0012 2024-03-08 passive", the marked text, "1 AGREE actual ACT=NOR.GOV+LTU.GOV" is one text with one event.
// Marks are corpus-marks.ts; whether codes and modes exist is check-corpus.ts; how it agrees with what was coded is score-corpus.ts.
import { createHash } from 'node:crypto'
import { parseDay } from '../base/days.ts'
import { diagnostic } from '../base/diagnostics.ts'
import type { Diagnostic, Status } from '../model/index.ts'
import { CorpusError } from './corpus-error.ts'
import { readMarks } from './corpus-marks.ts'
import type { GoldEvent, GoldText } from './gold.ts'
import { readCodes, readRange } from './gold-codes.ts'

export interface Corpus {
  readonly texts: readonly GoldText[]
  readonly diagnostics: readonly Diagnostic[]
}

const EVENT_LINE = /^(\d+) ([A-Z]+)(?:\/([a-z-]+))? (actual|future|hypothetical|negated)( historical)?(?: (.*))?$/
const KEY = /^(ACT|REC|DATE|LOC|SAY|OR)=(.*)$/
const KEYS = /(?:ACT|REC|DATE|LOC|SAY|OR)=.*?(?= (?:ACT|REC|DATE|LOC|SAY|OR)=|$)/g

function readKeys(written: string): ReadonlyMap<string, string> {
  const parts = written.match(KEYS) ?? []
  if (parts.join(' ').length !== written.trim().length || parts.some((part) => /\s[A-Z]+=/.test(part)))
    throw new CorpusError(`cannot read "${written}"`)
  return new Map(
    parts.map((part) => {
      const [, key = '', value = ''] = KEY.exec(part) ?? []
      return [key, value.trim()]
    }),
  )
}

const listOf = (value: string | undefined, mark: RegExp): string[] =>
  (value ?? '')
    .split(mark)
    .map((one) => one.trim())
    .filter((one) => one !== '')

/** One line of an event; "DATE=@" is the day of publication. */
function readEvent(line: string, published: string): GoldEvent {
  const match = EVENT_LINE.exec(line)
  if (match === null) throw new CorpusError(`cannot read "${line}"`)
  const [, number, event = '', mode = '', status, historical, rest = ''] = match
  const keys = readKeys(rest)
  const date = keys.get('DATE')
  const place = keys.get('LOC')
  const [country = '', name = ''] = place?.split('/') ?? []
  return {
    number: Number(number),
    event,
    mode,
    status: status as Status,
    historical: historical !== undefined,
    actors: readCodes(keys.get('ACT') ?? ''),
    recipients: readCodes(keys.get('REC') ?? ''),
    speakers: listOf(keys.get('SAY'), /[+,]/),
    also: listOf(keys.get('OR'), /,/),
    ...(date === undefined ? {} : { date: readRange(date.replaceAll('@', published)) }),
    ...(place === undefined ? {} : { place: { country, name: name.replaceAll('_', ' ') } }),
  }
}

function readBlock(lines: readonly string[], source: string): GoldText {
  const [head = '', marked = '', ...rest] = lines
  const [id = '', date = '', ...words] = head.split(/\s+/)
  if (!/^[a-z0-9-]+$/.test(id) || parseDay(date) === undefined) throw new CorpusError(`"${head}" is no "id date words"`)
  const [first = ''] = rest
  if (first === '') throw new CorpusError('neither an event nor "none"')
  const { text, marks } = readMarks(marked)
  const base = { id, date, words, text, marks, source }
  if (!/^none\b/.test(first)) return { ...base, events: rest.map((line) => readEvent(line, date)) }
  if (rest.length > 1) throw new CorpusError('"none" with something behind it')
  return { ...base, events: [], none: first.slice(5).trim() || 'none' }
}

interface Block {
  readonly line: number
  readonly lines: readonly string[]
}

/** Blocks between blank lines, comments left out. */
function blocksOf(content: string): Block[] {
  const blocks: { line: number; lines: string[] }[] = []
  let open = false
  for (const [at, raw] of content.split(/\r?\n/).entries()) {
    if (raw.startsWith('#')) continue
    const line = raw.trim()
    if (line === '') open = false
    else if (open) blocks.at(-1)?.lines.push(line)
    else {
      blocks.push({ line: at + 1, lines: [line] })
      open = true
    }
  }
  return blocks
}

/** Reads one file; a bad block is a diagnostic and does not stop the others. */
export function parseCorpus(content: string, file: string): Corpus {
  const texts: GoldText[] = []
  const diagnostics: Diagnostic[] = []
  for (const { line, lines } of blocksOf(content)) {
    try {
      texts.push(readBlock(lines, `${file}:${line}`))
    } catch (error) {
      if (!(error instanceof CorpusError)) throw error
      diagnostics.push(diagnostic('error', 'eval.corpus-block', `${file}:${line}: ${error.message}`))
    }
  }
  return { texts, diagnostics }
}

/** Half of the corpus is only ever scored: the parity of the first byte of the hash of the id. */
export const isScoredHalf = (id: string): boolean => (createHash('sha256').update(id).digest()[0] ?? 0) % 2 === 1
