// Records -> a network in GEXF 1.3, as Gephi reads it: actors are nodes, an edge leads from who acts to whom it is done to.
// Example: <edge id="0" source="PRK" target="USA" weight="12"> with the sum and mean of PLOVER scores and counts by quad code.
// Only what has happened counts (status actual); events without an actor or recipient have no edge.
import type { RecordEntity } from '../../model/index.ts'
import type { KeptRecord } from '../../store/records.ts'
import type { ExportContext, Exporter } from './types.ts'

interface Node {
  readonly id: string
  readonly label: string
  readonly code: string
  readonly sector: string
  events: number
}

interface Edge {
  readonly source: string
  readonly target: string
  weight: number
  scores: number
  readonly quads: [number, number, number, number]
}

/** One actor: its lexicon entry, else its name with its code. */
const keyOf = ({ entity_id, entity_name, code }: RecordEntity): string => entity_id ?? `${entity_name} ${code}`.trim()

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
}
const FORBIDDEN = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu
const xml = (text: string): string =>
  text.replace(FORBIDDEN, '\uFFFD').replace(/[&<>"'\t\n\r]/g, (letter) => ESCAPES[letter] ?? '')

const ATTRIBUTES = [
  'score_sum',
  'score_mean',
  'verbal_cooperation',
  'material_cooperation',
  'verbal_conflict',
  'material_conflict',
]

const attvalue = (name: string, value: string | number): string =>
  `<attvalue for="${name}" value="${xml(String(value))}"/>`

const nodeXml = ({ id, label, code, sector, events }: Node): string =>
  `<node id="${xml(id)}" label="${xml(label)}"><attvalues>${attvalue('code', code)}${attvalue('sector', sector)}${attvalue('events', events)}</attvalues></node>\n`

function edgeXml({ source, target, weight, scores, quads }: Edge, id: number): string {
  const mean = Math.round((scores / weight) * 1000) / 1000
  const values = [scores, mean, ...quads].map((value, at) => attvalue(ATTRIBUTES[at] ?? '', value)).join('')
  return `<edge id="${id}" source="${xml(source)}" target="${xml(target)}" weight="${weight}"><attvalues>${values}</attvalues></edge>\n`
}

const attribute =
  (type: string) =>
  (name: string): string =>
    `<attribute id="${name}" title="${name}" type="${type}"/>`

const head = (version: string): string => `<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" version="1.3">
<meta><creator>${xml(version)}</creator><description>Who did what to whom; edges lead from actor to recipient</description></meta>
<graph mode="static" defaultedgetype="directed">
<attributes class="node">${['code', 'sector'].map(attribute('string')).join('')}${attribute('integer')('events')}</attributes>
<attributes class="edge">${ATTRIBUTES.map(attribute('double')).join('')}</attributes>
`

export function gexf({ version }: ExportContext): Exporter {
  const nodes = new Map<string, Node>()
  const edges = new Map<string, Edge>()
  const nodeOf = (entity: RecordEntity): Node => {
    const id = keyOf(entity)
    const node = nodes.get(id) ?? {
      id,
      label: entity.entity_name,
      code: entity.code,
      sector: entity.sector_code,
      events: 0,
    }
    nodes.set(id, node)
    return node
  }
  const count = ({ record }: KeptRecord): void => {
    const keys = new Set<string>()
    for (const one of [...record.actor, ...record.recipient])
      if (!keys.has(keyOf(one))) {
        keys.add(keyOf(one))
        nodeOf(one).events++
      }
    for (const actor of record.actor)
      for (const recipient of record.recipient) {
        const [source, target] = [keyOf(actor), keyOf(recipient)]
        const key = JSON.stringify([source, target])
        const edge = edges.get(key) ?? { source, target, weight: 0, scores: 0, quads: [0, 0, 0, 0] }
        edges.set(key, edge)
        edge.weight++
        edge.scores += record.event_scale
        edge.quads[record.quad_code - 1] = (edge.quads[record.quad_code - 1] ?? 0) + 1
      }
  }
  return {
    start: () => '',
    events(events) {
      for (const kept of events) if (kept.record.status === 'actual') count(kept)
      return ''
    },
    end: () =>
      `${head(version)}<nodes>\n${[...nodes.values()].map(nodeXml).join('')}</nodes>\n<edges>\n${[...edges.values()].map(edgeXml).join('')}</edges>\n</graph>\n</gexf>\n`,
  }
}
