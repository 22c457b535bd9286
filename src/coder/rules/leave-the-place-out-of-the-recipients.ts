// Where troops go, what they leave, which road is blocked is the place of the deed and receives nothing; an office that is laid down neither.
// Example: "The last soldiers left southern Lebanon", "stationed tanks at the crossroads of Phnom Penh", "cut the roads into La Paz" -> no recipient.
// It leaves those whom a preposition makes the other side ("readied bombers against Ghana", "gave up Kobo to the rebels") and owners of what is taken.
import type { Party } from '../parties.ts'
import { prepositionOf } from '../tree.ts'
import { changed, type EventDraft, type Rule, type RuleContext } from './draft.ts'

/** Deeds done at a place, and the prepositions that name the other side there. */
const AT_A_PLACE: Readonly<Record<string, readonly string[]>> = {
  MOBILIZE: ['against'],
  'RETREAT/withdraw': ['to'],
  'COERCE/curfew': [],
  'COERCE/martial-law': [],
  'COERCE/seize': ['from'],
  'PROTEST/obstruct': ['against', 'at'],
}
/** Deeds on things: houses, churches and cars suffer them, nobody receives them. */
const ON_THINGS = new Set(['ASSAULT/destroy', 'ASSAULT/primitive', 'RETREAT/access', 'PROTEST/obstruct'])

const namesOf = (draft: EventDraft): string[] => [draft.type, ...draft.modes.map((mode) => `${draft.type}/${mode}`)]

/** "strengthened its forces in Lebanon": the state itself, not one of its towns. */
const isForeignState = ({ actor, mention }: Party, ctx: RuleContext): boolean =>
  actor.sector === '' && ctx.mentions[mention]?.rules.includes('name:name') === true

function isWhere(party: Party, type: string, kept: readonly string[], ctx: RuleContext): boolean {
  if (party.via === 'place' || party.via === 'in' || (party.actor.code === '' && party.actor.sector === '')) return true
  const mention = ctx.mentions[party.mention]
  if (type === 'MOBILIZE' && isForeignState(party, ctx)) return false
  if (mention?.place !== true || party.via === 'possessor' || party.via === 'modifier') return false
  return !kept.includes(prepositionOf(ctx.tree, mention.head))
}

const MEANT_FOR = new Set(['for', 'to', 'from', 'at'])

/** The thing itself; "roadblocks for a Red Cross convoy" are lifted for somebody. */
function isThing(party: Party, ctx: RuleContext): boolean {
  const mention = ctx.mentions[party.mention]
  const reached = party.via === 'own' || party.via === 'in'
  return reached && !ctx.parties.canAct(party) && !MEANT_FOR.has(prepositionOf(ctx.tree, mention?.head ?? 0))
}

/** "Russia annexed Crimea": land of another state is taken from that state. */
const isTakenFromAnother = (party: Party, { actors, modes }: EventDraft): boolean =>
  modes.includes('seize') &&
  party.actor.code !== '' &&
  actors.length > 0 &&
  actors.every(({ actor }) => actor.code !== '' && actor.code !== party.actor.code)

function remaining(draft: EventDraft, ctx: RuleContext): readonly Party[] {
  const names = namesOf(draft)
  if (names.includes('RETREAT/resign')) return []
  const key = names.find((name) => AT_A_PLACE[name] !== undefined)
  const things = names.some((name) => ON_THINGS.has(name))
  if (key === undefined && !things) return draft.recipients
  return draft.recipients.filter(
    (party) =>
      !(
        key !== undefined &&
        isWhere(party, draft.type, AT_A_PLACE[key] ?? [], ctx) &&
        !isTakenFromAnother(party, draft)
      ) && !(things && isThing(party, ctx)),
  )
}

export const leaveThePlaceOutOfTheRecipients: Rule = {
  id: 'party:no-place',
  apply(draft, ctx) {
    const recipients = remaining(draft, ctx)
    return recipients.length === draft.recipients.length ? draft : changed(draft, this.id, { recipients })
  },
}
