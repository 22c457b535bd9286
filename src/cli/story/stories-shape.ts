// A story -> its cells: day, what, who to whom, where, how many tell it; below it every telling.
// Example: "2022-08-25  ASSAULT  PRK > KOR  Yeonpyeong  2 articles" with the sentences of both.
import type { Member, Story } from '../../model/index.ts'
import type { StoryRecord } from '../../pipeline/story-types.ts'
import { dateCell } from '../table-cells.ts'
import type { Column, Shape } from './lines.ts'

const NONE = '–'
const list = (values: readonly string[]): string => values.join(', ') || NONE

const COLUMNS: readonly Column<Story>[] = [
  { name: 'date', cells: ({ date }) => dateCell(date), least: 10 },
  { name: 'event', cells: ({ type, modes }) => [[type, ...modes].join(' ')], least: 9 },
  { name: 'actor', cells: ({ by }) => [list(by)], least: 8 },
  { name: 'recipient', cells: ({ to }) => [list(to)], least: 8 },
  { name: 'status', cells: ({ status, historical }) => [historical ? `${status}, historical` : status], least: 6 },
  { name: 'place', cells: ({ place }) => [place?.name ?? NONE], least: 6 },
  {
    name: 'told by',
    cells: ({ articles, sources }) => [
      `${articles} ${articles === 1 ? 'article' : 'articles'}${sources.length > 1 ? `, ${sources.length} sources` : ''}`,
    ],
    least: 9,
  },
]

const telling = ({ report, source, counted }: Member): readonly [string, string] => [
  counted ? 'told' : 'version',
  `${[report.published, source, report.article].filter((part) => part !== null && part !== '').join(' · ')} “${report.quote}”`,
]

/** `record` makes the line of JSON; a database has it already. */
export const storiesShape = (record: (row: Story) => StoryRecord): Shape<Story> => ({
  columns: COLUMNS,
  below: ({ members }) => members.map(telling),
  record,
  csv: [
    ['id', ({ id }) => id],
    ['date', ({ date }) => date.from],
    ['enddate', ({ date }) => date.to],
    ['event', ({ type }) => type],
    ['mode', ({ modes }) => modes.join('; ')],
    ['actor', ({ by }) => by.join('; ')],
    ['recipient', ({ to }) => to.join('; ')],
    ['status', ({ status }) => status],
    ['historical', ({ historical }) => historical],
    ['place', ({ place }) => place?.name],
    ['country', ({ place }) => place?.country],
    ['quad_code', ({ quad }) => quad],
    ['event_scale', ({ score }) => score],
    ['confidence', ({ confidence }) => confidence],
    ['articles', ({ articles }) => articles],
    ['sources', ({ sources }) => sources.join('; ')],
    ['members', ({ members }) => members.map(({ report }) => report.article).join('; ')],
  ],
  none: 'no events found',
})
