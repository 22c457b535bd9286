import { describe, expect, it } from 'vitest'
import { createEngine } from '../../src/pipeline/create-engine.ts'
import type { Pair } from '../../src/pipeline/relate.ts'

const engine = await createEngine()
const rules = await createEngine({ coder: 'rules' })

/** "{Kyiv} accused [Minsk] of lying": {source}, [target]. */
function pair(marked: string): Pair {
  let text = ''
  const spans: Record<string, [number, number]> = {}
  for (const piece of marked.split(/([{}[\]])/)) {
    if (piece === '{' || piece === '[') spans[piece] = [text.length, text.length]
    else if (piece === '}' || piece === ']')
      spans[piece === '}' ? '{' : '['] = [spans[piece === '}' ? '{' : '[']?.[0] ?? 0, text.length]
    else text += piece
  }
  const side = (mark: string) => ({ text: '', spans: spans[mark] === undefined ? [] : [spans[mark]] })
  return { id: 'p', text, source: side('{'), target: side('[') }
}

const event = async (marked: string) => (await engine.relate(pair(marked)))?.event

describe('relate', () => {
  it('takes the event of the marked pair, not the first of the sentence', async () => {
    expect(await event('{Kyiv} accused [Minsk] of fraud, and Vilnius praised Riga.')).toBe('ACCUSE')
    expect(await event('Kyiv accused Minsk of fraud, and {Vilnius} praised [Riga].')).toBe('SUPPORT')
  })

  it('follows a pronoun back to the marked name', async () => {
    expect(await event('{Jordan} said it would not accept any further [Syrian refugees].')).toBe('REJECT')
  })

  it('asks the words where nothing was coded, and says so by its confidence', async () => {
    const found = await engine.relate(pair('A bombardment was heard near [the old mill] before the {visitors} came.'))
    expect(found?.confidence).toBeLessThan(0.5)
    expect(found?.evidence.length).toBeGreaterThan(0)
  })

  it('has nothing to say of words that tell nothing', async () => {
    const nothing = pair('{Blue} [green].')
    expect((await engine.relate(nothing))?.guess).toBe(true)
    expect(await rules.relate(nothing)).toBeUndefined()
  })
})
