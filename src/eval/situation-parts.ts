// The text of a situation file -> its parts: head, articles, blocks of the ledger and of the stories, each line with its number.
// Example: "== article a1" begins an article, "== ledger" the ledger, in which blank lines part the blocks; "#" begins a comment outside articles.
// What stands inside the parts is read by situation-article.ts, situation-entry.ts and situation-story.ts.

export interface Line {
  readonly number: number
  readonly text: string
}

export interface Part {
  /** What stands behind "== "; '' for the head of the file. */
  readonly name: string
  readonly line: number
  readonly lines: readonly Line[]
}

const HEAD = /^== (.+)$/

/** Cuts at the lines that begin with "== ". */
export function partsOf(content: string): Part[] {
  const parts: { name: string; line: number; lines: Line[] }[] = [{ name: '', line: 1, lines: [] }]
  for (const [at, text] of content.split(/\r?\n/).entries()) {
    const name = HEAD.exec(text)?.[1]?.trim()
    if (name !== undefined) parts.push({ name, line: at + 1, lines: [] })
    else parts.at(-1)?.lines.push({ number: at + 1, text: text.trimEnd() })
  }
  return parts
}

/** Runs of lines between blank lines, comments left out. */
export function blocksOf({ lines }: Part): Line[][] {
  const blocks: Line[][] = []
  let open = false
  for (const line of lines) {
    if (line.text.startsWith('#')) continue
    if (line.text === '') open = false
    else if (open) blocks.at(-1)?.push(line)
    else {
      blocks.push([line])
      open = true
    }
  }
  return blocks
}

/** "key rest of the line". */
export function keyOf({ text }: Line): readonly [string, string] {
  const at = text.indexOf(' ')
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1).trim()]
}
