// Officials, courts, convicts and crowds that no word ties to a country belong to the country of the other side.
// Example: "General Musharraf put the chief justice under house arrest" -> the chief justice of Pakistan; "students overran the premier's residence".
// It leaves alone the unknown ("a gunman"), those on the move ("refugees"), those called foreign, and everybody whom a place has settled before.
import type { Mention } from '../../model/index.ts'
import type { Party } from '../parties.ts'
import { isStranger } from '../strangers.ts'
import { changed, type EventDraft, type Rule, type RuleContext } from './draft.ts'

/** People and organs of one state; "gunmen" and "refugees" may come from anywhere. */
const OF_A_STATE = new Set([
  'GOV',
  'MIL',
  'JUD',
  'LEG',
  'COP',
  'CVL',
  'CRM',
  'OPP',
  'REL',
  'JRN',
  'LAB',
  'EDU',
  'BUS',
  'AGR',
  'PTY',
  'MED',
  'SOC',
  'ELI',
  'REB',
])
const STATE = /^[A-Z]{3}$/
const NO_STATE = new Set(['UNO', 'EUR', 'IGO', 'NGO', 'ISM', 'IMG', 'MNC'])

const isState = (code: string): boolean => STATE.test(code) && !NO_STATE.has(code)

/** A full name that nothing tells about: of whoever a state arrests, tries or frees it is one of its own. */
const isUnknownPerson = (mention: Mention): boolean =>
  mention.canAct &&
  mention.last - mention.first > 1 &&
  mention.rules.some((rule) => rule === 'name:unknown' || rule === 'name:person')

function isNameless(party: Party, ctx: RuleContext): boolean {
  const mention = ctx.mentions[party.mention]
  if (party.actor.code !== '' || mention === undefined) return false
  if (!OF_A_STATE.has(party.actor.sector) && !(party.actor.sector === '' && isUnknownPerson(mention))) return false
  return !isStranger(ctx.tree, mention.head)
}

/** The one state of the parties; undefined where there is none or there are several. */
function onlyState(parties: readonly Party[]): string | undefined {
  const codes = new Set(parties.map((party) => party.actor.code).filter((code) => code !== ''))
  const [code] = codes
  return codes.size === 1 && code !== undefined && isState(code) ? code : undefined
}

/** The only state that the sentence speaks of, where the other side is empty or unknown too. */
function ofTheSentence(draft: EventDraft, ctx: RuleContext): string | undefined {
  const codes = ctx.mentionsOf(draft.sentence).flatMap((mention) => mention.actors.map((actor) => actor.code))
  const states = new Set(codes.filter(isState))
  const [code] = states
  return states.size === 1 ? code : undefined
}

const settle = (parties: readonly Party[], code: string, ctx: RuleContext): readonly Party[] =>
  parties.map((party) => (isNameless(party, ctx) ? { ...party, actor: { ...party.actor, code } } : party))

/** Those who are up against a state of their own: "talks between Manila and [communist rebels]". */
const AGAINST_THEIR_OWN = new Set(['REB', 'OPP', 'PTY', 'LAB'])

/** On one side with a single state, rebels and opponents are that state's. */
function besideTheirState(parties: readonly Party[], ctx: RuleContext): readonly Party[] {
  const code = parties.length > 1 ? onlyState(parties) : undefined
  if (code === undefined) return parties
  return parties.map((party) =>
    AGAINST_THEIR_OWN.has(party.actor.sector) && isNameless(party, ctx)
      ? { ...party, actor: { ...party.actor, code } }
      : party,
  )
}

export const giveTheNamelessTheCountryOfTheOtherSide: Rule = {
  id: 'party:of-the-other-side',
  apply(given, ctx) {
    const draft = {
      ...given,
      actors: besideTheirState(given.actors, ctx),
      recipients: besideTheirState(given.recipients, ctx),
    }
    const { actors, recipients } = draft
    const loose = [...actors, ...recipients].some((party) => isNameless(party, ctx))
    const nobody = [...actors, ...recipients].every((party) => party.actor.code === '')
    const settled = nobody && !draft.finding.joint
    const code = !loose ? undefined : settled ? ofTheSentence(draft, ctx) : onlyState([...actors, ...recipients])
    if (code === undefined) return draft
    return changed(draft, this.id, {
      actors: settle(actors, code, ctx),
      recipients: settle(recipients, code, ctx),
    })
  },
}
