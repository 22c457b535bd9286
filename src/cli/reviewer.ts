// Who reviews, and what follows from another event: the ontology as a review context.
// Example: reviewerOf({ who: 'ana' }, io) is "ana"; without --who it is the user of this machine.
import { join } from 'node:path'
import { RapporteurError } from '../base/errors.ts'
import { reviewContextOf } from '../http/review-context.ts'
import { loadOntology } from '../lexicon/load-ontology.ts'
import { dataFolder } from '../lexicon/load-package.ts'
import type { ReviewContext } from '../store/review-types.ts'
import type { DatabaseOptions } from './database.ts'
import type { Io } from './io.ts'

export interface ReviewerOptions extends DatabaseOptions {
  readonly who?: string
  readonly why?: string
}

export function reviewerOf({ who }: ReviewerOptions, io: Io): string {
  const name = who ?? io.env.USER ?? io.env.USERNAME ?? ''
  if (name.trim() !== '') return name
  throw new RapporteurError('cli.usage', 'a review says who made it; give a name with --who')
}

export const reviewContext = (): ReviewContext => reviewContextOf(loadOntology(join(dataFolder, 'ontology')))

export const whyOf = (why: string | undefined): { why?: string } => (why === undefined || why === '' ? {} : { why })
