// Text -> its language, where that is sure: what is not English is kept and marked, not coded.
// Example: three sentences of French are "fr"; "Seoul protests" is too short to say.
// Names make short texts look like any language, so a dozen words are the least that is judged.
import { eld } from 'eld/medium'
import type { Article } from '../model/index.ts'

const LEAST = 12
const LOOKED_AT = 2000

/** ISO 639-1, or undefined where nobody could say. */
export function languageOf(text: string): string | undefined {
  const head = text.slice(0, LOOKED_AT)
  if ((head.match(/\p{L}+/gu)?.length ?? 0) < LEAST) return undefined
  const found = eld.detect(head)
  return found.isReliable() && found.language !== '' ? found.language : undefined
}

/** The article with its language, where it does not tell it and it is not English. */
export function withLanguage(article: Article): Article {
  if (article.lang !== undefined) return article
  const lang = languageOf(article.text)
  return lang === undefined || lang === 'en' ? article : { ...article, lang }
}
