// corpora/sentences/*.txt -> texts with their gold events (corpora/FORMAT.md), with a diagnostic for each bad block.
// Example: "[ACT Oslo] [EVT expelled] [REC two diplomats]" becomes the plain text and three marks with exact offsets.
// Reading only; how it agrees with what was coded is score-corpus.ts.
import { createHash } from 'node:crypto'
import { parseDay } from '../base/days.ts'
import { diagnostic } from '../base/diagnostics.ts'
import type { Diagnostic, Span, Status } from '../model/index.ts'

/** A mark in the text: whose event it belongs to, and the words. */
export interface Mark extends Span {
  readonly label: 'ACT' | 'REC' | 'EVT' | 'SAY' | 'DATE' | 'LOC'
  readonly event: number
}

/** A code with an optional sector: "NOR.GOV", "REB". */
export interface GoldCode {
  readonly code: string
  readonly sector: string
}

export interface CorpusEvent {
  readonly number: number
  readonly event: string
  readonly mode: string
  readonly status: Status
  readonly historical: boolean
  readonly actors: readonly GoldCode[]
  readonly recipients: readonly GoldCode[]
  readonly date?: { readonly from: string; readonly to: string }
  /** Country, and the place's name where there is one. */
  readonly place?: { readonly country: string; readonly name: string }
  /** How many speakers, innermost first, as codes or words. */
  readonly speakers: readonly string[]
  /** "EVENT" or "EVENT/mode" that are right too. */
  readonly also: readonly string[]
}

export interface CorpusText {
  readonly id: string
  readonly date: string
  readonly words: readonly string[]
  readonly text: string
  readonly marks: readonly Mark[]
  readonly events: readonly CorpusEvent[]
  /** Why nothing may be coded, for the must-not texts. */
  readonly none?: string
  /** "file:line" of the block. */
  readonly source: string
}

export interface Corpus {
  readonly texts: readonly CorpusText[]
  readonly diagnostics: readonly Diagnostic[]
}

class CorpusError extends Error {}

const LABEL = /^(ACT|REC|EVT|SAY|DATE|LOC)(\d*) /
const STATUSES = new Set(['actual', 'future', 'hypothetical', 'negated'])

/** Takes the marks out of a text; offsets are into the plain text. */
export function readMarks(marked: string): { text: string; marks: Mark[] } {
  const marks: Mark[] = []
  const open: { label: Mark['label']; event: number; start: number }[] = []
  let text = ''
  for (let at = 0; at < marked.length; ) {
    const label = marked[at] === '[' ? LABEL.exec(marked.slice(at + 1)) : null
    if (label !== null) {
      open.push({ label: label[1] as Mark['label'], event: label[2] === '' ? 1 : Number(label[2]), start: text.length })
      at += 1 + label[0].length
    } else if (marked[at] === ']' && open.length > 0) {
      const { label: name, event, start } = open.pop() as (typeof open)[number]
      marks.push({ label: name, event, start, end: text.length })
      at++
    } else if (marked[at] === '¶') {
      text = `${text.trimEnd()}\n\n`
      at++
      while (marked[at] === ' ') at++
    } else {
      text += marked[at]
      at++
    }
  }
  if (open.length > 0) throw new CorpusError('a mark is not closed')
  return { text, marks }
}

/** "2024-03", "2024", "2024-03-01..2024-03-05" -> first and last day. */
export function readRange(value: string): { from: string; to: string } {
  const [first = '', last = first] = value.split('..')
  const from = parseDay(first.length === 4 ? `${first}-01-01` : first.length === 7 ? `${first}-01` : first)
  const to = parseDay(last.length === 4 ? `${last}-12-31` : last.length === 7 ? lastOfMonth(last) : last)
  if (from === undefined || to === undefined) throw new CorpusError(`"${value}" is no date`)
  return { from, to }
}

function lastOfMonth(month: string): string {
  const days = new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5, 7)), 0)).getUTCDate()
  return `${month}-${String(days).padStart(2, '0')}`
}

function readCodes(value: string): GoldCode[] {
  if (value === '-' || value === '') return []
  return value.split('+').map((one) => {
    const [head = '', sector = ''] = one.split('.')
    if (!/^[A-Z]{3}$/.test(head) || (sector !== '' && !/^[A-Z]{3}$/.test(sector)))
      throw new CorpusError(`"${one}" is no code`)
    return SECTORS.has(head) && sector === '' ? { code: '', sector: head } : { code: head, sector }
  })
}

/** Sectors that may stand without a country. */
const SECTORS = new Set(
  'COP GOV JUD LEG MIL PRM PTY REB SPY UAF UNK AGR BUS CRM CVL EDU ELI JRN LAB MED REF OPP PRE REL SOC'.split(' '),
)

const EVENT_LINE = /^(\d+) ([A-Z]+)(?:\/([a-z-]+))? ([a-z]+)( historical)?(?: (.*))?$/
const KEY = /(ACT|REC|DATE|LOC|SAY|OR)=(.*?)(?= (?:ACT|REC|DATE|LOC|SAY|OR)=|$)/g

function readEvent(line: string): CorpusEvent {
  const match = EVENT_LINE.exec(line)
  if (match === null || !STATUSES.has(match[4] ?? '')) throw new CorpusError(`cannot read "${line}"`)
  const keys = new Map([...(match[6] ?? '').matchAll(KEY)].map((one) => [one[1], (one[2] ?? '').trim()]))
  const place = keys.get('LOC')
  const date = keys.get('DATE')
  const [country = '', name = ''] = place?.split('/') ?? []
  return {
    number: Number(match[1]),
    event: match[2] ?? '',
    mode: match[3] ?? '',
    status: match[4] as Status,
    historical: match[5] !== undefined,
    actors: readCodes(keys.get('ACT') ?? ''),
    recipients: readCodes(keys.get('REC') ?? ''),
    speakers: keys.get('SAY')?.split('+').filter(Boolean) ?? [],
    also:
      keys
        .get('OR')
        ?.split(',')
        .map((one) => one.trim()) ?? [],
    ...(date === undefined ? {} : { date: readRange(date) }),
    ...(place === undefined ? {} : { place: { country, name } }),
  }
}

function readBlock(lines: readonly string[], source: string): CorpusText {
  const [head = '', marked = '', ...rest] = lines
  const [id = '', date = '', ...words] = head.split(/\s+/)
  if (!/^[a-z0-9-]+$/.test(id) || parseDay(date) === undefined) throw new CorpusError(`"${head}" is no "id date words"`)
  const { text, marks } = readMarks(marked)
  if (rest.length === 0) throw new CorpusError('neither an event nor "none"')
  const none = rest[0]?.startsWith('none') ? rest[0].slice(5).trim() || 'none' : undefined
  const events = none === undefined ? rest.map(readEvent) : []
  for (const { number } of events) {
    if (!marks.some((mark) => mark.label === 'EVT' && mark.event === number))
      throw new CorpusError(`event ${number} has no [EVT ...]`)
  }
  return { id, date, words, text, marks, events, source, ...(none === undefined ? {} : { none }) }
}

/** Reads one file; a bad block is a diagnostic and does not stop the others. */
export function parseCorpus(content: string, file: string): Corpus {
  const texts: CorpusText[] = []
  const diagnostics: Diagnostic[] = []
  let block: string[] = []
  let start = 1
  const close = () => {
    if (block.length > 0) {
      try {
        texts.push(readBlock(block, `${file}:${start}`))
      } catch (error) {
        if (!(error instanceof CorpusError)) throw error
        diagnostics.push(diagnostic('error', 'corpus.block', `${file}:${start}: ${error.message}`))
      }
    }
    block = []
  }
  content.split(/\r?\n/).forEach((raw, i) => {
    if (raw.startsWith('#')) return
    if (raw.trim() === '') return close()
    if (block.length === 0) start = i + 1
    block.push(raw.trim())
  })
  close()
  return { texts, diagnostics }
}

/** Half of the corpus is only ever scored: the parity of the first byte of the hash of the id. */
export const isScoredHalf = (id: string): boolean => (createHash('sha256').update(id).digest()[0] ?? 0) % 2 === 1
