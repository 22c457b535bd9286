// Each row: words in brackets are the expression, then the days it means ("no date" for what is none), told on Monday 2021-06-21.
import { describe, expect, test } from 'vitest'
import { findDates } from '../../../src/coder/when/index.ts'
import type { DateExpression } from '../../../src/model/index.ts'
import { plainDocument } from '../plain-document.ts'

const PUBLISHED = '2021-06-21'

function written(doc: ReturnType<typeof plainDocument>, { first, last }: DateExpression): string {
  return doc.article.text.slice(doc.tokens[first]?.start, doc.tokens[last - 1]?.end)
}

function meaning({ from, to, isDate }: DateExpression): string {
  if (!isDate) return 'no date'
  return from === to ? `${from}` : `${from ?? ''}..${to ?? ''}`
}

/** "They met [on Monday] = 2021-06-21" is checked whole: nothing more may be found. */
function reads(text: string, ...expected: readonly string[]): void {
  const doc = plainDocument(text.replaceAll(/[[\]]/g, ''))
  const bracketed = [...text.matchAll(/\[([^\]]+)\]/g)].map((match) => match[1])
  const found = findDates(doc, PUBLISHED)
  expect(found.map((date) => written(doc, date))).toEqual(bracketed)
  expect(found.map(meaning)).toEqual(expected)
}

describe('dates of the calendar', () => {
  test.each([
    ['They met on [June 21, 2021], he said', '2021-06-21'],
    ['They met on [21 June 2021], he said', '2021-06-21'],
    ['They met on [Jun. 21], he said', '2021-06-21'],
    ['They met on [June 21st] of all days', '2021-06-21'],
    ['They met on [the 15th of May] in Oslo', '2021-05-15'],
    ['They met on [Monday, June 14], in Oslo', '2021-06-14'],
    ['The note is dated [2021-06-03] and signed', '2021-06-03'],
    ['The note is dated [6/3/2021] and signed', '2021-06-03'],
    ['The note is dated [23.04.2021] and signed', '2021-04-23'],
    ['It began in [March 2015] there', '2015-03-01..2015-03-31'],
    ['It began in [February] there', '2021-02-01..2021-02-28'],
    ['It began in [2019] there', '2019-01-01..2019-12-31'],
    ['They recall the [2003] invasion', '2003-01-01..2003-12-31'],
    ['It was so in the [1990s] there', '1990-01-01..1999-12-31'],
    ['It was so in the [19th century] there', '1800-01-01..1899-12-31'],
    ['Exports fell in [the second quarter of 2020] there', '2020-04-01..2020-06-30'],
    ['It happened in [the first week of May] there', '2021-05-03..2021-05-09'],
    ['They met on [Christmas Day] in Oslo', '2020-12-25'],
    ['It happened in [March last year] there', '2020-03-01..2020-03-31'],
    ['[Since 9/11] much has changed', '2001-09-11..2021-06-21'],
  ])('%s', reads)
})

describe('dates that count from today', () => {
  test.each([
    ['They met [yesterday] in Oslo', '2021-06-20'],
    ['They met on [Friday] in Oslo', '2021-06-18'],
    ['They met on [Monday] in Oslo', '2021-06-21'],
    ['They met [Thursday night] in Oslo', '2021-06-17'],
    ['They met [last week] in Oslo', '2021-06-14..2021-06-20'],
    ['They met [last month] in Oslo', '2021-05-01..2021-05-31'],
    ['They met [two days ago] in Oslo', '2021-06-19'],
    ['They met [two months ago] in Oslo', '2021-04-01..2021-04-30'],
    ['They met [the day before yesterday] in Oslo', '2021-06-19'],
    ['They met [late last week] in Oslo', '2021-06-17..2021-06-20'],
    ['They met [earlier this month] in Oslo', '2021-06-01..2021-06-21'],
    ['They met in [early 2019] in Oslo', '2019-01-01..2019-04-30'],
    ['They met in [mid-May] in Oslo', '2021-05-10..2021-05-20'],
    ['They met in [late February] in Oslo', '2021-02-20..2021-02-28'],
    ['They met over [the weekend] in Oslo', '2021-06-19..2021-06-20'],
    ['They met in [recent weeks] in Oslo', '2021-05-21..2021-06-21'],
    ['They met in [the past 24 hours] in Oslo', '2021-06-20..2021-06-21'],
    ['They will meet on [Thursday] in Oslo', '2021-06-24'],
    ['They will meet [next week] in Oslo', '2021-06-28..2021-07-04'],
    ['They will meet in [July] in Oslo', '2021-07-01..2021-07-31'],
    ['They will meet [in two weeks] in Oslo', '2021-07-05..2021-07-11'],
    ['They will leave [within 72 hours] or so', '2021-06-21..2021-06-24'],
    ['They will leave [by the end of August] or so', '2021-06-21..2021-08-31'],
  ])('%s', reads)
})

describe('two dates, and directions', () => {
  test.each([
    ['It lasted [from 2003 to 2009] there', '2003-01-01..2009-12-31'],
    ['It lasted [between June 9 and 12] there', '2021-06-09..2021-06-12'],
    ['It lasted [from 5 to 8 March] there', '2021-03-05..2021-03-08'],
    ['It lasted [from November to February] there', '2020-11-01..2021-02-28'],
    ['It has lasted [since 2004] there', '2004-01-01..2021-06-21'],
    ['It was so [before 2010] there', '..2009-12-31'],
    ['They voted after [Friday] prayers', '2021-06-18'],
  ])('%s', reads)
})

describe('dates that count from the one before', () => {
  test.each([
    ['It began on [June 3] there // It ended [a day later] there', '2021-06-03', '2021-06-04'],
    ['It began on [June 3] there // It ended [the following week] there', '2021-06-03', '2021-06-07..2021-06-13'],
    [
      'It began in [April 2018] and ended in [September that year] there',
      '2018-04-01..2018-04-30',
      '2018-09-01..2018-09-30',
    ],
  ])('%s', (text, ...expected) => reads(text, ...expected))

  test('without an earlier one they count from the day of publication', () => {
    reads('It began [a day earlier] there', '2021-06-20')
  })
})

describe('no dates', () => {
  test.each([
    ['They fought [for two years] there', 'no date'],
    ['They held a [two-day] meeting', 'no date'],
    ['The man is [45 years old] now', 'no date'],
    ['They march [every Friday] there', 'no date'],
    ['They recall [Bloody Sunday] there', 'no date'],
  ])('%s', reads)

  test.each([
    'It may rain and they march on',
    'In all, 2000 people came and 1,500 left',
    'Sources told the press that Theresa May will go',
    'He paid $12 for 3.5 of them at 10:30',
    '',
  ])('%s', (text) => reads(text))

  test('"in May 12 people" is the month, not the day', () => {
    reads('In [May] 12 people were killed', '2021-05-01..2021-05-31')
  })
})

describe('without a day of publication', () => {
  test('dates with a year stand, the others are found and stay open', () => {
    const doc = plainDocument('They met on Friday and on June 3, 2020')
    expect(findDates(doc, undefined).map(({ from, to }) => [from, to])).toEqual([
      [null, null],
      ['2020-06-03', '2020-06-03'],
    ])
  })
})
