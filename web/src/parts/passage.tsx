// A sentence with its words marked and where it comes from, as text nodes: markup in an article stays what it is, letters.
// Example: <Passage passage={change.passage} /> shows “… rejected the offer …” with "rejected" marked and a link to the article.
import type { ComponentChildren } from 'preact'
import type { Span } from '../../../src/model/index.ts'
import type { ArticleHead, Passage as PassageData } from '../../../src/views/passages.ts'
import { address } from '../router.ts'

/** Text in pieces, those inside a mark as <mark>. */
export function marked(text: string, marks: readonly Span[]): ComponentChildren[] {
  const pieces: ComponentChildren[] = []
  let at = 0
  for (const { start, end } of [...marks].sort((a, b) => a.start - b.start)) {
    if (start < at) continue
    pieces.push(text.slice(at, start), <mark key={start}>{text.slice(start, end)}</mark>)
    at = end
  }
  return [...pieces, text.slice(at)]
}

export const articleAddress = (id: string, params = {}): string =>
  address(`/articles/${encodeURIComponent(id)}`, params)

export function Source({ article, params }: { article: ArticleHead; params?: Record<string, string> }) {
  return (
    <span class="source">
      <a href={articleAddress(article.id, params)}>{article.title ?? article.id}</a>
      {article.source !== undefined && <>, {article.source}</>}
      {article.date !== undefined && <>, {article.date}</>}
    </span>
  )
}

export function Passage({ passage, params }: { passage: PassageData; params?: Record<string, string> }) {
  return (
    <blockquote class="passage">
      <p>“{marked(passage.text, passage.marks)}”</p>
      <footer>
        <Source article={passage.article} {...(params === undefined ? {} : { params })} />
      </footer>
    </blockquote>
  )
}
