// Article -> Fingerprint: what tells it from others without its text.
// Example: fingerprintOf({ id: 'a1', title: 'UPDATE 2-Talks resume', text: '…' }) has the notice "update" and the title "talks resume".
// Tags are those that agencies put before a title; words further inside do not count.
import { hashOf } from '../base/ids.ts'
import { bandsOf, sketchOf } from '../base/near-duplicates.ts'
import type { Article } from '../model/index.ts'
import type { Fingerprint, Notice } from './types.ts'

const TAGS: readonly (readonly [Notice, RegExp])[] = [
  [
    'retraction',
    /^\W*(?:(?:mandatory |story |advisory )?kill|retraction|retracted|(?:story )?withdrawn)\s*[:\-–—|\])]\s*/i,
  ],
  [
    'correction',
    /^\W*(?:correction|corrected|corrects|refile|refiled|clarification|amended)(?:\s*\d+)?\s*[:\-–—|\])]\s*/i,
  ],
  ['update', /^\W*(?:update|updated|wrapup|wrap|writethru|\d(?:st|nd|rd|th) lead)(?:\s*\d+)?\s*[:\-–—|\])]\s*/i],
]

/** What a title says of the article, and the title without it. */
export function noticeOf(title: string): { readonly notice?: Notice; readonly title: string } {
  for (const [notice, tag] of TAGS) if (tag.test(title)) return { notice, title: title.replace(tag, '') }
  return { title }
}

/** Letters and digits only, so that the same headline is the same anywhere. */
export const titleKey = (title: string): string =>
  title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** The hash of what is said; who published it and when does not count. */
export const contentHash = ({ title = '', text }: Pick<Article, 'title' | 'text'>): string => hashOf([title, text])

export function fingerprintOf(article: Article): Fingerprint {
  const { notice, title } = noticeOf(article.title ?? '')
  const sketch = sketchOf(article.text)
  return {
    id: article.id,
    hash: contentHash(article),
    url: article.url ?? '',
    source: article.source ?? '',
    titleKey: titleKey(title),
    date: article.date ?? null,
    bands: sketch.shingles === 0 ? [] : bandsOf(sketch),
    ...sketch,
    ...(notice === undefined ? {} : { notice }),
  }
}
