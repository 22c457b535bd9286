// Article -> Fingerprint: what tells it from others without its text.
// Example: fingerprintOf({ id: 'a1', title: 'UPDATE 2-Talks resume', text: '…' }, phrases) has the notice "update" and the title "talks resume".
// What an article says of itself is told as linking tells it (base/notices.ts).
import { hashOf } from '../base/ids.ts'
import { bandsOf, sketchOf } from '../base/near-duplicates.ts'
import { type NoticePhrases, namedHeadlines, noticeOf, untagged } from '../base/notices.ts'
import type { Article } from '../model/index.ts'
import type { Fingerprint } from './types.ts'

/** What says in its words that it takes another article back is short; a long text with such words reports of something else. */
const LONGEST_NOTICE = 1500

const openingOf = (text: string): string => (text.length > LONGEST_NOTICE ? '' : text)

/** Letters and digits only, so that the same headline is the same anywhere. */
export const titleKey = (title: string): string =>
  title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** The hash of what is said; who published it and when does not count. */
export const contentHash = ({ title = '', text }: Pick<Article, 'title' | 'text'>): string => hashOf([title, text])

/** Headlines that a retraction names, as keys; of other articles none. */
const namedBy = (title: string, text: string): string[] => [
  ...new Set(
    namedHeadlines(title, text)
      .map(titleKey)
      .filter((key) => key !== ''),
  ),
]

export function fingerprintOf(article: Article, phrases: NoticePhrases): Fingerprint {
  const { title = '', text } = article
  const notice = noticeOf(title, openingOf(text), phrases)
  const sketch = sketchOf(text)
  return {
    id: article.id,
    hash: contentHash(article),
    url: article.url ?? '',
    source: article.source ?? '',
    titleKey: titleKey(untagged(title, phrases)),
    date: article.date ?? null,
    bands: sketch.shingles === 0 ? [] : bandsOf(sketch),
    named: notice === 'retraction' ? namedBy(title, openingOf(text)) : [],
    ...sketch,
    ...(notice === undefined ? {} : { notice }),
  }
}
