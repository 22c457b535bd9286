// JSON-LD scripts of a page -> the object that describes its article.
// Example: {"@graph": [{"@type": "NewsArticle", "headline": "…"}]} gives the NewsArticle.
// A script that is no JSON counts as absent: pages carry broken ones.

const ARTICLE = /(?:Article|BlogPosting|Report|LiveBlogPosting|Posting)$/
const DEPTH = 5

type Node = Readonly<Record<string, unknown>>

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value)

function parse(script: string): unknown {
  try {
    return JSON.parse(script.replace(/^\s*<!\[CDATA\[|\]\]>\s*$/g, ''))
  } catch {
    return undefined
  }
}

function find(value: unknown, depth: number): Node | undefined {
  if (depth === 0) return undefined
  if (Array.isArray(value)) {
    for (const item of value) {
      const found = find(item, depth - 1)
      if (found !== undefined) return found
    }
  }
  if (!isNode(value)) return undefined
  const types = [value['@type']].flat()
  if (types.some((type) => typeof type === 'string' && ARTICLE.test(type))) return value
  return find(value['@graph'] ?? value.mainEntity, depth - 1)
}

/** The first article that any of the scripts describes. */
export function articleOf(scripts: readonly string[]): unknown {
  for (const script of scripts) {
    const found = find(parse(script), DEPTH)
    if (found !== undefined) return found
  }
  return undefined
}

const clean = (text: string): string | undefined => text.replace(/\s+/g, ' ').trim() || undefined

/** A property that is a string. */
export function stringAt(node: unknown, property: string): string | undefined {
  const value = isNode(node) ? node[property] : undefined
  return typeof value === 'string' ? clean(value) : undefined
}

/** A property that is a name, an object with one, or a list of these. */
export function nameOf(node: unknown, property: string): string | undefined {
  const values = isNode(node) ? [node[property]].flat() : []
  const names = values.map((value) => (typeof value === 'string' ? clean(value) : stringAt(value, 'name')))
  return names.filter((name) => name !== undefined).join(', ') || undefined
}
