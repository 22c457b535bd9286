// A tree of HTML elements -> running text: one paragraph a block, a blank line between two.
// Example: <p>A met B.<br>C left.</p><ul><li>D</li></ul> gives "A met B.\nC left.\n\nD".
// Captions, scripts and navigation are left out; what a browser shows as one space is one space.

/** The part of the DOM that is needed here. */
export interface HtmlNode {
  readonly nodeType: number
  readonly nodeName: string
  readonly textContent: string | null
  readonly childNodes: Iterable<HtmlNode>
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))
const BLOCKS = words(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE DD DIV DL DT FIELDSET FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN OL P PRE SECTION TABLE TBODY THEAD TR UL BODY HTML',
)
const LEFT_OUT = words(
  'SCRIPT STYLE NOSCRIPT TEMPLATE FIGCAPTION NAV BUTTON SELECT TEXTAREA SVG IFRAME HEAD TITLE OBJECT VIDEO AUDIO',
)
const TEXT = 3

/** Walks the tree and calls back with text, with "\n" for a line break and with a paragraph's end. */
function walk(node: HtmlNode, onText: (text: string) => void, onBlock: () => void): void {
  for (const child of node.childNodes) {
    const name = child.nodeName.toUpperCase()
    if (child.nodeType === TEXT) onText((child.textContent ?? '').replace(/[ \t\r\n\f]+/g, ' '))
    else if (name === 'BR') onText('\n')
    else if (child.nodeType === 1 && !LEFT_OUT.has(name)) {
      const block = BLOCKS.has(name)
      if (block) onBlock()
      walk(child, onText, onBlock)
      if (block) onBlock()
      else if (name === 'TD' || name === 'TH') onText(' ')
    }
  }
}

const tidy = (paragraph: string): string =>
  paragraph
    .split('\n')
    .map((line) => line.replace(/ {2,}/g, ' ').trim())
    .join('\n')
    .replace(/\n{2,}/g, '\n\n')
    .trim()

/** The text of an element. */
export function textOf(root: HtmlNode): string {
  const paragraphs: string[] = []
  let current = ''
  const close = (): void => {
    const paragraph = tidy(current)
    if (paragraph !== '') paragraphs.push(paragraph)
    current = ''
  }
  walk(
    root,
    (text) => {
      current += text
    },
    close,
  )
  close()
  return paragraphs.join('\n\n')
}
