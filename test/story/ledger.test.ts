// Sentences that must make one entry of the ledger, and sentences that must make none. Our own sentences.
import { describe, expect, it } from 'vitest'
import { entriesOf, shortOf } from './engine.ts'

const MUST: readonly (readonly [entry: string, text: string])[] = [
  ['offer GHA > TGO', 'Ghana said it was prepared to hold talks with Togo without conditions.'],
  ['offer GHA > TGO', 'Accra has put forward a plan to Lome for joint patrols of the border.'],
  ['offer GHA > TGO', 'Ghana extended an invitation to Togo to join the talks.'],
  ['offer GHA > TGO', 'Ghana would be willing to hand over the suspects to Togo, its justice minister said.'],
  ['offer GHA > TGO', 'President John Mahama signalled his readiness to meet the Togolese leader.'],
  ['offer GHA > TGO', 'Ghana renewed its offer to mediate in Togo.'],
  ['offer NGA > GHA+TGO', 'Nigeria proposed that Ghana and Togo submit the dispute to the court.'],
  ['offer NGA > GHA+TGO', "Nigeria's president offered to host a summit between Ghana and Togo."],
  ['demand GHA > TGO', 'Ghana wants Togo to withdraw its troops from the island.'],
  ['demand GHA > TGO', 'Ghana insisted that Togo pull its soldiers back before any talks.'],
  ['demand GHA > TGO', 'Ghana called for the immediate release of the fishermen by Togo.'],
  ['demand GHA > TGO', "Togo must apologise for the raid, Ghana's foreign minister said."],
  ['demand GHA > TGO', 'Ghana gave Togo 48 hours to free the sailors.'],
  ['demand GHA > TGO', 'Accra issued an ultimatum to Lome to reopen the crossing by Friday.'],
  ['demand GHA > TGO', '"Togo should let inspectors in," Ghanaian President John Mahama said.'],
  ['demand GHA > TGO', 'Ghana pressed Togo for compensation.'],
  ['demand UNO > GHA+TGO', 'The UN Security Council urged Ghana and Togo to respect the ceasefire.'],
  ['demand GHA > TGO', 'Ghana appealed to Togo to stop the shelling.'],
  ['demand GHA > TGO', "Ghana summoned Togo's ambassador and demanded an explanation."],
  ['demand GHA > TGO', 'Ghana set Togo a deadline of March 1 to dismantle the post.'],
  ['threat GHA > TGO', 'Ghana warned Togo that it would close the border if the arrests went on.'],
  ['threat GHA > TGO', 'Ghana threatened Togo with sanctions.'],
  ['threat GHA > TGO', 'Ghana vowed to retaliate against Togo unless the post was removed.'],
  ['threat GHA > TGO', "Ghana said it would expel Togo's diplomats unless Lome apologised."],
  ['threat GHA > TGO', '"If Togo fires again, we will respond with force," Ghana\'s defence minister said.'],
  ['threat GHA > TGO', 'Ghana will impose tariffs on Togo if no deal is reached by June, President John Mahama said.'],
  ['commitment GHA > TGO', 'Ghana pledged 20 million dollars to Togo for the refugees.'],
  ['commitment GHA > TGO', 'Ghana assured Togo that the dam would not be filled before May.'],
  ['commitment GHA+TGO > -', 'Ghana and Togo agreed to exchange prisoners.'],
  ['commitment GHA+TGO > -', 'Ghana and Togo signed an agreement on fishing rights in Lome.'],
  ['commitment GHA > -', 'Ghana will withdraw its troops by June, the defence ministry said.'],
  ['commitment GHA > TGO', 'Ghana undertook to pay Togo damages.'],
  ['commitment GHA > TGO', 'Ghana gave Togo its word that the prisoners would be freed.'],
  ['commitment GHA+TGO > -', 'Ghana and Togo reached a deal to reopen the border.'],
  ['refusal TGO > GHA', "Togo said no to Ghana's proposal."],
  ['refusal TGO > GHA', 'Togo ruled out talks with Ghana.'],
  ['refusal TGO > GHA', "Togo refused to meet Ghana's envoy."],
  ['refusal TGO > GHA', 'Togo brushed aside the Ghanaian demand.'],
  ['refusal TGO > GHA', "Togo's president dismissed the Ghanaian ultimatum."],
  ['refusal TGO > GHA', "Togo will not bow to Ghana's demands, its prime minister said."],
  ['refusal TGO > GHA', "Togo turned Ghana's plan down."],
  ['refusal TGO > GHA', "Ghana's demand was rejected by Togo."],
  ['acceptance TGO > GHA', 'Togo gave in to the Ghanaian demand.'],
  ['acceptance TGO > GHA', 'Togo said yes to the Ghanaian proposal.'],
  ['acceptance TGO > GHA', "Togo approved Ghana's plan."],
  ['acceptance TGO > GHA', "Togo took up Ghana's offer."],
  ['condition GHA > TGO', 'Ghana would reopen the border once Togo freed the sailors, a minister said.'],
  ['condition GHA > TGO', 'Ghana will not resume talks until Togo withdraws its troops.'],
  ['condition GHA > TGO', "The return of Ghana's ambassador depends on an apology by Togo."],
  ['condition GHA > TGO', 'Only when Togo opens its books would Ghana lift the embargo, Accra said.'],
  ['condition GHA > TGO', 'There will be no talks with Ghana unless Togo stops the patrols, John Mahama said.'],
  ['condition GHA > TGO', 'Togo must first free the sailors before Ghana would lift the embargo, analysts said.'],
]

const MUST_NOT: readonly string[] = [
  'Ghana and Togo discussed the dispute.',
  'Ghana hopes Togo will reply soon.',
  'Ghana denied the claim by Togo.',
  'Ghana blamed Togo for the attack.',
  'Analysts expect Ghana to win the case.',
  'If it rains, the match between Ghana and Togo will be moved.',
  "Ghana's president ordered his officials to prepare a report.",
  'Ghana and Togo will play a friendly match in Accra.',
  'Ghana asked whether Togo had closed the border.',
]

describe('one sentence, one entry', () => {
  it.each(MUST)('%s: %s', async (entry, text) => {
    expect((await entriesOf(text)).map(shortOf)).toEqual([entry])
  })
})

describe('no entry', () => {
  it.each(MUST_NOT)('%s', async (text) => {
    expect((await entriesOf(text)).map(shortOf)).toEqual([])
  })
})

describe('what an entry holds', () => {
  it('nothing where a condition hangs on a bare adverb', async () => {
    expect(await entriesOf('Maybe later, if Togo agrees.')).toEqual([])
    expect(await entriesOf('Not now, unless Ghana withdraws its troops.')).toEqual([])
  })

  it('the condition and the deadline, in the words of the article', async () => {
    const [entry] = await entriesOf('Ghana threatened to close the border unless Togo freed the sailors by Friday.')
    expect(entry).toMatchObject({ kind: 'threat', if: 'Togo freed the sailors by Friday', clause: 'close border' })
    expect(entry?.content).toBe('to close the border')
  })

  it('who has to meet the condition', async () => {
    const [entry] = await entriesOf('Ghana would lift the embargo if Togo handed over the suspects.')
    expect(entry).toMatchObject({ kind: 'condition', ifBy: ['TGO'], if: 'Togo handed over the suspects' })
  })

  it('a deadline that lies ahead, with its day', async () => {
    const [entry] = await entriesOf('Ghana demanded that Togo reopen the crossing by May 20.')
    expect(entry?.deadline).toMatchObject({ words: 'by May 20', to: '2025-05-20' })
  })

  it('who says so, and evidence that lies in the text', async () => {
    const text = "Ghana is ready to meet Togo without conditions, Ghana's foreign minister said."
    const [entry] = await entriesOf(text)
    expect(entry?.saidBy.map(({ rawText }) => rawText)).toEqual(["Ghana's foreign minister"])
    const words = entry?.evidence.map(({ role, start, end }) => `${role} ${text.slice(start, end)}`)
    expect(words).toContain('event ready')
    expect(words).toContain('object to meet Togo without conditions')
  })

  it('the demand as well as the refusal of it', async () => {
    const entries = await entriesOf("In 2019 Ghana rejected Togo's demand for fishing rights in exchange for gas.")
    expect(entries.map(shortOf).sort()).toEqual(['demand TGO > GHA', 'refusal GHA > TGO'])
    expect(entries.find(({ kind }) => kind === 'demand')).toMatchObject({ historical: true, if: 'gas' })
  })

  it('the offer that is declined', async () => {
    const entries = await entriesOf('Togo declined an invitation from Ghana.')
    expect(entries.map(shortOf).sort()).toEqual(['offer GHA > TGO', 'refusal TGO > GHA'])
  })

  it('whom only the answer names', async () => {
    const entries = await entriesOf('Ghana demanded compensation for the fishermen. Togo turned that down.')
    expect(entries.map(shortOf)).toEqual(['demand GHA > TGO', 'refusal TGO > GHA'])
  })

  it('the same statement once, though told twice', async () => {
    const text = 'Togo rejected the Ghanaian plan on Monday. Togo rejected the Ghanaian plan in a letter to the UN.'
    expect((await entriesOf(text)).filter(({ kind }) => kind === 'refusal')).toHaveLength(1)
  })
})
