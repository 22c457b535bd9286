// Acts -> those that stand between sides: what a state asks of its own officials, or nobody in particular, is no entry.
// Example: "ordered officials to prepare" goes, for both are North Korean; a government's demand to rebels of its country stays.
// An act without a known other side stays only where it needs none: threats, and commitments of several together or to the world.
import type { Actor } from '../../model/index.ts'
import type { Act } from './acts.ts'
import { isOpposed, isPrivate, OPPOSED } from './camps.ts'
import { sidesOf } from './scene.ts'

const opposed = (actors: readonly Actor[]): boolean => actors.some(isOpposed)

/** Both sides are of one country, and neither stands against the other there. */
function atHome(by: readonly Actor[], to: readonly Actor[]): boolean {
  const own = sidesOf(by)
  return to.length > 0 && sidesOf(to).every((side) => own.includes(side)) && opposed(by) === opposed(to)
}

/** A firm known by name (Gazprom) that deals with a state. */
const isKnownFirm = ({ sector, id, code }: Actor, to: readonly Actor[]): boolean =>
  sector === 'BUS' &&
  id !== undefined &&
  to.some((other) => other.code !== '' && other.code !== code && !isPrivate(other))

/** Somebody who can hold a position: a state, a body, a group that is known. */
const isSide = ({ code, id, sector, name }: Actor): boolean =>
  code !== '' || id !== undefined || OPPOSED.has(sector) || NAME.test(name)

/** A name alone may be explained by another article (who-is-who.ts). */
const NAME = /^\p{Lu}[\p{L}-]+$/u

export function keepWhatNegotiates(acts: readonly Act[]): Act[] {
  return acts.flatMap((act) => {
    const to = act.to.filter(({ actor }) => isSide(actor))
    const others = to.map(({ actor }) => actor)
    const by = act.by.filter(({ actor }) => isSide(actor) && (!isPrivate(actor) || isKnownFirm(actor, others)))
    if (by.length === 0) return []
    const [doers, addressed] = [by.map(({ actor }) => actor), to.map(({ actor }) => actor)]
    if (atHome(doers, addressed)) return []
    return [{ ...act, by, to }]
  })
}
