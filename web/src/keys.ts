// Keys of a page -> what they do. Nothing happens while somebody writes in a field, or with Ctrl, Alt or Cmd held.
// Example: useKeys({ a: accept, x: reject }). "g e" is g, then e within a second.
import { useEffect, useRef } from 'preact/hooks'

export type Keys = Readonly<Record<string, () => void>>

const PAUSE = 1000

const writes = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName))

/** Space and Enter belong to a button or link that has the focus. */
const presses = (target: EventTarget | null, key: string): boolean =>
  target instanceof HTMLElement && (key === ' ' || key === 'Enter') && /^(?:BUTTON|A|SUMMARY)$/.test(target.tagName)

export function useKeys(keys: Keys): void {
  const latest = useRef(keys)
  latest.current = keys
  useEffect(() => {
    let before = ''
    let timer: ReturnType<typeof setTimeout> | undefined
    const onKey = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented) return
      if (writes(event.target) || presses(event.target, event.key)) return
      const action = latest.current[`${before} ${event.key}`] ?? latest.current[event.key]
      clearTimeout(timer)
      before = event.key
      timer = setTimeout(() => {
        before = ''
      }, PAUSE)
      if (action === undefined) return
      event.preventDefault()
      before = ''
      action()
    }
    document.addEventListener('keydown', onKey)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('keydown', onKey)
    }
  }, [])
}
