// Title and opening of an article -> what it says of itself: a correction, an update, a retraction; and whose headline it names.
// Example: "KILL: Two dead in blast at Kasese depot" is a retraction; the rest of the title names what is taken back.
// It judges by set phrases of news agencies (data/story/notices.txt); what the article reports does not count ("withdrew its offer").
// Linking and store ask the same: the phrases are handed in, for only the lexicon opens files.

export type Notice = 'update' | 'correction' | 'retraction'

/** Patterns by kind: of a tag in the title, and of what the opening of the text says. */
export interface NoticePhrases {
  readonly title: ReadonlyMap<Notice, readonly RegExp[]>
  readonly text: ReadonlyMap<Notice, readonly RegExp[]>
}

const KINDS: readonly Notice[] = ['retraction', 'correction', 'update']
const isNotice = (word: string): word is Notice => (KINDS as readonly string[]).includes(word)

const escaped = (phrase: string): string => phrase.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(' ', '[\\s-]+')

/** The tag that a title begins with ("KILL:", "CORRECTED-", "UPDATE 2 -"), or a bracketed one at its end. */
const tags = (any: string): RegExp[] => [
  new RegExp(`^\\W*(?:${any})(?:\\s*(?:no\\.?\\s*)?\\d+)?\\s*(?:[:\\-–—/|\\])]|$)`, 'i'),
  new RegExp(`[(\\[](?:${any})\\W*$`, 'i'),
]

const sayings = (any: string): RegExp[] => [new RegExp(`(?<!\\p{L})(?:${any})(?!\\p{L})`, 'iu')]

/** "title retraction = kill, retraction" -> the patterns, each made once. */
export function noticePhrases(lists: ReadonlyMap<string, ReadonlySet<string>>): NoticePhrases {
  const title = new Map<Notice, RegExp[]>()
  const text = new Map<Notice, RegExp[]>()
  for (const [name, words] of lists) {
    const [where, kind = ''] = name.split(' ')
    const any = [...words]
      .filter((word) => word !== '')
      .map(escaped)
      .join('|')
    if (!isNotice(kind) || any === '') continue
    if (where === 'title') title.set(kind, tags(any))
    if (where === 'text') text.set(kind, sayings(any))
  }
  return { title, text }
}

const matches = (words: string, patterns: readonly RegExp[] | undefined): boolean =>
  patterns?.some((pattern) => pattern.test(words)) ?? false

/** What an article says of itself; nothing of most. */
export function noticeOf(title: string, opening: string, phrases: NoticePhrases): Notice | undefined {
  return (
    KINDS.find((kind) => matches(title.trim(), phrases.title.get(kind))) ??
    KINDS.find((kind) => matches(opening, phrases.text.get(kind)))
  )
}

/** The title without its tag: "UPDATE 2-Talks resume" is "Talks resume". */
export function untagged(title: string, phrases: NoticePhrases): string {
  const trimmed = title.trim()
  for (const kind of KINDS)
    for (const pattern of phrases.title.get(kind) ?? [])
      if (pattern.test(trimmed)) return trimmed.replace(pattern, '').trim()
  return title
}

const QUOTED = /["“”'‘]([^"“”]{12,200}?)["“”'’](?=[\s,.;)]|$)/gu

/** Headlines that the notice may mean: words in quotation marks, and its own title without the tag. */
export function namedHeadlines(title: string, opening: string): string[] {
  const own = title.replace(/^[^:\-–—]{2,24}[:\-–—]\s*/, '')
  return [...[...opening.matchAll(QUOTED)].map((match) => match[1] ?? ''), own].filter((text) => text.length >= 12)
}
