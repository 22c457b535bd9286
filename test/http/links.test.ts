// Links of the ledger: proposed, confirmed, cut and undone by people; kept when the ledger is told anew; what they do to the standing.
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import type { LedgerList, LedgerOne, LinkAnswer, LinkCandidates } from '../../src/http/api-types.ts'
import type { LedgerChange, LedgerRecord } from '../../src/model/index.ts'
import { foldLinks, linkKey, standingAfter } from '../../src/store/fold-links.ts'
import { entryOf, putLedger, type Sample, sampleOf } from './sample.ts'

const change = (standing: LedgerChange['standing'], more: Partial<LedgerChange> = {}): LedgerChange => ({
  standing,
  date: '2024-03-20',
  article: 'a1',
  evidence: [{ role: 'event', in: 'text', start: 6, end: 9, rule: 'answer:deed' }],
  confidence: 0.5,
  reasons: ['words in common 1.0 of 2'],
  ...more,
})

const REFUSAL = entryOf('l2', { kind: 'refusal', by: entryOf('x').to, to: entryOf('x').by, date: '2024-03-21' })
const OFFER = entryOf('l1', { proposed: [change('met')] })
const LEDGER: readonly LedgerRecord[] = [
  OFFER,
  REFUSAL,
  entryOf('l3', { changes: [change('rejected')], standing: 'rejected' }),
]

let sample: Sample
beforeEach(async () => {
  sample?.db.close()
  sample = await sampleOf()
  await putLedger(sample.db, LEDGER)
})
afterAll(() => sample.db.close())

const one = (id: string): Promise<LedgerOne> => sample.json<LedgerOne>(`/api/v1/ledger/${id}`)
const say = async (id: string, body: unknown): Promise<LinkAnswer> => {
  const answer = await sample.post(`/api/v1/ledger/${id}/links`, body)
  expect(answer.status).toBe(201)
  return (await answer.json()) as LinkAnswer
}
const undo = (review: string) => sample.post(`/api/v1/ledger/links/${review}/undo`, { who: 'ben' })
const standingIn = async (standing: string): Promise<string[]> =>
  (await sample.json<LedgerList>(`/api/v1/ledger?standing=${standing}`)).entries.map(({ entry }) => entry.id)

describe('a link that is only proposed', () => {
  it('is listed, and confirmed it changes the standing, with who, when and why; an undo takes it back', async () => {
    expect(
      (await sample.json<LedgerList>('/api/v1/ledger?proposed=true')).entries.map(({ entry }) => entry.id),
    ).toEqual(['l1'])
    const key = (await one('l1')).entry.proposed[0]?.key
    const { id, entry } = await say('l1', { action: 'confirm', key, who: 'ana', why: 'the same meeting' })
    expect(entry.entry).toMatchObject({ standing: 'met', proposed: [] })
    expect(entry.changes).toMatchObject([
      { standing: 'met', reviewed: { id, action: 'confirm', who: 'ana', why: 'the same meeting' } },
    ])
    expect(await standingIn('met')).toEqual(['l1'])
    expect((await undo(id)).status).toBe(201)
    expect((await one('l1')).entry.entry).toMatchObject({ standing: 'open', changes: [], proposed: OFFER.proposed })
    expect((await one('l1')).reviews.map(({ action, who }) => [action, who])).toEqual([
      ['confirm', 'ana'],
      ['undo', 'ben'],
    ])
  })

  it('is cut and stays cut when the ledger is told anew', async () => {
    const key = (await one('l1')).entry.proposed[0]?.key
    await say('l1', { action: 'cut', key })
    expect((await one('l1')).entry).toMatchObject({ proposed: [], cut: [{ reviewed: { action: 'cut' } }] })
    await putLedger(sample.db, LEDGER)
    expect((await one('l1')).entry).toMatchObject({ proposed: [], cut: [{ reviewed: { action: 'cut' } }] })
  })
})

describe('a link that was made', () => {
  it('is cut: the entry is open again, and so it is when the entry is told under another id', async () => {
    const key = (await one('l3')).entry.changes[0]?.key
    const { id } = await say('l3', { action: 'cut', key, why: 'another offer' })
    expect((await one('l3')).entry.entry).toMatchObject({ standing: 'open', changes: [] })
    expect(await standingIn('rejected')).toEqual([])
    const again = { ...entryOf('l9', { changes: [change('rejected')], standing: 'rejected' }) }
    await putLedger(sample.db, [{ ...again, told_again: [{ article: 'a1', id: 'l3', content: 'x', date: null }] }])
    expect((await one('l9')).entry.entry).toMatchObject({ standing: 'open', changes: [] })
    await undo(id)
    expect((await one('l9')).entry.entry).toMatchObject({ standing: 'rejected' })
  })
})

describe('a link that nobody found', () => {
  it('is proposed by an entry, then confirmed; the answer says what it answers', async () => {
    await say('l1', { action: 'propose', answer: 'l2', standing: 'rejected' })
    const proposed = (await one('l1')).entry.proposed.at(-1)
    expect(proposed).toMatchObject({ standing: 'rejected', reviewed: { action: 'propose' } })
    expect((await one('l1')).entry.entry.standing).toBe('open')
    await say('l1', { action: 'confirm', key: proposed?.key })
    expect((await one('l1')).entry.entry.standing).toBe('rejected')
    expect((await one('l2')).answers.map(({ entry }) => entry.id)).toEqual(['l1'])
    await putLedger(sample.db, LEDGER)
    expect((await one('l1')).entry.entry.standing).toBe('rejected')
    expect((await one('l2')).answers.map(({ entry }) => entry.id)).toEqual(['l1'])
  })

  it('is made by an event, with its words as evidence', async () => {
    const { entries, events } = await sample.json<LinkCandidates>('/api/v1/ledger/l1/candidates')
    expect(entries.map(({ entry }) => entry.id).sort()).toEqual(['l2', 'l3'])
    const [event] = events
    expect(event?.sentence).toContain('met')
    const { entry } = await say('l3', { action: 'confirm', event: event?.record.id, standing: 'withdrawn' })
    expect(entry.changes.at(-1)).toMatchObject({ standing: 'withdrawn', article: event?.article.id })
  })

  it.each([
    [{ action: 'marry', key: 'x' }, '"action" is one of'],
    [{ action: 'cut', key: 'x' }, 'no link "x"'],
    [{ action: 'propose', answer: 'l1', standing: 'met' }, 'does not answer itself'],
    [{ action: 'propose', answer: 'l2', standing: 'perhaps' }, '"standing" is one of'],
    [{ action: 'propose', event: 'e0', standing: 'met' }, 'no event e0'],
  ])('is refused where it says nothing that can be kept: %j', async (body, why) => {
    const answer = await sample.post('/api/v1/ledger/l1/links', body)
    expect(answer.status).toBe(400)
    expect(((await answer.json()) as { detail: string }).detail).toContain(why)
  })

  it('is refused for an entry and an opinion that are not there', async () => {
    expect((await sample.post('/api/v1/ledger/l7/links', { action: 'cut', key: 'x' })).status).toBe(404)
    expect((await undo('k1')).status).toBe(404)
  })
})

describe('the standing after changes', () => {
  const sides = ({ article }: LedgerChange): string[] => [article]
  it('does not hide the no of one behind the yes of another, unless a person says so', () => {
    const no = change('rejected', { article: 'QAT' })
    const yes = change('accepted', { article: 'KWT' })
    expect(standingAfter([no, yes], sides)).toBe('rejected')
    expect(standingAfter([no, change('accepted', { article: 'QAT' })], sides)).toBe('accepted')
    const note = { id: 'k1', action: 'confirm', who: 'ana', at: '2024' } as const
    expect(standingAfter([no, { ...yes, reviewed: note }], sides)).toBe('accepted')
    expect(standingAfter([], sides)).toBe('open')
  })

  it('is as told where the opinions change nothing', () => {
    const entry = entryOf('l5', {
      changes: [change('accepted'), change('met', { article: 'a2' })],
      standing: 'rejected',
    })
    const opinion = { no: 1, id: 'k1', at: '2024', who: 'ana', entry: 'l5', action: 'cut' } as const
    const other = change('broken', { article: 'a9' })
    const folded = foldLinks(entry, [{ ...opinion, change: other }], sides)
    expect(folded.standing).toBe('rejected')
    expect(folded.cut?.map(linkKey)).toEqual([linkKey(other)])
  })
})
