// Kinds of wording of data/verbs/round-two.txt and of the rules beside it: sentence -> what must be coded, and what must not.
import { describe, expect, it } from 'vitest'
import { told } from './sentences.ts'

const CODED: readonly (readonly [text: string, coded: readonly string[]])[] = [
  ['Talks between India and Pakistan planned for Friday were cancelled.', ['IND+PAK REJECT/meet -']],
  ['Talks between India and Pakistan collapsed on Friday.', ['IND+PAK REJECT/meet -']],
  ['Nuclear talks between the United States and Iran are on hold.', ['USA+IRN REJECT/meet -']],
  ['Iran has not ruled out talks with the United States.', []],
  ['Rwanda denied that its troops had attacked the Congolese town.', ['RWA ASSAULT COD negated']],
  ['Denmark declared two Russian diplomats persona non grata.', ['DNK SANCTION/expel RUS']],
  ["Turkey's former premier criticised Iran in a newspaper column.", ['TUR ACCUSE/disapprove IRN']],
  ['US, Taiwan ink trade deal', ['USA+TWN SUPPORT -']],
  ['Black ink spill in Lima', []],
  ['Ethiopia is ready to use force against Eritrea.', ['ETH THREATEN/violence ERI']],
  ['Benin and Togo sorted out their row.', ['BEN+TGO AGREE -']],
]

describe('more kinds of wording', () => {
  it.each(CODED)('%s', async (text, coded) => {
    expect(await told(text)).toEqual(coded)
  })

  it('tells of the victims of an ambush without their attacker', async () => {
    expect(await told('Twelve Nigerien soldiers were killed in an ambush near the border.')).toContain('- ASSAULT NER')
  })

  it('does not make those who meet in Geneva Swiss', async () => {
    expect((await told('The two leaders met in Geneva.')).join()).not.toContain('CHE')
  })
})
