// Figures over situations: gold told back is a hundred; each kind of mistake costs what it should.
import { describe, expect, it } from 'vitest'
import { fits, likeness, scoreLedger } from '../../src/eval/score-ledger.ts'
import { bcubedOf, scoreSituations, situationsReport } from '../../src/eval/score-situations.ts'
import { scoreStories } from '../../src/eval/score-stories.ts'
import type { LedgerLine, SituationLines, StoryLine } from '../../src/eval/situation-lines.ts'
import { perfect, small } from './situation-samples.ts'

const situation = small()
const { entries } = situation
const lines = perfect(situation)
const [offer, refusal, demand, may] = lines.ledger as [LedgerLine, LedgerLine, LedgerLine, LedgerLine]
const [told, rejected, met, metElsewhere, shelled] = lines.stories as [
  StoryLine,
  StoryLine,
  StoryLine,
  StoryLine,
  StoryLine,
]

describe('the ledger', () => {
  it('finds all that is told back', () => {
    const { entries: found, standing, standingOfAll, worded, repeated } = scoreLedger(entries, lines.ledger)
    expect(found).toEqual({ both: 3, coded: 3, gold: 3 })
    expect({ standing, standingOfAll, worded, repeated }).toEqual({
      standing: { right: 2, all: 2 },
      standingOfAll: { right: 3, all: 3 },
      worded: 3,
      repeated: 0,
    })
  })

  it('misses what is not told, but not what may be left out', () => {
    const score = scoreLedger(entries, [offer])
    expect(score.entries).toEqual({ both: 1, coded: 1, gold: 3 })
    expect(score.missed.map(({ id }) => id)).toEqual(['L2', 'L3'])
  })

  it('takes another kind or another party for another entry', () => {
    const wrong = scoreLedger(entries, [
      { ...offer, kind: 'demand' },
      { ...refusal, to: [] },
    ])
    expect(wrong.entries).toEqual({ both: 0, coded: 2, gold: 3 })
    expect(wrong.wrong).toHaveLength(2)
  })

  it('compares parties as sets and takes any of the right ones', () => {
    const [first, , third] = entries
    if (first === undefined || third === undefined) throw new Error('the sample has changed')
    expect(fits(first, { ...offer, by: [{ code: 'NOR' }, { code: '' }, { code: 'NOR' }] })).toBe(true)
    expect(fits(first, { ...offer, by: [{ code: 'NOR' }, { code: 'LTU' }] })).toBe(false)
    expect([demand.to, [], [{ code: 'LTU' }]].map((to) => fits(third, { ...demand, to }))).toEqual([true, true, false])
  })

  it('counts what is told again as wrong, and says so', () => {
    const score = scoreLedger(entries, [...lines.ledger, { ...offer, id: 'again', article: 'a2' }])
    expect(score.entries).toEqual({ both: 3, coded: 4, gold: 3 })
    expect([score.repeated, score.wrong.map(({ id }) => id)]).toEqual([1, ['again']])
  })

  it('judges only the standing of what was found', () => {
    const score = scoreLedger(entries, [{ ...offer, standing: 'open' }, refusal, { ...demand, standing: 'overtaken' }])
    expect([score.standing, score.standingOfAll]).toEqual([
      { right: 1, all: 2 },
      { right: 2, all: 3 },
    ])
  })

  it('lets the words decide between equals', () => {
    const [, , fish] = entries
    if (fish === undefined) throw new Error('the sample has changed')
    const wheat = { ...fish, id: 'L9', content: { ...fish.content, words: 'more wheat' } }
    const score = scoreLedger([wheat, fish], [{ ...demand, content: 'that fish be sent' }])
    expect(score.pairs.map(({ entry }) => entry.id)).toEqual(['L3'])
    expect([likeness(fish, demand), likeness(wheat, demand)]).toEqual([1, 0])
  })

  it('leaves out what is shown as taken back, and what may stand', () => {
    const score = scoreLedger(entries, [may, { ...offer, kind: 'threat', retracted: true }])
    expect(score.entries).toEqual({ both: 0, coded: 0, gold: 3 })
  })
})

const storiesOf = (stories: readonly StoryLine[], rest: Partial<SituationLines> = {}) =>
  scoreStories(situation, { ...lines, stories, ...rest })

describe('the stories', () => {
  it('links all that is told back', () => {
    const score = storiesOf(lines.stories)
    expect(score.bcubed).toEqual({ recallPart: 6, recallWhole: 6, precisionPart: 6, precisionWhole: 6 })
    expect([score.mentions, score.countedTwice, score.kept, score.faults]).toEqual([{ right: 6, all: 6 }, 0, 0, []])
    expect(score.pairs).toEqual({ both: 3, coded: 3, gold: 3 })
    expect(score.unlinked).toEqual({ recallPart: 4, recallWhole: 6, precisionPart: 6, precisionWhole: 6 })
    expect(score.versions).toEqual({ both: 2, coded: 2, gold: 2 })
  })

  it('loses recall where one happening is in two stories, and counts the copy twice', () => {
    const parts = told.members.map((member, at) => ({ id: `P${at}`, members: [member] }))
    const score = storiesOf([...parts, rejected, met, metElsewhere, shelled])
    expect(score.bcubed.recallPart).toBeCloseTo(4)
    expect(score.bcubed.precisionPart).toBe(6)
    expect([score.countedTwice, score.faults[0]]).toEqual([1, 'one story in 3: P0 P1 P2'])
  })

  it('loses precision where two meetings are one', () => {
    const one = { id: 'P', members: [...met.members, ...metElsewhere.members] }
    const score = storiesOf([told, rejected, one, shelled])
    expect([score.bcubed.recallPart, score.bcubed.precisionPart]).toEqual([6, 5])
    expect(score.pairs).toEqual({ both: 3, coded: 4, gold: 3 })
    expect(score.faults).toEqual(['2 stories in one: S3 S4'])
  })

  it('counts a copy twice that is not known as one', () => {
    expect(storiesOf(lines.stories, { versions: [] }).countedTwice).toBe(1)
    const round = [
      { article: 'a2', of: 'x', kind: 'copy' },
      { article: 'x', of: 'a1', kind: 'copy' },
    ]
    expect(storiesOf(lines.stories, { versions: round }).countedTwice).toBe(0)
  })

  it('does not count a copy whose events are left out', () => {
    const once = { ...told, members: told.members.filter(({ article }) => article !== 'a2') }
    const score = storiesOf([once, rejected, met, metElsewhere, shelled], { versions: [] })
    expect([score.countedTwice, score.mentions]).toEqual([0, { right: 5, all: 6 }])
  })

  it('sees what of a retracted article stays', () => {
    expect(storiesOf([...lines.stories.slice(0, 4), { ...shelled, retracted: false }]).kept).toBe(1)
    expect(storiesOf(lines.stories.slice(0, 4)).kept).toBe(0)
  })

  it('aligns by the words of the deed, not by what else is evidence', () => {
    const moved = met.members.map((member) => ({
      ...member,
      evidence: [
        { role: 'actor', in: 'text' as const, start: 0, end: 400 },
        { role: 'event', in: 'text' as const, start: 300, end: 310 },
      ],
    }))
    expect(storiesOf([{ id: 'P', members: moved }]).mentions.right).toBe(0)
  })
})

describe('all together', () => {
  it('adds up over situations', () => {
    const score = scoreSituations([
      { situation, lines },
      { situation, lines: { ledger: [], stories: [], versions: [] } },
    ])
    expect([score.entries, score.mentions]).toEqual([
      { both: 3, coded: 3, gold: 6 },
      { right: 6, all: 12 },
    ])
    expect(bcubedOf(score.bcubed)).toEqual({ precision: 100, recall: 100, f1: 100 })
    expect(situationsReport(score)[0]).toContain('P 100.0  R 50.0  F1 66.7')
  })

  it('says nothing of nothing', () => {
    expect(bcubedOf(scoreSituations([]).bcubed)).toEqual({ precision: 0, recall: 0, f1: 0 })
  })
})
