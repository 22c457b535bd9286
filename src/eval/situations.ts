// corpora/situations/*.txt -> situations with articles, ledger and stories (corpora/situations/FORMAT.md), with a diagnostic for each bad part.
// Example: "situation korea-letters" with "== article a1" ..., "== ledger", "== stories" is one situation.
// Half of the situations are only ever scored: isOnlyScored. Whether facts fit together is check-situations.ts.
import { parseDay } from '../base/days.ts'
import { diagnostic } from '../base/diagnostics.ts'
import type { Diagnostic } from '../model/index.ts'
import { isScoredHalf } from './corpus.ts'
import { CorpusError } from './corpus-error.ts'
import { readArticle, readFields } from './situation-article.ts'
import { type Articles, readEntry } from './situation-entry.ts'
import { blocksOf, type Line, type Part, partsOf } from './situation-parts.ts'
import { readStory } from './situation-story.ts'
import type { Situation } from './situation-types.ts'

export interface ReadSituation {
  readonly situation: Situation
  readonly diagnostics: readonly Diagnostic[]
}

const FIELD = /^(situation|title|actors|contexts|opened):? (.+)$/

/** Runs the reader on each item; what it cannot read becomes a diagnostic. */
function readEach<T, R>(
  items: readonly T[],
  read: (item: T) => R,
  lineOf: (item: T) => number,
  report: (line: number, message: string) => void,
): R[] {
  return items.flatMap((item) => {
    try {
      return [read(item)]
    } catch (error) {
      if (!(error instanceof CorpusError)) throw error
      report(lineOf(item), error.message)
      return []
    }
  })
}

/** Whether a situation is only ever scored: by the hash of its name, unless it was opened for development. */
export const isOnlyScored = ({ name, opened }: Pick<Situation, 'name' | 'opened'>): boolean =>
  opened === undefined && isScoredHalf(name)

const wordsOf = (value: string | undefined): string[] => (value ?? '').split(/\s+/).filter((word) => word !== '')
const firstLine = (lines: readonly Line[]): number => lines[0]?.number ?? 1

/** Reads one file; a bad part is a diagnostic and does not stop the others. */
export function parseSituation(content: string, file: string): ReadSituation {
  const diagnostics: Diagnostic[] = []
  const report = (line: number, message: string): void => {
    diagnostics.push(diagnostic('error', 'eval.corpus-block', `${file}:${line}: ${message}`))
  }
  const parts = partsOf(content)
  const isArticle = ({ name }: Part): boolean => !['', 'ledger', 'stories'].includes(name)
  const blocks = (name: string): Line[][] => parts.filter((part) => part.name === name).flatMap(blocksOf)
  const texts = blocks('').map((lines) => lines.map(({ text }) => text))
  const [head = new Map<string, string>()] = readEach(
    [texts.flat()],
    (lines) => readFields(lines, FIELD),
    () => 1,
    report,
  )
  const articles = readEach(parts.filter(isArticle), readArticle, ({ line }) => line, report)
  const byId: Articles = new Map(articles.map((article) => [article.id, article]))
  const opened = head.get('opened')
  if (opened !== undefined && parseDay(opened) === undefined) report(1, `"opened: ${opened}" is no day`)
  const situation: Situation = {
    name: head.get('situation') ?? '',
    title: head.get('title') ?? '',
    actors: wordsOf(head.get('actors')),
    contexts: wordsOf(head.get('contexts')),
    ...(opened === undefined ? {} : { opened }),
    articles,
    entries: readEach(blocks('ledger'), (lines) => readEntry(lines, byId), firstLine, report),
    stories: readEach(blocks('stories'), (lines) => readStory(lines, byId), firstLine, report),
    file,
  }
  return { situation, diagnostics }
}
