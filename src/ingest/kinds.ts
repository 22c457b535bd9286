// A file's name and first bytes -> which adapter reads it.
// Example: kindOf('a.csv', …) is 'csv'; bytes that begin "%PDF-" are 'pdf' whatever their name; "<rss" is a feed.
// What none of them knows is 'plain': text, HTML or JSON Lines, told apart in sniff.ts.

export type Kind = 'gzip' | 'zip' | 'pdf' | 'warc' | 'csv' | 'tsv' | 'markdown' | 'feed' | 'sitemap' | 'urls' | 'plain'

const MAGIC: readonly (readonly [Kind, readonly number[]])[] = [
  ['gzip', [0x1f, 0x8b]],
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['zip', [0x50, 0x4b, 0x05, 0x06]],
  ['pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
]

const ENDINGS: Readonly<Record<string, Kind>> = {
  csv: 'csv',
  tsv: 'tsv',
  tab: 'tsv',
  md: 'markdown',
  markdown: 'markdown',
  rss: 'feed',
  atom: 'feed',
  rdf: 'feed',
  urls: 'urls',
  warc: 'warc',
}

const BEGINNINGS: readonly (readonly [Kind, RegExp])[] = [
  ['warc', /^WARC\/\d/],
  [
    'feed',
    /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*|<\?[^>]*\?>\s*|<!DOCTYPE[^>]*>\s*)*<(?:rss|feed|rdf:RDF)[\s>]/i,
  ],
  ['sitemap', /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*|<\?[^>]*\?>\s*)*<(?:urlset|sitemapindex)[\s>]/i],
  ['feed', /^\s*\{\s*"version"\s*:\s*"https?:\/\/(?:www\.)?jsonfeed\.org/],
]

/** The ending of a name without what stands after "?" in an address. */
const endingOf = (name: string): string =>
  /\.([A-Za-z0-9]+)$/.exec(name.replace(/[?#].*$/, ''))?.[1]?.toLowerCase() ?? ''

export function kindOf(name: string, head: Buffer): Kind {
  const packed = MAGIC.find(([, bytes]) => bytes.every((byte, at) => head[at] === byte))?.[0]
  if (packed !== undefined) return packed
  const text = head
    .subarray(0, 4096)
    .toString('utf8')
    .replace(/^\uFEFF/, '')
  const begun = BEGINNINGS.find(([, beginning]) => beginning.test(text))?.[0]
  return begun ?? ENDINGS[endingOf(name)] ?? 'plain'
}
