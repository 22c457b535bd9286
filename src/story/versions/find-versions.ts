// Letterheads -> versions: wire copies, updates and corrections of an article, and retractions.
// Example: the same 300 words under another outlet's name are a copy; a longer text at the same address is an update.
// Works band by band over the sketches (locality-sensitive hashing), so the work grows with the articles, not with their pairs.
import { daysBetween } from '../../base/days.ts'
import { groupBy } from '../../base/group-by.ts'
import { BANDS, bandKey, containment, likeness } from '../../base/near-duplicates.ts'
import { type Notice, type NoticePhrases, namedHeadlines, noticeOf } from '../../base/notices.ts'
import type { Letterhead, Version, VersionKind } from '../../model/index.ts'

/** From here on two texts are one (docs/stories.md); the second counts where an address or an outlet is the same. */
export const SAME_TEXT = 0.5
export const SAME_PLACE_TEXT = 0.2
const CONTAINED = 0.75
/** A wire copy comes out within days. */
const DAYS = 10
/** Fewer runs than this tell nothing. */
const LEAST = 8
/** Texts that begin alike by the thousand (tables, horoscopes) are not compared all with all. */
const NEIGHBOURS = 12

const near = (a: Letterhead, b: Letterhead): boolean =>
  a.date === null || b.date === null || Math.abs(daysBetween(a.date, b.date)) <= DAYS

/** In the order in which they came out; those without a day last, then by id, so that the order of input does not count. */
export function byAge(a: Letterhead, b: Letterhead): number {
  const [left, right] = [a.date ?? '9999', b.date ?? '9999']
  return left < right ? -1 : left > right ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}

const sameUrl = (a: Letterhead, b: Letterhead): boolean => a.url !== '' && a.url === b.url

interface Likeness {
  readonly likeness: number
  readonly reasons: readonly string[]
}

/** Whether two articles are one text, and why. */
function sameText(a: Letterhead, b: Letterhead): Likeness | undefined {
  const share = likeness(a, b)
  const percent = `${Math.round(share * 100)} % of their runs of words`
  if (sameUrl(a, b)) return { likeness: share, reasons: ['same address', percent] }
  if (Math.min(a.shingles, b.shingles) < LEAST || !near(a, b)) return undefined
  const inside = containment(a, b)
  if (share >= SAME_TEXT) return { likeness: share, reasons: [percent] }
  if (inside >= CONTAINED && share >= SAME_PLACE_TEXT)
    return { likeness: share, reasons: [percent, `${Math.round(inside * 100)} % of the shorter stand in the longer`] }
  if (share >= SAME_PLACE_TEXT && a.source !== '' && a.source === b.source)
    return { likeness: share, reasons: [percent, 'same publisher'] }
  return undefined
}

/** Pairs that share a band or an address. */
function* candidates(heads: readonly Letterhead[]): Generator<readonly [Letterhead, Letterhead]> {
  for (const group of groupBy(
    heads.filter((head) => head.url !== ''),
    (head) => head.url,
  ).values())
    for (const [at, head] of group.entries()) if (at > 0) yield [group[at - 1] ?? head, head]
  for (let band = 0; band < BANDS; band++) {
    const buckets = new Map<number, Letterhead[]>()
    for (const head of heads) {
      if (head.shingles < LEAST) continue
      const key = bandKey(head, band)
      const bucket = buckets.get(key)
      if (bucket === undefined) buckets.set(key, [head])
      else {
        for (const other of bucket.slice(-NEIGHBOURS)) yield [other, head]
        bucket.push(head)
      }
    }
  }
}

/** Which of the two came first, seen from the notices: what says that it corrects is the later one. */
function kindOf(later: Letterhead, earlier: Letterhead, notice: Notice | undefined, share: number): VersionKind {
  if (notice !== undefined) return notice
  if (sameUrl(later, earlier)) return share >= 0.95 ? 'copy' : 'update'
  return later.source !== '' && later.source === earlier.source && share < 0.95 ? 'update' : 'copy'
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
  const earlier = (head: Letterhead): boolean => head !== notice && byAge(head, notice) < 0 && near(head, notice)
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
  const why = new Map<string, Likeness>()
  const join = (first: Letterhead, second: Letterhead, like: Likeness): void => {
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
