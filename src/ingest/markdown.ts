// Markdown -> Article: the words without the marks; title and day from the front matter, else the first heading as title.
// Example: "# Talks\n\nGhana **met** [Togo](https://t.example)." has the title "Talks" and the text "Ghana met Togo.".
// Code blocks and images are left out; tables stay as they are written. Offsets point into the text that comes out.
import { parseWrittenDay } from '../base/days.ts'
import { complete } from './complete.ts'
import type { Found, Given } from './types.ts'

const FRONT = /^---\r?\n([\s\S]*?)\r?\n---\r?\n/

/** "title: Talks" lines of the front matter; nested values are not read. */
function frontMatter(content: string): { rest: string; fields: ReadonlyMap<string, string> } {
  const match = FRONT.exec(content)
  const fields = new Map<string, string>()
  for (const line of (match?.[1] ?? '').split(/\r?\n/)) {
    const [, key, value = ''] = /^([A-Za-z_]+):\s*(.*)$/.exec(line) ?? []
    if (key !== undefined) fields.set(key.toLowerCase(), value.replace(/^(["'])(.*)\1$/, '$2').trim())
  }
  return { rest: match === null ? content : content.slice(match[0].length), fields }
}

/** Marks inside a line. */
const plainLine = (line: string): string =>
  line
    .replace(/!\[[^\]]*\]\([^)]*\)/g, '')
    .replace(/\[([^\]]+)\]\([^)]*\)/g, '$1')
    .replace(/<(https?:[^>\s]+)>/g, '$1')
    .replace(/(\*\*|__)(?=\S)(.+?)(?<=\S)\1/g, '$2')
    .replace(/(?<![\w*])\*(?=\S)([^*]+?)(?<=\S)\*(?![\w*])/g, '$1')
    .replace(/(?<!\w)_(?=\S)([^_]+?)(?<=\S)_(?!\w)/g, '$1')
    .replace(/`([^`]+)`/g, '$1')
    .replace(/\\([\\`*_{}[\]()#+.!-])/g, '$1')

const withoutBlockMark = (line: string): string =>
  line
    .replace(/^\s{0,3}(?:>\s?)+/, '')
    .replace(/^\s*(?:[-*+]|\d+[.)])\s+/, '')
    .replace(/^#{1,6}\s+(.*?)\s*#*$/, '$1')

const HEADING = /^#\s+(.+?)\s*#*$/m

export function markdown(content: string, given: Given = {}): Found {
  const { rest, fields } = frontMatter(content)
  const heading = HEADING.exec(rest)
  const title = given.title ?? fields.get('title') ?? (heading?.[1] === undefined ? undefined : plainLine(heading[1]))
  const body = fields.has('title') || heading === null ? rest : rest.replace(heading[0], '')
  const text = body
    .replace(/^(```|~~~)[\s\S]*?^\1.*$/gm, '')
    .replace(/<!--[\s\S]*?-->/g, '')
    .split(/\r?\n/)
    .map((line) => plainLine(withoutBlockMark(line)))
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
  const date = given.date ?? parseWrittenDay(fields.get('date') ?? '')
  const article = complete(
    {
      text,
      title,
      date,
      url: fields.get('url'),
      source: fields.get('source'),
      author: fields.get('author'),
      lang: fields.get('lang'),
    },
    given,
  )
  return { article, diagnostics: [] }
}
