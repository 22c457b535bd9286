// Actors: who acted and was acted upon most, with a link to each profile.
import type { ActorList } from '../../../src/http/api-types.ts'
import { useAnswer } from '../api.ts'
import type { PageProps } from '../app.tsx'
import { AddSome, Asked, Empty, Head } from '../parts/basics.tsx'
import { Chips, filterOf } from '../parts/filters.tsx'
import { address } from '../router.ts'

export function Actors({ query }: PageProps) {
  const answer = useAnswer<ActorList>(address('/actors', { ...filterOf(query), limit: 200 }))
  return (
    <>
      <h1>Actors</h1>
      <Chips query={query} />
      <Asked answer={answer}>
        {({ actors }) =>
          actors.length === 0 ? (
            <Empty title="Nobody has acted yet.">
              <AddSome />
            </Empty>
          ) : (
            <div class="scroll">
              <table>
                <Head
                  of={['Name', 'Country', 'Sector', { num: 'Acted' }, { num: 'Received' }, 'Mostly', 'First', 'Last']}
                />
                <tbody>
                  {actors.map((one) => (
                    <tr key={one.name + one.code + one.sector}>
                      <td>
                        <a href={address(`/actors/${encodeURIComponent(one.name)}`)}>{one.name}</a>
                        {one.entity === null && <span class="faint"> not in the lexicon</span>}
                      </td>
                      <td>{one.code !== '' && <a href={address(`/actors/${one.code}`)}>{one.code}</a>}</td>
                      <td>{one.sector}</td>
                      <td class="num">{one.acted}</td>
                      <td class="num">{one.received}</td>
                      <td>{one.mostly ?? ''}</td>
                      <td>{one.first ?? '–'}</td>
                      <td>{one.last ?? '–'}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          )
        }
      </Asked>
    </>
  )
}
