#!/usr/bin/env node
// The program `rapporteur`: this process's streams and arguments, handed to run().
import type { Doors } from './doors.ts'
import { processIo } from './process-io.ts'
import { run } from './run.ts'

// A progress bar shows the cursor again in its own handler, so the end comes after that.
process.once('SIGINT', () => setImmediate(() => process.exit(130)))

/** Loaded when a command asks for them. */
const doors: Doors = {
  createEngine: async (options) => (await import('../pipeline/create-engine.ts')).createEngine(options),
  createReader: async () => (await import('../text/reader.ts')).createReader(),
  openActors: async (files) => (await import('./actor-lexicon.ts')).openActors(files),
  checkActors: async (files) => (await import('./actor-lexicon.ts')).checkActors(files),
  runAdd: (args) => async (input) => (await import('./run-add.ts')).runAddProcess(args, input),
  lintLexicons: async (options) => (await import('./lint-lexicons.ts')).lintLexicons(options),
}

process.exitCode = await run(process.argv.slice(2), processIo(), doors)
