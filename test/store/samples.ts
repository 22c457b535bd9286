// Articles, records and databases for the tests of store, views and their commands. The coder is the small one of test/cli/sample.ts.
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Article } from '../../src/model/index.ts'
import { codedOnce } from '../../src/pipeline/coded-once.ts'
import { type CodedOnce, type Incoming, type Taken, takeIn } from '../../src/store/intake.ts'
import type { Run, Sink } from '../../src/store/types.ts'
import { engine } from '../cli/sample.ts'

export const RUN: Run = { id: 'r1', command: 'add', coder: 'rapporteur 0', lexicon: 'l', model: 'm' }

export const newFolder = (): string => mkdtempSync(join(tmpdir(), 'rapporteur-'))

const WORDS =
  'harbour minister budget river council bridge treaty winter market signal border copper station letter'.split(' ')

/** So many words that look like prose; another seed gives other words. */
export function prose(seed: number, length = 60): string {
  let state = seed * 7919 + 17
  const words = Array.from({ length }, () => {
    state = (state * 1103515245 + 12345) % 2147483648
    return `${WORDS[state % WORDS.length]}${state % 89}`
  })
  return words.join(' ')
}

/** An article in which Ghana met Togo, with enough words of its own to be compared. */
export const meeting = (id: string, seed: number, more: Partial<Article> = {}): Article => ({
  id,
  text: `Ghana met Togo. ${prose(seed)}.`,
  date: '2024-03-19',
  ...more,
})

export const code = async (article: Article): Promise<CodedOnce> => codedOnce(engine, await engine.code(article))

export const incoming = (articles: readonly Article[]): Incoming[] =>
  articles.map((article) => ({ article, origin: 'test' }))

export const take = (sink: Sink, articles: readonly Article[], keepText = true): Promise<Taken> =>
  takeIn(sink, incoming(articles), { run: RUN, keepText, code, notices: engine.notices })
