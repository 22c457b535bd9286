// What an article does to an entry of the ledger <-> a line that is kept of it, so that the entry can be put together again as it stood at any article.
// Example: a second telling that names whom an offer is made to gives {"tellings": [{…}], "entry": {"to": […]}, "standing": "open", …}.
import type { Change, LedgerEntry, Link, Standing } from '../../model/index.ts'
import { sidesOf } from '../ledger/scene.ts'
import type { Item } from '../standing/item.ts'

type Differing = Partial<LedgerEntry>

interface EntryLine {
  readonly tellings: readonly LedgerEntry[]
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

/** So many tellings are kept whole: no rule of the standing looks at the parties and speakers of later ones. */
const WHOLE = 10

/** A late telling as far as it is held against others, and told. */
const slim = (telling: LedgerEntry, at: number): LedgerEntry =>
  at < WHOLE ? telling : { ...telling, by: [], to: [], saidBy: [], ifBy: [], evidence: telling.evidence.slice(0, 1) }

/** Takes out of an item what nobody will look at again. */
export function makeSlim({ tellings }: Item, before: Lengths): void {
  for (let at = Math.max(WHOLE, before.tellings); at < tellings.length; at++)
    tellings[at] = slim(tellings[at] as LedgerEntry, at)
}

/** What an article has added to an item. */
export function packEntry(item: Item, before: Lengths): string {
  const first = item.tellings[0]
  const other = first === undefined ? undefined : differing(item.entry, first)
  const line: EntryLine = {
    tellings: item.tellings.slice(before.tellings).map((one, at) => slim(one, before.tellings + at)),
    changes: item.changes.slice(before.changes),
    proposed: item.proposed.slice(before.proposed),
    standing: item.standing,
    answeredBy: [...item.answeredBy],
    ...(other === undefined ? {} : { entry: other }),
    ...(before.tellings > 0 || item.answers.length === 0 ? {} : { answers: item.answers }),
    ...(item.alone ? { alone: true } : {}),
  }
  return JSON.stringify(line)
}

/** An item as its lines make it, in the order of their articles. */
export function unpackEntry(logs: readonly string[]): Item {
  const lines = logs.map((log) => JSON.parse(log) as EntryLine)
  const tellings = lines.flatMap((line) => line.tellings)
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
