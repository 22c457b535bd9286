// Two articles a week apart and how the first one's entry stands after the second. Our own sentences.
import { expect, it } from 'vitest'
import { tellReports } from './engine.ts'

const PAIRS: readonly (readonly [standing: string, first: string, then: string])[] = [
  ['rejected', 'Ghana demanded that Togo close its base at Aflao.', 'Togo said it would keep the base at Aflao open.'],
  [
    'rejected',
    'Ghana called on Togo to extradite the former governor.',
    'Lome refused to hand over the former governor, its justice minister said.',
  ],
  [
    'rejected',
    'Ghana offered to mediate between Togo and the rebels.',
    "Togo's president ruled out any mediation by Ghana.",
  ],
  [
    'rejected',
    'Ghana urged Togo to lift the curfew in Lome.',
    'Togo will not lift the curfew, President Faure Gnassingbe said.',
  ],
  ['rejected', 'Ghana proposed to Togo a joint commission on the border.', 'Lome turned down the joint commission.'],
  [
    'rejected',
    'Ghana proposed to Togo a joint commission on the border.',
    'Togo has dismissed the proposal for a joint commission as a trap.',
  ],
  ['accepted', 'Ghana proposed to Togo a joint commission on the border.', 'Togo agreed to the joint commission.'],
  ['accepted', 'Ghana invited Togo to talks in Accra.', 'Togo said it would attend the talks in Accra.'],
  [
    'accepted',
    'Ghana demanded an inquiry by Togo into the shooting.',
    'Togo bowed to the demand and promised an inquiry into the shooting.',
  ],
  [
    'met',
    'Ghana promised Togo 30 million dollars for the port.',
    'Ghana paid the 30 million dollars for the port on Sunday.',
  ],
  ['met', 'Ghana promised Togo to reopen the border by April.', 'The border was reopened by Ghana on Sunday.'],
  [
    'met',
    'Ghana and Togo agreed to exchange prisoners.',
    'Ghana and Togo exchanged 40 prisoners at the border on Sunday.',
  ],
  ['met', 'Ghana threatened to cut power to Togo unless it paid its debts.', 'Ghana cut power to Togo on Sunday.'],
  ['met', 'Ghana threatened Togo with tariffs on cement.', 'Ghana imposed tariffs on Togolese cement on Sunday.'],
  [
    'met',
    'Ghana would lift the embargo if Togo let inspectors into the port.',
    'Togo let inspectors into the port on Sunday.',
  ],
  [
    'met',
    'Ghana offered to send Togo two field hospitals.',
    'Two field hospitals from Ghana arrived in Togo on Sunday.',
  ],
  [
    'broken',
    'Ghana promised Togo to withdraw its patrol boats by April.',
    'Ghana has not withdrawn its patrol boats, Togo said.',
  ],
  ['broken', 'Ghana and Togo signed a ceasefire.', 'Togo violated the ceasefire, Ghana said on Sunday.'],
  ['broken', 'Ghana pledged to Togo not to build the dam.', 'Ghana began to build the dam on Sunday.'],
  [
    'broken',
    'Ghana promised Togo 30 million dollars.',
    'Ghana failed to pay the 30 million dollars that it promised to Togo.',
  ],
  [
    'withdrawn',
    'Ghana demanded that Togo dismiss its police chief.',
    'Ghana dropped its demand for the dismissal of the police chief.',
  ],
  [
    'withdrawn',
    'Ghana threatened to recall its ambassador from Togo.',
    'Ghana took back its threat to recall the ambassador.',
  ],
  ['withdrawn', 'Ghana offered Togo a loan.', "Ghana's offer of a loan is off the table, its finance minister said."],
  ['withdrawn', 'Ghana invited Togo to a summit in Accra.', 'Ghana withdrew the invitation to the summit.'],
  ['overtaken', 'Ghana invited Togo to a summit in Accra.', 'The summit in Accra will not take place, diplomats said.'],
  ['open', 'Ghana demanded that Togo free the journalists.', 'Togo freed two drug dealers on Sunday.'],
  ['open', 'Ghana promised Togo to reopen the border by April.', 'Ghana reopened a school in Tamale.'],
  ['open', 'Ghana offered Togo a loan.', 'Togo rejected a report by Human Rights Watch.'],
  [
    'rejected',
    'Ghana demanded that Togo return the seized trawlers.',
    'Togo rejected the Ghanaian demand on Sunday, calling it absurd.',
  ],
  [
    'rejected',
    'Ghana asked Togo to reopen the airport at Niamtougou.',
    '"The airport stays shut," Togo\'s transport minister said, rejecting the request.',
  ],
  [
    'rejected',
    'Ghana urged Togo to join the talks in Accra.',
    'Togo will not join the talks in Accra, its foreign ministry said.',
  ],
  ['rejected', 'Ghana offered Togo gas in exchange for port rights.', 'Togo said no to the gas deal.'],
  [
    'rejected',
    'Ghana offered Togo gas in exchange for port rights.',
    'President Faure Gnassingbe of Togo called the Ghanaian offer of gas an insult and turned it down.',
  ],
  [
    'accepted',
    'Ghana demanded that Togo return the seized trawlers.',
    'Togo gave way on Sunday and agreed to return the seized trawlers.',
  ],
  ['accepted', 'Ghana offered Togo gas in exchange for port rights.', 'Togo took up the Ghanaian offer of gas.'],
  [
    'accepted',
    'Nigeria offered to host talks between Ghana and Togo in Abuja.',
    'Ghana and Togo accepted the Nigerian invitation to Abuja.',
  ],
  ['met', 'Ghana demanded that Togo return the seized trawlers.', 'Togo handed the seized trawlers back on Sunday.'],
  ['met', 'Ghana would send doctors if Togo opened the road to Kpalime.', 'Togo opened the road to Kpalime on Sunday.'],
  [
    'met',
    'Ghana threatened to shut the Akosombo line to Togo unless the debt was paid.',
    'Ghana shut the Akosombo line on Sunday, as it had threatened.',
  ],
  [
    'met',
    'Ghana threatened to shut the Akosombo line to Togo unless the debt was paid.',
    'Ghana made good on its threat and shut the line.',
  ],
  [
    'met',
    'Togo pledged to Ghana to withdraw 200 soldiers from the border.',
    'The last of the 200 Togolese soldiers were withdrawn from the border on Sunday.',
  ],
  ['met', 'Ghana promised Togo two ferries.', 'Ghana delivered the two ferries on Sunday.'],
  [
    'broken',
    'Togo pledged to Ghana to withdraw 200 soldiers from the border.',
    'Togo has broken its pledge to withdraw soldiers from the border, Ghana said.',
  ],
  [
    'broken',
    'Ghana and Togo agreed to stop patrols in the bay.',
    'Ghana accused Togo of violating the agreement by sending patrols into the bay.',
  ],
  [
    'withdrawn',
    'Ghana demanded that Togo return the seized trawlers.',
    'Ghana no longer demands the return of the trawlers, its minister said.',
  ],
  ['withdrawn', 'Ghana offered Togo gas in exchange for port rights.', 'Ghana has withdrawn its offer of gas to Togo.'],
  [
    'withdrawn',
    'Ghana would sign the treaty only if Togo recognised the border.',
    'Ghana dropped its condition that Togo recognise the border.',
  ],
  [
    'broken',
    'Togo promised Ghana to free the sailors by March 15.',
    'The deadline passed and Togo did not free the sailors.',
  ],
  ['overtaken', 'Ghana offered to host a meeting with Togo in Accra.', 'The meeting in Accra was called off.'],
]

async function standingAfter(first: string, then: string): Promise<string | undefined> {
  const { ledger } = await tellReports([
    { date: '2025-03-10', source: 'A', text: first },
    { date: '2025-03-17', source: 'B', text: then },
  ])
  return ledger[0]?.standing
}

it.each(PAIRS)('%s: %s %s', async (standing, first, then) => {
  expect(await standingAfter(first, then)).toBe(standing)
})
