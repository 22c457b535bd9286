// data/actors against lists of facts that somebody hands in: npx tsx scripts/check-actors.ts --factbook FILE --reign FILE
// Prints what is missing or differs and, of each list, how much agrees; nothing of the lists is copied anywhere.
// Of holders: whether they are there with their country, and whether an office of theirs begins in the same year (src/eval/holders.ts).
// --factbook: tab separated with country, capital, nationality_adjective. --reign: country (COW letters), leader, start, end (months).
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { HolderIndex, ListedHolder, Verdict } from '../src/eval/holders.ts'
import { holdersInWords, indexHolders, judgeHolder, plainName as plain } from '../src/eval/holders.ts'
import { parseActors } from '../src/lexicon/actors.ts'
import { mergeActors } from '../src/lexicon/merge-actors.ts'
import type { ActorEntry } from '../src/model/index.ts'

/** COW's letters where they are not ISO's alpha-3. */
const COW_LETTERS = new Map(
  [
    'BHM=BHS HAI=HTI TRI=TTO BAR=BRB GRN=GRD SLU=LCA SVG=VCT AAB=ATG SKN=KNA GUA=GTM HON=HND SAL=SLV COS=CRI',
    'PAR=PRY URU=URY UKG=GBR IRE=IRL NTH=NLD FRN=FRA MNC=MCO SWZ=CHE SPN=ESP POR=PRT GMY=DEU GDR=DDR AUS=AUT',
    'CZE=CSK CZR=CZE SLO=SVK MNG=MNE MAC=MKD CRO=HRV YUG=SRB BOS=BIH SLV=SVN BUL=BGR MLD=MDA ROM=ROU LAT=LVA',
    'LIT=LTU GRG=GEO SWD=SWE DEN=DNK ICE=ISL CAP=CPV EQG=GNQ GAM=GMB MAA=MRT NIR=NER CDI=CIV GUI=GIN BFO=BFA',
    'SIE=SLE TOG=TGO CAO=CMR NIG=NGA CEN=CAF CHA=TCD CON=COG DRC=COD TAZ=TZA BUI=BDI ANG=AGO MZM=MOZ ZAM=ZMB',
    'ZIM=ZWE MAW=MWI SAF=ZAF LES=LSO BOT=BWA SWA=SWZ MAG=MDG MAS=MUS SEY=SYC MOR=MAR ALG=DZA LIB=LBY SUD=SDN',
    'LEB=LBN KUW=KWT BAH=BHR UAE=ARE OMA=OMN TAJ=TJK KYR=KGZ KZK=KAZ TAW=TWN MON=MNG ROK=KOR BHU=BTN BNG=BGD',
    'MYA=MMR SRI=LKA MAD=MDV NEP=NPL THI=THA CAM=KHM DRV=VNM MAL=MYS SIN=SGP BRU=BRN PHI=PHL INS=IDN ETM=TLS',
    'AUL=AUS NEW=NZL VAN=VUT SOL=SLB FIJ=FJI NAU=NRU MSI=MHL PAL=PLW SNM=SMR YAR=YEM YPR=YEM',
  ]
    .join(' ')
    .split(' ')
    .map((pair) => pair.split('=') as [string, string]),
)
/** Letters that mean several codes of ours in turn. */
const IN_TURN: Readonly<Record<string, readonly string[]>> = { YUG: ['YUG', 'SRB'], RUS: ['SUN', 'RUS'] }

type Row = Readonly<Record<string, string>>

function readTable(path: string): Row[] {
  const [head = '', ...lines] = readFileSync(path, 'utf8').split('\n').filter(Boolean)
  const keys = head.split('\t')
  return lines.map((line) => Object.fromEntries(line.split('\t').map((cell, at) => [keys[at] ?? '', cell])))
}

const anyIn = (names: readonly string[], text: string): boolean => names.some((name) => text.includes(plain(name)))

function loadEntries(folder: string): readonly ActorEntry[] {
  const files = readdirSync(folder).filter((name) => name.endsWith('.txt'))
  return files.flatMap((name) => parseActors(readFileSync(join(folder, name), 'utf8'), name).entries)
}

/** Capitals, cities and names; also those that need a word beside them ("San José"). */
const placesOf = (ours: ActorEntry, entries: readonly ActorEntry[]): readonly string[] =>
  entries
    .filter((entry) => entry.kind === 'country' && entry.code === ours.code)
    .flatMap((entry) => [...entry.capitals, ...(entry.cities ?? []), ...entry.names])

function countryOf(row: Row, countries: readonly ActorEntry[]): ActorEntry | undefined {
  const name = plain(row.country ?? '').replace(/^the /, '')
  const capital = plain(row.capital ?? '')
  const named = countries.find((entry) => entry.names.some((one) => plain(one) === name))
  return named ?? countries.find((entry) => anyIn(entry.capitals, capital))
}

/** "Belgium: capital Brussels, ours ..." for what the Factbook says otherwise; undefined where we agree. */
function factbookProblem(row: Row, entries: readonly ActorEntry[]): string | undefined {
  const countries = entries.filter((entry) => entry.kind === 'country' && entry.needs === undefined)
  const ours = countryOf(row, countries)
  if (ours === undefined) return `${row.country}: not among the countries`
  if (!anyIn(placesOf(ours, entries), plain(row.capital ?? ''))) return `${row.country}: capital ${row.capital}`
  const people = plain(row.nationality_adjective ?? '')
  if (/^(none|na)?$/.test(people)) return undefined
  if (anyIn([...ours.adjectives, ...ours.demonyms, ...ours.names], people)) return undefined
  return `${row.country}: adjective ${row.nationality_adjective}, ours ${ours.adjectives.join(', ')}`
}

/** Heads of state and of government of the states of the world, as the Factbook words them; realms share their king. */
function headsOf(row: Row, entries: readonly ActorEntry[]): ListedHolder[] {
  const countries = entries.filter((entry) => entry.kind === 'country' && entry.needs === undefined)
  const ours = countryOf(row, countries)
  if (ours?.cow === undefined) return []
  const heads = [row.chief_of_state ?? '', row.head_of_government ?? ''].flatMap(holdersInWords)
  return heads
    .filter(({ name }, at) => heads.findIndex((one) => one.name === name) === at)
    .map(({ name, start }) => ({
      codes: name.includes('CHARLES III') ? [ours.code, 'GBR'] : [ours.code],
      name,
      start,
      end: values.asof,
    }))
}

function ofReign(row: Row): ListedHolder {
  const letters = row.country ?? ''
  const codes = IN_TURN[letters] ?? [COW_LETTERS.get(letters) ?? letters]
  return { codes, name: row.leader ?? '', start: row.start ?? '', end: row.end ?? '' }
}

function reportHolders(title: string, listed: readonly ListedHolder[], index: HolderIndex): void {
  const verdicts = listed.map((one) => [one, judgeHolder(one, index)] as const)
  const count = (...kinds: readonly Verdict[]) => verdicts.filter(([, verdict]) => kinds.includes(verdict)).length
  for (const [{ codes, name, start, end }, verdict] of verdicts)
    if (verdict === 'absent' || verdict === 'other-time')
      console.log(`${title}: ${codes.join('/')} ${name} ${start}..${end}: ${verdict}`)
  const present = listed.length - count('absent')
  const share = (part: number) => `${part} of ${listed.length} (${((100 * part) / listed.length).toFixed(1)} %)`
  console.log(`${title}: present with the right country ${share(present)}`)
  console.log(
    `${title}: start year the same ${share(count('same-year'))}; in an office of ours by then ${count('in-office')}`,
  )
}

function report(title: string, problems: readonly (string | undefined)[]): void {
  const found = problems.filter((problem) => problem !== undefined)
  for (const problem of found) console.log(`${title}: ${problem}`)
  console.log(`${title}: ${problems.length - found.length} of ${problems.length} agree`)
}

const { values } = parseArgs({
  options: {
    actors: { type: 'string', default: 'data/actors' },
    factbook: { type: 'string' },
    reign: { type: 'string' },
    since: { type: 'string', default: '1990-01' },
    asof: { type: 'string', default: '2026-02' },
  },
})
const entries = loadEntries(values.actors)
if (values.factbook !== undefined) {
  const rows = readTable(values.factbook).filter((row) => (row.capital ?? '') !== '')
  report(
    'factbook',
    rows.map((row) => factbookProblem(row, entries)),
  )
  const heads = rows.flatMap((row) => headsOf(row, entries))
  reportHolders('factbook heads', heads, indexHolders(mergeActors(entries).entries))
}
if (values.reign !== undefined) {
  const rows = readTable(values.reign).filter((row) => (row.end ?? '') >= values.since)
  reportHolders('reign', rows.map(ofReign), indexHolders(mergeActors(entries).entries))
}
