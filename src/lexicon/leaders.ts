// Entries of the actor lexicon -> who led a country when: heads of state and of government, and supreme leaders, by the days of their terms.
// Example: leadersOf(index, 'USA') has { office: 'head-of-state', name: 'Barack Obama', from: '2009-01-20', to: '2017-01-20' } among others.
// An open end is null. Who held an office twice stands there twice.
import type { ActorIndex } from './actor-index.ts'

export interface LeaderTerm {
  readonly code: string
  readonly office: string
  readonly title: string
  readonly name: string
  readonly from: string | null
  readonly to: string | null
}

export const LEADING = ['supreme-leader', 'head-of-state', 'head-of-government'] as const

const byDay = (a: LeaderTerm, b: LeaderTerm): number => ((a.from ?? '') < (b.from ?? '') ? -1 : 1)

export const leadersOf = ({ holders }: Pick<ActorIndex, 'holders'>, code: string): LeaderTerm[] =>
  LEADING.flatMap((office) =>
    (holders.get(`${code}/${office}`) ?? [])
      .map(({ entry, office: held }) => ({
        code,
        office,
        title: held.title ?? office,
        name: entry.names[0] ?? entry.id,
        from: held.from ?? null,
        to: held.to ?? null,
      }))
      .sort(byDay),
  )
