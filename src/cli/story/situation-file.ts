// NAME or FILE -> the situation that it defines: actors, contexts, dates, and the articles that belong to it.
// Example: "korea" is korea.yaml in this folder or in situations/; the file says "actors: [USA, PRK, KOR]" and "contexts: [cbrn]".
// Faults are told with file and line. Unknown keys are faults, for a mistyped "contets" would otherwise choose nothing.
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { isMap, LineCounter, parseDocument } from 'yaml'
import { parseDay } from '../../base/days.ts'
import { RapporteurError } from '../../base/errors.ts'
import type { Situation } from '../../model/index.ts'

export interface SituationFile {
  readonly situation: Situation
  /** Files of articles that the definition names. */
  readonly articles: readonly string[]
}

const KEYS = new Set(['name', 'title', 'actors', 'contexts', 'since', 'until', 'articles'])

const wrong = (path: string, message: string, cause?: unknown): RapporteurError =>
  new RapporteurError('cli.situation-file', `${path}: ${message}`, { cause })

/** Where a definition of that name stands; undefined where there is none. */
export function findSituation(name: string): string | undefined {
  const places = [
    name,
    `${name}.yaml`,
    `${name}.yml`,
    join('situations', `${name}.yaml`),
    join('situations', `${name}.yml`),
  ]
  return places.find((path) => /\.ya?ml$/.test(path) && existsSync(path))
}

function words(path: string, key: string, value: unknown, pattern: RegExp, what: string): string[] {
  if (value === undefined || value === null) return []
  const list = Array.isArray(value) ? value : String(value).split(/[\s,]+/)
  const out = list.map(String).filter((word) => word !== '')
  const bad = out.find((word) => !pattern.test(word))
  if (bad !== undefined) throw wrong(path, `${key}: "${bad}" is no ${what}`)
  return out
}

function day(path: string, key: string, value: unknown): string | undefined {
  if (value === undefined || value === null) return undefined
  const found = parseDay(String(value))
  if (found === undefined) throw wrong(path, `${key}: ${String(value)} is no day; write YYYY-MM-DD`)
  return found
}

function toSituation(path: string, map: Readonly<Record<string, unknown>>): SituationFile {
  const strange = Object.keys(map).find((key) => !KEYS.has(key))
  if (strange !== undefined) throw wrong(path, `there is no key "${strange}"; there are ${[...KEYS].join(', ')}`)
  const name = typeof map.name === 'string' && map.name !== '' ? map.name : path.replace(/^.*[\\/]|\.ya?ml$/g, '')
  const [since, until] = [day(path, 'since', map.since), day(path, 'until', map.until)]
  const folder = dirname(resolve(path))
  return {
    situation: {
      name,
      title: typeof map.title === 'string' ? map.title : name,
      actors: words(path, 'actors', map.actors, /^[A-Z]{3}$/, 'country code in capitals'),
      contexts: words(path, 'contexts', map.contexts, /^[a-z_]+$/, 'context'),
      ...(since === undefined ? {} : { since }),
      ...(until === undefined ? {} : { until }),
    },
    articles: words(path, 'articles', map.articles, /./, 'file').map((file) => join(folder, file)),
  }
}

/** Reads the definition in a file of YAML. */
export function parseSituationFile(path: string, text: string): SituationFile {
  const lines = new LineCounter()
  const doc = parseDocument(text, { lineCounter: lines, schema: 'failsafe' })
  const [error] = doc.errors
  if (error !== undefined)
    throw wrong(`${path}:${lines.linePos(error.pos[0]).line}`, error.message.split('\n')[0] ?? 'no YAML')
  if (!isMap(doc.contents)) throw wrong(path, 'not a list of "key: value"')
  return toSituation(path, doc.toJS() as Record<string, unknown>)
}

export function readSituationFile(path: string): SituationFile {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch (cause) {
    throw wrong(path, 'cannot be read', cause)
  }
  return parseSituationFile(path, text)
}
