// Title and opening of an article -> what it says of itself: a correction, an update, a retraction; and whose headline it names.
// Example: "KILL: Two dead in blast at Kasese depot" is a retraction; the rest of the title names what is taken back.
// It judges by set phrases of news agencies (data/story/notices.txt); what the article reports does not count ("withdrew its offer").

export type Notice = 'update' | 'correction' | 'retraction'

/** Phrases by kind: at the head of a title, and in the opening of the text. */
export interface NoticePhrases {
  readonly title: ReadonlyMap<Notice, readonly string[]>
  readonly text: ReadonlyMap<Notice, readonly string[]>
}

const KINDS: readonly Notice[] = ['retraction', 'correction', 'update']
const isNotice = (word: string): word is Notice => (KINDS as readonly string[]).includes(word)

/** "title retraction = kill, retraction" -> the phrases. */
export function noticePhrases(lists: ReadonlyMap<string, ReadonlySet<string>>): NoticePhrases {
  const title = new Map<Notice, string[]>()
  const text = new Map<Notice, string[]>()
  for (const [name, words] of lists) {
    const [where, kind = ''] = name.split(' ')
    if (!isNotice(kind)) continue
    if (where === 'title') title.set(kind, [...words])
    if (where === 'text') text.set(kind, [...words])
  }
  return { title, text }
}

const escaped = (phrase: string): string => phrase.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(' ', '[\\s-]+')

/** The tag that a title begins with ("KILL:", "CORRECTED-", "UPDATE 2 -"), or a bracketed one at its end. */
function tagAt(title: string, phrases: readonly string[]): boolean {
  const any = phrases.map(escaped).join('|')
  if (any === '') return false
  const head = new RegExp(`^\\W*(?:${any})(?:\\s*(?:no\\.?\\s*)?\\d+)?\\s*(?:[:\\-–—/|\\])]|$)`, 'i')
  const tail = new RegExp(`[(\\[](?:${any})\\W*$`, 'i')
  return head.test(title.trim()) || tail.test(title.trim())
}

const saysSo = (opening: string, phrases: readonly string[]): boolean =>
  phrases.some((phrase) => new RegExp(`(?<!\\p{L})${escaped(phrase)}(?!\\p{L})`, 'iu').test(opening))

/** What an article says of itself; nothing of most. */
export function noticeOf(title: string, opening: string, phrases: NoticePhrases): Notice | undefined {
  return (
    KINDS.find((kind) => tagAt(title, phrases.title.get(kind) ?? [])) ??
    KINDS.find((kind) => saysSo(opening, phrases.text.get(kind) ?? []))
  )
}

const QUOTED = /["“”'‘]([^"“”]{12,200}?)["“”'’](?=[\s,.;)]|$)/gu

/** Headlines that the notice may mean: words in quotation marks, and its own title without the tag. */
export function namedHeadlines(title: string, opening: string): string[] {
  const own = title.replace(/^[^:\-–—]{2,24}[:\-–—]\s*/, '')
  return [...[...opening.matchAll(QUOTED)].map((match) => match[1] ?? ''), own].filter((text) => text.length >= 12)
}
