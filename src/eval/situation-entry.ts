// A block of "== ledger" -> an entry: kind and parties in its first line, then one fact a line.
// Example: "L1 offer KOR > PRK", "in a1 "grain and harbours"", "if "if Pyongyang freezes"", "change 2022-08-19 rejected a3 "rejected"", "now rejected".
// Whether the facts fit together is check-situations.ts.

import { LEDGER_KINDS, STANDINGS } from '../base/ledger-words.ts'
import type { LedgerKind, Standing } from '../model/index.ts'
import { CorpusError } from './corpus-error.ts'
import type { GoldCode } from './gold.ts'
import { readCodes, readRange } from './gold-codes.ts'
import { keyOf, type Line } from './situation-parts.ts'
import type { GoldEntry, Quoted, SituationArticle, StandingChange } from './situation-types.ts'
import { findWords } from './situation-words.ts'

export type Articles = ReadonlyMap<string, SituationArticle>

const HEAD = /^(L\d+) (\S+) (\S+) > (\S+)$/
const CHANGE = /^(\S+) (\S+) (\S+ ".*)$/
const ONCE = new Set(['in', 'if', 'deadline', 'date', 'said', 'now', 'may', 'answers'])

export const oneOf = <T extends string>(list: readonly T[], written: string, what: string): T => {
  const found = list.find((one) => one === written)
  if (found === undefined) throw new CorpusError(`there is no ${what} ${written}`)
  return found
}

/** "KOR+USA|-": codes joined by "+", other right answers behind "|". */
const readParties = (written: string): GoldCode[][] => written.split('|').map((one) => readCodes(one))

/** 'a1 "words"'. */
export function readQuote(written: string, articles: Articles): Quoted {
  const [id = '', ...rest] = written.split(' ')
  const article = articles.get(id)
  if (article === undefined) throw new CorpusError(`there is no article ${id}`)
  return findWords(article, rest.join(' '))
}

function readChange(written: string, articles: Articles): StandingChange {
  const [, date = '', standing = '', quote = ''] = CHANGE.exec(written) ?? []
  if (date === '') throw new CorpusError(`cannot read "change ${written}"`)
  return {
    ...readRange(date),
    standing: oneOf(STANDINGS, standing, 'standing'),
    evidence: readQuote(quote, articles),
  }
}

/** Facts by key, in the order in which they stand. */
function factsOf(lines: readonly Line[]): ReadonlyMap<string, readonly string[]> {
  const facts = new Map<string, string[]>()
  for (const line of lines) {
    const [key, value] = keyOf(line)
    if (!ONCE.has(key) && key !== 'again' && key !== 'change') throw new CorpusError(`cannot read "${line.text}"`)
    if (ONCE.has(key) && facts.has(key)) throw new CorpusError(`"${key}" twice`)
    facts.set(key, [...(facts.get(key) ?? []), value])
  }
  return facts
}

const speakersOf = (written: string | undefined): string[] =>
  (written ?? '')
    .split('+')
    .map((one) => one.trim().replace(/^"(.*)"$/, '$1'))
    .filter((one) => one !== '')

export function readEntry(lines: readonly Line[], articles: Articles): GoldEntry {
  const [head, ...rest] = lines
  const [, id = '', kinds = '', by = '', to = ''] = HEAD.exec(head?.text ?? '') ?? []
  if (id === '') throw new CorpusError(`"${head?.text}" is no "L1 kind BY > TO"`)
  const facts = factsOf(rest)
  const first = (key: string): string | undefined => facts.get(key)?.[0]
  const content = readQuote(first('in') ?? '', articles)
  const [condition, deadline] = [first('if'), first('deadline')]
  return {
    id,
    kinds: kinds.split('|').map((one) => oneOf<LedgerKind>(LEDGER_KINDS, one, 'kind')),
    by: readParties(by),
    to: readParties(to),
    content,
    ...(condition === undefined ? {} : { if: readQuote(`${content.article} ${condition}`, articles) }),
    ...(deadline === undefined ? {} : { deadline: readRange(deadline) }),
    date: readRange(first('date') ?? articles.get(content.article)?.date ?? ''),
    saidBy: speakersOf(first('said')),
    again: (facts.get('again') ?? []).map((one) => readQuote(one, articles)),
    changes: (facts.get('change') ?? []).map((one) => readChange(one, articles)),
    standings: (first('now') ?? '').split('|').map((one) => oneOf<Standing>(STANDINGS, one, 'standing')),
    answers: (first('answers') ?? '').split(' ').filter((one) => one !== ''),
    may: facts.has('may'),
    line: head?.number ?? 0,
  }
}
