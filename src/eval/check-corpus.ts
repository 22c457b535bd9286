// Texts of the corpus -> what is wrong with them: events, modes, codes and marks that do not exist or do not fit, ids used twice.
// Example: "1 CONSULT/riot actual ..." gives "CONSULT has no mode riot"; an event without [EVT ...] is named too.
// Markup that cannot be read at all is told by corpus.ts.
import { diagnostic } from '../base/diagnostics.ts'
import type { Ontology } from '../lexicon/ontology.ts'
import type { Diagnostic, EventType } from '../model/index.ts'
import type { GoldCode, GoldEvent, GoldText } from './gold.ts'

/** What may be written. */
export interface CorpusRules {
  readonly ontology: Ontology
  readonly isCode: (code: string) => boolean
}

function eventProblems(name: string, mode: string, { ontology }: CorpusRules): string[] {
  const definition = ontology.events.get(name as EventType)
  if (definition === undefined) return [`there is no event ${name}`]
  return mode === '' || Object.hasOwn(definition.modes, mode) ? [] : [`${name} has no mode ${mode}`]
}

const codeProblems = (codes: readonly GoldCode[] = [], { isCode }: CorpusRules): string[] =>
  codes.filter(({ code }) => code !== '' && !isCode(code)).map(({ code }) => `there is no code ${code}`)

/** The words of the deed and of its date are marked. A place may be told by more than its words ("the pass", "the border"). */
function markProblems(text: GoldText, event: GoldEvent): string[] {
  const has = (label: string) => text.marks.some((mark) => mark.label === label && mark.event === event.number)
  const problems = has('EVT') ? [] : [`event ${event.number} has no [EVT ...]`]
  if (event.date !== undefined && !has('DATE')) problems.push(`event ${event.number} has DATE= but no [DATE ...]`)
  return problems
}

function alsoProblems(event: GoldEvent, rules: CorpusRules): string[] {
  return event.also.flatMap((one) => {
    const [name = '', mode = ''] = one.split('/')
    return eventProblems(name, mode, rules)
  })
}

function textProblems(text: GoldText, rules: CorpusRules): string[] {
  const numbers = new Set(text.events.map(({ number }) => number))
  const stray = text.marks.filter(({ event }) => !numbers.has(event))
  const places = text.events.flatMap(({ place }) => (place === undefined ? [] : [{ code: place.country, sector: '' }]))
  return [
    ...stray.map(({ label, event }) => `[${label}${event} ...] belongs to no event`),
    ...(numbers.size < text.events.length ? ['two events have one number'] : []),
    ...(/\s{3,}| {2,}|^\s|\s$/.test(text.text) ? ['stray white space'] : []),
    ...codeProblems(places, rules),
    ...text.events.flatMap((event) => [
      ...eventProblems(event.event, event.mode, rules),
      ...alsoProblems(event, rules),
      ...codeProblems(event.actors, rules),
      ...codeProblems(event.recipients, rules),
      ...markProblems(text, event),
    ]),
  ]
}

/** Everything that is wrong, with file and line. */
export function checkCorpus(texts: readonly GoldText[], rules: CorpusRules): Diagnostic[] {
  const seen = new Map<string, string>()
  return texts.flatMap((text) => {
    const twice = seen.get(text.id)
    seen.set(text.id, text.source)
    const problems = textProblems(text, rules)
    if (twice !== undefined) problems.push(`the id ${text.id} stands at ${twice} too`)
    return problems.map((problem) => diagnostic('error', 'eval.corpus-block', `${text.source}: ${problem}`))
  })
}
