import { describe, expect, it } from 'vitest'
import { buildFrameIndex, parseFrames } from '../../src/lexicon/frames.ts'
import type { Frame } from '../../src/model/index.ts'

const parse = (text: string) => parseFrames([{ name: 'data/verbs/t.txt', text }])

function frames(text: string): readonly Frame[] {
  const parsed = parse(text)
  expect(parsed.diagnostics.map((one) => one.message)).toEqual([])
  return parsed.frames
}

function only(text: string): Frame {
  const all = frames(text)
  expect(all).toHaveLength(1)
  const [frame] = all
  if (frame === undefined) throw new Error('no frame')
  return frame
}

const messages = (text: string) => parse(text).diagnostics.map((one) => one.message)

describe('a pattern', () => {
  it('has a verb and its object', () => {
    const frame = only('arrest REC => COERCE/arrest')
    expect(frame).toMatchObject({ id: 't.txt:1', source: 'data/verbs/t.txt:1', pos: 'verb', lemma: 'arrest' })
    expect(frame.obj).toEqual({ role: 'REC', optional: false })
    expect(frame.result).toEqual({ event: 'COERCE', modes: ['arrest'], none: false })
    expect(frame.subj).toBeUndefined()
  })

  it('may name the subject, and prepositions with alternatives', () => {
    const frame = only('REC receive (assurance|pledge) from|by ACT => AGREE')
    expect(frame.subj?.role).toBe('REC')
    expect([...(frame.obj?.words ?? [])]).toEqual(['assurance', 'pledge'])
    expect(frame.preps).toEqual([{ role: 'ACT', optional: false, preps: ['from', 'by'] }])
  })

  it('has places that may stay empty, one or several in a bracket', () => {
    const frame = only('talk/n [between ACT+] [of ACT+ with ACT+] => CONSULT')
    expect(frame.pos).toBe('noun')
    expect(frame.preps.map((slot) => [slot.preps[0], slot.role, slot.optional])).toEqual([
      ['between', 'ACT+', true],
      ['of', 'ACT+', true],
      ['with', 'ACT+', true],
    ])
  })

  it('puts the first of two objects into the indirect place', () => {
    const frame = only('give REC X => @do')
    expect([frame.iobj?.role, frame.obj?.role]).toEqual(['REC', 'X'])
    expect(frame.result).toEqual({ operator: 'do', modes: [], none: false })
  })

  it('reads "to X" as an infinitive and as a phrase', () => {
    const [infinitive, phrase] = frames('agree to X => @commit')
    expect(infinitive?.comp).toEqual({ marker: 'to', slot: { role: 'X', optional: false } })
    expect(infinitive?.preps).toEqual([])
    expect(phrase?.comp).toBeUndefined()
    expect(phrase?.preps).toEqual([{ role: 'X', optional: false, preps: ['to'] }])
  })

  it('keeps "to REC" a preposition, and knows open and limited infinitives', () => {
    expect(only('apologise to REC => CONCEDE').preps[0]?.preps).toEqual(['to'])
    expect(only('force REC to+ => COERCE').comp).toEqual({ marker: 'to', slot: { role: 'ANY', optional: false } })
    const comp = only('gather to+(meet|discuss) => CONSULT').comp
    expect(comp?.marker).toBe('to')
    expect([...(comp?.slot.words ?? [])]).toEqual(['meet', 'discuss'])
  })

  it('takes that-clauses and gerunds', () => {
    expect(only('hope that X => @hope').comp?.marker).toBe('that')
    expect(only('stop ing X => @stop').comp?.marker).toBe('ing')
  })

  it('spreads several predicates over the same places', () => {
    expect(frames('arrest|detain|lock_up REC => COERCE').map((one) => [one.lemma, one.particle])).toEqual([
      ['arrest', undefined],
      ['detain', undefined],
      ['lock', 'up'],
    ])
  })

  it('reads a particle before a preposition also as one preposition', () => {
    const [apart, joined] = frames('pull_out of REC => RETREAT/withdraw')
    expect([apart?.particle, apart?.preps[0]?.preps]).toEqual(['out', ['of']])
    expect([joined?.particle, joined?.preps[0]?.preps]).toEqual([undefined, ['out_of']])
  })

  it('finds hyphenated nouns where the reader parts them', () => {
    const [whole, parted] = frames('cease-fire/n [with ACT+] => RETREAT/ceasefire')
    expect(whole?.lemma).toBe('cease-fire')
    expect([parted?.lemma, [...(parted?.preps[0]?.words ?? [])]]).toEqual(['fire', ['cease']])
    expect(only('declare (cease-fire) => RETREAT').obj?.words?.has('cease fire')).toBe(true)
  })

  it('knows adjectives, exceptions and options', () => {
    expect(only('critical/a of REC => ACCUSE').pos).toBe('adj')
    expect(only('fire (question) at _ => none').result).toEqual({ modes: [], none: true })
    const { options } = only('march [in REC] => PROTEST/demo; act=place rec=place; note=who marches = the people')
    expect(options).toEqual({ act: 'place', rec: 'place', note: 'who marches = the people' })
  })

  it('goes on in indented lines and leaves comments out', () => {
    const frame = only('# head of the file\n\nseize (boat|ship)\n  [from REC] => COERCE/seize # all of it')
    expect([frame.id, frame.line]).toEqual(['t.txt:3', 'seize (boat|ship) [from REC] => COERCE/seize'])
    expect(frame.preps).toHaveLength(1)
  })
})

describe('classes', () => {
  const text = '{weapon} = gun, rifle\n{gift} = {weapon}, food aid,\n  grain\n{gift} = water\ngive {gift} to REC => AID'

  it('hold other classes, go over several lines and add up', () => {
    const words = only(text).obj?.words
    expect([...(words ?? [])].sort()).toEqual(['food aid', 'grain', 'gun', 'rifle', 'water'])
    expect(only(text).obj?.classes).toEqual(['gift'])
  })

  it('of events are their nouns', () => {
    const parsed = parse(
      'talk|meeting/n [with ACT+] => CONSULT\nvisit/n [to REC] => CONSULT/visit\nattend {CONSULT} => CONSULT',
    )
    expect([...(parsed.frames.at(-1)?.obj?.words ?? [])]).toEqual(['talk', 'meeting', 'visit'])
  })

  it('that are unknown, empty or go round in a ring are told', () => {
    expect(messages('give {gift} => AID')).toEqual([expect.stringContaining('t.txt:1: unknown class {gift}')])
    expect(messages('{gift} =')).toEqual([expect.stringContaining('has no words')])
    expect(messages('{a} = {b}, x\n{b} = {a}, y')[0]).toContain('no class {a}')
  })
})

describe('compositions and modes', () => {
  it('say what an operator makes of its content', () => {
    const { compositions } = parse(
      '@stop ASSAULT => RETREAT/ceasefire\n@negate * => same ; status=negated ; also\n@do ? => none',
    )
    expect(compositions[0]).toMatchObject({
      operator: 'stop',
      content: 'ASSAULT',
      event: 'RETREAT',
      modes: ['ceasefire'],
      same: false,
    })
    expect(compositions[1]).toMatchObject({ content: '*', same: true, status: 'negated', alsoContent: true })
    expect(compositions[2]).toMatchObject({ content: '?', none: true, source: 't.txt:3' })
  })

  it('can be limited to a mode', () => {
    expect(parse('@threaten COERCE/arrest => THREATEN/arrest').compositions[0]?.contentMode).toBe('arrest')
  })

  it('take mode words and irregular forms', () => {
    const parsed = parse('ASSAULT/drone = drone, loitering munition\nflee = fled')
    expect([...(parsed.modeWords.get('ASSAULT/drone') ?? [])]).toEqual(['drone', 'loitering munition'])
    expect(parsed.forms.get('flee')).toEqual(['fled'])
  })
})

describe('a bad line', () => {
  it.each([
    ['arrest REC', 'neither "PATTERN => RESULT"'],
    ['arrest REC => Coerce', '"Coerce" is no result'],
    ['arrest REC => COERCE; also', '"also" is no option=value'],
    ['ACT REC arrest => COERCE', 'more than one subject'],
    ['ACT REC => COERCE', 'no predicate'],
    ['give REC X _ => AID', 'more than two objects'],
    ['ask REC to X that X => @ask', 'more than one complement clause'],
    ['arrest REC on => COERCE', 'cannot read "on"'],
    ['arrest/x REC => COERCE', 'unknown part of speech'],
    ['arrest (a||b) => COERCE', 'empty word'],
    ['@stop => RETREAT', 'is no "@operator CONTENT"'],
    ['@stop AID => @do', 'is no EVENT, same or none'],
    ['@stop AID => SANCTION ; alsoo', 'unknown word "alsoo"'],
  ])('%s: %s', (line, reason) => {
    const parsed = parse(`meet REC => CONSULT\n${line}`)
    expect(parsed.diagnostics).toHaveLength(1)
    expect(parsed.diagnostics[0]?.message).toContain('data/verbs/t.txt:2: ')
    expect(parsed.diagnostics[0]?.message).toContain(reason)
    expect(parsed.frames).toHaveLength(1)
  })
})

describe('the index', () => {
  const index = buildFrameIndex(
    parseFrames([
      { name: 'mine.txt', text: 'arrest REC => none' },
      {
        name: 'data/verbs/coerce.txt',
        text: 'arrest REC => COERCE/arrest\narrest/n of REC => COERCE/arrest\nflee = fled\nflee REC => SANCTION',
      },
      { name: 'data/verbs/composition.txt', text: '@do ? => none\n@do * => same' },
    ]),
  )

  it('finds frames by part of speech and lemma, those of the user first', () => {
    expect(index.byPredicate.get('verb:arrest')?.map((frame) => frame.id)).toEqual(['mine.txt:1', 'coerce.txt:1'])
    expect(index.byPredicate.get('noun:arrest')).toHaveLength(1)
    expect(index.byPredicate.get('verb:flee')).toHaveLength(1)
  })

  it('finds them by an inflected form too', () => {
    expect(index.byForm.get('verb:arrested')).toHaveLength(2)
    expect(index.byForm.get('verb:fled')).toHaveLength(1)
  })

  it('keeps the order of an operator’s lines', () => {
    expect(index.compositions.get('do')?.map((line) => line.content)).toEqual(['?', '*'])
  })
})
