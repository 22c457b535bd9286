// Blocks -> Markdown: headings, paragraphs and tables; what came from articles is escaped, so that no text of theirs becomes markup.
// Example: "| open | offer | 2022-09-15 | KOR > PRK | talks … |".

import type { Block } from '../../story/situations/blocks.ts'
import { onOneLine } from '../style.ts'

const escaped = (text: string): string =>
  onOneLine(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replace(/[\\`*_[\]|#>~!]/g, '\\$&')

const row = (cells: readonly string[]): string => `| ${cells.map(escaped).join(' | ')} |`

const tableOf = (caption: string, head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [`${escaped(caption)}:`, '', row(head), `|${head.map(() => ' --- |').join('')}`, ...rows.map(row)].join('\n')

function textOf(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `## ${escaped(block.text)}`
    case 'text':
      return escaped(block.text)
    case 'table':
      return tableOf(block.caption, block.head, block.rows)
    default:
      return tableOf(
        block.caption,
        ['from', 'sum', 'stories'],
        block.bars.map(({ label, value, note }) => [label, value.toFixed(1), note]),
      )
  }
}

export const markdownOf = (title: string, blocks: readonly Block[]): string =>
  `${[`# ${escaped(title)}`, ...blocks.map(textOf)].join('\n\n')}\n`
