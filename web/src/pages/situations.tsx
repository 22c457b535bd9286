// Situations: named sets of actors, contexts and dates that people keep an eye on; make one, read one from a file, open its report.
// Example: /situations lists them; the file is the YAML of `rapporteur situation FILE`.
import { useState } from 'preact/hooks'
import type { SituationList } from '../../../src/http/api-types.ts'
import type { SavedSituation } from '../../../src/store/duckdb/situations.ts'
import { post, tellChanged, useAnswer, wordsOf } from '../api.ts'
import { Asked, Empty, Problem, Section } from '../parts/basics.tsx'
import { SituationForm } from '../parts/situation-form.tsx'
import { go } from '../router.ts'

export const situationAddress = (name: string): string => `/situations/${encodeURIComponent(name)}`

/** Who, what and when, in one line. */
export const aboutSituation = ({ actors, contexts, since, until }: SavedSituation): string =>
  [
    actors.join(', '),
    contexts.map((one) => one.replaceAll('_', ' ')).join(', '),
    since === undefined && until === undefined ? '' : `${since ?? '…'} to ${until ?? 'today'}`,
  ]
    .filter((part) => part !== '')
    .join(' · ')

function Line({ situation }: { situation: SavedSituation }) {
  return (
    <li class="event-line">
      <div class="event-head">
        <a href={situationAddress(situation.name)}>
          <strong>{situation.title}</strong>
        </a>
        <span class="faint">
          saved by {situation.who}, {situation.at.slice(0, 10)}
        </span>
      </div>
      <p class="sentence">{aboutSituation(situation)}</p>
    </li>
  )
}

/** A file of YAML that somebody chose, sent as text. */
function FromFile({ onSaved }: { onSaved: (saved: SavedSituation) => void }) {
  const [problem, setProblem] = useState<string>()
  const read = (file: File): void => {
    const name = file.name.replace(/\.ya?ml$/i, '')
    file
      .text()
      .then((yaml) => post<SavedSituation>('/situations/import', { yaml, name }))
      .then(onSaved, (error: unknown) => setProblem(wordsOf(error)))
  }
  return (
    <>
      <label class="field">
        From a file (.yaml, as the command line reads it)
        <input
          type="file"
          accept=".yaml,.yml"
          onChange={(event) => {
            const [file] = event.currentTarget.files ?? []
            if (file !== undefined) read(file)
            event.currentTarget.value = ''
          }}
        />
      </label>
      {problem !== undefined && <Problem text={problem} />}
    </>
  )
}

function Make({ open }: { open: boolean }) {
  const saved = ({ name }: SavedSituation): void => {
    tellChanged()
    go(situationAddress(name))
  }
  return (
    <details class="card make" open={open}>
      <summary>Make a situation</summary>
      <SituationForm onSaved={saved} />
      <FromFile onSaved={saved} />
    </details>
  )
}

export function Situations() {
  const answer = useAnswer<SituationList>('/situations')
  return (
    <>
      <h1>Situations</h1>
      <p class="lead">
        What you keep an eye on: a few actors, contexts and dates, with a report that is always up to date.
      </p>
      <Asked answer={answer}>
        {({ situations }) => (
          <>
            {situations.length === 0 ? (
              <Empty title="There is no situation yet.">
                <p>Make one below: a title and the codes of two actors are enough.</p>
              </Empty>
            ) : (
              <Section title="Saved">
                <ul class="lines">
                  {situations.map((one) => (
                    <Line key={one.name} situation={one} />
                  ))}
                </ul>
              </Section>
            )}
            <Make open={situations.length === 0} />
          </>
        )}
      </Asked>
    </>
  )
}
