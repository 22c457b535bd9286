// A part "== article a1" of a situation file -> the article: lines "key: value" up to the first blank line, then its text.
// Example: "date: 2022-08-16", "source: ...", "title: ...", perhaps "url: ..." and "version: copy of a3".
// Paragraphs stay parted by one blank line; offsets are into the text as it stands here.
import { parseDay } from '../base/days.ts'
import { VERSION_KINDS } from '../base/ledger-words.ts'
import type { VersionKind } from '../model/index.ts'
import { CorpusError } from './corpus-error.ts'
import type { Part } from './situation-parts.ts'
import type { SituationArticle } from './situation-types.ts'

const FIELD = /^(date|source|url|title|version): (.+)$/
const VERSION = /^(\w+) of (\S+)$/

/** "key: value" lines; each key once. */
export function readFields(texts: readonly string[], field: RegExp): ReadonlyMap<string, string> {
  const fields = new Map<string, string>()
  for (const text of texts) {
    const [, key = '', value = ''] = field.exec(text) ?? []
    if (key === '') throw new CorpusError(`cannot read "${text}"`)
    if (fields.has(key)) throw new CorpusError(`"${key}:" twice`)
    fields.set(key, value.trim())
  }
  return fields
}

function readVersion(written: string): { kind: VersionKind; of: string } {
  const [, kind = '', of = ''] = VERSION.exec(written) ?? []
  if (!(VERSION_KINDS as readonly string[]).includes(kind)) throw new CorpusError(`"${written}" is no version`)
  return { kind: kind as VersionKind, of }
}

function needed(fields: ReadonlyMap<string, string>, key: string): string {
  const value = fields.get(key)
  if (value === undefined) throw new CorpusError(`no "${key}:"`)
  return value
}

export function readArticle({ name, line, lines }: Part): SituationArticle {
  const id = /^article (\w+)$/.exec(name)?.[1]
  if (id === undefined) throw new CorpusError(`"== ${name}" is no "== article ID"`)
  const texts = lines.map(({ text }) => text)
  const blank = texts.indexOf('')
  const fields = readFields(texts.slice(0, blank < 0 ? texts.length : blank), FIELD)
  const text = blank < 0 ? '' : texts.slice(blank).join('\n').trim()
  const [date, url, version] = [needed(fields, 'date'), fields.get('url'), fields.get('version')]
  if (parseDay(date) !== date) throw new CorpusError(`"${date}" is no day`)
  if (text === '') throw new CorpusError('the article has no text')
  return {
    id,
    date,
    source: needed(fields, 'source'),
    title: needed(fields, 'title'),
    text,
    line,
    ...(url === undefined ? {} : { url }),
    ...(version === undefined ? {} : { version: readVersion(version) }),
  }
}
