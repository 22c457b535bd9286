#!/usr/bin/env node
// The program `rapporteur`: this process's streams and arguments, handed to run().
import { createEngine } from '../pipeline/create-engine.ts'
import { processIo } from './process-io.ts'
import { run } from './run.ts'

process.once('SIGINT', () => {
  process.stderr.write('\n')
  process.exit(130)
})

process.exitCode = await run(process.argv.slice(2), processIo(), { createEngine })
