// Who is meant in reports of negotiations, read from raw text: kingdoms, blocs, armies and governments of a country at war with itself,
// ambassadors, persons by what they lead, names behind their office. Each kind with texts in which it must not speak.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findMentions } from '../../../src/coder/mentions/index.ts'
import { wordGroup } from '../../../src/lexicon/english.ts'
import type { Mention } from '../../../src/model/index.ts'
import { loadKnowledge } from '../../../src/pipeline/knowledge.ts'
import { createReader, type Reader } from '../../../src/text/reader.ts'

const { knowledge } = loadKnowledge({})
const speech = wordGroup(knowledge.words, 'speech')
let reader: Reader
beforeAll(async () => {
  reader = await createReader()
})
afterAll(() => reader.close())

/** "KOR.GOV" of the last mention that begins with these words; "" for one without actors. */
async function who(text: string, words: string): Promise<string | undefined> {
  const doc = await reader.read({ id: 'own', date: '2023-06-21', text })
  const form = ({ first, last }: Mention): string =>
    doc.tokens
      .slice(first, last)
      .map((token) => token.form)
      .join(' ')
  const mentions = findMentions(doc, knowledge.actors, { speech })
  const found = mentions.findLast((mention) => form(mention) === words || form(mention).startsWith(`${words} `))
  return found?.actors.map(({ code, sector }) => `${code}.${sector}`).join(' ')
}

type Row = readonly [text: string, words: string, expected: string | undefined]

function reads(name: string, rows: readonly Row[]): void {
  describe(name, () => {
    for (const [text, words, expected] of rows)
      it(`${words} -> ${expected}: ${text}`, async () => {
        expect(await who(text, words)).toBe(expected)
      })
  })
}

reads('states by their form', [
  ['Saudi Arabia and Yemen traded blame. The kingdom asked for a pause.', 'The kingdom', 'SAU.'],
  ['Qatar and Egypt sent envoys. The emirate offered to pay.', 'The emirate', 'QAT.'],
  ['Jordan wrote to Morocco. Morocco did not answer. The kingdom holds elections in May.', 'The kingdom', 'MAR.'],
])

reads('blocs', [
  [
    'ECOWAS sent a team to Niger. The United Nations had asked for it, but the bloc refused to wait.',
    'the bloc',
    'IGO.',
  ],
  ['The regional bloc closed the border. ECOWAS leaders meet in Abuja on Monday.', 'The regional bloc', 'IGO.'],
  ['The West African bloc froze the accounts of Niger.', 'The West African bloc', 'IGO.'],
  ['Israel fired at Hezbollah. The Lebanese group denied it.', 'The Lebanese group', 'LBN.REB'],
  ['The EU warned Norway. On Friday the Commission set a date.', 'the Commission', 'EUR.GOV'],
  ['Word from Brussels came late, the EU having met all night.', 'Brussels', 'EUR.'],
  ['The Electoral Commission in Ghana, which the EU supports, counted again.', 'The Electoral Commission', 'GHA.GOV'],
])

reads('the country at war with itself', [
  [
    "HAVANA, May 4 - Colombia's rebels, the ELN, accused the government of breaking the promise it gave in Havana.",
    'the government',
    'COL.GOV',
  ],
  [
    "MUSCAT, May 4 - Yemen's Houthi rebels met delegates from Aden. The army of Yemen had left the port, and the government promised to pay.",
    'the government',
    'YEM.GOV',
  ],
  [
    "Mali's Tuareg rebels met envoys of Mali in Nouakchott on Monday. The rebels proposed a swap.",
    'The rebels',
    'MLI.REB',
  ],
  [
    "Mali's junta wants the soldiers of Mali home. In Lisbon, the foreign minister said Portuguese troops would stay out of Mali.",
    'the foreign minister',
    'PRT.GOV',
  ],
  ['JERUSALEM, May 4 - The army fired at Hezbollah, and Lebanon complained.', 'The army', 'ISR.MIL'],
])

reads('owners that cannot be', [
  [
    'NUKUALOFA, Tonga, May 4 - Ambassador Cao Weimin told reporters that the loan stood.',
    'Ambassador Cao Weimin',
    '.GOV',
  ],
  ['LONDON, May 4 - The Russian ambassador, Andrei Sokolov, left. He said nothing.', 'He', 'RUS.GOV'],
  ['An American official told the prime minister that the grant was off.', 'the prime minister', '.GOV'],
  ["MINSK, May 4 - The cabinet refused Russia's money.", 'The cabinet', 'BLR.GOV'],
  [
    'CHISINAU, May 4 - The government offered to pay at once if the Russian company gave up the rest.',
    'The government',
    'MDA.GOV',
  ],
  ['The government said Russian troops would leave Georgia.', 'The government', '.GOV'],
])

reads('titles that only some use', [
  [
    'Britain would wait. The Environment Secretary, Helen Marsh, announced it on Tuesday.',
    'The Environment Secretary',
    'GBR.GOV',
  ],
  ['NAIROBI, May 4 - Deputy Secretary of State Carla Hobbs offered a dredger.', 'Deputy Secretary of State', 'USA.GOV'],
  ['A senior administration official disclosed the plan.', 'A senior administration official', 'USA.GOV'],
  ['Indian Foreign Secretary Anil Rao met the press.', 'Indian Foreign Secretary', 'IND.GOV'],
  ['The foreign secretary spoke in parliament.', 'The foreign secretary', '.GOV'],
])

reads('persons by what they lead', [
  [
    "The Houthis freed two men. Salem al-Faqih, who chairs the rebels' committee for prisoners, said so.",
    'Salem al - Faqih',
    'YEM.REB',
  ],
  ['Yoram Blau, who handles the matter for Israel, shook his head. Blau left early.', 'Blau', 'ISR.'],
  ['Pedro Lugo, who led the march, thanked Brazil.', 'Pedro Lugo', '.'],
  ['The Houthis met the press. The leader of the movement threatened to strike ports.', 'The leader', 'YEM.REB'],
])

reads('names behind their office', [
  ["A spokesman for Pakistan's Civil Aviation Authority, Saif Mirza, said no. Mirza was firm.", 'Mirza', 'PAK.GOV'],
  ['The Israeli minister for public security, Omri Barzilai, was short. Barzilai left.', 'Barzilai', 'ISR.GOV'],
  ['An ally of the Kenyan president, Peter Odhiambo, left the party. Odhiambo was a rebel.', 'Odhiambo', 'KEN.GOV'],
])

reads('bodies behind their noun', [
  ['Russian gas company Gazprom said it would cut deliveries.', 'it', 'RUS.BUS'],
  ['Pipeline operator Transneft agreed to pay.', 'operator Transneft', 'RUS.BUS'],
  ['The German company said Gazprom owed it money.', 'The German company', 'DEU.BUS'],
])

reads('whoever announces what a country will do', [
  [
    'South Korea would deliver reactors to the Saudis only if Japan consented, Industry Minister Lee Tae-min told lawmakers.',
    'Industry Minister Lee Tae-min',
    'KOR.GOV',
  ],
  [
    'Russia had lied to Japan for years, Industry Minister Lee Tae-min told lawmakers.',
    'Industry Minister Lee Tae-min',
    '.GOV',
  ],
])

reads('he who says what is reported', [
  [
    'Ambassador Anatoly Antonov, of Russia, spoke on Monday. If Mr Lin was not on a plane home, he warned, fishermen could expect to look for other buyers.',
    'he',
    'RUS.GOV',
  ],
  ['President Vladimir Putin met Recep Tayyip Erdogan. Erdogan would think it over, he told workers.', 'he', 'TUR.GOV'],
])

reads('cases before the courts of the world', [
  ['Kenya told diplomats to prepare a case in The Hague against Uganda.', 'diplomats', '.GOV'],
  ['Thousands marched in Geneva on Monday.', 'Thousands', 'CHE.CVL'],
])

reads('princes', [
  [
    'Prince Abdulaziz bin Salman met Granholm in Vienna. Prince Abdulaziz told a forum that China could wait.',
    'Prince Abdulaziz',
    'SAU.GOV',
  ],
])
