// An entry of the ledger as the articles tell it + what people said of its links -> the entry as it is shown.
// Example: a proposed refusal that somebody confirmed becomes a change, and the offer stands rejected; a change that somebody cut is one no more.
// A link is known by the words that show it, so that what was said of it holds when the articles are read anew. Pure.
import type { LedgerChange, LedgerRecord, Standing } from '../model/index.ts'
import type { LinkOpinion, LinkReview } from './link-types.ts'

/** Article and first words that show a change; the same whether the link is made or only proposed. */
export function linkKey({ article, evidence: [first], standing, date }: LedgerChange): string {
  return first === undefined
    ? `${article} ${standing} ${date ?? ''}`
    : `${article} ${first.in} ${first.start}-${first.end}`
}

/** Opinions that no undo has taken back, in their order. */
export function liveOpinions(reviews: readonly LinkReview[]): LinkOpinion[] {
  const undone = new Set(reviews.flatMap((one) => (one.action === 'undo' ? [one.change.review] : [])))
  return reviews.filter((one): one is LinkOpinion => one.action !== 'undo' && !undone.has(one.id))
}

const latest = (opinions: readonly LinkOpinion[]): Map<string, LinkOpinion> =>
  new Map(opinions.map((one) => [linkKey(one.change), one]))

/** The change as the opinion has it, with who gave it. */
const noted = (change: LedgerChange, { id, action, change: said, who, at, why }: LinkOpinion): LedgerChange => ({
  ...change,
  standing: said.standing,
  ...(said.answer === undefined ? {} : { answer: said.answer }),
  reviewed: { id, action, who, at, ...(why === undefined ? {} : { why }) },
})

const byDay = (a: LedgerChange, b: LedgerChange): number => {
  const [left, right] = [a.date ?? '', b.date ?? '']
  return left < right ? -1 : left > right ? 1 : 0
}

/** How an entry stands after its changes: a "yes" does not hide the "no" of another addressee, unless a person says so. */
export function standingAfter(
  changes: readonly LedgerChange[],
  sidesOf: (change: LedgerChange) => readonly string[],
): Standing {
  const answered = new Map<string, Standing>()
  let standing: Standing = 'open'
  for (const change of changes) {
    for (const side of sidesOf(change)) answered.set(side, change.standing)
    const hides = change.standing === 'accepted' && [...answered.values()].includes('rejected')
    if (!hides || change.reviewed !== undefined) standing = change.standing
  }
  return standing
}

/** The changes and proposals of an entry with the opinions on them. */
export function foldLinks(
  entry: LedgerRecord,
  opinions: readonly LinkOpinion[],
  sidesOf: (change: LedgerChange) => readonly string[],
): LedgerRecord {
  const verdicts = latest(opinions)
  const known = [...entry.changes, ...entry.proposed]
  const keys = new Set(known.map(linkKey))
  const added = [...verdicts.values()].filter(({ change }) => !keys.has(linkKey(change))).map(({ change }) => change)
  const made = new Set(entry.changes.map(linkKey))
  const judged = [...known, ...added].map((change) => {
    const opinion = verdicts.get(linkKey(change))
    return opinion === undefined
      ? { change, as: made.has(linkKey(change)) ? 'confirm' : 'propose' }
      : { change: noted(change, opinion), as: opinion.action }
  })
  const of = (as: string): LedgerChange[] => judged.filter((one) => one.as === as).map(({ change }) => change)
  const changes = of('confirm').sort(byDay)
  const cut = of('cut')
  const same = changes.length === entry.changes.length && changes.every((one) => made.has(linkKey(one)))
  const untouched = same && changes.every(({ reviewed }) => reviewed === undefined)
  return {
    ...entry,
    changes,
    proposed: of('propose'),
    ...(cut.length === 0 ? {} : { cut }),
    standing: untouched ? entry.standing : standingAfter(changes, sidesOf),
    linked: true,
  }
}

/** What an entry answers: entries that somebody linked it with, without those from which it was cut. */
export function foldAnswers(entry: LedgerRecord, opinions: readonly LinkOpinion[]): LedgerRecord {
  const answers = new Set(entry.answers)
  for (const { action, entry: answered } of opinions)
    if (action === 'confirm') answers.add(answered)
    else answers.delete(answered)
  return { ...entry, answers: [...answers], linked: true }
}
