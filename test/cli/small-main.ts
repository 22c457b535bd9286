// The program with the small coder of the tests, as a process of its own: what is killed in the tests of `add`.
import { processIo } from '../../src/cli/process-io.ts'
import { run } from '../../src/cli/run.ts'
import { doors } from './sample.ts'

process.exitCode = await run(process.argv.slice(2), { ...processIo(), today: () => '2024-04-01' }, doors)
