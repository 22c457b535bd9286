// "is under arrest", "was behind the attack", "is a liar" -> a clause of the verb "be": the tree hangs all of it on the noun, whose copula is a leaf.
// Example: "The mayor is under arrest" -> be, subject mayor, preposition under: arrest; "Their claims were lies" -> be, object lies.
// It leaves adjectives alone ("is ready to", adjectiveClause), and nouns with neither copula nor subject.
import { childBy, childrenBy, isNominal, prepositionOf, type Tree, tokenAt } from '../tree.ts'
import { surfaceSubject } from './subjects.ts'
import type { Arg, Clause } from './types.ts'

/** Verbs that the reader may make a copula. */
const COPULA = 'be'

/** The phrases that hang on the noun behind a preposition of their own: "is at odds [with Ankara]". */
function phrasesOn(tree: Tree, index: number): Arg[] {
  return childrenBy(tree, index, 'nmod', 'obl').flatMap((head): Arg[] => {
    const prep = prepositionOf(tree, head)
    return prep === '' ? [] : [{ head, prep, via: 'own' }]
  })
}

/** Whether the token is a noun that says with a copula what its subject is or where it stands. */
export function isCopular(tree: Tree, index: number): boolean {
  const token = tokenAt(tree, index)
  if (!isNominal(token) && token.upos !== 'NUM') return false
  const copula = childBy(tree, index, 'cop')
  return copula !== undefined && tokenAt(tree, copula).lemma === COPULA
}

/** The clause of "be" that a copular noun carries. */
export function copularClause(tree: Tree, index: number): Clause | undefined {
  if (!isCopular(tree, index)) return undefined
  const subject = surfaceSubject(tree, index)
  const prep = prepositionOf(tree, index)
  const itself: Arg = { head: index, prep, via: 'own' }
  const phrases = phrasesOn(tree, index)
  return {
    predicate: index,
    pos: 'verb',
    lemma: COPULA,
    particles: [],
    voice: 'active',
    ...(subject === undefined ? {} : { subj: subject }),
    ...(prep === '' ? { obj: { ...itself, prep: '' } } : {}),
    preps: prep === '' ? phrases : [itself, ...phrases],
    comps: [],
  }
}
