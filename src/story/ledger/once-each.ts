// Entries of one article -> each once: what the headline, the lead and a later paragraph repeat is one entry with more evidence.
// Example: "rejected the offer" in the headline and "turned down talks" below, both of Minsk to Riga, are one refusal.
// Two are one where kind and sides agree and their contents share words or meaning; another content is another entry.
import type { LedgerEntry } from '../../model/index.ts'
import type { MeaningLikeness } from '../similarity.ts'
import { sidesOf } from './scene.ts'

const key = ({ kind, by, historical }: LedgerEntry): string => `${kind} ${sidesOf(by).join('+')} ${historical}`

const subset = (a: readonly string[], b: readonly string[]): boolean => a.every((one) => b.includes(one))

/** What is held against another: its words, and those that tell its meaning where they are others. */
export interface Content {
  readonly words: readonly string[]
  readonly meant?: readonly string[]
}

/** Likeness of meaning never makes more of a content than that. */
const MOST_ALIKE = 0.75

/** Share of the shorter content's words in the longer, or likeness of meaning, whichever is more. */
export function sameContent(a: Content, b: Content, alike: MeaningLikeness): number {
  const least = Math.min(a.words.length, b.words.length)
  if (least === 0) return 0.5
  const shared = a.words.filter((word) => b.words.includes(word)).length / least
  if (shared > MOST_ALIKE) return shared
  return Math.max(shared, Math.max(0, alike(a.meant ?? a.words, b.meant ?? b.words) - 0.4) * 1.25)
}

export const SAME_CONTENT = 0.5

function isSame(a: LedgerEntry, b: LedgerEntry, alike: MeaningLikeness): boolean {
  if (key(a) !== key(b)) return false
  const [to, other] = [sidesOf(a.to), sidesOf(b.to)]
  if (!subset(to, other) && !subset(other, to)) return false
  if (a.event !== undefined && a.event === b.event) return true
  if (a.followsAt !== undefined && b.followsAt !== undefined && a.followsAt !== b.followsAt) return false
  return sameContent(a, b, alike) >= SAME_CONTENT
}

/** The one that tells more keeps its words; what the other adds comes with it. */
function merge(a: LedgerEntry, b: LedgerEntry): LedgerEntry {
  const fuller = b.words.length > a.words.length && a.sentence === 0 ? b : a
  const other = fuller === a ? b : a
  return {
    ...other,
    ...fuller,
    id: a.id,
    to: a.to.length >= b.to.length ? a.to : b.to,
    saidBy: fuller.saidBy.length > 0 ? fuller.saidBy : other.saidBy,
    confidence: Math.max(a.confidence, b.confidence),
    evidence: [...fuller.evidence, ...other.evidence],
  }
}

export function entriesOnce(entries: readonly LedgerEntry[], alike: MeaningLikeness): LedgerEntry[] {
  const out: LedgerEntry[] = []
  for (const entry of entries) {
    const at = out.findIndex((other) => isSame(other, entry, alike))
    const known = out[at]
    if (known === undefined) out.push(entry)
    else out[at] = merge(known, entry)
  }
  return out
}
