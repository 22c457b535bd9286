// What somebody says of a link, as it was sent -> the opinion that is kept. The link is one that stands at the entry, or a new one.
// Example: { action: 'confirm', key: 'a7 text 10-18' } of a proposal; { action: 'propose', answer: 'l2…', standing: 'rejected' } by an entry;
// { action: 'confirm', event: 'e4…', standing: 'met' } by a deed. The words that show it are those of the entry or the event.
import { STANDINGS } from '../base/ledger-words.ts'
import type { LedgerChange } from '../model/index.ts'
import { linkKey } from '../store/fold-links.ts'
import type { LinkVerdict, NewLinkReview } from '../store/link-types.ts'
import { eventById } from '../views/events.ts'
import { type LedgerItem, ledgerItems } from '../views/ledger-items.ts'
import { type Body, textOf, whoOf, wrongBody } from './body.ts'
import type { Service } from './service.ts'

const VERDICTS: readonly LinkVerdict[] = ['propose', 'confirm', 'cut']

function choice<T extends string>(body: Body, name: string, of: readonly T[]): T {
  const value = textOf(body, name)
  const found = of.find((one) => one === value)
  if (found === undefined) throw wrongBody(`"${name}" is one of ${of.join(', ')}`)
  return found
}

/** What is kept of a change: nothing of what was said of it before, nor its passage. */
const bare = ({ standing, date, article, evidence, confidence, reasons, answer }: LedgerChange): LedgerChange => ({
  standing,
  date,
  article,
  evidence,
  confidence,
  reasons,
  ...(answer === undefined ? {} : { answer }),
})

function existing({ entry }: LedgerItem, body: Body): LedgerChange {
  const key = textOf(body, 'key')
  const found = [...entry.changes, ...entry.proposed, ...(entry.cut ?? [])].find((one) => linkKey(one) === key)
  if (found === undefined) throw wrongBody(`the entry has no link "${key}"`)
  return bare(found)
}

async function byEntry({ db }: Service, entry: string, body: Body): Promise<LedgerChange> {
  const id = textOf(body, 'answer')
  if (id === entry) throw wrongBody('an entry does not answer itself')
  const [answer] = await ledgerItems(db, { id: [id] }, 1)
  if (answer === undefined) throw wrongBody(`there is no entry ${id}`)
  const { article, date, evidence } = answer.entry
  return {
    standing: choice(body, 'standing', STANDINGS),
    date,
    article,
    evidence,
    confidence: 1,
    reasons: [],
    answer: id,
  }
}

async function byEvent({ db }: Service, body: Body): Promise<LedgerChange> {
  const id = textOf(body, 'event')
  const kept = await eventById(db, id)
  if (kept === undefined) throw wrongBody(`there is no event ${id}`)
  const { date, evidence, article } = kept.record
  const words = evidence.filter(({ role }) => role === 'event')
  return { standing: choice(body, 'standing', STANDINGS), date, article, evidence: words, confidence: 1, reasons: [] }
}

/** Throws http.body where it says nothing that can be kept. */
export async function linkReviewOf(service: Service, item: LedgerItem, body: Body): Promise<NewLinkReview> {
  const { id: entry } = item.entry
  const action = choice(body, 'action', VERDICTS)
  const change =
    body.key !== undefined
      ? existing(item, body)
      : body.answer !== undefined
        ? await byEntry(service, entry, body)
        : await byEvent(service, body)
  return { action, entry, change, ...whoOf(service, body) }
}
