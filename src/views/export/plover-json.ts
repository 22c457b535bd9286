// Records -> JSON Lines with PLOVER's field names, actors and recipients as lists: what `rapporteur code` writes (docs/record.md).
// Example: {"id":"e1…","event":["CONSULT"],"actor":[{…}],"recipient":[{…}],…}, one event a line, UTF-8.
import type { Exporter } from './types.ts'

export const ploverJson = (): Exporter => ({
  start: () => '',
  events: (events) => events.map(({ record }) => `${JSON.stringify(record)}\n`).join(''),
  end: () => '',
})
