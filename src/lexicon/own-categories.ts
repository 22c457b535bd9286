// A user's ontology file -> event categories that stand beside PLOVER's, with a diagnostic for every line that is none.
// Example: "INSPECT : quad 2 ; score 4 ; recipient yes" + "  nuclear 5" makes `own=INSPECT` and `own=INSPECT/nuclear` known to frames.
// The lines are those of data/ontology/events.txt. PLOVER's own 16 are not touched: a file that names one of them is told so.
import type { Diagnostic, EventDefinition } from '../model/index.ts'

/** "EVENT : quad N ; score N ; recipient yes|no" and "mode SCORE": a user's own categories are written so too. */
export const HEAD = /^([A-Z]+(?:_[A-Z]+)*) : quad ([1-4]) ; score (-?\d+(?:\.\d+)?) ; recipient (yes|no)$/
export const MODE = /^([a-z][a-z-]*)(?: (-?\d+(?:\.\d+)?))?$/

/** One category of a user's: as an event of PLOVER's, but with a name of its own. */
export interface OwnCategory extends Omit<EventDefinition, 'type'> {
  readonly name: string
}

export type OwnCategories = ReadonlyMap<string, OwnCategory>

export interface OntologyText {
  readonly name: string
  readonly text: string
}

const problem = (source: string, message: string): Diagnostic => ({
  code: 'lexicon.own-category',
  level: 'warning',
  message: `${source}: ${message}`,
})

function headOf(line: string): OwnCategory | undefined {
  const [, name, quad, score, recipient] = HEAD.exec(line) ?? []
  if (name === undefined) return undefined
  const recipientRequired = recipient === 'yes'
  return { name, quad: Number(quad) as 1 | 2 | 3 | 4, score: Number(score), recipientRequired, modes: {} }
}

function withMode(category: OwnCategory, line: string): OwnCategory | undefined {
  const [, mode, score] = MODE.exec(line) ?? []
  if (mode === undefined) return undefined
  return { ...category, modes: { ...category.modes, [mode]: score === undefined ? category.score : Number(score) } }
}

/** Reads files of categories; `taken` are the names that PLOVER has. */
export function parseOwnCategories(
  files: readonly OntologyText[],
  taken: ReadonlyMap<string, unknown>,
): { categories: OwnCategories; diagnostics: readonly Diagnostic[] } {
  const categories = new Map<string, OwnCategory>()
  const diagnostics: Diagnostic[] = []
  for (const { name: file, text } of files) {
    let last: OwnCategory | undefined
    for (const [at, raw] of text.split(/\r?\n/).entries()) {
      const line = raw.replace(/(^|\s)#.*$/, '').trimEnd()
      if (line.trim() === '') continue
      const refuse = (message: string) => diagnostics.push(problem(`${file}:${at + 1}`, message))
      const indented = /^\s/.test(line)
      const found = !indented ? headOf(line) : last === undefined ? undefined : withMode(last, line.trim())
      if (!indented) last = undefined
      if (found === undefined)
        refuse('expected "NAME : quad N ; score N ; recipient yes|no" or an indented "mode SCORE"')
      else if (!indented && taken.has(found.name)) refuse(`${found.name} is an event of PLOVER's; choose another name`)
      else if (!indented && categories.has(found.name)) refuse(`${found.name} stands already further up`)
      else {
        last = found
        categories.set(found.name, found)
      }
    }
  }
  return { categories, diagnostics }
}

/** "NAME" or "NAME/mode" as an option `own=` writes it. */
export function ownName(written: string): { readonly name: string; readonly mode?: string } {
  const [name = '', mode] = written.split('/')
  return mode === undefined ? { name } : { name, mode }
}

/** What is wrong with an option `own=`; undefined where the files have it. */
export function ownProblem(categories: OwnCategories, written: string): string | undefined {
  const { name, mode } = ownName(written)
  const category = categories.get(name)
  if (category === undefined) return `own=${written}: no category ${name}; name its file with --ontology`
  return mode === undefined || Object.hasOwn(category.modes, mode) ? undefined : `own: ${name} has no mode "${mode}"`
}
