// An actor -> the camp that he stands in: rebels and government of one country are two.
// Example: Haftar's men and the government in Tripoli are both Libyan and two sides of the same talks.
// It leaves alone firms, crews and parties of a country, which may stand on either side in it.
import type { Actor } from '../../model/index.ts'

/** Sectors of those who stand against the government of their own country. */
export const OPPOSED: ReadonlySet<string> = new Set(['REB', 'OPP', 'UAF', 'PRE'])

export const isOpposed = ({ sector, otherSectors }: Actor): boolean =>
  OPPOSED.has(sector) || otherSectors.some((one) => OPPOSED.has(one))

/** "LBY", "LBY opposed"; empty where no country is known. */
export const campOf = (actor: Actor): string =>
  actor.code !== '' && isOpposed(actor) ? `${actor.code} opposed` : actor.code

/** Firms, unions, herders and reporters speak for themselves and bind no state; what is asked of them may concern theirs. */
const PRIVATE = new Set(['BUS', 'CVL', 'LAB', 'EDU', 'AGR', 'SOC', 'JRN', 'MED'])
export const isPrivate = ({ sector, otherSectors }: Actor): boolean =>
  PRIVATE.has(sector) && otherSectors.every((one) => PRIVATE.has(one))
