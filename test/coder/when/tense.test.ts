// Which way a date is looked for, read with the real parser: told on Monday 2021-06-21.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { attachDates, findDates } from '../../../src/coder/when/index.ts'
import type { Reader } from '../../../src/text/reader.ts'
import { createReader } from '../../../src/text/reader.ts'

let reader: Reader
beforeAll(async () => {
  reader = await createReader()
})
afterAll(() => reader.close())

describe('the verb tells past from future', () => {
  test.each([
    ['The ministers met on Wednesday in Oslo.', '2021-06-16', 'met'],
    ['The ministers will meet on Wednesday in Oslo.', '2021-06-23', 'meet'],
    ['The ministers agreed to meet on Wednesday in Oslo.', '2021-06-23', 'meet'],
    ['The president is to visit Oslo on Wednesday.', '2021-06-23', 'visit'],
    ['Talks are scheduled for Wednesday in Oslo.', '2021-06-23', 'scheduled'],
    ['The deadline is Wednesday.', '2021-06-23', undefined],
    ['He was forced to resign on Wednesday.', '2021-06-16', 'resign'],
    ['The minister had resigned on Wednesday.', '2021-06-16', 'resigned'],
    ['The court postponed the trial until September.', '2021-06-21', undefined],
    ['He was elected in November.', '2020-11-01', 'elected'],
    ['She told reporters in a statement on Wednesday that she would go.', '2021-06-16', 'told'],
  ])('%s', async (text, from, governor) => {
    const doc = await reader.read({ id: 'a', text, date: '2021-06-21' })
    const dates = findDates(doc, '2021-06-21')
    expect(dates.map((date) => date.from)).toEqual([from])
    if (governor === undefined) return
    const heads = [...attachDates(doc, dates).keys()].map((index) => doc.tokens[index]?.form)
    expect(heads).toContain(governor)
  })

  test('a date of one verb is not that of another', async () => {
    const doc = await reader.read({ id: 'a', text: 'Rebels attacked the town on Saturday, police said on Sunday.' })
    const dates = findDates(doc, '2021-06-21')
    const attached = [...attachDates(doc, dates)].map(([index, list]) => [
      doc.tokens[index]?.form,
      list.map(({ from }) => from),
    ])
    expect(attached).toEqual([
      ['attacked', ['2021-06-19']],
      ['said', ['2021-06-20']],
    ])
  })
})
