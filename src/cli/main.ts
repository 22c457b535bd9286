#!/usr/bin/env node
// The program `rapporteur`: this process's streams and arguments, handed to run().
import { createEngine } from '../pipeline/create-engine.ts'
import { createReader } from '../text/reader.ts'
import { lintLexicons } from './lint-lexicons.ts'
import { processIo } from './process-io.ts'
import { run } from './run.ts'

// A progress bar shows the cursor again in its own handler, so the end comes after that.
process.once('SIGINT', () => setImmediate(() => process.exit(130)))

process.exitCode = await run(process.argv.slice(2), processIo(), { createEngine, createReader, lintLexicons })
