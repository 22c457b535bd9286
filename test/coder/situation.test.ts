import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type Situation, situationOf } from '../../src/coder/situation.ts'
import { treeOf } from '../../src/coder/tree.ts'
import { parseWordGroups, wordGroup } from '../../src/lexicon/english.ts'
import { parsed } from '../support/parsed.ts'

const words = parseWordGroups(readFileSync(new URL('../../data/english/matrix.txt', import.meta.url), 'utf8'))

function situation(rows: string, predicate: number): Situation {
  return situationOf(
    { tree: treeOf(parsed(rows)), words, speech: wordGroup(words, 'speech'), spent: new Set([predicate]) },
    predicate,
  )
}

describe('situation', () => {
  it('finds negation, and whose words it is', () => {
    const found = situation(
      `
      Kyiv Kyiv PROPN 2 nsubj
      said say VERB 0 root VBD
      troops troop NOUN 6 nsubj
      had have AUX 6 aux
      not not PART 6 advmod
      attacked attack VERB 2 ccomp VBN`,
      5,
    )
    expect(found.negations).toEqual([4])
    expect(found.speech).toEqual([{ cue: 1, speaker: 0, denied: false }])
    expect(found.unreal).toBeUndefined()
  })

  it('knows a denial', () => {
    const found = situation(
      `
      Kyiv Kyiv PROPN 2 nsubj
      denied deny VERB 0 root VBD
      it it PRON 4 nsubj
      attacked attack VERB 2 ccomp VBD`,
      3,
    )
    expect(found.speech[0]?.denied).toBe(true)
  })

  it('takes wishes and purposes as unreal, presence for a purpose not', () => {
    const wants = `
      He he PRON 2 nsubj
      wants want VERB 0 root VBZ
      to to PART 4 mark TO
      meet meet VERB 2 xcomp VB`
    expect(situation(wants, 3).unreal).toBe(1)
    const present = `
      He he PRON 4 nsubj
      is be AUX 4 cop
      in in ADP 4 case
      Seoul Seoul PROPN 0 root
      to to PART 6 mark TO
      meet meet VERB 4 advcl VB`
    expect(situation(present, 5).unreal).toBeUndefined()
  })

  it('marks what stands in an if-clause, and what hangs on one', () => {
    const rows = `
      Oslo Oslo PROPN 3 nsubj
      will will AUX 3 aux
      attack attack VERB 0 root VB
      if if SCONJ 6 mark
      Riga Riga PROPN 6 nsubj
      refuses refuse VERB 3 advcl VBZ`
    expect(situation(rows, 5).inCondition).toBe(5)
    const main = situation(rows, 2)
    expect(main.hasCondition).toBe(5)
    expect(main.future).toBe(1)
  })

  it('lets a noun share the doubt of its verb but not its future', () => {
    const rows = (aux: string) => `
      An a DET 2 det
      attack attack NOUN 4 nsubj
      ${aux} ${aux} AUX 4 aux
      trigger trigger VERB 0 root VB
      war war NOUN 4 obj`
    expect(situation(rows('would'), 1).possible).toBe(2)
    expect(situation(rows('will'), 1).future).toBeUndefined()
  })
})
