// Places in an article -> the sentence around them with the words marked: what a reader wants to see behind a number.
// Example: passageOf(article, [{in: 'text', start: 40, end: 48}]) has the sentence and where in it the words stand.
// Sentences are found by their full stops, which is enough to show them; what was coded keeps its own offsets.
import { fieldOf } from '../base/spans.ts'
import type { Article, Located, Span } from '../model/index.ts'
import type { Db } from '../store/db.ts'
import { articlesOf, type KeptArticle } from '../store/kept-articles.ts'

/** An article without its text. */
export interface ArticleHead {
  readonly id: string
  readonly title?: string
  readonly date?: string
  readonly source?: string
  readonly url?: string
}

export interface Passage extends Located {
  readonly article: ArticleHead
  readonly text: string
  /** Words of the passage, counted from its beginning. */
  readonly marks: readonly Span[]
}

export const headOf = ({ id, title, date, source, url }: Article): ArticleHead => ({
  id,
  ...(title === undefined ? {} : { title }),
  ...(date === undefined ? {} : { date }),
  ...(source === undefined ? {} : { source }),
  ...(url === undefined ? {} : { url }),
})

const END = /[.!?]["”’')\]]*(?=\s+["“‘'(]?\p{Lu})|\n/gu
const NO_END =
  /(?:\b(?:Mr|Mrs|Ms|Dr|Gen|Lt|Col|Sen|Rep|Gov|St|No|vs|Jan|Feb|Aug|Sept|Oct|Nov|Dec)|\b\p{Lu}|\b\p{Lu}\.\p{Lu})\.$/u

/** The sentence around a span: from the full stop or line before to the one after. */
export function sentenceAround(text: string, { start, end }: Span): Span {
  let from = 0
  for (const match of text.matchAll(END)) {
    const stop = match.index + match[0].length
    if (match[0] !== '\n' && NO_END.test(text.slice(Math.max(0, match.index - 8), match.index + 1))) continue
    if (stop <= start) from = stop
    else if (match.index >= end - 1) return trimmed(text, from, match[0] === '\n' ? match.index : stop)
  }
  return trimmed(text, from, text.length)
}

function trimmed(text: string, start: number, end: number): Span {
  const cut = text.slice(start, end)
  const before = cut.length - cut.trimStart().length
  return { start: start + before, end: start + before + cut.trim().length }
}

/** The passage that holds the first of the places, with those of them that lie in it marked. */
export function passageOf(article: Article, places: readonly Located[]): Passage | undefined {
  const [first] = places
  if (first === undefined) return undefined
  const text = fieldOf(article, first.in)
  const { start, end } = sentenceAround(text, first)
  const marks = places
    .filter((at) => at.in === first.in && at.start >= start && at.end <= end)
    .map((at) => ({ start: at.start - start, end: at.end - start }))
  return { article: headOf(article), in: first.in, start, end, text: text.slice(start, end), marks }
}

/** Articles by their ids; the current state of each. */
export async function articlesById(db: Db, ids: readonly string[]): Promise<Map<string, KeptArticle>> {
  if (ids.length === 0) return new Map()
  const rows = await db.all<{ no: number }>(
    `SELECT arg_max(no, (state = 'current', no)) AS no FROM store.articles
     WHERE id IN (SELECT unnest(from_json($1::JSON, '["VARCHAR"]'))) GROUP BY id`,
    [JSON.stringify(ids)],
  )
  const found = await articlesOf(
    db,
    rows.map(({ no }) => no),
  )
  return new Map([...found.values()].map((article) => [article.id, article]))
}
