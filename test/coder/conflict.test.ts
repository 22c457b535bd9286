// Constructions and wordings of conflict, each with a sentence that must code so and one beside it that must not.
import { describe, expect, it } from 'vitest'
import { told } from './sentences.ts'

type Case = readonly [kind: string, text: string, coded: readonly string[]]

const CONSTRUCTIONS: readonly Case[] = [
  ['is under arrest', 'The Zambian opposition leader is under arrest.', ['- COERCE/arrest ZMB']],
  ['is under: nothing of the kind', 'The Zambian airline is under new management.', []],
  ['are on strike', 'Kenyan doctors are on strike.', ['KEN PROTEST/strike -']],
  ['behind it, others say', 'Vilnius said Minsk was behind the fire.', ['LTU ACCUSE/allege BLR']],
  ['behind in a game', 'The Swiss player was behind in the second set.', []],
  ['would pay, others say', 'Baku would pay a heavy price, Yerevan said.', ['ARM THREATEN AZE']],
  ['would pay a bill', 'Tourists would pay more for rooms, the Peruvian hotel owner said.', []],
  ['unacceptable, others say', 'Athens said the Turkish claims were unacceptable.', ['GRC ACCUSE/disapprove TUR']],
  ['died in an ambush by', 'Three Malian soldiers died in an ambush by jihadists near Gao.', ['MLI ASSAULT MLI']],
  ['will not accept', 'Budapest will not accept the quota of Zagreb.', ['HUN REJECT/yield HRV']],
  ['will not be happy', 'Budapest will not be sunny on Friday.', []],
  ['had them detained', "Chad's prosecutor had four party leaders detained.", ['TCD COERCE/arrest TCD']],
  ['has it built', 'Kenya has a port built of stone.', []],
  [
    'given months',
    'Two Kenyan priests were given eight months in jail by a magistrate.',
    ['KEN SANCTION/convict KEN', 'KEN COERCE/arrest KEN'],
  ],
  ['fined only', 'A Kenyan court fined a Ugandan trader.', ['KEN SANCTION/convict UGA']],
  ['called a name', 'Pyongyang called the South Korean president a puppet.', ['PRK ACCUSE/disapprove KOR']],
  ['tried to', 'Iranian agents tried to assassinate a Saudi envoy.', ['IRN ASSAULT/targeted SAU']],
  ['tried to help', 'Latvia tried to help Estonia.', []],
  ['there were protests', 'There were protests in Tunis on Friday.', ['TUN PROTEST/demo TUN']],
  ['no protests', 'There were no protests in Tunis on Friday.', []],
  ['peoples are people', 'Bulgarians have been protesting outside parliament in Sofia.', ['BGR PROTEST/demo BGR']],
  ['ruled out doing', 'The German chancellor ruled out sending tanks to Ukraine.', ['DEU REJECT/assist UKR']],
  ['agent far away', 'The launch was condemned as an outrage by the Japanese government.', ['JPN ACCUSE/disapprove -']],
  ['said no to', 'Danish voters said no to the treaty.', ['DNK REJECT -']],
  ['the military it', 'The Burmese military said it had overrun a Karen base.', ['MMR ASSAULT MMR']],
]

const WORDINGS: readonly Case[] = [
  [
    'whatever is confiscated',
    'Mozambican customs confiscated satellite dishes from a radio station in Nampula.',
    ['MOZ COERCE/seize MOZ'],
  ],
  ['whoever is killed', 'Somali militants killed six diners in Mogadishu.', ['SOM ASSAULT SOM']],
  ['put to the torch', 'Sudanese militiamen put Darfur villages to the torch.', ['SDN ASSAULT/destroy -']],
  ['went on a spree', 'Eritrean troops went on a killing spree in Axum.', ['ERI ASSAULT ETH']],
  ['a cordon around', 'The Nigerian army has thrown a cordon around Maiduguri.', ['NGA COERCE/restrict NGA']],
  ['on notice', 'Russia put Norway on notice.', ['RUS THREATEN NOR']],
  ['a bus crashed', 'A Polish bus crashed in Hungary, killing 12 pilgrims.', []],
  ['shares took a beating', 'Shares in the German carmaker took a beating on Tuesday.', []],
  ['fire from a band', 'The Italian singer set the stage alight with her voice.', []],
  ['killed by snow', 'A French skier was killed by an avalanche in Austria.', []],
]

describe('constructions of conflict', () => {
  it.each(CONSTRUCTIONS)('%s: %s', async (_kind, text, coded) => {
    expect(await told(text)).toEqual(coded)
  })
})

describe('wordings of conflict', () => {
  it.each(WORDINGS)('%s: %s', async (_kind, text, coded) => {
    expect(await told(text)).toEqual(coded)
  })
})
