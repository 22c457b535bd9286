import { describe, expect, it } from 'vitest'
import { wordsIn } from './helpers.ts'

describe('wordsOf', () => {
  it.each([
    ["Kim didn't go.", "Kim did n't go ."],
    ['He said: “We can’t wait, won’t we?”', 'He said : “ We ca n’t wait , wo n’t we ? ”'],
    ['The U.S.-led talks cost $1.5bn (20%).', 'The U.S. - led talks cost $ 1.5 bn ( 20 % ) .'],
    ['Envoy Noh Kyu-duk’s plane left at 7:30 p.m.', 'Envoy Noh Kyu-duk ’s plane left at 7:30 p.m.'],
    ['The allies’ anti-missile drills on 9/11, 2001...', 'The allies ’ anti-missile drills on 9/11 , 2001 ...'],
    [
      'See https://example.org/a?b=1, or mail a.b@example.org.',
      'See https://example.org/a?b=1 , or mail a.b@example.org .',
    ],
    ['A 22-year-old ex-soldier; “AK-47”', 'A 22 - year - old ex-soldier ; “ AK - 47 ”'],
    ['He said "no." (Inc.) left “No.” behind', 'He said " no . " ( Inc. ) left “ No . ” behind'],
    ['Lee (R-Ariz.) left', 'Lee ( R - Ariz. ) left'],
    ['TROOPS DIDN’T LEAVE', 'TROOPS DID N’T LEAVE'],
    ['10\u00a0000\u202fmen\u200bleft', '10 000 men left'],
    ['2003–2009 and 5-10 June', '2003 – 2009 and 5 - 10 June'],
    ["the '90s and 1960's", "the '90s and 1960's"],
    ['Lee & Co., Ltd. of S. Korea', 'Lee & Co. , Ltd. of S. Korea'],
  ])('%s', (text, expected) => {
    expect(wordsIn(text)).toBe(expected)
  })

  it('cuts a piece that no language has', () => {
    const words = wordsIn('x'.repeat(2000)).split(' ')
    expect(words.length).toBeGreaterThan(1)
    expect(words.join('')).toBe('x'.repeat(2000))
  })
})
