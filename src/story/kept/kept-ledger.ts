// Entries of the ledger of which a store keeps the greater part -> the same ledger as if all were here: what an article may speak of is handed in first.
// Example: wants(articles) names lists of the register; their entries are taken and listed; add(7, article) links it and says what is to be kept.
// An answer may lead to lists that nobody could name before ("the threats behind the demand"): then add() says that more has to be known.
import { numbered, placeOf } from '../../base/places.ts'
import type { At, EntryRow, KeyRow, LedgerEntry, Linked, ReadArticle } from '../../model/index.ts'
import { sidesOf } from '../ledger/scene.ts'
import { createRegister, DEPTH, type Item, listsBy, listsOf, listsTo, type Register } from '../standing/item.ts'
import type { KinWords } from '../standing/kin-words.ts'
import { answerKey, createLedger, type Ledger } from '../standing/link-ledger.ts'
import { grew, type Lengths, lengthsOf, makeSlim, NOTHING, packEntry, unpackEntry } from './entry-log.ts'

export interface KeptLedger {
  wants(articles: readonly ReadArticle[]): string[]
  unknown(items: readonly At[]): At[]
  /** Ids of the entries. */
  take(rows: readonly EntryRow[]): string[]
  list(keys: readonly string[], rows: readonly KeyRow[]): void
  add(place: number, read: ReadArticle): Pick<Linked, 'entries' | 'entryKeys'> | undefined
  size(): number
  /** Entries that changed since it was asked last, with the places where they were made. */
  told(): (readonly [At, Item])[]
  tellOf(items: readonly At[]): void
  /** Forgets what stands in no list so late that anybody would look at it. */
  trim(): void
  forget(place: number): At[]
}

/** Lists that an entry may be looked for in, whatever kind it turns out to be. */
function listsAsked({ by, to, guessed, kind }: LedgerEntry): string[] {
  const [own, others] = [sidesOf(by), sidesOf(to)]
  const named = guessed ? [] : others
  return [
    ...listsBy(own, []),
    ...listsBy(own, named),
    ...listsTo(own, named),
    ...listsTo(own, []),
    ...(kind === 'demand' ? listsBy(own, others) : []),
    ...(kind === 'commitment' && own.length > 1 ? listsBy(own, own) : []),
  ]
}

/** What gives in to a demand, and so to the threats behind it. */
const YIELDS: ReadonlySet<LedgerEntry['kind']> = new Set(['acceptance', 'commitment'])

/** Lists in which what a deed or an answer in words speaks of may stand. */
const listsSaid = ({ answers }: ReadArticle): string[] =>
  answers.flatMap(({ by, near = [] }) => {
    const sides = by.length > 0 ? [...by, ...near] : near
    return [...listsBy(sides, []), ...listsTo(sides, [], false)]
  })

export function createKeptLedger(kin: KinWords): KeptLedger {
  let from = 0
  let next = 0
  /** How many are held. */
  let tellings = 0
  let place = 0
  const known = new Set<string>()
  const missing = new Set<string>()
  const lists = new Map<string, Item[]>()
  const items = new Map<At, Item>()
  const numbers = new Map<Item, At>()
  const answers = new Map<string, Item>()
  const lengths = new Map<Item, Lengths>()
  const changed = new Set<At>()
  /** Looked at by the article that is being linked: only these can have changed. */
  const seen = new Set<Item>()
  const made: Item[] = []
  let keys: KeyRow[] = []
  let added = 0

  const need = (asked: readonly string[]): void => {
    if (from > 0) for (const key of asked) if (!known.has(key)) missing.add(key)
  }
  const see = (found: readonly Item[]): readonly Item[] => {
    for (const item of found) seen.add(item)
    return found
  }
  const keep = (number: At, item: Item): void => {
    items.set(number, item)
    numbers.set(item, number)
  }
  const numberOf = (item: Item): At => {
    const found = numbers.get(item)
    if (found !== undefined) return found
    const number = numbered(place, next++)
    keep(number, item)
    return number
  }
  const register = createRegister(lists)
  const watched: Register = {
    add(item) {
      register.add(item)
      const [at, of] = [numbered(place, added++), numberOf(item)]
      for (const key of listsOf(item)) keys.push({ key, at, of })
    },
    find(by, to) {
      need(listsBy(by, to))
      return see(register.find(by, to))
    },
    addressed(to, by, nobody) {
      need(listsTo(to, by, nobody))
      return see(register.addressed(to, by, nobody))
    },
  }
  const answered = {
    get(key: string): Item | undefined {
      const found = answers.get(key)
      if (found !== undefined) seen.add(found)
      return found
    },
    set: (key: string, item: Item) => answers.set(key, item),
  }
  const ledger: Ledger = createLedger(kin, { register: watched, answers: answered, items: made })

  /** Where the threats behind the demands stand that these lists have. */
  const behindDemands = (asked: readonly string[]): string[] => {
    const demands = new Set(
      asked.flatMap((key) => (lists.get(key) ?? []).slice(-DEPTH).filter(({ entry }) => entry.kind === 'demand')),
    )
    return [...demands].flatMap(({ by, to }) => listsBy(by, to))
  }

  return {
    wants(articles) {
      if (from === 0) return []
      const said = [...new Set(articles.flatMap(listsSaid))]
      const taken = articles.flatMap(({ entries }) =>
        entries.filter(({ kind }) => YIELDS.has(kind)).flatMap(listsAsked),
      )
      const asked = [
        ...articles.flatMap(({ entries }) => entries.flatMap(listsAsked)),
        ...said,
        ...behindDemands([...said, ...new Set(taken)]),
      ]
      return [...new Set([...missing, ...asked])].filter((key) => !known.has(key))
    },
    unknown: (wanted) => [...new Set(wanted)].filter((number) => !items.has(number)),
    take(rows) {
      const logs = new Map<At, string[]>()
      for (const { item, log } of rows) {
        const list = logs.get(item)
        if (list === undefined) logs.set(item, [log])
        else list.push(log)
      }
      return [...logs].map(([number, list]) => {
        const item = unpackEntry(list)
        keep(number, item)
        lengths.set(item, lengthsOf(item))
        tellings += item.tellings.length
        for (const id of item.answers) answers.set(answerKey(item.entry.kind, item.by, id), item)
        return item.entry.id
      })
    },
    list(wanted, rows) {
      const before = new Map<string, Item[]>()
      for (const { key, of } of rows) {
        const item = items.get(of)
        if (item === undefined) throw new RangeError(`no entry was made at ${of}`)
        const list = before.get(key)
        if (list === undefined) before.set(key, [item])
        else if (list.at(-1) !== item) list.push(item)
      }
      for (const key of wanted) {
        known.add(key)
        missing.delete(key)
        const [earlier, later = []] = [before.get(key), lists.get(key)]
        if (earlier === undefined) continue
        lists.set(key, [...earlier, ...(later[0] === earlier.at(-1) ? later.slice(1) : later)])
      }
    },
    add(at, read) {
      place = at
      next = 0
      added = 0
      keys = []
      made.length = 0
      seen.clear()
      ledger.add(read)
      if (missing.size > 0) return undefined
      for (const item of made) seen.add(item)
      const entries: EntryRow[] = []
      for (const item of seen) {
        const before = lengths.get(item) ?? NOTHING
        if (!grew(item, before)) continue
        tellings += item.tellings.length - before.tellings
        const number = numberOf(item)
        const fresh = before === NOTHING
        entries.push({
          at: numbered(place, entries.length),
          item: number,
          ...(fresh ? { id: item.entry.id } : {}),
          ...(fresh && item.answers[0] !== undefined ? { answered: item.answers[0] } : {}),
          log: packEntry(item, before),
        })
        makeSlim(item, before)
        lengths.set(item, lengthsOf(item))
        changed.add(number)
      }
      return { entries, entryKeys: keys }
    },
    size: () => tellings,
    told() {
      const told = [...changed]
        .sort((a, b) => a - b)
        .flatMap((number) => {
          const item = items.get(number)
          return item === undefined ? [] : [[number, item] as const]
        })
      changed.clear()
      return told
    },
    tellOf(numbersOf) {
      for (const number of numbersOf) changed.add(number)
    },
    trim() {
      const live = new Set<Item>()
      for (const [key, list] of lists) {
        const late = list.slice(-DEPTH)
        lists.set(key, late)
        for (const item of late) live.add(item)
      }
      const ids = new Set([...live].map(({ entry }) => entry.id))
      for (const item of answers.values()) if (item.answers.some((id) => ids.has(id))) live.add(item)
      for (const [key, item] of answers) if (!live.has(item)) answers.delete(key)
      for (const [item, number] of numbers) {
        if (live.has(item)) continue
        tellings -= item.tellings.length
        items.delete(number)
        numbers.delete(item)
        lengths.delete(item)
      }
      seen.clear()
    },
    forget(at) {
      tellings = 0
      const untold = [...changed].filter((number) => placeOf(number) < at)
      from = at
      for (const all of [known, lists, items, numbers, answers, lengths, changed, seen]) all.clear()
      return untold
    },
  }
}
