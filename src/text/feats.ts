// "Number=Sing|Person=3" <-> { Number: 'Sing', Person: '3' }, one shared object for each string.
// Example: parseFeats('_') is {}; writeFeats({ Tense: 'Past', Mood: 'Ind' }) is "Mood=Ind|Tense=Past".
// Names are sorted as UD wants it: by lower-case name.
import type { Features } from '../model/index.ts'

const NONE: Features = Object.freeze({})

export function parseFeats(text: string): Features {
  if (text === '_' || text === '') return NONE
  const pairs = text.split('|').map((pair) => {
    const at = pair.indexOf('=')
    return at < 1 ? undefined : ([pair.slice(0, at), pair.slice(at + 1)] as const)
  })
  return Object.freeze(Object.fromEntries(pairs.filter((pair) => pair !== undefined)))
}

const byLowerName = (a: string, b: string): number => {
  const [x, y] = [a.toLowerCase(), b.toLowerCase()]
  return x < y ? -1 : x > y ? 1 : 0
}

export function writeFeats(feats: Features): string {
  const names = Object.keys(feats).sort(byLowerName)
  return names.length === 0 ? '_' : names.map((name) => `${name}=${feats[name]}`).join('|')
}
