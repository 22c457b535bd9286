// A source -> what is the matter with it, in words; an empty list where it is well.
// Example: a paper whose last article is two months older than the newest of all is "silent since 2024-01-08".
import type { SourceRow } from '../../src/views/sources.ts'

/** Days without an article after which a source is called silent, counted back from the newest article of all. */
const SILENT = 30
/** From so many articles on one may expect something. */
const SOME = 3
const MOSTLY = 0.8

const days = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000

export function ailmentsOf(source: SourceRow, newest: string | null): string[] {
  const { articles, copies, uncoded, withdrawn, events, last } = source
  const own = articles - copies
  return [
    ...(last !== null && newest !== null && days(last, newest) > SILENT ? [`silent since ${last}`] : []),
    ...(uncoded > 0 ? [`${uncoded} not coded`] : []),
    ...(withdrawn > 0 ? [`${withdrawn} taken back`] : []),
    ...(events === 0 && own - uncoded >= SOME ? ['no event found'] : []),
    ...(articles >= SOME && copies / articles >= MOSTLY ? ['mostly copies'] : []),
  ]
}
