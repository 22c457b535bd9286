// Letterheads -> versions: wire copies, updates and corrections of an article, and retractions.
// Example: the same 300 words under another outlet's name are a copy; a longer text at the same address is an update.
// Works band by band over the sketches (locality-sensitive hashing), so the work grows with the articles, not with their pairs.
import { groupBy } from '../../base/group-by.ts'
import { BANDS, bandKey, likeness } from '../../base/near-duplicates.ts'
import { type Notice, type NoticePhrases, namedHeadlines, noticeOf } from '../../base/notices.ts'
import { isAnotherState, LEAST_RUNS, type SameText, sameText, withinDays } from '../../base/same-text.ts'
import type { Letterhead, Version, VersionKind } from '../../model/index.ts'

/** Texts that begin alike by the thousand (tables, horoscopes) are not compared all with all. */
const NEIGHBOURS = 12

/** In the order in which they came out; those without a day last, then by id, so that the order of input does not count. */
export function byAge(a: Letterhead, b: Letterhead): number {
  const [left, right] = [a.date ?? '9999', b.date ?? '9999']
  return left < right ? -1 : left > right ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}

/** Pairs that share a band or an address. */
function* candidates(heads: readonly Letterhead[]): Generator<readonly [Letterhead, Letterhead]> {
  for (const group of groupBy(
    heads.filter((head) => head.url !== ''),
    (head) => head.url,
  ).values())
    for (const [at, head] of group.entries()) if (at > 0) yield [group[at - 1] ?? head, head]
  const long = heads.filter(({ shingles }) => shingles >= LEAST_RUNS)
  const before = new Int32Array(long.length)
  for (let band = 0; band < BANDS; band++) {
    const latest = new Map<number, number>()
    for (const [at, head] of long.entries()) {
      const key = bandKey(head, band) | 0
      before[at] = latest.get(key) ?? -1
      latest.set(key, at)
      for (const other of neighbours(before, at)) yield [long[other] ?? head, head]
    }
  }
}

/** The latest that share a band, the earliest of them first; `before` is the one before each. */
function neighbours(before: Int32Array, at: number): readonly number[] {
  let next = before[at] ?? -1
  if (next < 0) return ALONE
  const found: number[] = []
  for (; next >= 0 && found.length < NEIGHBOURS; next = before[next] ?? -1) found.push(next)
  return found.reverse()
}
const ALONE: readonly number[] = []

/** What it says of itself, else whether it is another state. */
function kindOf(later: Letterhead, earlier: Letterhead, notice: Notice | undefined, share: number): VersionKind {
  if (notice === 'retraction') return notice
  if (!isAnotherState(later, earlier, share, notice !== undefined)) return 'copy'
  return notice ?? 'update'
}

const plain = (title: string): string =>
  title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** Articles by address and by headline, oldest first. */
interface Register {
  readonly byUrl: ReadonlyMap<string, readonly Letterhead[]>
  readonly byTitle: ReadonlyMap<string, readonly Letterhead[]>
}

const registerOf = (heads: readonly Letterhead[]): Register => ({
  byUrl: groupBy(heads, (head) => head.url),
  byTitle: groupBy(heads, (head) => plain(head.title)),
})

/** The article that a notice without a text of its own takes back or corrects: by address, else by the headline it names. */
function meantBy(notice: Letterhead, { byUrl, byTitle }: Register): Letterhead | undefined {
  const earlier = (head: Letterhead): boolean => head !== notice && byAge(head, notice) < 0 && withinDays(head, notice)
  const sameAddress = notice.url === '' ? [] : (byUrl.get(notice.url) ?? [])
  const sameTitle = namedHeadlines(notice.title, notice.opening).flatMap((name) => byTitle.get(plain(name)) ?? [])
  return sameAddress.findLast(earlier) ?? sameTitle.findLast(earlier)
}

/** Root of each article's group, shortened on the way. */
function rootOf(parents: Map<string, string>, id: string): string {
  let at = id
  for (let up = parents.get(at); up !== undefined && up !== at; up = parents.get(at)) at = up
  parents.set(id, at)
  return at
}

/** Every article that is a version of an earlier one; `of` is the first of its group. */
export function findVersions(articles: readonly Letterhead[], phrases: NoticePhrases): Version[] {
  const heads = [...articles].sort(byAge)
  const rank = new Map(heads.map((head, at) => [head.id, at]))
  const byId = new Map(heads.map((head) => [head.id, head]))
  const parents = new Map<string, string>()
  const why = new Map<string, SameText>()
  const join = (first: Letterhead, second: Letterhead, like: SameText): void => {
    const [a, b] = [rootOf(parents, first.id), rootOf(parents, second.id)]
    if (!why.has(second.id)) why.set(second.id, like)
    if (a === b) return
    const [root, other] = (rank.get(a) ?? 0) < (rank.get(b) ?? 0) ? [a, b] : [b, a]
    parents.set(other, root)
    if (!why.has(other)) why.set(other, like)
  }
  for (const [first, second] of candidates(heads)) {
    if (rootOf(parents, first.id) === rootOf(parents, second.id)) continue
    const like = sameText(first, second)
    if (like !== undefined) join(first, second, like)
  }
  const notices = new Map(heads.map((head) => [head.id, noticeOf(head.title, head.opening, phrases)]))
  const register = registerOf(heads)
  for (const head of heads) {
    if (notices.get(head.id) === undefined || rootOf(parents, head.id) !== head.id) continue
    const meant = meantBy(head, register)
    if (meant !== undefined) join(meant, head, { likeness: likeness(head, meant), reasons: ['names its headline'] })
  }
  return heads.flatMap((head): Version[] => {
    const of = byId.get(rootOf(parents, head.id))
    if (of === undefined || of === head) return []
    const { likeness: share, reasons } = why.get(head.id) ?? { likeness: likeness(head, of), reasons: [] }
    const kind = kindOf(head, of, notices.get(head.id), share)
    return [{ article: head.id, of: of.id, kind, likeness: Math.round(share * 100) / 100, reasons }]
  })
}
