// rapporteur relate: rows with a marked source and target in, one event a row out (record.md). Input order is kept.

import { diagnostic } from '../../base/diagnostics.ts'
import { decode } from '../../ingest/bytes.ts'
import { failureOf, readBytes } from '../../ingest/files.ts'
import type { CoderName, Engine } from '../../pipeline/engine.ts'
import { type MarkedSide, type Pair, UNINFORMED } from '../../pipeline/relate.ts'
import type { Doors } from '../doors.ts'
import { type Io, wantsColour } from '../io.ts'
import { createReporter, type Reporter } from '../report.ts'
import { inputFiles } from '../settings.ts'
import { styleOf } from '../style.ts'

export interface RelateOptions {
  readonly allowNone?: boolean
  readonly coder?: CoderName
  readonly actors: readonly string[]
  readonly verbs: readonly string[]
  readonly ontology?: readonly string[]
}

function sideOf(value: unknown): MarkedSide {
  const side = (typeof value === 'object' && value !== null ? value : {}) as Partial<MarkedSide>
  const spans = Array.isArray(side.spans)
    ? side.spans.filter((span) => Array.isArray(span) && span.every(Number.isInteger))
    : []
  return { text: typeof side.text === 'string' ? side.text : '', spans }
}

/** A line of JSON as a pair; a message where it is none. */
function pairOf(line: string): Pair | string {
  let row: unknown
  try {
    row = JSON.parse(line)
  } catch (error) {
    return `not JSON: ${error instanceof Error ? error.message : ''}`
  }
  if (typeof row !== 'object' || row === null) return 'not an object'
  const { id, text, source, target, date } = row as Record<string, unknown>
  if (typeof text !== 'string' || (typeof id !== 'string' && typeof id !== 'number')) return 'needs "id" and "text"'
  return {
    id: String(id),
    text,
    source: sideOf(source),
    target: sideOf(target),
    ...(typeof date === 'string' ? { date } : {}),
  }
}

async function relateRow(line: string, options: RelateOptions, io: Io, engine: Engine): Promise<string | undefined> {
  const pair = pairOf(line)
  if (typeof pair === 'string') return pair
  const best = await engine.relate(pair)
  const known = best?.guess === true ? undefined : best
  const found = options.allowNone === true ? known : (best ?? UNINFORMED)
  const row = {
    id: pair.id,
    event: found?.event ?? null,
    mode: found?.modes ?? [],
    confidence: found?.confidence ?? 0,
    evidence: found?.evidence ?? [],
  }
  await io.stdout.write(`${JSON.stringify(row)}\n`)
  return undefined
}

async function relateFile(
  file: string,
  options: RelateOptions,
  io: Io,
  engine: Engine,
  reporter: Reporter,
): Promise<void> {
  const { text } = decode(await readBytes(file, io.stdin))
  for (const [i, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '') continue
    const problem = await relateRow(line, options, io, engine)
    if (problem !== undefined)
      await reporter.report(diagnostic('error', 'ingest.bad-pair', problem), { file, line: i + 1 })
  }
}

/** Runs the command; the exit status. */
export async function runRelate(
  files: readonly string[],
  options: RelateOptions,
  io: Io,
  doors: Doors,
): Promise<number> {
  const inputs = inputFiles(files, io, 'relate')
  const reporter = createReporter(io, { style: styleOf(wantsColour(io.stderr, io.env)) })
  const engine = await doors.createEngine({
    coder: options.coder ?? 'both',
    actors: options.actors,
    verbs: options.verbs,
    ontology: options.ontology ?? [],
  })
  for (const one of engine.diagnostics) await reporter.report(one)
  for (const file of inputs) {
    try {
      await relateFile(file, options, io, engine, reporter)
    } catch (error) {
      await reporter.report(failureOf(error), { file })
    }
  }
  return (await reporter.close()) > 0 ? 1 : 0
}
