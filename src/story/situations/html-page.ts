// Blocks -> one self-contained page of HTML: no script, no address outside, everything that came from articles escaped; it prints well.
// Example: tables with captions and header cells, series as inline SVG with a title and the same numbers in a table below.
import { onOneLine } from '../../base/one-line.ts'
import type { Block } from './blocks.ts'

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
export const escaped = (text: string): string =>
  onOneLine(text).replace(/[&<>"']/g, (letter) => ENTITIES[letter] ?? letter)

const STYLE = `
:root { color-scheme: light dark; }
body { font: 16px/1.45 system-ui, sans-serif; margin: 0 auto; max-width: 75rem; padding: 1rem; }
h1 { line-height: 1.2; } h2 { border-bottom: 1px solid; margin-top: 2rem; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; font-size: .9rem; width: 100%; }
caption { font-weight: 600; padding: .3rem 0; text-align: left; }
th, td { border-bottom: 1px solid #8888; padding: .3rem .6rem .3rem 0; text-align: left; vertical-align: top; }
svg { display: block; height: auto; max-width: 100%; }
.up { fill: #1a7f37; } .down { fill: #b3261e; } .axis { stroke: currentColor; }
details { margin: .3rem 0 1rem; }
@media print { body { font-size: 10pt; max-width: none; } .scroll { overflow: visible; } details { display: none; } tr { break-inside: avoid; } }
`

const cell = (name: 'td' | 'th', text: string): string =>
  `<${name}${name === 'th' ? ' scope="col"' : ''}>${escaped(text)}</${name}>`
const row = (cells: readonly string[], name: 'td' | 'th' = 'td'): string =>
  `<tr>${cells.map((text) => cell(name, text)).join('')}</tr>`

const tableOf = (caption: string, head: readonly string[], rows: readonly (readonly string[])[]): string =>
  `<div class="scroll" role="region" aria-label="${escaped(caption)}" tabindex="0"><table><caption>${escaped(caption)}</caption><thead>${row(head, 'th')}</thead><tbody>\n${rows.map((cells) => row(cells)).join('\n')}\n</tbody></table></div>`

const WIDTH = 640
const HEIGHT = 120

function chartOf({ caption, bars }: Extract<Block, { kind: 'bars' }>): string {
  const most = Math.max(1, ...bars.map(({ value }) => Math.abs(value)))
  const wide = WIDTH / Math.max(1, bars.length)
  const middle = HEIGHT / 2
  const rects = bars.map(({ value }, at) => {
    const high = (Math.abs(value) / most) * (middle - 4)
    const top = value > 0 ? middle - high : middle
    return `<rect class="${value > 0 ? 'up' : 'down'}" x="${(at * wide + wide * 0.1).toFixed(1)}" y="${top.toFixed(1)}" width="${(wide * 0.8).toFixed(1)}" height="${high.toFixed(1)}"/>`
  })
  const numbers = tableOf(
    caption,
    ['from', 'sum', 'stories'],
    bars.map(({ label, value, note }) => [label, value.toFixed(1), note]),
  )
  return `<figure><svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${escaped(caption)}"><title>${escaped(caption)}</title><line class="axis" x1="0" x2="${WIDTH}" y1="${middle}" y2="${middle}"/>${rects.join('')}</svg><figcaption>${escaped(caption)}, ${escaped(bars[0]?.label ?? '')} to ${escaped(bars.at(-1)?.label ?? '')}</figcaption></figure><details><summary>The numbers</summary>${numbers}</details>`
}

function htmlOf(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `<h2>${escaped(block.text)}</h2>`
    case 'text':
      return `<p>${escaped(block.text)}</p>`
    case 'table':
      return tableOf(block.caption, block.head, block.rows)
    default:
      return chartOf(block)
  }
}

export const htmlPageOf = (title: string, blocks: readonly Block[]): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${escaped(title)}</h1>
${blocks.map(htmlOf).join('\n')}
</main>
</body>
</html>
`
