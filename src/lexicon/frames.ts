// Files of data/verbs -> frames, classes, compositions and words of modes (data/verbs/FORMAT.md), with a diagnostic for every bad line.
// Example: parseFrames([{ name: 'meet.txt', text: 'ACT+ meet [with ACT+] => CONSULT' }]).frames[0].lemma is "meet".
// Files that come first win ties in the matcher, so a user's own stand before the house's. Meaning is checked in lint-frames.ts.
import { groupBy } from '../base/group-by.ts'
import type { Composition, Diagnostic, EventType, Frame, FrameResult } from '../model/index.ts'
import { splitValues } from './actors.ts'
import { readClasses } from './frame-classes.ts'
import { type FrameFile, frameProblem, readStatements, type Statement } from './frame-lines.ts'
import { type Pattern, PatternError, type Places, type Predicate, readPattern } from './frame-pattern.ts'
import { inflectionsOf } from './inflect.ts'

export type { FrameFile } from './frame-lines.ts'

export interface ParsedFrames {
  readonly frames: readonly Frame[]
  readonly classes: ReadonlyMap<string, ReadonlySet<string>>
  readonly compositions: readonly Composition[]
  /** "ASSAULT/drone" -> words that give the mode. */
  readonly modeWords: ReadonlyMap<string, ReadonlySet<string>>
  /** Irregular forms of verbs: flee -> fled. */
  readonly forms: ReadonlyMap<string, readonly string[]>
  readonly diagnostics: readonly Diagnostic[]
}

/** Frames by what the coder looks them up with. */
export interface FrameIndex {
  /** "verb:meet", "noun:talk", "adj:ready" -> its frames, in the order of the files. */
  readonly byPredicate: ReadonlyMap<string, readonly Frame[]>
  /** "verb:expelled" -> the frames of its lemma, for words whose lemma the reader got wrong. */
  readonly byForm: ReadonlyMap<string, readonly Frame[]>
  /** Operator without "@" -> its lines of composition.txt, in order. */
  readonly compositions: ReadonlyMap<string, readonly Composition[]>
  readonly classes: ReadonlyMap<string, ReadonlySet<string>>
  readonly modeWords: ReadonlyMap<string, ReadonlySet<string>>
}

const EVENT = /^([A-Z]+)(?:\/([a-z-]+(?:\+[a-z-]+)*))?$/
const OPERATOR = /^@([a-z-]+)$/
const CONTENT = /^@([a-z-]+(?:\|[a-z-]+)*)\s+(\*|\?|([A-Z]+)(?:\/([a-z-]+))?)$/

function readResult(text: string): FrameResult | undefined {
  if (text === 'none') return { modes: [], none: true }
  const operator = OPERATOR.exec(text)?.[1]
  if (operator !== undefined) return { modes: [], operator, none: false }
  const event = EVENT.exec(text)
  return event === null ? undefined : { event: event[1] as EventType, modes: event[2]?.split('+') ?? [], none: false }
}

const baseName = (path: string): string => path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1)

function toFrames(statement: Statement, pattern: Pattern, result: FrameResult): Frame[] {
  const { line, options } = statement
  const id = `${baseName(statement.source)}:${statement.at}`
  const source = `${statement.source}:${statement.at}`
  return pattern.predicates.flatMap((predicate) =>
    pattern.places
      .flatMap((places) => [
        [predicate, places] as const,
        ...joinedParticle(predicate, places),
        ...partedNoun(pattern.pos, predicate, places),
      ])
      .map(([head, places]): Frame => ({ id, pos: pattern.pos, ...head, ...places, result, options, line, source })),
  )
}

/** "pull_out of REC" is also read where the parser takes both words for one preposition: "pull out_of REC". */
function joinedParticle({ lemma, particle }: Predicate, places: Places): [Predicate, Places][] {
  const [first, ...others] = places.preps
  if (particle === undefined || first === undefined) return []
  const preps = [{ ...first, preps: first.preps.map((prep) => `${particle}_${prep}`), optional: false }, ...others]
  return [[{ lemma }, { ...places, preps }]]
}

/** "cease-fire/n" is also read where the reader parts it: "fire/n of (cease)". */
function partedNoun(pos: Frame['pos'], { lemma }: Predicate, places: Places): [Predicate, Places][] {
  const [first = '', last, more] = lemma.split('-')
  if (pos !== 'noun' || last === undefined || more !== undefined) return []
  const modifier = { role: 'WORDS' as const, words: new Set([first]), optional: false, preps: ['of'] }
  return [[{ lemma: last }, { ...places, preps: [modifier, ...places.preps] }]]
}

function readFrame(statement: Statement, classes: ReadonlyMap<string, ReadonlySet<string>>): Frame[] {
  const result = readResult(statement.right)
  if (result === undefined) throw new PatternError(`"${statement.right}" is no result`)
  if (statement.flags.length > 0) throw new PatternError(`"${statement.flags[0]}" is no option=value`)
  return toFrames(
    statement,
    readPattern(statement.left, (name) => classes.get(name)),
    result,
  )
}

/** One line is one composition for each of its operators: "@ask|advocate AID => REQUEST/assist". */
function readCompositions(statement: Statement): Composition[] {
  const left = CONTENT.exec(statement.left)
  if (left === null) throw new PatternError(`"${statement.left}" is no "@operator CONTENT"`)
  const same = statement.right === 'same'
  const result: FrameResult | undefined = same ? { modes: [], none: false } : readResult(statement.right)
  if (result === undefined || result.operator !== undefined)
    throw new PatternError(`"${statement.right}" is no EVENT, same or none`)
  const strange = statement.flags.find((flag) => flag !== 'also')
  if (strange !== undefined) throw new PatternError(`unknown word "${strange}"`)
  const { status } = statement.options
  return (left[1] ?? '').split('|').map((operator) => ({
    operator,
    content: (left[3] ?? left[2]) as Composition['content'],
    ...(left[4] === undefined ? {} : { contentMode: left[4] }),
    ...(result.event === undefined ? {} : { event: result.event }),
    same,
    none: result.none,
    modes: result.modes,
    ...(status === undefined ? {} : { status: status as 'actual' }),
    alsoContent: statement.flags.includes('also'),
    source: `${baseName(statement.source)}:${statement.at}`,
  }))
}

/** Reads all files together; classes of one serve the frames of all. */
export function parseFrames(files: readonly FrameFile[]): ParsedFrames {
  const read = files.map(readStatements)
  const statements = read.flatMap((file) => file.statements)
  const diagnostics = read.flatMap((file) => file.diagnostics)
  const classes = readClasses(statements, diagnostics)
  const frames: Frame[] = []
  const compositions: Composition[] = []
  const modeWords = new Map<string, Set<string>>()
  const forms = new Map<string, readonly string[]>()
  for (const statement of statements) {
    try {
      if (statement.kind === 'frame') frames.push(...readFrame(statement, classes))
      else if (statement.kind === 'composition') compositions.push(...readCompositions(statement))
      else if (statement.kind === 'modes') addModeWords(modeWords, statement)
      else if (statement.kind === 'forms') forms.set(statement.left, splitValues(statement.right, ','))
    } catch (error) {
      if (!(error instanceof PatternError)) throw error
      diagnostics.push(frameProblem(statement.source, statement.at, `${error.message}: ${statement.line}`))
    }
  }
  return { frames, classes, compositions, modeWords, forms, diagnostics }
}

function addModeWords(modeWords: Map<string, Set<string>>, statement: Statement): void {
  const set = modeWords.get(statement.left) ?? new Set<string>()
  for (const word of splitValues(statement.right, ',')) set.add(word.toLowerCase())
  modeWords.set(statement.left, set)
}

/** Inflected forms that are no lemma themselves -> their frames. */
function inflected(
  byPredicate: ReadonlyMap<string, readonly Frame[]>,
  irregular: ParsedFrames['forms'],
): Map<string, readonly Frame[]> {
  const out = new Map<string, readonly Frame[]>()
  for (const frames of byPredicate.values()) {
    const [first] = frames
    if (first === undefined) continue
    const known = first.pos === 'verb' ? (irregular.get(first.lemma) ?? []) : []
    for (const form of [...known, ...inflectionsOf(first.pos, first.lemma)]) {
      const key = `${first.pos}:${form}`
      if (!byPredicate.has(key) && !out.has(key)) out.set(key, frames)
    }
  }
  return out
}

/** What the coder asks: frames of a predicate, lines of an operator. */
export function buildFrameIndex(parsed: ParsedFrames): FrameIndex {
  const byPredicate = groupBy(parsed.frames, (frame) => `${frame.pos}:${frame.lemma}`)
  return {
    byForm: inflected(byPredicate, parsed.forms),
    byPredicate,
    compositions: groupBy(parsed.compositions, (line) => line.operator),
    classes: parsed.classes,
    modeWords: parsed.modeWords,
  }
}
