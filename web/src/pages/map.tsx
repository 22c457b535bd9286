// Where it happened: a world of outlines from the package itself, circles by number of events, hollow where only the country or province is known.
// No tiles and no other host. Example: /map?actor=ISR&since=2024-01-01
import { geoGraticule10, geoNaturalEarth1, geoPath } from 'd3-geo'
import type { FeatureCollection } from 'geojson'
import { feature } from 'topojson-client'
import type { Topology } from 'topojson-specification'
import land from 'world-atlas/countries-110m.json'
import type { PlaceCount } from '../../../src/views/places.ts'
import { useAnswer } from '../api.ts'
import type { PageProps } from '../app.tsx'
import { Chart, Head, Section } from '../parts/basics.tsx'
import { filterOf } from '../parts/filters.tsx'
import { DateRange, Framed } from '../parts/frame.tsx'
import { address } from '../router.ts'
import { count } from '../words.ts'

const WIDTH = 960
const HEIGHT = 480
const projection = geoNaturalEarth1().fitExtent(
  [
    [6, 6],
    [WIDTH - 6, HEIGHT - 6],
  ],
  { type: 'Sphere' },
)
const path = geoPath(projection)
const topology = land as unknown as Topology
const countries = topology.objects.countries

const outlines = (countries === undefined ? { features: [] } : feature(topology, countries)) as FeatureCollection

/** 4 and more: a town or a point in it; less: somewhere in a province or country. */
export const isExact = ({ resolution }: Pick<PlaceCount, 'resolution'>): boolean => resolution >= 4
const precision = (place: PlaceCount): string => (isExact(place) ? 'town or point' : 'country or province only')

function World({ places }: { places: readonly PlaceCount[] }) {
  const most = Math.max(1, ...places.map((one) => one.count))
  return (
    <Chart name="map" box={`0 0 ${WIDTH} ${HEIGHT}`} label="Map of places; the table has the numbers">
      <path class="sea" d={path({ type: 'Sphere' }) ?? ''} />
      <path class="graticule" d={path(geoGraticule10()) ?? ''} />
      {outlines.features.map((one, at) => (
        <path key={at} class="country" d={path(one) ?? ''} />
      ))}
      {places.map((place) => {
        const point = projection([place.lon, place.lat])
        if (point === null) return null
        const kind = place.conflict > place.cooperation ? 'conflict' : 'cooperation'
        return (
          <a
            key={place.place + place.country}
            href={address('/events', { place: place.place })}
            aria-label={`${place.place}: ${place.count}`}
          >
            <title>{`${place.place}, ${place.country}: ${count(place.count, 'event')}, ${precision(place)}`}</title>
            <circle
              class={`spot ${kind}${isExact(place) ? '' : ' vague'}`}
              cx={point[0]}
              cy={point[1]}
              r={3 + 11 * Math.sqrt(place.count / most)}
            />
          </a>
        )
      })}
    </Chart>
  )
}

function Table({ places }: { places: readonly PlaceCount[] }) {
  return (
    <div class="scroll tall">
      <table class="small">
        <Head of={['Place', 'Country', 'Known as', { num: 'Cooperation' }, { num: 'Conflict' }]} />
        <tbody>
          {places.map((place) => (
            <tr key={place.place + place.country}>
              <td>
                <a href={address('/events', { place: place.place })}>{place.place}</a>
              </td>
              <td>{place.country}</td>
              <td>{precision(place)}</td>
              <td class="num">{place.cooperation}</td>
              <td class="num">{place.conflict}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

export function WorldMap({ query }: PageProps) {
  const answer = useAnswer<{ places: readonly PlaceCount[] }>(address('/places', filterOf(query)))
  return (
    <Framed
      title="Map"
      home="/map"
      query={query}
      answer={answer}
      isEmpty={({ places }) => places.length === 0}
      nothing="No event tells its place."
      ask={<DateRange query={query} />}
    >
      {({ places }) => (
        <>
          <section class="card">
            <World places={places} />
            <p class="faint legend-line">
              <span class="swatch-box cooperation round" aria-hidden="true" /> mostly cooperation{' '}
              <span class="swatch-box conflict round" aria-hidden="true" /> mostly conflict{' '}
              <span class="swatch-box hollow round" aria-hidden="true" /> hollow: only the country or province is known
            </p>
          </section>
          <Section title="In numbers" note={count(places.length, 'place')}>
            <Table places={places} />
          </Section>
        </>
      )}
    </Framed>
  )
}
