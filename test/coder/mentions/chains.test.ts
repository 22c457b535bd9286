// Who is meant, read from raw text: first persons, publishers, inner names, bodies by their noun, names that several bear.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findMentions } from '../../../src/coder/mentions/index.ts'
import { wordGroup } from '../../../src/lexicon/english.ts'
import type { Article, Document, Mention } from '../../../src/model/index.ts'
import { loadKnowledge } from '../../../src/pipeline/knowledge.ts'
import { documentFromConllu, toConllu } from '../../../src/text/conllu.ts'
import { createReader, type Reader } from '../../../src/text/reader.ts'

const { knowledge } = loadKnowledge({})
const speech = wordGroup(knowledge.words, 'speech')
let reader: Reader
beforeAll(async () => {
  reader = await createReader()
})
afterAll(() => reader.close())

interface Read {
  readonly doc: Document
  readonly mentions: readonly Mention[]
}

async function read(text: string, more: Partial<Article> = {}): Promise<Read> {
  const doc = await reader.read({ id: 'own', date: '2021-06-21', text, ...more })
  return { doc, mentions: findMentions(doc, knowledge.actors, { speech }) }
}

const wordsOf = ({ doc }: Read, mention: Mention): string =>
  doc.tokens
    .slice(mention.first, mention.last)
    .map((token) => token.form)
    .join(' ')

/** "KOR.GOV" of the last mention in these words. */
function who(all: Read, words: string): string | undefined {
  const found = all.mentions.filter((mention) => wordsOf(all, mention) === words).at(-1)
  return found?.actors.map(({ code, sector }) => `${code}.${sector}`).join(' ')
}

function linked(all: Read, words: string): string | undefined {
  const found = all.mentions.filter((mention) => wordsOf(all, mention) === words).at(-1)
  const before = found?.sameAs === undefined ? undefined : all.mentions[found.sameAs]
  return before === undefined ? undefined : wordsOf(all, before)
}

describe('first persons', () => {
  it('are the speaker of a quotation, also where the speaker comes last', async () => {
    const all = await read('“We will stay in the talks,” Peruvian Foreign Minister Rosa Quiroga said on Monday.')
    expect(who(all, 'We')).toBe('PER.GOV')
  })

  it('go on after "X said:"', async () => {
    const all = await read(
      'Ghanaian Defence Minister Esi Boateng said:\n\nI welcome the accord. Our soldiers will leave.',
    )
    expect([who(all, 'I'), who(all, 'Our') ?? who(all, 'Our soldiers')]).toEqual(['GHA.GOV', 'GHA.GOV'])
  })

  it('are the government that publishes the text, and nobody in a newspaper', async () => {
    const text = 'We condemn the attack on the market.'
    expect(who(await read(text, { source: 'Ministry of Foreign Affairs of Peru' }), 'We')).toBe('PER.GOV')
    expect(who(await read(text, { source: 'The Harbour Times' }), 'We')).toBeUndefined()
  })
})

describe('officials', () => {
  it('of a statement belong to its publisher, of a report to the place', async () => {
    const text = 'The Minister spoke to families in Lima.'
    expect(who(await read(text, { source: 'Government of Norway' }), 'The Minister')).toBe('NOR.GOV')
    expect(who(await read(text), 'The Minister')).toBe('PER.GOV')
  })

  it('keep the title that the parse cuts from their name', async () => {
    const all = await read(
      'As Deputy Secretary of State Antony Blinken announced at the Manama Dialogue, aid will go on.',
      {
        date: '2016-10-10',
      },
    )
    expect(
      all.mentions.flatMap(({ actors }) => actors.map(({ name, code, sector }) => `${name} ${code}.${sector}`)),
    ).toContain('Antony Blinken USA.GOV')
  })
})

describe('names', () => {
  it('inside another phrase are mentions of their own that do not act', async () => {
    const all = await read('Peruvian officials met Chilean officials.')
    const inner = all.mentions.filter(({ rules }) => rules.includes('name:inner'))
    expect(inner.map((mention) => [wordsOf(all, mention), mention.actors[0]?.code, mention.canAct])).toEqual([
      ['Peruvian', 'PER', false],
      ['Chilean', 'CHL', false],
    ])
  })

  it('of bodies are meant by their noun, where only one has it', async () => {
    const one = await read('The Lakeland Water Institute raised fees. The institute gave no reason.')
    expect(linked(one, 'The institute')).toBe('The Lakeland Water Institute')
    const two = await read(
      'The Lakeland Water Institute sued the Hillside Water Institute. The institute gave no reason.',
    )
    expect(linked(two, 'The institute')).toBeUndefined()
  })

  it('that several bear mean whoever holds an office on the day', async () => {
    const on = async (date: string) => who(await read('Donald Tusk spoke.', { date }), 'Donald Tusk')
    expect(await on('2017-05-01')).toBe('EUR.GOV')
    expect(await on('2025-05-01')).toBe('POL.GOV')
  })

  it('that a movement bore before it ruled mean what it was on the day', async () => {
    const on = async (date: string) => who(await read('The Taliban closed the road.', { date }), 'The Taliban')
    expect(await on('2015-05-01')).toBe('AFG.REB')
    expect(await on('2023-05-01')).toBe('AFG.GOV')
  })
})

describe('pronouns', () => {
  it('of one gender do not mean who was of the other', async () => {
    const all = await read('Robin Ashdale left the hall. She was tired. He shut the door.')
    expect(linked(all, 'She')).toBe('Robin Ashdale')
    expect(linked(all, 'He')).toBeUndefined()
  })
})

it('a bare surname stays with whom the text has named before another bearer comes', async () => {
  const all = await read('Ivo Marsden won. Marsden thanked his team. His father, Peter Hugh Marsden, wept.')
  expect(all.mentions.some((mention) => wordsOf(all, mention) === 'Marsden' && mention.sameAs !== undefined)).toBe(true)
})

it('takes time in proportion to the length of the text', async () => {
  const { doc } = await read(
    'President Joe Biden met Peruvian officials in Lima, and his envoy Rosa Quiroga said they agreed with the board.',
  )
  const conllu = toConllu(doc)
  const time = (count: number): number => {
    const long = documentFromConllu(conllu.repeat(count))
    expect(long.sentences).toHaveLength(count)
    const begin = performance.now()
    findMentions(long, knowledge.actors, { speech })
    return performance.now() - begin
  }
  time(500)
  const [short, long] = [time(500), time(4000)]
  expect(long / short).toBeLessThan(16)
})
