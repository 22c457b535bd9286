// Entries told in the headline alone are left out where the text tells entries: headlines leave out too much to stand alone.
// Example: "Seoul spurns offer, warns North" above a text that tells both in full adds nothing; above a text without entries it stays.
import type { LedgerEntry } from '../../model/index.ts'
import type { Scene } from './scene.ts'

export function leaveOutHeadlines(entries: readonly LedgerEntry[], { doc }: Scene): LedgerEntry[] {
  const inTitle = ({ sentence }: LedgerEntry): boolean => doc.sentences[sentence]?.in === 'title'
  const body = entries.filter((entry) => !inTitle(entry))
  return body.length > 0 ? body : [...entries]
}
