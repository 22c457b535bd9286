// The fields of a situation: title, actors, contexts, dates. What cannot be saved is said by the server, in words, below the button.
// Example: <SituationForm of={situation} onSaved={…} /> changes one; without `of` it makes one.
import { useState } from 'preact/hooks'
import type { Vocabulary } from '../../../src/http/api-types.ts'
import type { SavedSituation } from '../../../src/store/duckdb/situations.ts'
import { post, useAnswer, wordsOf } from '../api.ts'
import { count } from '../words.ts'
import { Problem } from './basics.tsx'

const codesOf = (written: string): string[] =>
  written
    .toUpperCase()
    .split(/[\s,;]+/)
    .filter((one) => one !== '')

function Contexts({ chosen, onChange }: { chosen: readonly string[]; onChange: (next: string[]) => void }) {
  const vocabulary = useAnswer<Vocabulary>('/vocabulary')
  return (
    <details class="contexts">
      <summary>
        Contexts {chosen.length > 0 && <span class="faint">{count(chosen.length, 'chosen', 'chosen')}</span>}
      </summary>
      <p class="faint">What one of the actors does alone belongs to it where it has one of these.</p>
      <fieldset class="pills">
        <legend class="hidden">Contexts</legend>
        {(vocabulary.data?.contexts ?? []).map((one) => (
          <button
            key={one}
            type="button"
            class="facet pill"
            aria-pressed={chosen.includes(one)}
            onClick={() => onChange(chosen.includes(one) ? chosen.filter((other) => other !== one) : [...chosen, one])}
          >
            {one.replaceAll('_', ' ')}
          </button>
        ))}
      </fieldset>
    </details>
  )
}

export function SituationForm({ of, onSaved }: { of?: SavedSituation; onSaved: (saved: SavedSituation) => void }) {
  const [title, setTitle] = useState(of?.title ?? '')
  const [actors, setActors] = useState(of?.actors.join(', ') ?? '')
  const [contexts, setContexts] = useState<readonly string[]>(of?.contexts ?? [])
  const [since, setSince] = useState(of?.since ?? '')
  const [until, setUntil] = useState(of?.until ?? '')
  const [problem, setProblem] = useState<string>()
  const save = (): void => {
    const name = of === undefined ? {} : { name: of.name }
    post<SavedSituation>('/situations', { ...name, title, actors: codesOf(actors), contexts, since, until }).then(
      (saved) => {
        setProblem(undefined)
        onSaved(saved)
      },
      (error: unknown) => setProblem(wordsOf(error)),
    )
  }
  return (
    <form
      class="situation-form"
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <div class="ask">
        <label class="field grow">
          Title
          <input required maxLength={200} value={title} onInput={(event) => setTitle(event.currentTarget.value)} />
        </label>
        <label class="field grow">
          Actors, by their codes
          <input value={actors} placeholder="IRN, USA" onInput={(event) => setActors(event.currentTarget.value)} />
        </label>
        <label class="field">
          From
          <input type="date" value={since} onInput={(event) => setSince(event.currentTarget.value)} />
        </label>
        <label class="field">
          To
          <input type="date" value={until} onInput={(event) => setUntil(event.currentTarget.value)} />
        </label>
      </div>
      <Contexts chosen={contexts} onChange={setContexts} />
      <div class="buttons">
        <button type="submit" class="primary" disabled={title.trim() === ''}>
          {of === undefined ? 'Save the situation' : 'Save the changes'}
        </button>
      </div>
      {problem !== undefined && <Problem text={problem} />}
    </form>
  )
}
