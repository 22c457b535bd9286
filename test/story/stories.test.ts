// The same happening in other words is one story; the same verb on another day, in another place or of other parties is another.
import { describe, expect, it } from 'vitest'
import { toLedgerRecord } from '../../src/pipeline/story-record.ts'
import { type Report, tellReports } from './engine.ts'

const storiesOf = async (reports: readonly Report[]) => {
  const { stories } = await tellReports(reports)
  return stories.map(({ type, members }) => `${type} ${members.map(({ report }) => report.article).join('+')}`)
}

const HIT: Report = {
  date: '2024-01-03',
  source: 'A',
  text: 'Russia hit Kyiv with missiles on Tuesday, killing seven people.',
}

describe('one story', () => {
  it('in other words', async () => {
    const other = {
      date: '2024-01-03',
      source: 'B',
      text: 'Seven people were killed when Russian missiles struck the Ukrainian capital Kyiv on Tuesday.',
    }
    expect(await storiesOf([HIT, other])).toEqual(['ASSAULT a1+a2'])
  })

  it('told the day after without a date', async () => {
    const talks = { date: '2024-03-05', text: 'Foreign ministers of Ghana and Togo met in Accra on Tuesday.' }
    const later = {
      date: '2024-03-06',
      text: 'The foreign ministers of Togo and Ghana held talks in Accra on Tuesday.',
    }
    expect(await storiesOf([talks, later])).toEqual(['CONSULT a1+a2'])
  })
})

describe('two stories', () => {
  it.each([
    ['another town', 'Russia hit Kharkiv with missiles on Tuesday, killing two people.', '2024-01-03'],
    ['another day', 'Russia hit Kyiv with missiles on Friday, killing four people.', '2024-01-06'],
    ['another side', 'Israel hit Gaza with missiles on Tuesday, killing seven people.', '2024-01-03'],
  ])('%s', async (_, text, date) => {
    expect(await storiesOf([HIT, { date, source: 'B', text }])).toHaveLength(2)
  })

  it('what was done and what was not', async () => {
    const not = { date: '2024-01-03', source: 'B', text: 'Russia did not hit Kyiv with missiles on Tuesday.' }
    expect(await storiesOf([HIT, not])).toHaveLength(2)
  })
})

describe('counting', () => {
  const TEXT =
    'Ghana expelled the ambassador of Togo on Monday over the arrest of six fishermen on the lower Volta. The ministry in Accra said the envoy had three days to leave the country with his staff.'

  it('counts a copy once and names both publishers', async () => {
    const told = await tellReports([
      { source: 'Wire', text: TEXT },
      { source: 'Daily', text: `ACCRA (Wire) - ${TEXT}` },
      { source: 'Post', text: 'Togo’s ambassador was expelled by Ghana on Monday.' },
    ])
    const story = told.stories.find(({ type, by }) => type === 'SANCTION' && by.includes('GHA'))
    expect(story).toMatchObject({ articles: 2, sources: ['Daily', 'Post', 'Wire'] })
    expect(story?.members.filter(({ counted }) => !counted).map(({ report }) => report.article)).toEqual(['a2'])
  })

  it('leaves out what was taken back, visibly', async () => {
    const told = await tellReports([
      { source: 'Wire', title: 'Ghana expels envoy of Togo', text: TEXT },
      {
        date: '2025-03-11',
        source: 'Wire',
        title: 'RETRACTION: Ghana expels envoy of Togo',
        text: 'The report of March 10 is withdrawn. There is no substitute story.',
      },
    ])
    expect(told.stories).toEqual([])
    expect(told.retracted.find(({ article }) => article === 'a1')).toMatchObject({ by: 'a2' })
    expect(told.versions).toMatchObject([{ article: 'a2', of: 'a1', kind: 'retraction' }])
  })
})

describe('versions of one article', () => {
  const said = 'The second round between Ghana and Togo will not take place on Monday as planned, Nigeria said.'
  const more = 'Ghana called on Togo to free the sailors. Ministers of both countries had met in Abuja in February.'

  it('are one happening where they say the same words, whatever day was worked out', async () => {
    const { stories, versions } = await tellReports([
      { id: 'a', date: '2025-03-10', source: 'A', text: `${said}\n\n${more}` },
      { id: 'b', date: '2025-03-11', source: 'A', title: 'CORRECTED: No round', text: `${said}\n\n${more}` },
    ])
    expect(versions.map(({ article, of }) => `${article} ${of}`)).toEqual(['b a'])
    for (const { members } of stories) expect(members.map(({ report }) => report.article).sort()).toEqual(['a', 'b'])
  })
})

describe('an addressee that is only likely', () => {
  it('is marked in the record, one that is told is not', async () => {
    const text =
      'Togo seized a trawler of Ghana. Ghana would be willing to talk, its president said. Togo jailed two sailors.'
    const { ledger } = await tellReports([{ text }, { id: 'b', text: 'Kenya demanded that Uganda free the men.' }])
    const records = ledger.map((entry) => toLedgerRecord(entry, { nameOfCode: () => '' }))
    expect(records.map(({ kind, to_guessed }) => [kind, to_guessed])).toEqual([
      ['offer', true],
      ['demand', undefined],
    ])
  })
})
