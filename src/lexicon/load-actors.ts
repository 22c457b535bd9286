// Folders data/actors, data/agents and data/english -> ActorIndex, with a user's own files before the house's.
// Example: loadActors('data', ['mine.txt']) reads data/actors/*.txt, data/agents/*.txt, data/english/names.txt and mine.txt.
// A file in PETRARCH's format is known by its shape (petrarch.ts). Only reading happens here.
import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { ActorEntry, AgentEntry, Diagnostic } from '../model/index.ts'
import type { ActorIndex } from './actor-index.ts'
import { buildActorIndex } from './actor-index.ts'
import { parseActors } from './actors.ts'
import { isActorTable, parseActorTable } from './actors-csv.ts'
import { parseAgents } from './agents.ts'
import { isPetrarch, parsePetrarchActors, parsePetrarchAgents } from './petrarch.ts'
import { parseWordLists } from './word-lists.ts'

export interface LoadedActors {
  readonly index: ActorIndex
  readonly entries: readonly ActorEntry[]
  readonly agents: readonly AgentEntry[]
  readonly diagnostics: readonly Diagnostic[]
}

const textFiles = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => join(folder, name))

const read = (path: string): string => readFileSync(path, 'utf8').replace(/^\uFEFF/, '')

const AGENT_LINE = /^[^:|#\n]+ = [A-Z]{3}\b/m

interface Part {
  readonly entries: readonly ActorEntry[]
  readonly agents: readonly AgentEntry[]
  readonly diagnostics: readonly Diagnostic[]
}

/** A user's file: PETRARCH's actors or agents, a table in CSV, our entries and offices, or our agents. */
export function parseUserFile(text: string, source: string): Part {
  const shape = isActorTable(text) ? undefined : isPetrarch(text)
  if (shape === 'actors') return { agents: [], ...parsePetrarchActors(text, source) }
  if (shape === 'agents') return { entries: [], ...parsePetrarchAgents(text, source) }
  if (isActorTable(text)) return { agents: [], ...parseActorTable(text, source) }
  if (AGENT_LINE.test(text)) return { entries: [], ...parseAgents(text, source) }
  return { agents: [], ...parseActors(text, source) }
}

/** Reads what the house knows and what the user adds; unreadable files throw as the file system says. */
export function loadActors(dataFolder: string, userFiles: readonly string[] = []): LoadedActors {
  const own = userFiles.map((path) => parseUserFile(read(path), basename(path)))
  const house = textFiles(join(dataFolder, 'actors')).map((path) =>
    parseActors(read(path), `data/actors/${basename(path)}`),
  )
  const nouns = textFiles(join(dataFolder, 'agents')).map((path) =>
    parseAgents(read(path), `data/agents/${basename(path)}`),
  )
  const lists = parseWordLists(read(join(dataFolder, 'english', 'names.txt')), 'data/english/names.txt')
  const entries = [...own, ...house].flatMap((part) => part.entries)
  const agents = [...own, ...nouns].flatMap((part) => part.agents)
  return {
    index: buildActorIndex(entries, agents, lists.lists),
    entries,
    agents,
    diagnostics: [...own, ...house, ...nouns, lists].flatMap((part) => part.diagnostics),
  }
}
