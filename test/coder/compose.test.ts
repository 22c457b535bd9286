import { describe, expect, it } from 'vitest'
import { codePredicate } from '../../src/coder/compose.ts'
import { findingsOf } from '../../src/coder/findings.ts'
import { partyFinder } from '../../src/coder/parties.ts'
import type { CodeContext } from '../../src/coder/predicates.ts'
import { treeOf } from '../../src/coder/tree.ts'
import { buildFrameIndex, parseFrames } from '../../src/lexicon/frames.ts'
import type { Document, Mention } from '../../src/model/index.ts'
import { parsed } from '../support/parsed.ts'

const LINES = `
arrest REC => COERCE/arrest
attack REC => ASSAULT
attack/n [by ACT] [on|against REC] => ASSAULT
talk/n [between ACT+] [with ACT+] => CONSULT
aid/n [to REC] => AID
relief/n [for REC] => CONCEDE
demand/n for X [from REC] => @ask
hold X => @do
agree to X => @commit
halt X => @stop
reject X => @refuse
condemn X => @condemn
suspend X => @stop
hold {prisoner} => COERCE/arrest
decline to (comment) => none
`
const TABLE = `
@do * => same
@commit ASSAULT => THREATEN/violence
@commit * => AGREE
@commit ? => AGREE
@stop ASSAULT => RETREAT/ceasefire
@stop AID => SANCTION/discontinue
@ask CONCEDE => REQUEST/yield
@ask * => REQUEST
@refuse * => REJECT ; also
@refuse ? => REJECT
@condemn * => ACCUSE/disapprove ; also
@condemn ? => ACCUSE/disapprove
`
const COUNTRIES = new Set(['Oslo', 'Minsk', 'Cairo', 'Tunis', 'Lima', 'Quito'])

/** Every capital of the list is an actor of its own. */
function context(doc: Document): CodeContext {
  const mentions: Mention[] = doc.tokens
    .filter((token) => COUNTRIES.has(token.form))
    .map((token, index) => ({
      index,
      sentence: 0,
      head: token.index,
      first: token.index,
      last: token.index + 1,
      kind: 'named',
      place: true,
      canAct: true,
      rules: [],
      actors: [
        {
          rawText: token.form,
          span: { in: 'text', start: token.start, end: token.end },
          name: token.form,
          code: token.form.slice(0, 3).toUpperCase(),
          sector: 'GOV',
          otherSectors: [],
        },
      ],
    }))
  const tree = treeOf(doc)
  const lexicon = buildFrameIndex(
    parseFrames([
      { name: 'classes.txt', text: '{prisoner} = prisoner, hostage' },
      { name: 'frames.txt', text: LINES },
      { name: 'composition.txt', text: TABLE },
    ]),
  )
  const parties = partyFinder(tree, mentions, { transparent: new Set(['series']), speakerAt: () => [] })
  const rank = (head: number) =>
    lexicon.byPredicate.has(`noun:${tree.tokens[head]?.lemma}`) ||
    lexicon.byPredicate.has(`verb:${tree.tokens[head]?.lemma}`)
      ? 2
      : 0
  return {
    tree,
    parties,
    lexicon,
    transparent: new Set(['series']),
    standsFor: new Set(),
    contentRank: rank,
    clauses: new Map(),
  }
}

const names = (parties: readonly { actor: { name: string } }[]) => parties.map((party) => party.actor.name)
const told = (doc: Document) => {
  const ctx = context(doc)
  return findingsOf(ctx, 0, doc.tokens.length, []).findings.map((f) =>
    `${names(f.actors).join('+')} ${[f.type, ...f.modes].join('/')} ${names(f.recipients).join('+')}`.trim(),
  )
}

describe('compose', () => {
  it('nests operators: agreed to halt attacks', () => {
    expect(
      told(
        parsed(`
      Oslo Oslo PROPN 2 nsubj
      agreed agree VERB 0 root VBD
      to to PART 4 mark TO
      halt halt VERB 2 xcomp VB
      attacks attack NOUN 4 obj
      on on ADP 7 case
      Minsk Minsk PROPN 5 nmod`),
      ),
    ).toEqual(['Oslo AGREE Minsk'])
  })

  it('lends the operator what hangs on its verb: suspended aid to Tunis', () => {
    expect(
      told(
        parsed(`
      Cairo Cairo PROPN 2 nsubj
      suspended suspend VERB 0 root VBD
      aid aid NOUN 2 obj
      to to ADP 5 case
      Tunis Tunis PROPN 2 obl`),
      ),
    ).toEqual(['Cairo SANCTION/discontinue Tunis'])
  })

  it('keeps a rejected demand as an event of those who made it', () => {
    expect(
      told(
        parsed(`
      Oslo Oslo PROPN 2 nsubj
      rejected reject VERB 0 root VBD
      Minsk Minsk PROPN 5 nmod:poss
      's 's PART 3 case
      demands demand NOUN 2 obj
      for for ADP 7 case
      relief relief NOUN 5 nmod`),
      ),
    ).toEqual(['Oslo REJECT/yield Minsk', 'Minsk REQUEST/yield Oslo'])
  })

  it('keeps a condemned attack with its own parties', () => {
    expect(
      told(
        parsed(`
      Lima Lima PROPN 2 nsubj
      condemned condemn VERB 0 root VBD
      an a DET 4 det
      attack attack NOUN 2 obj
      by by ADP 6 case
      Oslo Oslo PROPN 4 nmod
      on on ADP 8 case
      Quito Quito PROPN 4 nmod`),
      ),
    ).toEqual(['Lima ACCUSE/disapprove Oslo', 'Oslo ASSAULT Quito'])
  })

  it('prefers the class of the object to the operator: held hostages, held talks', () => {
    const held = (object: string, lemma: string) =>
      parsed(`
      Oslo Oslo PROPN 2 nsubj
      held hold VERB 0 root VBD
      ${object} ${lemma} NOUN 2 obj
      with with ADP 5 case
      Minsk Minsk PROPN 2 obl`)
    expect(told(held('hostages', 'hostage'))).toEqual(['Oslo COERCE/arrest'])
    expect(told(held('talks', 'talk'))).toEqual(['Oslo+Minsk CONSULT'])
    expect(told(held('shares', 'share'))).toEqual([])
  })

  it('gives no event to a noun that names no actor', () => {
    const doc = parsed(`
      The the DET 2 det
      attack attack NOUN 3 nsubj
      followed follow VERB 0 root VBD
      rain rain NOUN 3 obj`)
    expect(told(doc)).toEqual([])
    expect(codePredicate(context(doc), 1).findings).toHaveLength(1)
  })
})
