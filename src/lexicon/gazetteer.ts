// The texts of data/places become a gazetteer: name -> the places that bear it.
// E.g. find('tripoli') -> Tripoli LBY, Tripoli LBN, Tripoli USA; find('crimea') -> Crimea UKR, resolution 2.
// The list of cities is not parsed: it is sorted by key and searched in the text itself, so that loading costs only the reading.
// Which of several places is meant is src/coder/where.
import { placeKey } from './place-key.ts'

/** One place that may be meant. */
export interface GazetteerPlace {
  readonly name: string
  /** ISO 3166 alpha-3; '' for seas and regions over several states. */
  readonly country: string
  readonly lat: number
  readonly lon: number
  /** 5 below city, 4 city, 3 district, 2 province, 1 country. */
  readonly resolution: 1 | 2 | 3 | 4 | 5
  readonly geonameId?: number
  readonly population: number
  readonly capital: boolean
  /** Postal code of the state, for cities of the United States and Canada. */
  readonly state?: string
}

export interface Gazetteer {
  /** All places of a name (see placeKey), countries and regions first. */
  readonly find: (key: string) => readonly GazetteerPlace[]
  /** Names that are nearly always something else. */
  readonly unlikely: ReadonlySet<string>
  /** Name of a state of the United States -> postal code, "texas" -> "TX". */
  readonly states: ReadonlyMap<string, string>
}

/** The files of data/places. */
export const placeFiles = [
  'countries.txt',
  'regions.txt',
  'aliases.txt',
  'not-places.txt',
  'states.txt',
  'cities.tsv',
] as const
export type PlaceTexts = Readonly<Record<(typeof placeFiles)[number], string>>

interface Entries {
  readonly byKey: Map<string, GazetteerPlace[]>
  /** Two letters -> three. */
  readonly codes: Map<string, string>
  readonly problems: string[]
}

function linesOf(file: string, text: string): { text: string; at: string }[] {
  return text.split(/\r?\n/).flatMap((raw, index) => {
    const line = raw.replace(/(^|\s)#.*$/, '').trim()
    return line === '' ? [] : [{ text: line, at: `${file}:${index + 1}` }]
  })
}

function add(entries: Entries, names: readonly string[], place: Omit<GazetteerPlace, 'name'>): void {
  const name = names[0] ?? ''
  for (const spelling of names) {
    const key = placeKey(spelling)
    const list = entries.byKey.get(key)
    if (list === undefined) entries.byKey.set(key, [{ ...place, name }])
    else list.push({ ...place, name })
  }
}

const splitNames = (text: string) => text.split('|').map((name) => name.trim())

function readCountries(text: string, entries: Entries): void {
  for (const line of linesOf('countries.txt', text)) {
    const match = /^([A-Z]{3}) ([A-Z]{2}) (-?[\d.]+) (-?[\d.]+) ([^+]+?)(?: \+ ([A-Z ]+))?$/.exec(line.text)
    const [, country = '', short = '', lat, lon, names = '', more = ''] = match ?? []
    if (match === null) entries.problems.push(`${line.at}: expected "AFG AF 33 65 Name | Name + XX YY"`)
    else {
      for (const code of [short, ...more.split(' ')]) if (code !== '') entries.codes.set(code, country)
      const point = { lat: Number(lat), lon: Number(lon) }
      add(entries, splitNames(names), { country, ...point, resolution: 1, population: 0, capital: false })
    }
  }
}

function readRegions(text: string, entries: Entries): void {
  for (const line of linesOf('regions.txt', text)) {
    const match = /^([2-5]) ([A-Z]{3}|-) (-?[\d.]+) (-?[\d.]+) (.+)$/.exec(line.text)
    const [, resolution, code = '', lat, lon, names = ''] = match ?? []
    if (match === null) entries.problems.push(`${line.at}: expected "RESOLUTION COUNTRY LAT LON Name | Name"`)
    else {
      const country = code === '-' ? '' : code
      const point = { lat: Number(lat), lon: Number(lon) }
      const level = Number(resolution) as 2 | 3 | 4 | 5
      add(entries, splitNames(names), { country, ...point, resolution: level, population: 0, capital: false })
    }
  }
}

/** What a spelling stands for: a city of the list. */
interface Alias {
  readonly key: string
  readonly country: string
}

interface Aliases {
  readonly bySpelling: ReadonlyMap<string, readonly Alias[]>
  /** Key of the list of cities and country -> the name to show. */
  readonly shown: ReadonlyMap<string, string>
}

function readAliases(text: string, entries: Entries): Aliases {
  const bySpelling = new Map<string, Alias[]>()
  const shown = new Map<string, string>()
  for (const line of linesOf('aliases.txt', text)) {
    const match = /^(.+), ([A-Z]{2}) = (.+)$/.exec(line.text)
    const [, name = '', short = '', spellings = ''] = match ?? []
    const country = entries.codes.get(short)
    if (country === undefined) entries.problems.push(`${line.at}: expected "Name, XX = Spelling | *Spelling to show"`)
    else
      for (const written of splitNames(spellings)) {
        const spelling = written.replace(/^\*/, '')
        if (spelling !== written) shown.set(`${placeKey(name)},${country}`, spelling)
        const key = placeKey(spelling)
        bySpelling.set(key, [...(bySpelling.get(key) ?? []), { key: placeKey(name), country }])
      }
  }
  return { bySpelling, shown }
}

function readStates(text: string, entries: Entries): Map<string, string> {
  const states = new Map<string, string>()
  for (const line of linesOf('states.txt', text)) {
    const match = /^([A-Z]{2}|\d{2}) (.+)$/.exec(line.text)
    if (match === null) entries.problems.push(`${line.at}: expected "TX Texas | Tex."`)
    else for (const name of splitNames(match[2] ?? '')) states.set(placeKey(name), match[1] ?? '')
  }
  return states
}

/** Where the first line begins whose key is not before the one sought: binary search over the text. */
function lowerBound(text: string, key: string): number {
  let low = 0
  let high = text.length
  while (low < high) {
    const middle = (low + high) >>> 1
    const start = text.lastIndexOf('\n', middle - 1) + 1
    const end = text.indexOf('\t', start)
    if (end >= 0 && text.slice(start, end) < key) low = text.indexOf('\n', end) + 1 || text.length
    else high = start
  }
  return low
}

function cityOf(line: string, codes: ReadonlyMap<string, string>): GazetteerPlace {
  const [, name = '', short = '', state = '', lat, lon, population, id, flag] = line.split('\t')
  return {
    name,
    country: codes.get(short) ?? '',
    lat: Number(lat),
    lon: Number(lon),
    resolution: flag === 'X' ? 5 : 4,
    geonameId: Number(id),
    population: Number(population),
    capital: flag === 'C',
    ...(state === '' ? {} : { state }),
  }
}

/** The cities of a key, read out of the text. */
function citiesOf(text: string, key: string, codes: ReadonlyMap<string, string>): GazetteerPlace[] {
  const cities: GazetteerPlace[] = []
  let start = lowerBound(text, key)
  while (text.startsWith(`${key}\t`, start)) {
    const end = text.indexOf('\n', start)
    cities.push(cityOf(text.slice(start, end < 0 ? text.length : end), codes))
    if (end < 0) break
    start = end + 1
  }
  return cities
}

/** The texts of data/places -> the gazetteer and what is wrong in them, "regions.txt:12: ...". */
export function buildGazetteer(texts: PlaceTexts): { gazetteer: Gazetteer; problems: readonly string[] } {
  const entries: Entries = { byKey: new Map(), codes: new Map(), problems: [] }
  readCountries(texts['countries.txt'], entries)
  readRegions(texts['regions.txt'], entries)
  const states = readStates(texts['states.txt'], entries)
  const aliases = readAliases(texts['aliases.txt'], entries)
  const unlikely = new Set(linesOf('not-places.txt', texts['not-places.txt']).flatMap(({ text }) => text.split(/\s+/)))
  const seen = new Map<string, readonly GazetteerPlace[]>()
  const cities = (key: string) =>
    citiesOf(texts['cities.tsv'], key, entries.codes).map((city) => {
      const shown = aliases.shown.get(`${key},${city.country}`)
      return shown === undefined ? city : { ...city, name: shown }
    })
  const search = (key: string): GazetteerPlace[] => {
    const others = (aliases.bySpelling.get(key) ?? []).flatMap((alias) =>
      cities(alias.key).filter(({ country }) => country === alias.country),
    )
    const all = [...(entries.byKey.get(key) ?? []), ...others, ...cities(key)]
    const ids = new Set<number>()
    return all.filter(({ geonameId }) => geonameId === undefined || (!ids.has(geonameId) && ids.add(geonameId)))
  }
  const find = (key: string) => {
    const found = seen.get(key) ?? search(key)
    if (seen.size < 50_000) seen.set(key, found)
    return found
  }
  return { gazetteer: { find, unlikely, states }, problems: entries.problems }
}
