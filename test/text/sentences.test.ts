import { describe, expect, it } from 'vitest'
import { sentencesIn } from './helpers.ts'

describe('sentencesOf', () => {
  it.each([
    'The U.S. State Department and Gen. Lee agreed. ¦ They left the U.S. ¦ On Monday they met again.',
    '“We came. ¦ We saw.” ¦ They left. ¦ “Why?” Kim asked. ¦ “Go!” he said.',
    'Resolution No. 1718 passed on Nov. 3, 2006. ¦ It was the first.',
    'He met George W. Bush, Mr. Lee and Dr. Kim. ¦ He left at 7 p.m. on Monday. ¦ He slept.',
    'It was over ... or so they said. ¦ “It is...” ¦ Lee paused.',
    'It cost 3.5 million. ¦ (Officials denied it.) ¦ It ended.[17] ¦ Then it began.',
    'The talks ended.The envoys left. ¦ They flew home.',
    'Col. (ret.) Lee left. ¦ They said “no”. ¦ He left.',
    'wikiHow began in 2005. ¦ wikiHow grew! ¦ It did.',
  ])('%s', (marked) => {
    const text = marked.replaceAll(' ¦ ', ' ')
    expect(sentencesIn(text)).toBe(marked.replace('ended.The', 'ended. ¦ The'))
  })

  it('ends where a space was forgotten', () => {
    expect(sentencesIn('They said “no”.The others said so。He left.')).toBe(
      'They said “no”. ¦ The others said so。 ¦ He left.',
    )
  })
})
