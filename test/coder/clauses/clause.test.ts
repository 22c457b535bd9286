import { describe, expect, it } from 'vitest'
import { adjectiveClause, nounClause, verbClause } from '../../../src/coder/clauses/clause.ts'
import { treeOf } from '../../../src/coder/tree.ts'
import { parsed } from '../../support/parsed.ts'

const word = (tree: ReturnType<typeof treeOf>, index: number | undefined) =>
  index === undefined ? undefined : tree.tokens[index]?.form

describe('clauses', () => {
  it('turns a passive round', () => {
    const tree = treeOf(
      parsed(`
      Two two NUM 2 nummod
      guards guard NOUN 4 nsubj:pass
      were be AUX 4 aux:pass VBD
      shot shoot VERB 0 root VBN
      by by ADP 6 case
      soldiers soldier NOUN 4 obl:agent`),
    )
    const clause = verbClause(tree, 3)
    expect(clause.voice).toBe('passive')
    expect(word(tree, clause.subj?.head)).toBe('soldiers')
    expect(word(tree, clause.obj?.head)).toBe('guards')
  })

  it('gives a coordinated verb the shared subject', () => {
    const tree = treeOf(
      parsed(`
      Oslo Oslo PROPN 2 nsubj
      condemned condemn VERB 0 root VBD
      Minsk Minsk PROPN 2 obj
      and and CCONJ 5 cc
      expelled expel VERB 2 conj VBD
      diplomats diplomat NOUN 5 obj`),
    )
    const clause = verbClause(tree, 4)
    expect(word(tree, clause.subj?.head)).toBe('Oslo')
    expect(clause.subj?.via).toBe('shared')
  })

  it('lets the object act in an infinitive behind it', () => {
    const tree = treeOf(
      parsed(`
      Cairo Cairo PROPN 2 nsubj
      urged urge VERB 0 root VBD
      Tunis Tunis PROPN 2 obj
      to to PART 5 mark TO
      withdraw withdraw VERB 2 xcomp VB`),
    )
    expect(word(tree, verbClause(tree, 4).subj?.head)).toBe('Tunis')
  })

  it('finds the object of a relative clause before it', () => {
    const tree = treeOf(
      parsed(`
      demands demand NOUN 0 root
      that that PRON 4 obj WDT PronType=Rel
      Lima Lima PROPN 4 nsubj
      rejected reject VERB 1 acl:relcl VBD`),
    )
    const clause = verbClause(tree, 3)
    expect(word(tree, clause.obj?.head)).toBe('demands')
    expect(word(tree, clause.subj?.head)).toBe('Lima')
  })

  it('takes a noun with its possessor and what stands behind its prepositions', () => {
    const tree = treeOf(
      parsed(`
      Russia Russia PROPN 3 nmod:poss
      's 's PART 1 case
      attack attack NOUN 0 root
      on on ADP 5 case
      Kharkiv Kharkiv PROPN 3 nmod`),
    )
    const clause = nounClause(tree, 2, () => true)
    expect(word(tree, clause.subj?.head)).toBe('Russia')
    expect(clause.preps.map((arg) => `${arg.prep} ${word(tree, arg.head)}`)).toContain('on Kharkiv')
  })

  it('reads a predicate adjective but no attribute', () => {
    const tree = treeOf(
      parsed(`
      Quito Quito PROPN 3 nsubj
      is be AUX 3 cop
      ready ready ADJ 0 root
      to to PART 5 mark TO
      talk talk VERB 3 xcomp VB`),
    )
    expect(adjectiveClause(tree, 2)?.comps.map((comp) => comp.marker)).toEqual(['to'])
    const attribute = treeOf(
      parsed(`
      ready ready ADJ 2 amod
      troops troop NOUN 0 root`),
    )
    expect(adjectiveClause(attribute, 0)).toBeUndefined()
  })
})
