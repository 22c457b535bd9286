// An entry of the ledger -> its cells: standing, kind, who to whom, what, on which condition, and what has changed it.
// Example: "open  offer  USA > PRK  2021-06-21" with the words, the speakers and the changes below.
import type { Actor, StandingEntry } from '../../model/index.ts'
import type { LedgerRecord } from '../../pipeline/story-types.ts'
import type { Style } from '../style.ts'
import { dateCell } from '../table-cells.ts'
import type { Column, Shape } from './lines.ts'

const NONE = '–'

const side = ({ code, name }: Actor): string => (code === '' ? name : code)
export const sidesText = (actors: readonly Actor[]): string => [...new Set(actors.map(side))].join(', ') || NONE

function paintStanding(text: string, _row: StandingEntry, style: Style): string {
  if (/^(?:accepted|met)/.test(text)) return style.green(text)
  if (/^(?:rejected|broken)/.test(text)) return style.red(text)
  return text === 'open' ? style.bold(text) : style.yellow(text)
}

const COLUMNS: readonly Column<StandingEntry>[] = [
  { name: 'standing', cells: ({ standing }) => [standing], least: 9, paint: paintStanding },
  { name: 'kind', cells: ({ entry }) => [entry.kind], least: 10 },
  { name: 'date', cells: ({ entry }) => dateCell(entry.date), least: 10 },
  { name: 'by', cells: ({ entry }) => [sidesText(entry.by)], least: 5 },
  { name: 'to', cells: ({ entry }) => [sidesText(entry.to)], least: 5 },
  { name: 'what', cells: ({ entry }) => [entry.clause], least: 16 },
]

function below({ entry, toldAgain, changes, proposed, reviewed }: StandingEntry): (readonly [string, string])[] {
  const told =
    toldAgain.length === 0 ? '' : ` (told again in ${[...new Set(toldAgain.map(({ article }) => article))].join(', ')})`
  return [
    ['words', `“${entry.content}” ${entry.article}${told}`],
    ...(reviewed === undefined ? [] : [['review', `the event that it rests on was ${reviewed}`] as const]),
    ...(entry.if === undefined ? [] : [['if', `“${entry.if}”`] as const]),
    ...(entry.deadline === undefined
      ? []
      : [
          [
            'deadline',
            `${entry.deadline.words}${entry.deadline.to === null ? '' : ` (${entry.deadline.to})`}`,
          ] as const,
        ]),
    ...(entry.saidBy.length === 0 ? [] : [['said by', entry.saidBy.map(({ rawText }) => rawText).join(', ')] as const]),
    ...changes.map(
      ({ standing, date, article, reasons }) =>
        [standing, `${date ?? NONE} ${article}: ${reasons.join('; ')}`] as const,
    ),
    ...proposed.map(
      ({ standing, article, confidence, reasons }) =>
        [`${standing}?`, `${article}, ${confidence}: ${reasons.join('; ')}`] as const,
    ),
  ]
}

const codes = (actors: readonly Actor[]): string => [...new Set(actors.map(side))].join('; ')

/** `record` makes the line of JSON; a database has it already. */
export const ledgerShape = (record: (row: StandingEntry) => LedgerRecord): Shape<StandingEntry> => ({
  columns: COLUMNS,
  below,
  record,
  csv: [
    ['id', ({ entry }) => entry.id],
    ['article', ({ entry }) => entry.article],
    ['kind', ({ entry }) => entry.kind],
    ['standing', ({ standing }) => standing],
    ['date', ({ entry }) => entry.date.from],
    ['enddate', ({ entry }) => entry.date.to],
    ['by', ({ entry }) => codes(entry.by)],
    ['to', ({ entry }) => codes(entry.to)],
    ['content', ({ entry }) => entry.content],
    ['clause', ({ entry }) => entry.clause],
    ['if', ({ entry }) => entry.if],
    ['deadline', ({ entry }) => entry.deadline?.to ?? entry.deadline?.words],
    ['said_by', ({ entry }) => entry.saidBy.map(({ rawText }) => rawText).join('; ')],
    ['historical', ({ entry }) => entry.historical],
    ['confidence', ({ entry }) => entry.confidence],
    ['answers', ({ answers }) => answers.join('; ')],
    [
      'changes',
      ({ changes }) => changes.map(({ standing, date, article }) => `${standing} ${date ?? ''} ${article}`).join('; '),
    ],
    ['reviewed', ({ reviewed }) => reviewed],
    ['told_again', ({ toldAgain }) => [...new Set(toldAgain.map(({ article }) => article))].join('; ')],
  ],
  none: 'no offers, demands, conditions, threats or commitments found',
})
