// Where only those who hold an office or act for a state or body do the deed, a private person does not: act=official of a frame.
// Example: "arrived in Rabat" is a visit of a minister, not of a tourist.
import type { Party } from '../parties.ts'
import { drop, type Rule } from './draft.ts'

const OFFICIAL = new Set(['GOV', 'MIL', 'LEG', 'JUD', 'COP', 'SPY', 'PTY', 'OPP', 'REB'])

const isOfficial = ({ actor }: Party): boolean =>
  OFFICIAL.has(actor.sector) || actor.role !== undefined || (actor.sector === '' && actor.code !== '')

export const requireAnOfficial: Rule = {
  id: 'drop:private',
  apply(draft) {
    const asked = draft.finding.frames.some((frame) => frame.options.act === 'official')
    return asked && !draft.actors.some(isOfficial) ? drop(draft, this.id) : draft
  },
}
