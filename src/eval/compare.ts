// Two runs over the same texts -> what got better and what got worse, text by text and figure by figure.
// Example: a text that was right and is wrong now stands under "worse" with what was coded then and now.
// A run is plain JSON, so that it can be kept in a file; texts that only one of the runs has are counted, not compared.
import { RapporteurError } from '../base/errors.ts'
import { percent } from './report.ts'
import type { CorpusScore } from './score-corpus.ts'
import { FIGURES, type Figure } from './score-text.ts'
import type { Share } from './statistics.ts'

/** What is kept of one set of texts. */
export interface SetRun {
  readonly figures: Readonly<Record<string, Share>>
  readonly texts: Readonly<Record<string, { readonly right: boolean; readonly coded: string }>>
}

export interface Run {
  readonly version: 1
  readonly sets: Readonly<Record<string, SetRun>>
}

export function setRunOf(score: CorpusScore): SetRun {
  const names = Object.keys(FIGURES) as Figure[]
  return {
    figures: Object.fromEntries(names.map((name) => [FIGURES[name], score[name]])),
    texts: Object.fromEntries(score.perText.map(({ id, right, coded }) => [id, { right, coded }])),
  }
}

const isRun = (value: unknown): value is Run =>
  typeof value === 'object' && value !== null && 'version' in value && value.version === 1 && 'sets' in value

/** A run as it was kept. */
export function parseRun(json: string): Run {
  const value: unknown = JSON.parse(json)
  if (isRun(value)) return value
  throw new RapporteurError('eval.run', 'this is no run that was kept with --save')
}

function figureChanges(before: SetRun, now: SetRun): string[] {
  return Object.entries(now.figures).flatMap(([name, share]) => {
    const then = before.figures[name]
    if (then === undefined || (then.all === 0 && share.all === 0)) return []
    const [a, b] = [then.right / (then.all || 1), share.right / (share.all || 1)]
    const sign = b < a ? '' : '+'
    return a === b ? [] : [`   ${name}: ${percent(a)} -> ${percent(b)} (${sign}${percent(b - a)})`]
  })
}

interface Change {
  readonly id: string
  readonly former: string
  readonly now: string
}

const changeLines = (title: string, changes: readonly Change[], shown: number): string[] => [
  `   ${title}: ${changes.length}`,
  ...changes.slice(0, shown).map(({ id, former, now }) => `      ${id}: ${former}  ->  ${now}`),
]

function compareSets(before: SetRun, now: SetRun, shown: number): string[] {
  const both = Object.entries(now.texts).flatMap(([id, text]) => {
    const then = before.texts[id]
    return then === undefined ? [] : [{ id, former: then.coded, now: text.coded, was: then.right, is: text.right }]
  })
  const fresh = Object.keys(now.texts).length - both.length
  return [
    ...figureChanges(before, now),
    ...changeLines(
      'better',
      both.filter(({ was, is }) => !was && is),
      shown,
    ),
    ...changeLines(
      'worse',
      both.filter(({ was, is }) => was && !is),
      shown,
    ),
    ...(fresh > 0 ? [`   texts that the former run did not have: ${fresh}`] : []),
  ]
}

/** What changed, set by set. */
export function compareRuns(before: Run, now: Run, shown = 40): string[] {
  return Object.entries(now.sets).flatMap(([name, set]) => {
    const then = before.sets[name]
    return then === undefined ? [] : [`${name} against the former run`, ...compareSets(then, set, shown)]
  })
}
