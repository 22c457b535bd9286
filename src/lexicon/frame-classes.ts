// Statements -> classes of nouns, spread out: "{aid} = aid, {weapon}" -> aid: {aid, rifle, tank ...}.
// "{CONSULT}", an event in capitals, is every event noun of that event and comes from the frames themselves.
// A class that names itself or an unknown one is a diagnostic; its other words stand.
import type { Diagnostic } from '../model/index.ts'
import { splitValues } from './actors.ts'
import { frameProblem, type Statement } from './frame-lines.ts'
import { predicatesOf, spellings } from './frame-pattern.ts'

const NAME = /^\{([a-z][a-z-]*)\}$/
const PART = /^\{([A-Za-z][A-Za-z-]*)\}$/

interface Draft {
  readonly parts: string[]
  readonly from: Statement
}

function draftsOf(statements: readonly Statement[], diagnostics: Diagnostic[]): Map<string, Draft> {
  const drafts = new Map<string, Draft>()
  for (const statement of statements) {
    if (statement.kind !== 'class') continue
    const name = NAME.exec(statement.left)?.[1]
    const words = splitValues(statement.right, ',')
    if (name === undefined)
      diagnostics.push(frameProblem(statement.source, statement.at, `${statement.left} is no name of a class`))
    else if (words.length === 0)
      diagnostics.push(frameProblem(statement.source, statement.at, `{${name}} has no words`))
    else {
      const draft = drafts.get(name) ?? { parts: [], from: statement }
      draft.parts.push(...words)
      drafts.set(name, draft)
    }
  }
  return drafts
}

/** Event nouns by event: "talk/n ... => CONSULT" puts "talk" into CONSULT. */
function eventNouns(statements: readonly Statement[]): Map<string, Set<string>> {
  const nouns = new Map<string, Set<string>>()
  for (const statement of statements) {
    const event = /^([A-Z]+)(?:\/|$)/.exec(statement.right)?.[1]
    const found = statement.kind === 'frame' && event !== undefined ? predicatesOf(statement.left) : undefined
    if (event === undefined || found?.pos !== 'noun') continue
    const set = nouns.get(event) ?? new Set<string>()
    for (const lemma of found.lemmas) set.add(lemma)
    nouns.set(event, set)
  }
  return nouns
}

/** All classes by name, events among them. */
export function readClasses(statements: readonly Statement[], diagnostics: Diagnostic[]): Map<string, Set<string>> {
  const drafts = draftsOf(statements, diagnostics)
  const done = eventNouns(statements)
  const spread = (name: string, above: readonly string[]): Set<string> | undefined => {
    const known = done.get(name)
    const draft = drafts.get(name)
    if (known !== undefined || draft === undefined) return known
    const words = new Set<string>()
    for (const part of draft.parts) {
      const inner = PART.exec(part)?.[1]
      const found =
        inner === undefined ? new Set([part]) : above.includes(inner) ? undefined : spread(inner, [...above, inner])
      if (found === undefined)
        diagnostics.push(frameProblem(draft.from.source, draft.from.at, `{${name}}: no class ${part}`))
      for (const word of found ?? []) for (const spelt of spellings(word)) words.add(spelt)
    }
    done.set(name, words)
    return words
  }
  for (const name of drafts.keys()) spread(name, [name])
  return done
}
