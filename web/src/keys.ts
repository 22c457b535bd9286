// Keys of pages -> what they do. One listener for all: the page that was shown last goes first, and a sequence goes before its last key.
// Example: useKeys({ a: accept, 'g a': toActors }): "a" accepts, but not as the second key of "g a". A sequence is typed within a second.
// Nothing happens while somebody writes in a field, while a dialog is open, or with Ctrl, Alt or Cmd held.
import { useEffect, useRef } from 'preact/hooks'

export type Keys = Readonly<Record<string, () => void>>

const PAUSE = 1000

const writes = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName))

/** Space and Enter belong to a button or link that has the focus. */
const presses = (target: EventTarget | null, key: string): boolean =>
  target instanceof HTMLElement && (key === ' ' || key === 'Enter') && /^(?:BUTTON|A|SUMMARY)$/.test(target.tagName)

/** A letter is the same with caps lock on; with Shift it is another key. */
export const keyName = ({ key, shiftKey }: Pick<KeyboardEvent, 'key' | 'shiftKey'>): string =>
  key.length === 1 && !shiftKey ? key.toLowerCase() : key

interface Layer {
  readonly current: Keys
}

const layers: Layer[] = []
let before = ''
let beforeAt = 0

const actionOf = (keys: string): (() => void) | undefined =>
  layers.findLast(({ current }) => Object.hasOwn(current, keys))?.current[keys]

const begins = (key: string): boolean =>
  layers.some(({ current }) => Object.keys(current).some((keys) => keys.startsWith(`${key} `)))

/** What a key does after the one before it; the second key of a sequence never does what it does alone. `at` is when it was struck, in ms. */
function follow(key: string, at: number): (() => void) | undefined {
  if (before !== '' && at - beforeAt < PAUSE && begins(before)) {
    const action = actionOf(`${before} ${key}`)
    before = ''
    return action
  }
  before = key
  beforeAt = at
  return actionOf(key)
}

function onKey(event: KeyboardEvent): void {
  if (event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented || event.isComposing) return
  if (writes(event.target) || presses(event.target, event.key)) return
  if (document.querySelector('dialog[open]') !== null || /^(?:Shift|CapsLock)$/.test(event.key)) return
  const action = follow(keyName(event), event.timeStamp)
  if (action === undefined) return
  event.preventDefault()
  action()
}

function add(layer: Layer): () => void {
  if (layers.length === 0) document.addEventListener('keydown', onKey)
  layers.push(layer)
  return () => {
    layers.splice(layers.indexOf(layer), 1)
    if (layers.length === 0) document.removeEventListener('keydown', onKey)
  }
}

export function useKeys(keys: Keys): void {
  const latest = useRef(keys)
  latest.current = keys
  useEffect(() => add(latest), [])
}
