// The address -> what is shown. Everything that a page can be set to stands in the address, so that it can be sent to a colleague.
// Example: go('/events', { actor: 'RUS', event: ['ASSAULT'] }) shows /events?actor=RUS&event=ASSAULT.
import { useEffect, useState } from 'preact/hooks'

export interface Place {
  readonly path: string
  readonly query: URLSearchParams
}

export type Params = Readonly<Record<string, string | number | boolean | readonly string[] | undefined>>

const EVENT = 'rapporteur:place'

const here = (): Place => ({ path: location.pathname, query: new URLSearchParams(location.search) })

/** An address; what is empty is left out. */
export function address(path: string, params: Params = {}): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(params)) {
    const text = Array.isArray(value) ? value.join(',') : value === undefined ? '' : String(value)
    if (text !== '') query.set(name, text)
  }
  const rest = query.toString().replaceAll('%2C', ',')
  return rest === '' ? path : `${path}?${rest}`
}

export function go(path: string, params: Params = {}, { replace = false } = {}): void {
  const to = address(path, params)
  if (replace) history.replaceState(null, '', to)
  else history.pushState(null, '', to)
  dispatchEvent(new Event(EVENT))
}

/** Changes parameters of the present address; undefined takes one out. */
export function set(changes: Params, options: { readonly replace?: boolean } = {}): void {
  const { path, query } = here()
  go(path, { ...Object.fromEntries(query), ...changes }, options)
}

export function usePlace(): Place {
  const [place, setPlace] = useState(here)
  useEffect(() => {
    const update = (): void => setPlace(here())
    addEventListener('popstate', update)
    addEventListener(EVENT, update)
    return () => {
      removeEventListener('popstate', update)
      removeEventListener(EVENT, update)
    }
  }, [])
  return place
}

/** Links of our own change the page without loading it anew. */
export function followLinks(): void {
  document.addEventListener('click', (event) => {
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey) return
    const link = event.target instanceof Element ? event.target.closest('a') : null
    if (link === null || link.origin !== location.origin || link.hasAttribute('download') || link.target !== '') return
    if (link.pathname.startsWith('/api/') || link.getAttribute('href')?.startsWith('#') === true) return
    event.preventDefault()
    const before = location.pathname
    history.pushState(null, '', link.href)
    dispatchEvent(new Event(EVENT))
    if (link.pathname !== before) scrollTo(0, 0)
  })
}
