// How entries stand after several articles: answers, withdrawals, promises kept and broken, threats carried out; and what must stay open.
import { describe, expect, it } from 'vitest'
import { type Report, readReports, standings, tellRead, tellReports } from './engine.ts'

const OFFER: Report = { date: '2025-03-03', source: 'A', text: 'Ghana offered Togo joint patrols on the Volta.' }

describe('an offer', () => {
  it('is open until an answer is read', async () => {
    const told = await tellReports([OFFER, { date: '2025-03-09', text: 'Togo made no comment on the joint patrols.' }])
    expect(standings(told)).toEqual(['open offer GHA > TGO'])
  })

  it('told again in other words is one entry', async () => {
    const again: Report = {
      date: '2025-03-04',
      source: 'B',
      text: 'Ghana proposed to Togo that both patrol the Volta jointly.',
    }
    const { ledger } = await tellReports([OFFER, again])
    expect(ledger.map(({ toldAgain }) => toldAgain.length)).toEqual([1])
  })

  it('is rejected by whoever it was made to', async () => {
    const told = await tellReports([
      OFFER,
      { date: '2025-03-07', text: "Togo rejected Ghana's offer of joint patrols." },
    ])
    expect(standings(told)).toContain('rejected offer GHA > TGO')
    const [offer, refusal] = told.ledger
    expect(refusal?.answers).toEqual([offer?.entry.id])
    expect(offer?.changes[0]).toMatchObject({ standing: 'rejected', article: 'a2', date: '2025-03-07' })
    expect(offer?.changes[0]?.reasons.join(' ')).toMatch(/TGO answers what GHA put to TGO/)
  })

  it('is not rejected by a third side', async () => {
    const told = await tellReports([
      OFFER,
      { date: '2025-03-07', text: "Benin rejected Nigeria's offer of joint patrols." },
    ])
    expect(standings(told)).toContain('open offer GHA > TGO')
  })

  it('is not answered before it was made', async () => {
    const told = await tellReports([
      OFFER,
      { date: '2025-01-07', text: "Togo rejected Ghana's offer of joint patrols." },
    ])
    expect(standings(told)).toContain('open offer GHA > TGO')
  })

  it('is taken back by whoever made it', async () => {
    const told = await tellReports([
      OFFER,
      { date: '2025-03-08', text: 'Ghana withdrew its offer of joint patrols on the Volta.' },
    ])
    expect(standings(told)).toEqual(['withdrawn offer GHA > TGO'])
  })
})

describe('a demand', () => {
  const DEMAND: Report = { date: '2025-03-03', text: 'Ghana demanded that Togo release the six fishermen.' }

  it('is met by the deed', async () => {
    const told = await tellReports([
      DEMAND,
      { date: '2025-03-08', text: 'Togo released the six fishermen on Saturday.' },
    ])
    expect(standings(told)).toEqual(['met demand GHA > TGO'])
  })

  it('is not met by the deed of another', async () => {
    const told = await tellReports([DEMAND, { date: '2025-03-08', text: 'Benin released six sailors on Saturday.' }])
    expect(standings(told)).toEqual(['open demand GHA > TGO'])
  })

  it('is accepted in words', async () => {
    const told = await tellReports([
      DEMAND,
      { date: '2025-03-08', text: "Togo accepted Ghana's demand to release the fishermen." },
    ])
    expect(standings(told)).toContain('accepted demand GHA > TGO')
  })
})

describe('promises and threats', () => {
  it('a promise is broken where the text says so', async () => {
    const told = await tellReports([
      { date: '2025-03-03', text: 'Togo promised Ghana to reopen the crossing at Aflao.' },
      { date: '2025-04-03', text: 'Ghana accused Togo of breaking its promise to reopen the crossing.' },
    ])
    expect(standings(told)).toContain('broken commitment TGO > GHA')
  })

  it('a day that has passed changes nothing', async () => {
    const told = await tellReports([
      { date: '2025-03-03', text: 'Togo promised Ghana to reopen the crossing at Aflao by March 10.' },
      { date: '2025-04-03', text: 'Traders waited at the border on Thursday.' },
    ])
    expect(standings(told)).toEqual(['open commitment TGO > GHA'])
  })

  it('a threat is carried out', async () => {
    const told = await tellReports([
      { date: '2025-03-03', text: "Ghana threatened to expel Togo's ambassador unless Togo apologised." },
      {
        date: '2025-03-09',
        text: "Ghana expelled Togo's ambassador on Sunday, carrying out a threat that it made last week.",
      },
    ])
    expect(standings(told)).toContain('met threat GHA > TGO')
  })

  it('a condition is met by whoever had to meet it', async () => {
    const told = await tellReports([
      { date: '2025-03-03', text: 'Ghana would lift the embargo if Togo handed over the suspects.' },
      { date: '2025-03-09', text: 'Togo handed over the suspects on Sunday.' },
    ])
    expect(standings(told)).toEqual(['met condition GHA > TGO'])
  })
})

describe('a link below the threshold', () => {
  it('is proposed and changes nothing', async () => {
    const told = await tellReports([
      { date: '2025-03-03', text: 'Ghana offered Togo joint patrols on the Volta.' },
      { date: '2025-06-20', text: 'Togo refused.' },
    ])
    const [offer] = told.ledger
    expect(offer?.standing === 'open' ? offer.proposed.length > 0 || offer.changes.length === 0 : true).toBe(true)
    for (const { changes, proposed } of told.ledger) {
      expect(changes.every(({ confidence }) => confidence >= 0.6)).toBe(true)
      expect(proposed.every(({ confidence, made }) => confidence < 0.6 && !made)).toBe(true)
    }
  })
})

describe('laws', () => {
  const reports: readonly Report[] = [
    { ...OFFER, id: 'x' },
    { id: 'y', date: '2025-03-04', source: 'B', text: 'Ghana proposed joint patrols to Togo on Tuesday.' },
    {
      id: 'z',
      date: '2025-03-07',
      text: "Togo rejected Ghana's offer of joint patrols. Ghana threatened to close the border.",
    },
  ]

  it('the order of the articles does not count', async () => {
    const read = await readReports(reports)
    expect(tellRead([...read].reverse())).toEqual(tellRead(read))
  })

  it('reading twice, or an article twice, gives the same', async () => {
    const read = await readReports(reports)
    expect(await tellReports(reports)).toEqual(tellRead(read))
    expect(tellRead([...read, ...read])).toEqual(tellRead(read))
  })

  it('no string makes it throw', async () => {
    const texts = [
      '',
      '.',
      'if',
      'unless unless',
      '“',
      'Ghana if',
      'If Ghana, Togo.',
      'will\u0000 not',
      '\ud800 offered Togo',
      'in exchange for',
    ]
    await expect(tellReports(texts.map((text) => ({ text })))).resolves.toBeDefined()
  })
})
