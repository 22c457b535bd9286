// Kinds of wording and construction of everyday reporting: sentence -> what must be coded. Lines: data/verbs/everyday.txt and the rules beside it.
import { describe, expect, it } from 'vitest'
import { told } from './sentences.ts'

const CODED: readonly (readonly [text: string, coded: readonly string[]])[] = [
  // who: the deed's own country, not the place; rows; possessors
  [
    "Kenya condemned Israel's shelling of a clinic in Gaza.",
    ['KEN ACCUSE/disapprove ISR', 'ISR ASSAULT/heavy-weapons PSE'],
  ],
  ['Gunmen abducted a Danish nurse near Kano.', ['.UAF ASSAULT/abduct DNK']],
  ["Peru's embassy in Lisbon was closed by the Portuguese government.", ['PRT SANCTION/withdraw PER']],
  ["Ghana's and Benin's interior ministers met on Monday.", ['GHA+BEN CONSULT -']],
  ['Latvia, along with Estonia, rejected the Belarusian proposal.', ['LVA+EST REJECT BLR']],
  ['Japan thanked Tonga for the relief flight.', ['JPN SUPPORT TON']],
  ["Niger's envoy stood by Mali in the vote.", ['NER SUPPORT MLI']],
  ['A Qatari envoy brokered talks between Bogota and leftist rebels.', ['QAT CONSULT/third-party COL+COL']],
  ['Hackers working for Iran broke into an Albanian ministry.', ['IRN COERCE/cyber ALB']],
  ['Sweden paid compensation to the family of a Somali.', ['SWE AID SOM']],
  // whether: promises to forbear, what is not prolonged, provisos, duties
  ['Chad promised not to shell Sudanese villages.', ['TCD AGREE SDN']],
  ['Mali decided not to meet the Danish envoy.', ['MLI REJECT/meet DNK']],
  ['Canada did not renew its sanctions on Zimbabwe.', ['CAN CONCEDE ZWE']],
  ['China will act unless Manila removes the ship.', ['PHL RETREAT/withdraw - hypothetical', 'CHN THREATEN PHL']],
  ['"Lome has to release the journalists," Ghana\'s president said.', ['GHA REQUEST/yield TGO']],
  ['Neither Chad nor Libya accepted the draft.', ['TCD+LBY AGREE - negated']],
  ['Sudan lodged a protest with Egypt, accusing it of harbouring rebels.', ['SDN ACCUSE/disapprove EGY']],
  ['Belarus said it could impose sanctions on Lithuania.', ['BLR THREATEN/restrict LTU']],
  ['Turkey will not hesitate to use force against Syria.', ['TUR THREATEN/violence SYR']],
  // everyday things that only look like deeds
  ['A Finnish carmaker invaded the Swedish market.', []],
  ['A new Dutch film retells the Spanish siege of Haarlem.', []],
  ['A Nigerian refinery began shipping petrol to Brazil.', []],
  ['The president of Ghana addressed parliament on Monday.', []],
  ['Most analysts expect the Kenyan government to raise taxes.', []],
  ['Wales thrashed Italy in Rome.', []],
  ['A Serbian attack on Kosovo is unthinkable.', ['SRB ASSAULT KOS hypothetical']],
  ['Fiji sent engineers to cyclone-hit Vanuatu.', ['FJI AID VUT']],
  // ordinary words for deeds
  ['Twelve Burmese fishermen were taken into custody by the Thai navy.', ['THA COERCE/arrest MMR']],
  ['Slovakia declared two Russian officials personae non gratae.', ['SVK SANCTION/expel RUS']],
  ["Ghana's ambassador to Togo was recalled on Monday.", ['GHA SANCTION/withdraw TGO']],
  ['Rebels took twenty Malian soldiers prisoner.', ['MLI ASSAULT/abduct MLI']],
  ['Kenyan Police Fire Tear Gas At Protesters', ['KEN ASSAULT/crowd-control KEN']],
]

describe('everyday wordings', () => {
  it.each(CODED)('%s', async (text, coded) => {
    expect(await told(text)).toEqual(coded)
  })
})
