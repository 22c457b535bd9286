// The definition of a situation: YAML <-> name, title, actors, contexts and dates. One form for files, the command line and the server.
// Example: "actors: [USA, PRK]\ncontexts: [cbrn]" with the name "korea" is { name: 'korea', title: 'korea', actors: ['USA', 'PRK'], … }.
// Unknown keys are faults, for a mistyped "contets" would otherwise choose nothing. The door says what a fault becomes.
import { isMap, LineCounter, parseDocument, stringify } from 'yaml'
import { parseDay } from '../../base/days.ts'
import type { Situation } from '../../model/index.ts'

export interface Definition {
  readonly situation: Situation
  /** Files of articles that the definition names; the database knows none. */
  readonly articles: readonly string[]
}

/** Makes the error of a fault; `line` where it is known. */
export type Fault = (message: string, line?: number) => Error

const KEYS: readonly string[] = ['name', 'title', 'actors', 'contexts', 'since', 'until', 'articles']

function words(key: string, value: unknown, pattern: RegExp, what: string, fault: Fault): string[] {
  if (value === undefined || value === null) return []
  const list = Array.isArray(value) ? value : String(value).split(/[\s,]+/)
  const out = list.map(String).filter((word) => word !== '')
  const bad = out.find((word) => !pattern.test(word))
  if (bad !== undefined) throw fault(`${key}: "${bad}" is no ${what}`)
  return out
}

function day(key: string, value: unknown, fault: Fault): string | undefined {
  if (value === undefined || value === null || value === '') return undefined
  const found = parseDay(String(value))
  if (found === undefined) throw fault(`${key}: ${String(value)} is no day; write YYYY-MM-DD`)
  return found
}

/** Keys and values -> the definition. `name` is taken where they tell none. */
export function toDefinition(map: Readonly<Record<string, unknown>>, name: string, fault: Fault): Definition {
  const strange = Object.keys(map).find((key) => !KEYS.includes(key))
  if (strange !== undefined) throw fault(`there is no key "${strange}"; there are ${KEYS.join(', ')}`)
  const own = typeof map.name === 'string' && map.name.trim() !== '' ? map.name.trim() : name
  const [since, until] = [day('since', map.since, fault), day('until', map.until, fault)]
  return {
    situation: {
      name: own,
      title: typeof map.title === 'string' && map.title.trim() !== '' ? map.title.trim() : own,
      actors: words('actors', map.actors, /^[A-Z]{3}$/, 'country code in capitals', fault),
      contexts: words('contexts', map.contexts, /^[a-z_]+$/, 'context', fault),
      ...(since === undefined ? {} : { since }),
      ...(until === undefined ? {} : { until }),
    },
    articles: words('articles', map.articles, /./, 'file', fault),
  }
}

/** Reads the definition in a text of YAML. */
export function parseDefinition(text: string, name: string, fault: Fault): Definition {
  const lines = new LineCounter()
  const doc = parseDocument(text, { lineCounter: lines, schema: 'failsafe' })
  const [error] = doc.errors
  if (error !== undefined) throw fault(error.message.split('\n')[0] ?? 'no YAML', lines.linePos(error.pos[0]).line)
  if (!isMap(doc.contents)) throw fault('not a list of "key: value"')
  return toDefinition(doc.toJS() as Record<string, unknown>, name, fault)
}

/** The same as a file, in the order in which people write it. */
export function definitionYaml({ name, title, actors, contexts, since, until }: Situation): string {
  const head = '# A situation: who and what it is about. rapporteur situation FILE\n'
  const map = { name, title, actors, contexts, ...(since && { since }), ...(until && { until }) }
  return `${head}${stringify(map, { collectionStyle: 'any', flowCollectionPadding: false, schema: 'failsafe' })}`
}
