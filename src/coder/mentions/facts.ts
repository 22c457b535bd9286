// What is known of an actor at one point of reading: country, sector, name, office, and the rules that said so.
// Example: "Kuwait's emir" -> owner { facts: KWT, rule: owner:possessor }, facts { code: KWT, sector: GOV, role: emir }.
// Plain values; hit-facts.ts makes them of names, resolve.ts puts them together.
import type { Scene } from './scene.ts'

export interface Facts {
  readonly code: string
  readonly sector: string
  readonly others: readonly string[]
  readonly name?: string
  readonly role?: string
  readonly id?: string
  readonly dictionaryCode?: string
  readonly rules: readonly string[]
}

/** How a phrase speaks of an office: as past ("former"), as of then ("then-President"), with a title. */
export interface OfficeCues {
  readonly former: boolean
  readonly atThatTime: boolean
  readonly titled: boolean
}

export const NO_CUES: OfficeCues = { former: false, atThatTime: false, titled: false }

export const isCountryCode = (scene: Scene, code: string): boolean => scene.index.byCode.get(code)?.kind === 'country'

/** One to whom a noun of actors belongs, and the words that show it where it has its own words ("South Korean"). */
export interface Owner {
  readonly facts: Facts
  readonly rule: string
  readonly first?: number
  readonly last?: number
}
