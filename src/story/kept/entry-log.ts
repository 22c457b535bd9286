// What an article does to an entry of the ledger <-> a line that is kept of it, so that the entry can be put together again as it stood at any article.
// Example: a second telling that names whom an offer is made to gives {"tellings": [{"at": 458752}], "entry": {"to": […]}, "standing": "open", …}.
// Entries themselves stand in the readings of their articles; a line has only what differs from there.
import { numbered, placeOf, whichOf } from '../../base/places.ts'
import type { At, Change, EntryRow, LedgerEntry, Link, ReadArticle, Standing } from '../../model/index.ts'
import { sidesOf } from '../ledger/scene.ts'
import type { Item } from '../standing/item.ts'

type Differing = Partial<LedgerEntry>

interface TellingLine {
  readonly at: At
  readonly other?: Differing
}

interface EntryLine {
  readonly tellings: readonly TellingLine[]
  readonly changes: readonly Change[]
  readonly proposed: readonly Link[]
  readonly standing: Standing
  readonly answeredBy: readonly (readonly [string, Standing])[]
  /** How the entry as a whole differs from its first telling. */
  readonly entry?: Differing
  readonly answers?: readonly string[]
  readonly alone?: true
}

/** How much of an item has been kept. */
export interface Lengths {
  readonly tellings: number
  readonly changes: number
  readonly proposed: number
}

export const NOTHING: Lengths = { tellings: 0, changes: 0, proposed: 0 }

export const lengthsOf = ({ tellings, changes, proposed }: Item): Lengths => ({
  tellings: tellings.length,
  changes: changes.length,
  proposed: proposed.length,
})

export const grew = (item: Item, before: Lengths): boolean =>
  item.tellings.length > before.tellings ||
  item.changes.length > before.changes ||
  item.proposed.length > before.proposed

/** Fields that are not the very same; those of an entry are never changed in place. */
function differing(entry: LedgerEntry, from: LedgerEntry): Differing | undefined {
  const fields = Object.entries(entry).filter(([name, value]) => from[name as keyof LedgerEntry] !== value)
  return fields.length === 0 ? undefined : (Object.fromEntries(fields) as Differing)
}

function tellingLine(telling: LedgerEntry, place: number, { entries }: ReadArticle): TellingLine {
  const which = entries.findIndex(({ id, words }) => id === telling.id && words === telling.words)
  const read = entries[which]
  if (read === undefined) throw new RangeError(`entry ${telling.id} is not of its article`)
  const other = differing(telling, read)
  return { at: numbered(place, which), ...(other === undefined ? {} : { other }) }
}

/** What the article at a place has added to an item. */
export function packEntry(
  item: Item,
  before: Lengths,
  place: number,
  read: ReadArticle,
): Pick<EntryRow, 'tellings' | 'log'> {
  const first = item.tellings[0]
  const other = first === undefined ? undefined : differing(item.entry, first)
  const line: EntryLine = {
    tellings: item.tellings.slice(before.tellings).map((telling) => tellingLine(telling, place, read)),
    changes: item.changes.slice(before.changes),
    proposed: item.proposed.slice(before.proposed),
    standing: item.standing,
    answeredBy: [...item.answeredBy],
    ...(other === undefined ? {} : { entry: other }),
    ...(before.tellings > 0 || item.answers.length === 0 ? {} : { answers: item.answers }),
    ...(item.alone ? { alone: true } : {}),
  }
  return { tellings: line.tellings.map(({ at }) => at), log: JSON.stringify(line) }
}

function toldIn({ at, other }: TellingLine, articles: ReadonlyMap<number, ReadArticle>): LedgerEntry {
  const read = articles.get(placeOf(at))?.entries[whichOf(at)]
  if (read === undefined) throw new RangeError(`no entry stands at ${at}`)
  return other === undefined ? read : { ...read, ...other }
}

/** An item as its lines make it, in the order of their articles. */
export function unpackEntry(logs: readonly string[], articles: ReadonlyMap<number, ReadArticle>): Item {
  const lines = logs.map((log) => JSON.parse(log) as EntryLine)
  const tellings = lines.flatMap((line) => line.tellings.map((one) => toldIn(one, articles)))
  const last = lines.at(-1)
  const first = tellings[0]
  if (last === undefined || first === undefined) throw new RangeError('an entry that nobody tells')
  const entry = last.entry === undefined ? first : { ...first, ...last.entry }
  return {
    entry,
    by: sidesOf(entry.by),
    to: sidesOf(entry.to),
    tellings,
    standing: last.standing,
    answers: [...(lines[0]?.answers ?? [])],
    changes: lines.flatMap(({ changes }) => changes),
    proposed: lines.flatMap(({ proposed }) => proposed),
    alone: last.alone === true,
    answeredBy: new Map(last.answeredBy),
  }
}
