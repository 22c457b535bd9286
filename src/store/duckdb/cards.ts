// Events -> the cards that their records are shown from (store/cards.ts): taken from the tables, packed here.
// Example: await packFrom(db, 17) after the events from 17 on were written; await unpack(db, [17]) before 17 is changed or taken out.
// Always a whole card at a time, so that the same events make the same cards whatever came together. What is under embargo has no card.
import { CHUNK, chunkOf, EVENT_VALUES, EVIDENCE_VALUES, PARTY_VALUES, packCard } from '../cards.ts'
import type { Db } from '../db.ts'

/** A condition on a column that holds numbers of events. */
type Which = (column: string) => string

const quoted = (of: string, names: readonly string[], change: Readonly<Record<string, string>>): string =>
  names.map((name) => change[name] ?? `${of}."${name}"`).join(', ')

const OFFSETS = { start: 't.start - s.sentence', end: 't."end" - s.sentence' }
const CODER = '(SELECT any_value(r.coder) FROM store.runs r WHERE r.no = e.run)'
const EVENT = quoted('e', EVENT_VALUES, { size: 'e.size::VARCHAR', categories: 'e.categories::VARCHAR', coder: CODER })

const listOf = (table: string, columns: string, order: string, which: Which): string =>
  `SELECT event, list(json_array(${columns}) ORDER BY ${order}) AS list FROM store.${table} t
   JOIN (SELECT no, sentence_start AS sentence FROM store.events WHERE ${which('no')}) s ON s.no = event
   WHERE ${which('event')} GROUP BY event`

const linesSql = (which: Which): string =>
  `SELECT e.no // ${CHUNK} AS chunk, json_array(json_array(${EVENT}), p.list, v.list)::VARCHAR AS line
   FROM store.events e
   LEFT JOIN (${listOf('parties', quoted('t', PARTY_VALUES, OFFSETS), 'role, n', which)}) p ON p.event = e.no
   LEFT JOIN (${listOf('evidence', quoted('t', EVIDENCE_VALUES, OFFSETS), 'n', which)}) v ON v.event = e.no
   WHERE ${which('e.no')} AND e.embargo IS NULL ORDER BY e.no`

interface Card {
  readonly chunk: number
  readonly card: string
}

function cardsOf(rows: readonly { readonly chunk: number; readonly line: string }[]): Card[] {
  const lines = new Map<number, string[]>()
  for (const { chunk, line } of rows) {
    const known = lines.get(chunk)
    if (known === undefined) lines.set(chunk, [line])
    else known.push(line)
  }
  return [...lines].map(([chunk, list]) => ({ chunk, card: packCard(list) }))
}

async function pack(db: Db, which: Which): Promise<void> {
  const cards = cardsOf(await db.all<{ chunk: number; line: string }>(linesSql(which)))
  if (cards.length === 0) return
  await db.run(
    `INSERT INTO store.cards SELECT chunk, from_base64(card)
     FROM (SELECT unnest(from_json($1::JSON, '[{"chunk":"INTEGER","card":"VARCHAR"}]'), max_depth := 2))`,
    [JSON.stringify(cards)],
  )
}

/** Takes the cards of these events out, with those of their neighbours. */
export async function unpack(db: Db, numbers: readonly number[]): Promise<void> {
  if (numbers.length === 0) return
  await db.run(`DELETE FROM store.cards WHERE chunk IN (${[...new Set(numbers.map(chunkOf))].join(', ')})`)
}

const SLICE = 20_000

/** Packs the events from a number on up to another, some at a time; the card in which the first stands is packed anew. */
export async function packFrom(db: Db, first: number, last: number): Promise<void> {
  if (last < first) return
  await unpack(db, [first])
  for (let from = chunkOf(first) * CHUNK; from <= last; from += SLICE) {
    const to = Math.min(last, from + SLICE - 1)
    await pack(db, (column) => `${column} BETWEEN ${from} AND ${to}`)
  }
}

/** Packs all events. */
export async function packAll(db: Db): Promise<void> {
  const [row] = await db.all<{ last: number }>('SELECT coalesce(max(no), 0)::INTEGER AS last FROM store.events')
  await packFrom(db, 1, row?.last ?? 0)
}

/** Packs the cards of these events anew. */
export async function packAgain(db: Db, numbers: readonly number[]): Promise<void> {
  await unpack(db, numbers)
  const chunks = [...new Set(numbers.map(chunkOf))]
  for (let at = 0; at < chunks.length; at += SLICE / CHUNK) {
    const all = chunks
      .slice(at, at + SLICE / CHUNK)
      .flatMap((chunk) => Array.from({ length: CHUNK }, (_, n) => chunk * CHUNK + n))
    await pack(db, (column) => `${column} IN (${all.join(', ')})`)
  }
}
