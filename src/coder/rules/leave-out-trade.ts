// "The refinery began shipping petrol to Brazil": what a company sends abroad is sold, not given: no AID.
// "Exporters retreated" and "the brewer attacked its rival" are no RETREAT and no ASSAULT either.
// It looks at verbs of sending and supplying whose actors are all companies; gifts ("donated", "free of charge", "as a gift") stay.
import { childrenBy, tokenAt } from '../tree.ts'
import { drop, type EventDraft, type Rule, type RuleContext } from './draft.ts'

const SENDS = new Set(['ship', 'supply', 'deliver', 'export', 'sell', 'send', 'provide', 'import', 'truck', 'bring'])
const GIFTS = new Set(['gift', 'donation', 'charge', 'aid', 'relief', 'charity', 'humanitarian'])
const COMPANIES = new Set(['BUS'])

const isCompany = (draft: EventDraft): boolean =>
  draft.actors.length > 0 &&
  draft.actors.every(({ actor }) => COMPANIES.has(actor.sector) || (actor.code === 'MNC' && actor.sector === ''))

/** A word of giving in the deed's own phrases. */
function isGiven({ finding }: EventDraft, { tree }: RuleContext): boolean {
  const phrases = childrenBy(tree, finding.predicate, 'obj', 'obl', 'advmod')
  const words = phrases.flatMap((child) => [child, ...childrenBy(tree, child, 'amod', 'compound', 'nmod')])
  return words.some((child) => GIFTS.has(tokenAt(tree, child).lemma.toLowerCase()))
}

const isSale = (draft: EventDraft, ctx: RuleContext): boolean =>
  draft.type === 'AID' && SENDS.has(draft.finding.clause.lemma) && !isGiven(draft, ctx)

/** "exporters retreated", "the carmaker attacked its rival": companies at war are at no war, unless weapons are named. */
const isRivalry = ({ type, modes }: EventDraft): boolean =>
  (type === 'ASSAULT' && modes.length === 0) || (type === 'RETREAT' && modes.includes('withdraw'))

export const leaveOutTrade: Rule = {
  id: 'drop:trade',
  apply: (draft, ctx) =>
    isCompany(draft) && (isSale(draft, ctx) || isRivalry(draft)) ? drop(draft, 'drop:trade') : draft,
}
