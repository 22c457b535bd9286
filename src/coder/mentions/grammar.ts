// Small questions about the tree that antecedents need: the clause of a word, its subject, the row it stands in.
// Example: in "Kim said he left", clauseOf("he") is "left", and the clause above it "said".
import type { Scene } from './scene.ts'

const CLAUSE = new Set([
  'root',
  'ccomp',
  'xcomp',
  'advcl',
  'acl',
  'acl:relcl',
  'advcl:relcl',
  'parataxis',
  'csubj',
  'csubj:pass',
])
const VERBAL = new Set(['VERB', 'AUX'])

/** The predicate of the clause a token stands in. */
export function clauseOf(scene: Scene, token: number): number {
  let at = token
  for (let guard = 0; guard < 80; guard++) {
    const here = scene.tokens[at]
    if (here === undefined || here.head < 0) return at
    if (at !== token && (CLAUSE.has(here.rel) || (here.rel === 'conj' && VERBAL.has(here.upos)))) return at
    at = here.head
  }
  return at
}

export const relOf = (scene: Scene, token: number): string => scene.tokens[token]?.rel ?? ''
export const isSubject = (scene: Scene, token: number): boolean => relOf(scene, token).startsWith('nsubj')

/** A conjunct stands where the first of its row stands. */
export function rowHead(scene: Scene, token: number): number {
  let at = token
  for (let guard = 0; guard < 40 && relOf(scene, at) === 'conj'; guard++) at = scene.tokens[at]?.head ?? at
  return at
}

/** Whether the subject belongs to the token's clause (3) or to one above it (2); 0 for neither. */
export function governs(scene: Scene, subject: number, token: number): number {
  const verb = scene.tokens[subject]?.head ?? -2
  let at = clauseOf(scene, token)
  for (let steps = 0; steps < 6; steps++) {
    if (at === verb) return steps === 0 ? 3 : 2
    const up = clauseOf(scene, at)
    if (up === at) return 0
    at = up
  }
  return 0
}

/** Arguments of the main clause of their sentence. */
export function isMainArgument(scene: Scene, token: number): boolean {
  const { rel, head } = scene.tokens[token] ?? { rel: '', head: -1 }
  return /^(nsubj|obj|obl)/.test(rel) && (scene.tokens[head]?.head ?? 0) < 0
}
