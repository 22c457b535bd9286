// What the keys do, in a dialog that closes with Escape; a button leads to the other face of it, where they are changed.
// When it closes, the focus goes back to where it was.
import { useEffect, useRef, useState } from 'preact/hooks'
import { type Action, actionsOf, keysOfAction, keyText, type Pages, type Scope, useChangedKeys } from '../key-map.ts'
import { KeySettings } from './key-settings.tsx'

const TITLES: readonly (readonly [Scope, string])[] = [
  ['everywhere', 'Everywhere'],
  ['judging', 'Where records are judged'],
  ['choosing', 'Where coders differ'],
]

function Rows({ actions }: { actions: readonly Action[] }) {
  const changed = useChangedKeys()
  return (
    <dl class="keys">
      {actions.map((one) => (
        <div key={one.id}>
          <dt>
            {keysOfAction(one, changed).map((key) => (
              <kbd key={key}>{keyText(key)}</kbd>
            ))}
            {keysOfAction(one, changed).length === 0 && <span class="faint">no key</span>}
          </dt>
          <dd>{one.words}</dd>
        </div>
      ))}
    </dl>
  )
}

export function KeysHelp({ pages, onClose }: { pages: Pages; onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null)
  const [changing, setChanging] = useState(false)
  useEffect(() => dialog.current?.showModal(), [])
  const actions = actionsOf(pages)
  return (
    <dialog ref={dialog} class="keys-dialog" aria-labelledby="keys-title" onClose={onClose}>
      <h2 id="keys-title">{changing ? 'Change the keys' : 'Keys'}</h2>
      {changing ? (
        <KeySettings actions={actions} titles={TITLES} />
      ) : (
        <div class="columns">
          {TITLES.map(([scope, title]) => (
            <section key={scope}>
              <h3>{title}</h3>
              <Rows actions={actions.filter((one) => one.scope === scope)} />
            </section>
          ))}
        </div>
      )}
      <form method="dialog" class="buttons">
        <button type="button" onClick={() => setChanging(!changing)}>
          {changing ? 'Show all keys' : 'Change the keys …'}
        </button>
        <button type="submit" class="primary">
          Close
        </button>
      </form>
    </dialog>
  )
}
