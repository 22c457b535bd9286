// Constructions of the cooperative events: deeds done together, talks and visits in phrases, late agents, commands, presence.
// Each kind with sentences that must code so and, beside them, sentences that must not.
import { describe, expect, it } from 'vitest'
import { told } from './sentences.ts'

/** A text and an event that it must tell. */
const TOLD: readonly (readonly [text: string, event: string])[] = [
  // joint deeds
  ['Kenyan and Peruvian police raided a farm together.', 'KEN+PER COOPERATE -'],
  ['Kenyan police arrested two smugglers with the help of Peru.', 'KEN+PER COOPERATE -'],
  ['Kenyan police, acting on a tip from Peru, arrested two smugglers.', 'PER COOPERATE KEN'],
  ['Kenyan and Peruvian engineers laid a cable across the lake.', 'KEN+PER COOPERATE -'],
  ['Kenya and Peru jointly launched a satellite.', 'KEN+PER COOPERATE -'],
  // several in one subject
  ['The Kenyan and Peruvian presidents discussed trade.', 'KEN+PER CONSULT -'],
  ['The dispute was discussed by the presidents of Kenya and Peru.', 'KEN+PER CONSULT -'],
  ['Kenya and Peru set a date for the vote.', 'KEN+PER AGREE -'],
  // the clause's subject takes part
  ['Norway is in talks with Chile over fisheries.', 'NOR+CHL CONSULT -'],
  ['The Norwegian prime minister is on a visit to Chile.', 'NOR CONSULT/visit CHL'],
  ['The Kenyan president said during a visit to Lima that trade would grow.', 'KEN CONSULT/visit PER'],
  ['Kenya has been in touch with Peru.', 'KEN+PER CONSULT -'],
  ['The Peruvian president was the guest of the Kenyan king.', 'PER CONSULT/visit KEN'],
  ['Kenya in talks with Peru on fishing', 'KEN+PER CONSULT -'],
  // being there
  ['The Kenyan foreign minister is in Lima.', 'KEN CONSULT/visit PER'],
  ['Kenyan envoy in Lima for talks', 'KEN CONSULT/visit PER'],
  // phrases hung on a nearby noun
  ['The Kenyan foreign minister discussed the fate of the crew with the Peruvian ambassador.', 'KEN+PER CONSULT -'],
  ['Peru was awarded a loan for a railway by the Kenyan government.', 'KEN AID PER'],
  ['The Peruvian president was congratulated on his victory by the Kenyan leader.', 'KEN SUPPORT PER'],
  ['In a phone call with the Peruvian president, the Kenyan leader spoke about trade.', 'KEN+PER CONSULT/phone -'],
  ['Flights between Kenya and Peru resumed.', 'KEN+PER COOPERATE -'],
  // subjects
  ['U.S. Secretary of State Antony Blinken met the Kenyan president in Washington.', 'USA+KEN CONSULT -'],
  ["Two of Kenya's top generals met the Peruvian president on Sunday.", 'KEN+PER CONSULT -'],
  ['Kenyan hospitals treated wounded Peruvians.', 'KEN AID PER'],
  // objects
  ['Kenya set free 20 Peruvian fishermen.', 'KEN RETREAT/release PER'],
  ['Kenyan kidnappers let go a Peruvian engineer.', 'KEN RETREAT/release PER'],
  ['A Peruvian singer was granted asylum by Kenya.', 'KEN AID PER'],
  // headlines of what is to come
  ['EU to open talks with Serbia', 'EUR AGREE SRB future'],
  ['Kenya, Peru to sign pact on fishing', 'KEN+PER AGREE - future'],
  // requests
  ['"Free the journalists," the Kenyan minister told Peru.', 'KEN REQUEST/yield PER'],
  ['Kenya told Peru that it must leave the islands.', 'KEN REQUEST/yield PER'],
  ['Kenya insisted that Peru pay.', 'KEN REQUEST PER'],
  ['Kenya gave Peru a week to leave.', 'KEN REQUEST PER'],
]

/** A text and an event type that it must not tell. */
const NOT_TOLD: readonly (readonly [text: string, type: string])[] = [
  ['Kenyan police raided a farm together with reporters.', 'COOPERATE'],
  ['Kenyan police arrested two smugglers with the help of a dog.', 'COOPERATE'],
  ['The Kenyan president discussed trade.', 'CONSULT'],
  ['Kenya and Peru share a border.', 'COOPERATE'],
  ['Kenya and Peru shared the title.', 'COOPERATE'],
  ['Kenyan troops are in Lima.', 'CONSULT'],
  ['The Kenyan president is in Nairobi.', 'CONSULT'],
  ['The Kenyan president was in tears.', 'CONSULT'],
  ['The Kenyan minister said in an interview with Peruvian television that prices would fall.', 'CONSULT'],
  ['Kenyan soldiers dug in along the frontier with Sudan.', 'AGREE'],
  ['The curfew in Nairobi was shortened by three hours, Peru said.', 'AID'],
  ['"Boil the water first," the Kenyan cook said.', 'REQUEST'],
  ['Kenyan and Peruvian chefs cooked together.', 'COOPERATE'],
  ['The Kenyan runner won with the help of a Peruvian coach.', 'COOPERATE'],
  ['Kenyan singer in Lima for concert', 'CONSULT'],
  ['An offer to open talks with Serbia.', 'AGREE'],
  ['The pressure let go a bolt in the Kenyan engine.', 'RETREAT'],
]

describe('cooperation', () => {
  it.each(TOLD)('%s -> %s', async (text, event) => {
    expect(await told(text)).toContain(event)
  })

  it.each(NOT_TOLD)('%s: no %s', async (text, type) => {
    const found = await told(text)
    expect(found.filter((one) => one.split(' ')[1]?.startsWith(type))).toEqual([])
  })
})
