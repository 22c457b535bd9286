// Actions with their keys, to be changed: take one away, or press a new one. What another action has already is not taken without asking.
// Example: "+ key" beside reject, then j: j rejects from now on. "g" begins a sequence, so the next key belongs to it.
// Everything is kept in this browser only.
import { useRef, useState } from 'preact/hooks'
import {
  type Action,
  type Changed,
  clashOf,
  keepKeys,
  keysOfAction,
  keyText,
  overlaps,
  type Scope,
  useChangedKeys,
  withKeys,
} from '../key-map.ts'
import { keyName } from '../keys.ts'

const LEADER = 'g'
const NEVER = /^(?:Enter|Tab|Escape|Dead|Process|Unidentified|F\d+)$/
const MODIFIER = /^(?:Shift|Control|Alt|AltGraph|Meta|CapsLock)$/

/** Where the focus goes when the button that had it is gone. */
const focusOn = ({ id }: Action): void =>
  document.querySelector<HTMLElement>(`[data-new-key="${CSS.escape(id)}"]`)?.focus()

interface Wish {
  readonly action: Action
  readonly key: string
  /** Who has the key. */
  readonly other: Action
}

/** A button that takes the next key; Escape and leaving it take none. */
function NewKey({ action, onKey, onRefuse }: { action: Action; onKey: (key: string) => void; onRefuse: () => void }) {
  const [waits, setWaits] = useState(false)
  const leader = useRef('')
  const stop = (): void => {
    leader.current = ''
    setWaits(false)
  }
  const press = (event: KeyboardEvent): void => {
    if (!waits || MODIFIER.test(event.key) || event.key === 'Tab') return
    event.preventDefault()
    event.stopPropagation()
    if (event.key === 'Escape') stop()
    else if (event.ctrlKey || event.altKey || event.metaKey || NEVER.test(event.key)) onRefuse()
    else take(keyName(event))
  }
  const take = (key: string): void => {
    if (leader.current === '' && key === LEADER) {
      leader.current = LEADER
      return
    }
    const keys = leader.current === '' ? key : `${leader.current} ${key}`
    stop()
    onKey(keys)
  }
  return (
    <button
      type="button"
      class="quiet"
      data-new-key={action.id}
      aria-pressed={waits}
      aria-label={waits ? 'Press the new key; Escape takes none' : `Add a key for: ${action.words}`}
      onClick={() => setWaits(true)}
      onKeyDown={press}
      onBlur={stop}
    >
      {waits ? 'press a key …' : '+ key'}
    </button>
  )
}

interface RowProps {
  readonly action: Action
  readonly changed: Changed
  readonly onAdd: (key: string) => void
  readonly onTake: (key: string) => void
  readonly onRefuse: () => void
}

function Row({ action, changed, onAdd, onTake, onRefuse }: RowProps) {
  const keys = keysOfAction(action, changed)
  return (
    <li>
      <span class="key-words">{action.words}</span>
      <span class="key-buttons">
        {keys.map((key) => (
          <button
            type="button"
            key={key}
            class="key"
            aria-label={`Take ${keyText(key)} away from: ${action.words}`}
            onClick={() => {
              onTake(key)
              focusOn(action)
            }}
          >
            <kbd>{keyText(key)}</kbd> <span aria-hidden="true">✕</span>
          </button>
        ))}
        <NewKey action={action} onKey={onAdd} onRefuse={onRefuse} />
      </span>
    </li>
  )
}

export function KeySettings({
  actions,
  titles,
}: {
  actions: readonly Action[]
  titles: readonly (readonly [Scope, string])[]
}) {
  const changed = useChangedKeys()
  const [wish, setWish] = useState<Wish>()
  const [said, say] = useState('')
  const add = (action: Action, key: string, from: Changed = changed): void => {
    keepKeys(withKeys(from, action, [...keysOfAction(action, from).filter((one) => one !== key), key]))
    setWish(undefined)
    focusOn(action)
    say(`${keyText(key)}: ${action.words}`)
  }
  const ask = (action: Action, key: string): void => {
    const other = clashOf(key, action, actions, changed)
    if (other === undefined) add(action, key)
    else {
      setWish({ action, key, other })
      say('')
    }
  }
  const takeOver = ({ action, key }: Wish): void => {
    let from = changed
    for (let other = clashOf(key, action, actions, from); other !== undefined; ) {
      const left = keysOfAction(other, from).filter((one) => !overlaps(one, key))
      from = withKeys(from, other, left)
      other = clashOf(key, action, actions, from)
    }
    add(action, key, from)
  }
  return (
    <div class="key-settings">
      <div class="columns">
        {titles.map(([scope, title]) => (
          <section key={scope}>
            <h3>{title}</h3>
            <ul>
              {actions
                .filter((one) => one.scope === scope)
                .map((one) => (
                  <Row
                    key={one.id}
                    action={one}
                    changed={changed}
                    onAdd={(key) => ask(one, key)}
                    onTake={(key) => {
                      keepKeys(
                        withKeys(
                          changed,
                          one,
                          keysOfAction(one, changed).filter((other) => other !== key),
                        ),
                      )
                      say(`${keyText(key)} is free`)
                    }}
                    onRefuse={() => say('Enter, Tab, Escape and keys with Ctrl, Alt or Cmd stay what they are.')}
                  />
                ))}
            </ul>
          </section>
        ))}
      </div>
      {wish !== undefined && (
        <p class="clash" role="alert">
          <kbd>{keyText(wish.key)}</kbd> clashes with “{wish.other.words}”.{' '}
          <button type="button" onClick={() => takeOver(wish)}>
            Take it over
          </button>{' '}
          <button
            type="button"
            class="quiet"
            onClick={() => {
              focusOn(wish.action)
              setWish(undefined)
            }}
          >
            Leave it there
          </button>
        </p>
      )}
      <p class="faint" role="status">
        {said}
      </p>
      <button
        type="button"
        disabled={Object.keys(changed).length === 0}
        onClick={() => {
          keepKeys({})
          setWish(undefined)
          say('All keys are as they came.')
        }}
      >
        Back to the defaults
      </button>
    </div>
  )
}
