// What the tests of the reader share: the shipped word lists, and short ways to see words and sentences.
import type { Article, Document } from '../../src/model/index.ts'
import { assemble, type Reading } from '../../src/text/draft.ts'
import { loadLists } from '../../src/text/load.ts'
import type { SentenceRule, WordRule } from '../../src/text/rules/types.ts'
import { candidatesOf, sentencesOf } from '../../src/text/sentences.ts'
import { splitter } from '../../src/text/split.ts'
import { wordSplitter, wordsOf } from '../../src/text/words.ts'

export const lists = await loadLists()
const words = wordSplitter(lists)

/** The words of a sentence, parted by spaces. */
export const wordsIn = (text: string): string =>
  wordsOf(text, { start: 0, end: text.length }, words)
    .map(({ start, end }) => text.slice(start, end))
    .join(' ')

/** The sentences of a paragraph, parted by " ¦ ". */
export const sentencesIn = (text: string): string =>
  sentencesOf(text, { start: 0, end: text.length }, lists)
    .map(({ start, end }) => text.slice(start, end))
    .join(' ¦ ')

/** What one rule does to a piece: its parts, "whole", or "no answer". */
export function asked(rule: WordRule, piece: string, last = false): string {
  const cuts = rule(piece, lists, last)
  if (cuts === undefined) return 'no answer'
  if (cuts.length === 0) return 'whole'
  return [...cuts, piece.length].map((end, at, all) => piece.slice(all[at - 1] ?? 0, end)).join(' ')
}

/** What one rule says at the first mark of a paragraph. */
export function verdict(rule: SentenceRule, text: string): string {
  const [first] = candidatesOf(text, { start: 0, end: text.length })
  return first === undefined ? 'no mark' : (rule(first, lists) ?? 'no answer')
}

const split = splitter(lists)

/** A chain: every word hangs on the one before it. */
const chain = (count: number): readonly Reading[] =>
  Array.from({ length: count }, (_, at) => ({
    upos: 'X',
    xpos: 'FW',
    lemma: 'x',
    feats: {},
    head: at - 1,
    rel: at === 0 ? 'root' : 'dep',
    headScore: 1,
  }))

/** A document with everything but a parse: each sentence is a chain. */
export function readWithoutModel(given: Partial<Article> & { text: string }): Document {
  const article: Article = { id: 'test', ...given }
  const { drafts, ...rest } = split(article)
  return assemble(
    article,
    drafts,
    drafts.map(({ words: spans }) => chain(spans.length)),
    rest,
  )
}
