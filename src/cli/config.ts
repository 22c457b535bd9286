// The file of a user's settings -> dictionaries that every command takes beside those named on the command line.
// Example: rapporteur.json with { "actors": ["mine.txt"] } in the working folder does what `--actors mine.txt` does.
// Paths in it are relative to the file itself. What the command line names comes first.
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import type { Command } from 'commander'
import { RapporteurError } from '../base/errors.ts'

export const CONFIG_FILE = 'rapporteur.json'
const LISTS = ['actors', 'verbs', 'ontology'] as const
const KEYS: readonly string[] = [...LISTS, 'db']

export type Config = Readonly<Partial<Record<(typeof LISTS)[number], readonly string[]>>> & { readonly db?: string }

const wrong = (path: string, message: string, cause?: unknown): RapporteurError =>
  new RapporteurError('cli.config-file', `${path}: ${message}`, { cause })

function parse(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch (cause) {
    throw wrong(path, cause instanceof SyntaxError ? `no JSON (${cause.message})` : 'cannot be read', cause)
  }
}

export function readConfig(path: string): Config {
  const value = parse(path)
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw wrong(path, 'not a JSON object')
  const strange = Object.keys(value).find((key) => !KEYS.includes(key))
  if (strange !== undefined) throw wrong(path, `no setting "${strange}"; there are ${KEYS.join(', ')}`)
  const folder = dirname(resolve(path))
  return Object.fromEntries(
    Object.entries(value).map(([key, files]: [string, unknown]) => {
      if (key === 'db' && typeof files === 'string') return [key, join(folder, files)]
      if (key === 'db') throw wrong(path, '"db" must be the name of a file')
      if (!Array.isArray(files) || files.some((file) => typeof file !== 'string'))
        throw wrong(path, `"${key}" must be a list of file names`)
      return [key, files.map((file: string) => join(folder, file))]
    }),
  )
}

/** Adds what the file of settings names to the options of a command that takes it. */
export function applyConfig(command: Command): void {
  const options = command.opts<Record<string, unknown>>()
  const takesDatabase = command.options.some(({ long }) => long === '--db')
  if (!('actors' in options) && !takesDatabase) return
  const named = options.config
  const path = typeof named === 'string' ? named : existsSync(CONFIG_FILE) ? CONFIG_FILE : undefined
  if (path === undefined) return
  const { db, ...lists } = readConfig(path)
  if (takesDatabase && db !== undefined && options.db === undefined) command.setOptionValue('db', db)
  for (const [key, files] of Object.entries(lists)) {
    const given = options[key]
    if (Array.isArray(given)) command.setOptionValue(key, [...given, ...files])
  }
}
