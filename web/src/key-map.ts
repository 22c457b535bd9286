// Which key does what: the keys that come with the workbench, changed as this browser was told.
// Example: with { accept: ['j'] } kept, "j" accepts and "a" does nothing; "back to the defaults" forgets that.
// Two actions that can be meant at the same time never share a key: clashOf finds the one that has it already.
import { useEffect, useState } from 'preact/hooks'
import type { Keys } from './keys.ts'

/** Where an action can be meant: on every page, where records are judged, or where one of several answers is chosen. */
export type Scope = 'everywhere' | 'judging' | 'choosing'

export interface Action {
  readonly id: string
  readonly scope: Scope
  readonly words: string
  readonly keys: readonly string[]
}

const action = (scope: Scope, id: string, words: string, ...keys: string[]): Action => ({ id, scope, words, keys })

/** Pages with their letter after "g". */
export type Pages = readonly (readonly [path: string, name: string, key: string])[]

export const pageAction = (path: string): string => `go:${path}`

export const ACTIONS: readonly Action[] = [
  action('everywhere', 'search', 'search the articles', '/'),
  action('everywhere', 'help', 'this help', '?'),
  action('judging', 'accept', 'accept, and on to the next', 'a', '1'),
  action('judging', 'reject', 'reject, and on to the next', 'x', '2'),
  action('judging', 'skip', 'skip', ' ', '0'),
  action('judging', 'comment', 'write a comment first', 'c'),
  action('judging', 'correct', 'correct fields', 'e'),
  action('judging', 'back', 'back', '-'),
  action('judging', 'forward', 'forward', '+', '='),
  action('judging', 'undo', 'undo the last answer', 'u'),
  action('choosing', 'take1', 'as the first coder', '1'),
  action('choosing', 'take2', 'as the second coder', '2'),
  action('choosing', 'take3', 'as the third coder', '3'),
  action('choosing', 'change', 'otherwise: open the fields', 'e'),
  action('choosing', 'pass', 'leave it undecided', ' '),
]

export const actionsOf = (pages: Pages): Action[] => [
  ...pages.map(([path, name, key]) => action('everywhere', pageAction(path), name, `g ${key}`)),
  ...ACTIONS,
]

/** Keys that were changed, by the id of their action. */
export type Changed = Readonly<Record<string, readonly string[]>>

const STORE = 'rapporteur.keys'
const TOLD = 'rapporteur:keys'

const isChanged = (value: unknown): value is Changed =>
  typeof value === 'object' &&
  value !== null &&
  Object.values(value).every((keys) => Array.isArray(keys) && keys.every((key) => typeof key === 'string'))

/** What is kept; what cannot be read is as if nothing was changed. */
export function readChanged(text: string | null): Changed {
  try {
    const value: unknown = JSON.parse(text ?? '{}')
    return isChanged(value) ? value : {}
  } catch {
    return {}
  }
}

const keptKeys = (): Changed => readChanged(localStorage.getItem(STORE))

export function keepKeys(changed: Changed): void {
  if (Object.keys(changed).length === 0) localStorage.removeItem(STORE)
  else localStorage.setItem(STORE, JSON.stringify(changed))
  dispatchEvent(new Event(TOLD))
}

/** The keys of this browser, drawn anew when they change. */
export function useChangedKeys(): Changed {
  const [changed, set] = useState(keptKeys)
  useEffect(() => {
    const again = (): void => set(keptKeys())
    addEventListener(TOLD, again)
    addEventListener('storage', again)
    return () => {
      removeEventListener(TOLD, again)
      removeEventListener('storage', again)
    }
  }, [])
  return changed
}

export const keysOfAction = ({ id, keys }: Action, changed: Changed): readonly string[] => changed[id] ?? keys

/** One is the other, or begins it as a sequence. */
export const overlaps = (a: string, b: string): boolean => a === b || a.startsWith(`${b} `) || b.startsWith(`${a} `)

/** The other action that has the key, or a sequence that begins with it. What holds everywhere holds beside everything. */
export function clashOf(key: string, of: Action, all: readonly Action[], changed: Changed): Action | undefined {
  return all.find(
    (other) =>
      other.id !== of.id &&
      (other.scope === of.scope || other.scope === 'everywhere' || of.scope === 'everywhere') &&
      keysOfAction(other, changed).some((taken) => overlaps(key, taken)),
  )
}

const sameKeys = (a: readonly string[], b: readonly string[]): boolean => a.join('\n') === b.join('\n')

/** An action with other keys; what is as it came is not kept. */
export function withKeys(changed: Changed, { id, keys: own }: Action, keys: readonly string[]): Changed {
  const { [id]: _before, ...rest } = changed
  return sameKeys(keys, own) ? rest : { ...rest, [id]: keys }
}

/** What is done, by the id of an action -> by its present keys. */
export function boundKeys(doing: Readonly<Record<string, () => void>>, all: readonly Action[], changed: Changed): Keys {
  return Object.fromEntries(
    all.flatMap((one) => {
      const work = doing[one.id]
      return work === undefined ? [] : keysOfAction(one, changed).map((key) => [key, work] as const)
    }),
  )
}

const NAMES: Readonly<Record<string, string>> = {
  ' ': 'space',
  '-': '−',
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
}

/** A key as a person reads it: "space", "g e". */
export const keyText = (keys: string): string =>
  keys === ' '
    ? 'space'
    : keys
        .split(' ')
        .map((one) => NAMES[one] ?? one)
        .join(' ')

/** The first key of an action, for the label of its button. */
export function firstKey(id: string, changed: Changed): string | undefined {
  const one = ACTIONS.find((own) => own.id === id)
  const [key] = one === undefined ? [] : keysOfAction(one, changed)
  return key === undefined ? undefined : keyText(key)
}
