// A draft whose country was open or guessed + what the text tells further on -> the draft and all that go back to it, with that country.
// Example: "Yaron Blum, who handles the matter for Israel" ... "Blum said": both become ISR.
// Only for one person or group; what the text had told before is kept.
import type { Actor } from '../../model/index.ts'
import type { Draft } from './draft.ts'
import { rootOf } from './draft.ts'
import type { OpenReading } from './reading.ts'
import { replaceDraft } from './reading.ts'

export const isGuessed = ({ rules }: Draft): boolean => rules.some((rule) => rule.startsWith('context:'))

/** Nobody knows whose he is, or only the surroundings suggest it. */
export const isOpen = (draft: Draft): boolean =>
  draft.actors.length === 1 && (draft.actors[0]?.code === '' || isGuessed(draft))

/** Sectors that colour everybody who belongs to them. */
const COLOURING = new Set(['REB', 'OPP', 'UAF', 'PRM', 'CRM', 'PTY', 'PRE', 'BUS', 'SPY'])

function withCountry(actor: Actor, { code, sector, otherSectors }: Actor): Actor {
  const colours = actor.sector === '' || COLOURING.has(sector)
  return { ...actor, code, ...(colours && sector !== '' ? { sector, otherSectors } : {}) }
}

const withoutGuess = (rules: readonly string[]): string[] => rules.filter((rule) => !rule.startsWith('context:'))

/** Gives the country of `owner` to a draft and to what goes back to it. */
export function giveCountry(reading: OpenReading, draft: Draft, owner: Actor, rule: string): void {
  const root = rootOf(draft).chunk.head
  for (const one of [...reading.drafts]) {
    const same = one === draft || (rootOf(one).chunk.head === root && one.chunk.head >= draft.chunk.head)
    const [actor] = one.actors
    if (!same || actor === undefined || one.actors.length !== 1) continue
    replaceDraft(reading, one, {
      ...one,
      actors: [withCountry(actor, owner)],
      rules: [...withoutGuess(one.rules), rule],
    })
  }
}
