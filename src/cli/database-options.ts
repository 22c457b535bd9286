// Options that every command on a database takes: which file, how much memory, what to write.
// Example: asks(program.command('events')) knows --db, --config, --memory and --format.
import { type Command, Option } from 'commander'
import { DEFAULT_DB } from './database.ts'
import { FORMATS } from './formats.ts'

export const dbOption = (): Option => new Option('--db <file>', `the database (${DEFAULT_DB} here by default)`)
export const memoryOption = (): Option =>
  new Option('--memory <size>', 'how much the database may use').default(undefined, '1GB')
export const formatOption = (): Option =>
  new Option('-f, --format <format>', 'what to write')
    .choices(FORMATS)
    .default(undefined, 'table on a terminal, else jsonl')
export const configOption = (): Option =>
  new Option('--config <file>', 'settings; rapporteur.json here is read by itself')

/** A command that answers from a database. */
export const asks = (command: Command): Command =>
  command.addOption(dbOption()).addOption(configOption()).addOption(memoryOption()).addOption(formatOption())
