// A number -> a user's file with that many actors of invented names, and what coding costs with a lexicon: for bench/actors.ts and its test.
// Example: crowd(2) is two entries in the format of data/actors. Kinds alternate: persons with an office, groups with an abbreviation.
import { codeDocument, type Knowledge } from '../src/coder/index.ts'
import type { Document } from '../src/model/index.ts'

const BEGINNINGS = [
  'Va',
  'Zo',
  'Qui',
  'Tre',
  'Mbo',
  'Xa',
  'Ry',
  'Dju',
  'Ke',
  'Pfe',
  'Ulo',
  'Gwa',
  'Ibe',
  'Sno',
  'Ny',
  'Hre',
]
const MIDDLES = ['do', 'ru', 'mi', 'ka', 'lo', 'ze', 'ba', 'ti', 'fu', 'ne', 'pa', 'vo', 'shi', 'gu', 'ra', 'le']
const ENDS = [
  'ki',
  'la',
  'mon',
  'der',
  'tash',
  'vik',
  'zar',
  'nu',
  'bel',
  'gor',
  'wen',
  'sha',
  'rim',
  'dok',
  'pul',
  'fet',
]

/** A word of its own for every number below 4096. */
function word(n: number): string {
  const part = (list: readonly string[], by: number) => list[Math.floor(n / by) % 16] ?? ''
  return part(BEGINNINGS, 1) + part(MIDDLES, 16) + part(ENDS, 256)
}

/** Names share their first words with others, and groups end in a word of every day, so that look-ups have to go on. */
function entry(n: number): string {
  const [first, second] = [word(n % 4096), word(Math.floor(n / 4096) + ((n * 7) % 4000))]
  if (n % 2 === 0)
    return `crowd-${n} : person = ${first} ${second}\n  code: GHA\n  office: GOV minister 2010..2030\n  checked: unverified\n`
  return `crowd-${n} : group = ${first} ${second} Front | ${second} F${n}\n  code: GHA\n  sector: OPP\n  checked: unverified\n`
}

export const crowd = (size: number): string => Array.from({ length: size }, (_, n) => entry(n)).join('\n')

function cpuMs(step: () => void): number {
  const begun = process.cpuUsage()
  step()
  const { user, system } = process.cpuUsage(begun)
  return (user + system) / 1000
}

/** Least milliseconds of processor time to code the documents with each lexicon; rounds take turns, so that noise meets all alike. */
export function costs(
  docs: readonly Document[],
  lexicons: readonly Knowledge[],
  rounds: number,
  repeat: number,
): number[] {
  const least = lexicons.map(() => Number.POSITIVE_INFINITY)
  for (let round = 0; round <= rounds; round++)
    for (const [at, knowledge] of lexicons.entries()) {
      const spent = cpuMs(() => {
        for (let i = 0; i < repeat; i++) for (const doc of docs) codeDocument(doc, knowledge)
      })
      if (round > 0) least[at] = Math.min(least[at] ?? spent, spent)
    }
  return least
}
