// A file's name and its first bytes -> the format it is read as.
// Example: formatOf('news.jsonl', …) is 'jsonl'; standard input that begins with "<!doctype html>" is 'html'.
// A known ending decides; anything else is looked into.

export type Format = 'text' | 'html' | 'jsonl'

const ENDINGS: Readonly<Record<string, Format>> = {
  jsonl: 'jsonl',
  ndjson: 'jsonl',
  json: 'jsonl',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  txt: 'text',
  text: 'text',
  md: 'text',
}

const HTML =
  /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|head|body|article|meta|title|div|p)\b/i

function isJsonObject(line: string): boolean {
  try {
    const value: unknown = JSON.parse(line)
    return typeof value === 'object' && value !== null && !Array.isArray(value)
  } catch {
    return false
  }
}

/** Whether text begins like JSON Lines: a whole object on the first line, or the beginning of one too long to see. */
function looksLikeJsonLines(head: string): boolean {
  const start = head.trimStart()
  if (!start.startsWith('{')) return false
  const end = start.indexOf('\n')
  return end < 0
    ? isJsonObject(start) || /^\{\s*"/.test(start)
    : isJsonObject(start.slice(0, end)) || /^\{\s*"/.test(start)
}

/** The format of a file by its name and the beginning of its content. */
export function formatOf(name: string, head: string): Format {
  const dot = name.lastIndexOf('.')
  const ending = dot < 0 ? undefined : ENDINGS[name.slice(dot + 1).toLowerCase()]
  if (ending !== undefined) return ending
  if (looksLikeJsonLines(head)) return 'jsonl'
  return HTML.test(head) ? 'html' : 'text'
}
