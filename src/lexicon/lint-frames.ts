// Parsed frames + ontology -> what is wrong with them, with file and line: for `rapporteur lint` and the test that keeps data/verbs clean.
// Example: "arrest REC => COERCE/arest" gives "data/verbs/coerce.txt:3: COERCE has no mode "arest"".
// It leaves alone whether a line is true of English: sentences in tests tell that.
import type { Composition, Diagnostic, Frame, Slot } from '../model/index.ts'
import type { ParsedFrames } from './frames.ts'
import type { Ontology } from './ontology.ts'
import { ownProblem } from './own-categories.ts'

/** Options a frame may have, and their values ('' for any). */
export const FRAME_OPTIONS: Readonly<Record<string, readonly string[]>> = {
  rec: ['place', 'object', 'no'],
  act: ['place', 'subject', 'object', 'official'],
  passive: ['no', 'only'],
  direct: ['yes'],
  granted: ['yes'],
  predicative: ['no'],
  alone: ['no'],
  several: ['yes'],
  own: [],
  note: [],
}

const problem = (source: string, message: string): Diagnostic => ({
  code: 'lexicon.frame',
  level: 'warning',
  message: `${source}: ${message}`,
})

function eventProblems(ontology: Ontology, event: string | undefined, modes: readonly string[]): string[] {
  if (event === undefined) return []
  const definition = ontology.events.get(event as 'AGREE')
  if (definition === undefined) return [`no event ${event}`]
  return modes.filter((mode) => !Object.hasOwn(definition.modes, mode)).map((mode) => `${event} has no mode "${mode}"`)
}

function optionProblems(frame: Frame): string[] {
  return Object.entries(frame.options).flatMap(([name, value]) => {
    const known = FRAME_OPTIONS[name]
    if (known === undefined) return [`unknown option "${name}"`]
    return known.length === 0 || known.includes(value) ? [] : [`${name}=${value}: one of ${known.join(', ')}`]
  })
}

function slotsOf(frame: Frame): Slot[] {
  return [frame.subj, frame.obj, frame.iobj, frame.comp?.slot, ...frame.preps].filter((slot) => slot !== undefined)
}

/** own=NAME: a category of the user's, on a line that makes an event. */
function ownProblems(frame: Frame, ontology: Ontology): string[] {
  const { own } = frame.options
  if (own === undefined) return []
  if (frame.result.none) return ['own= on a line that makes no event']
  return [ownProblem(ontology.own ?? new Map(), own)].filter((one) => one !== undefined)
}

/** Who may be the recipient: a slot, several who act together, an object or place that names it, or nobody needed. */
function recipientProblems(frame: Frame, ontology: Ontology): string[] {
  const { event } = frame.result
  if (event === undefined || ontology.events.get(event)?.recipientRequired !== true) return []
  const named = slotsOf(frame).some((slot) => slot.role === 'REC' || slot.role === 'ACT+' || slot.role === 'X')
  return named || frame.options.rec === 'place' || frame.options.rec === 'object'
    ? []
    : [`${event} needs a recipient, and no REC stands here`]
}

function slotProblems(frame: Frame): string[] {
  const slots = slotsOf(frame)
  const problems = slots
    .filter((slot) => slot.role === 'WORDS' && slot.words?.size === 0)
    .map((slot) => `empty class {${slot.classes?.join('}, {')}}`)
  const content = slots.filter((slot) => slot.role === 'X').length
  if (frame.result.operator === undefined && content > 0 && !frame.result.none)
    problems.push('X without an operator: use _ or a class')
  if (content > 1) problems.push('more than one X')
  if (slots.filter((slot) => slot.role === 'REC').length > 1) problems.push('more than one REC')
  return problems
}

function operatorProblems(frame: Frame, operators: ReadonlySet<string>): string[] {
  const { operator } = frame.result
  return operator === undefined || operators.has(operator) ? [] : [`no line of composition.txt for @${operator}`]
}

function compositionProblems(line: Composition, ontology: Ontology): string[] {
  const problems = eventProblems(ontology, line.event, line.modes)
  if (line.content !== '*' && line.content !== '?') {
    problems.push(...eventProblems(ontology, line.content, line.contentMode === undefined ? [] : [line.contentMode]))
  }
  if (line.status !== undefined && !ontology.statuses.has(line.status)) problems.push(`no status "${line.status}"`)
  return problems
}

const folderOf = (source: string): string => source.slice(0, Math.max(0, source.lastIndexOf('/')))

/** What must not stand twice in a folder: the same places of the same predicate. A user's file may repeat a line of the house to change it. */
function frameKey(frame: Frame): string {
  const slot = (one: Slot | undefined) =>
    one === undefined ? '' : `${one.role}${one.optional ? '?' : ''}${[...(one.words ?? [])].sort().join('|')}`
  const preps = frame.preps.map((one) => `${[...one.preps].sort().join('|')}:${slot(one)}`).sort()
  const comp = frame.comp === undefined ? '' : `${frame.comp.marker}:${slot(frame.comp.slot)}`
  return [
    folderOf(frame.source),
    frame.pos,
    frame.lemma,
    frame.particle ?? '',
    slot(frame.subj),
    slot(frame.iobj),
    slot(frame.obj),
    ...preps,
    comp,
  ].join(' ; ')
}

function duplicates<T extends { readonly source: string }>(
  items: readonly T[],
  key: (item: T) => string,
  name: (item: T) => string,
): Diagnostic[] {
  const first = new Map<string, T>()
  const out: Diagnostic[] = []
  for (const item of items) {
    const known = first.get(key(item))
    if (known === undefined) first.set(key(item), item)
    else out.push(problem(item.source, `${name(item)} stands already at ${known.source}`))
  }
  return out
}

/** A line below "@op *" can never speak. */
function unreachable(lines: readonly Composition[]): Diagnostic[] {
  const closed = new Map<string, string>()
  return lines.flatMap((line) => {
    const all = closed.get(line.operator)
    if (line.content === '*') closed.set(line.operator, line.source)
    return all === undefined || line.content === '?'
      ? []
      : [problem(line.source, `never reached: ${all} takes everything`)]
  })
}

function modeWordProblems(parsed: ParsedFrames, ontology: Ontology): Diagnostic[] {
  return [...parsed.modeWords].flatMap(([key, words]) => {
    const [event = '', mode = ''] = key.split('/')
    const problems = eventProblems(ontology, event, [mode])
    if (words.size === 0) problems.push('no words')
    return problems.map((message) => problem(`modes ${key}`, message))
  })
}

/** Every problem of meaning; those of shape are in `parsed.diagnostics` already. */
export function lintFrames(parsed: ParsedFrames, ontology: Ontology): Diagnostic[] {
  const operators = new Set(parsed.compositions.map((line) => line.operator))
  const frames = parsed.frames.flatMap((frame) =>
    [
      ...eventProblems(ontology, frame.result.event, frame.result.modes),
      ...optionProblems(frame),
      ...ownProblems(frame, ontology),
      ...recipientProblems(frame, ontology),
      ...slotProblems(frame),
      ...operatorProblems(frame, operators),
    ].map((message) => problem(frame.source, `${message}: ${frame.line}`)),
  )
  const compositions = parsed.compositions.flatMap((line) =>
    compositionProblems(line, ontology).map((message) => problem(line.source, message)),
  )
  const twice = duplicates(
    parsed.frames,
    frameKey,
    (frame) => `"${[frame.lemma, frame.particle].filter(Boolean).join('_')}" with these places`,
  )
  const linesTwice = duplicates(
    parsed.compositions,
    (line) => `${line.operator} ${line.content}/${line.contentMode ?? ''}`,
    (line) => `@${line.operator} ${line.content}`,
  )
  const unique = new Map([...frames, ...compositions, ...twice, ...linesTwice].map((one) => [one.message, one]))
  return [...unique.values(), ...unreachable(parsed.compositions), ...modeWordProblems(parsed, ontology)]
}
