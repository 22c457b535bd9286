// A sitemap or a list of addresses -> the addresses.
// Example: <urlset><url><loc>https://news.example/1</loc></url></urlset> is one address of a page; in a <sitemapindex> they are of sitemaps.
// In a list each line is one; empty lines and those that begin with "#" are left out.

export interface Addresses {
  readonly pages: readonly string[]
  readonly sitemaps: readonly string[]
}

const LOC = /<loc[^>]*>\s*(?:<!\[CDATA\[)?\s*([^<\]]+?)\s*(?:\]\]>)?\s*<\/loc>/gi
const unescaped = (text: string): string =>
  text.replace(
    /&(amp|lt|gt|quot|apos);/g,
    (_all, name: string) => ({ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" })[name] ?? '',
  )

export function sitemapAddresses(content: string): Addresses {
  const found = [...content.matchAll(LOC)].map((match) => unescaped(match[1] ?? ''))
  return /<sitemapindex[\s>]/i.test(content) ? { pages: [], sitemaps: found } : { pages: found, sitemaps: [] }
}

export const listedAddresses = (content: string): string[] =>
  content
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
