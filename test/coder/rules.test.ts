// One sentence or more for each rule of src/coder/rules that must show it, and one beside it that must not.
import { describe, expect, it } from 'vitest'
import { told, unmarked } from './sentences.ts'

/** A rule, a text, and what is coded of it. */
const RULES: readonly (readonly [rule: string, text: string, coded: readonly string[]])[] = [
  ['future', 'Kenyan and Tanzanian ministers will meet in Arusha next week.', ['KEN+TZA AGREE - future']],
  [
    'future: a promise of the own side',
    'Norway will provide medical aid to Malawi, the Norwegian foreign minister said.',
    ['NOR AGREE MWI'],
  ],
  ['future hostile', 'Ethiopia will attack Eritrea, the Ethiopian prime minister said.', ['ETH THREATEN/violence ERI']],
  ['will not', 'Denmark said it would not provide aid to Somalia.', ['DNK REJECT/assist SOM']],
  ['negated', 'Chadian troops did not attack the village in Sudan, the army said.', ['TCD ASSAULT SDN negated']],
  ['denied', 'Rwanda denied that it had attacked Burundi.', ['RWA ASSAULT BDI negated']],
  ['conditional', 'Analysts said Algeria could attack Morocco.', ['DZA ASSAULT MAR hypothetical']],
  ['must', '"Eritrea must release the hostages," the German foreign minister said.', ['DEU REQUEST/yield ERI']],
  ['must: nobody in particular', 'Some experts say Eritrea must change its policy.', []],
  ['unreal', 'Latvia wants to meet Estonia.', []],
  ['hope asks somebody', 'Latvia hopes Estonia will release the fishermen.', ['LVA REQUEST/yield EST']],
  ['hope asks nobody', 'Latvia hopes to win the election.', []],
  ['sport', 'Ghana beat Togo 3-1 in Accra on Sunday.', []],
  ['storm', 'A cyclone struck Madagascar on Friday.', []],
  ['own war', 'The rebels called for an end to the war.', ['.REB AGREE -']],
  ['joint drill', 'Thailand and Malaysia held joint military exercises.', ['THA+MYS COOPERATE -']],
  ['lone drill', 'Thailand held military exercises near the border.', ['THA MOBILIZE/troops -']],
  ['diplomatic protest', 'Chile lodged a formal protest with Bolivia.', ['CHL ACCUSE/disapprove BOL']],
  ['visit', 'The Polish president visited Japan on Monday.', ['POL CONSULT/visit JPN']],
  ['comment', 'Oman declined to comment on the report.', []],
  ['told reporters', 'The Greek minister told reporters to wait.', []],
  ['operator nests', 'Sudan agreed to halt attacks on South Sudan.', ['SDN AGREE SSD']],
  ['rejected demand', "Qatar rejected Bahrain's demand for an apology.", ['QAT REJECT/yield BHR', 'BHR REQUEST QAT']],
  [
    'coordinated deed',
    'Togo accused Ghana of fraud and recalled its ambassador.',
    ['TGO ACCUSE/allege GHA', 'TGO SANCTION/withdraw GHA'],
  ],
  ['said it was willing', 'Oslo said it was willing to host talks with Minsk.', ['NOR AGREE BLR']],
  ['headline future', 'Turkey to provide aid to Libya', ['TUR AGREE LBY future']],
  ['ties given up', 'Kenya has abandoned its cultural ties with Malawi.', ['KEN SANCTION/withdraw MWI']],
  ['of one mind', 'Peru and Kenya agree that such disputes should be settled in court.', ['PER+KEN AGREE -']],
  ['opposed by', 'Norway was fiercely opposed by Sweden.', ['SWE REJECT NOR']],
  ['headline comma', 'Seoul, Tokyo agree to share intelligence', ['KOR+JPN AGREE -']],
  ['headline comma: persons', 'Lavrov, Blinken meet in Beijing', ['RUS+USA CONSULT -']],
  ['headline to', 'Putin to visit Hanoi next week', ['RUS AGREE VNM future']],
  ['headline to: a plan is no act', 'US plan to attack Iran', []],
  ['headline to: a vote is no refusal', 'UN to vote on Gaza truce', []],
  ['each other', 'Kosovo and Serbia accused each other of lying.', ['KOS+SRB ACCUSE/allege -']],
  ['one another', 'Greek and Turkish ministers blamed one another for the crash.', ['GRC+TUR ACCUSE/allege -']],
  ["each other's", "Togo and Benin opened their roads to each other's lorries.", ['TGO+BEN COOPERATE -']],
  ['each other: nothing done', 'Sweden and Norway know each other well.', []],
  ['arranged', 'Peru and Chile are to meet on Friday.', ['PER+CHL AGREE - future']],
  ['headline passive', 'Opposition leader jailed in Uganda', ['- COERCE/arrest UGA']],
]

describe('rules', () => {
  it.each(RULES)('%s: %s', async (_rule, text, coded) => {
    expect(await told(text)).toEqual(coded)
  })
})

const MARKED = [
  '[ACT Twelve Peruvian police officers] [EVT arrested] [REC two Bolivian journalists].',
  '[REC Two Bolivian journalists] were [EVT arrested] by [ACT Peruvian police].',
  '[ACT Ukraine] [EVT condemned] the attack by [REC Russian forces].',
  '[ACT The Spanish prime minister] [EVT met] [REC the Cuban foreign minister] in Havana.',
  '[ACT Vietnam] [EVT released] [REC three Cambodian soldiers] on Friday.',
]

describe('evidence', () => {
  it.each(MARKED)('%s', async (text) => {
    expect(await unmarked(text)).toEqual([])
  })
})
