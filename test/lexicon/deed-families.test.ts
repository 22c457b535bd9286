// Families of wording for deeds: several ways to tell each, and what looks like a deed and is none (sport, business, daily life).
// The lexicon of predicates (data/verbs) is broad only as long as these stand; a single verb is tested with the rule that needs it.
import { describe, expect, it } from 'vitest'
import { told } from '../coder/sentences.ts'

const CODED: readonly (readonly [text: string, event: string])[] = [
  ['Hungary flew tents and blankets to Turkey.', 'HUN AID TUR'],
  ['Norway threw Iceland a financial lifeline.', 'NOR AID ISL'],
  ['Danish sailors pulled 12 Somali migrants out of the sea.', 'DNK AID SOM'],
  ['Jordan opened its hospitals to Syrian refugees.', 'JOR AID SYR'],
  ['Belgian medics inoculated children in Goma.', 'BEL AID COD'],
  ['Ghana and Togo pooled their radar data.', 'GHA+TGO COOPERATE -'],
  ['Peru and Chile jointly patrolled the border.', 'PER+CHL COOPERATE -'],
  ['Spain handed over a fugitive to Morocco.', 'ESP COOPERATE MAR'],
  ['The French troops left Niger on Friday.', 'FRA RETREAT/withdraw -'],
  ['The Ugandan soldiers marched out of Goma.', 'UGA RETREAT/withdraw -'],
  ['Sri Lankan rebels laid down their arms.', 'LKA RETREAT/disarm -'],
  ['Cuba let 50 prisoners go.', 'CUB RETREAT/release CUB'],
  ['Iran and Iraq stopped shooting at dawn.', 'IRN+IRQ RETREAT/ceasefire -'],
  ['The Nepalese premier threw in the towel.', 'NPL RETREAT/resign -'],
  ['Protesters pelted the Bolivian ministry with eggs.', 'BOL PROTEST/riot BOL'],
  ['Kenyan nurses stayed off the job for a third week.', 'KEN PROTEST/strike -'],
  ['Greek dockers downed tools over a pension cut by the Greek government.', 'GRC PROTEST/strike GRC'],
  ['Sudanese doctors shuttered shops in protest at the coup.', 'SDN PROTEST/strike -'],
  ['Kenya ordered out two Sudanese diplomats.', 'KEN SANCTION/expel SDN'],
  ['A court in Minsk found the blogger guilty of treason.', 'BLR SANCTION/convict BLR'],
  ['Sweden has put its aid to Burkina Faso on hold.', 'SWE SANCTION/discontinue BFA'],
  ['Slovakia broke with Belarus.', 'SVK SANCTION/withdraw BLR'],
  ['Riot police were posted outside the court in Tbilisi.', 'GEO MOBILIZE/police -'],
  ['Ten thousand soldiers were put on alert in Belgrade.', 'SRB MOBILIZE/troops -'],
  ['Pakistani soldiers dug in along the frontier with India.', 'PAK MOBILIZE/troops IND'],
  ['Indian warships steamed towards Sri Lanka.', 'IND MOBILIZE/troops LKA'],
  ['North Korea detonated a nuclear device.', 'PRK MOBILIZE/weapons -'],
  ['Bulgarian police hauled off three Romanian activists.', 'BGR COERCE/arrest ROU'],
  ['Zambian police bundled two opposition leaders into a van.', 'ZMB COERCE/arrest ZMB'],
  ['Tajik guards confiscated the passports of Afghan refugees.', 'TJK COERCE/seize AFG'],
  ['The Ethiopian army cut off the water supply to Mekelle.', 'ETH COERCE/withhold ETH'],
  ['Rwandan soldiers set upon Burundian traders.', 'RWA ASSAULT BDI'],
  ['Ugandan troops and Congolese rebels came to blows.', 'UGA+COD ASSAULT/beat -'],
  ['Yemeni rebels hijacked a Saudi tanker.', 'YEM ASSAULT/abduct SAU'],
]

const NOTHING: readonly string[] = [
  'Brazil trounced Uruguay in the final.',
  'The Serb saved two match points against the Swiss.',
  'The coach of Italy was sacked after the defeat.',
  'Scotland held firm until the last minute.',
  'Spain crushed German hopes in the semi-final.',
  'The dollar retreated against the yen.',
  'Fans poured out of the stadium in Lima after the match.',
  'The minister occupies a villa in Rome.',
  "Kenya's president gave up smoking.",
]

describe('families of wording', () => {
  it.each(CODED)('%s -> %s', async (text, event) => {
    expect(await told(text)).toContain(event)
  })

  it.each(NOTHING)('%s -> nothing', async (text) => {
    expect(await told(text)).toEqual([])
  })
})
