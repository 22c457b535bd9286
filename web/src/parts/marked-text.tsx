// The text of an article with everything marked that was coded: each kind of mark a line of its own below the words, so that
// overlapping ones can be told apart; the event that is looked at stands out, the others step back.
// Example: a click on a word chooses its event; words that are selected can be marked as an event that was missed.
import { useEffect, useRef } from 'preact/hooks'
import type { Mark } from '../../../src/http/api-types.ts'
import { paragraphsOf, type Segment, segmentsOf } from './segments.ts'

export const MARK_KINDS = ['event', 'actor', 'recipient', 'speaker', 'date', 'place', 'ledger'] as const
const SHOWN: ReadonlySet<string> = new Set(MARK_KINDS)
const NAMES: Readonly<Record<string, string>> = { event: 'deed', ledger: 'ledger entry' }
export const markName = (kind: string): string => NAMES[kind] ?? kind

export interface Chosen {
  readonly in: 'title' | 'text'
  readonly start: number
  readonly end: number
  readonly words: string
}

interface TextProps {
  readonly field: 'title' | 'text'
  readonly text: string
  readonly marks: readonly Mark[]
  readonly chosen: string | undefined
  readonly hovered: string | undefined
  /** Where the reader was sent to. */
  readonly at: number | undefined
  readonly onChoose: (of: string) => void
  readonly onHover: (of: string | undefined) => void
}

const LINE = 3

/** One line a kind, stacked below the words. */
function lines(kinds: readonly string[]): Record<string, string> {
  const images = kinds.map((kind) => `linear-gradient(var(--mark-${kind}), var(--mark-${kind}))`)
  const places = kinds.map((_, at) => `0 calc(100% - ${at * LINE}px)`)
  return {
    backgroundImage: images.join(', '),
    backgroundPosition: places.join(', '),
    backgroundSize: kinds.map(() => '100% 2px').join(', '),
    backgroundRepeat: 'no-repeat',
    paddingBottom: `${kinds.length * LINE}px`,
  }
}

function Piece({ segment, props }: { segment: Segment; props: TextProps }) {
  const { field, text, chosen, hovered } = props
  const words = text.slice(segment.start, segment.end)
  const place = { 'data-in': field, 'data-start': segment.start }
  const kinds = [...new Set(segment.marks.map(({ kind }) => kind))]
  const [first] = segment.marks
  if (first === undefined) return <span {...place}>{words}</span>
  const of = segment.marks.map((mark) => mark.of)
  const looked = hovered ?? chosen
  const isMine = looked !== undefined && of.includes(looked)
  const mine = segment.marks.find((mark) => mark.of === looked) ?? first
  const state = looked === undefined ? '' : isMine ? ' mine' : ' other'
  return (
    <mark
      {...place}
      class={`m${state}${kinds.includes('event') ? ' deed' : ''}`}
      style={looked !== undefined && !isMine ? {} : lines(isMine ? [mine.kind] : kinds)}
      data-mine={mine.of}
      data-of={of.join(' ')}
      title={segment.marks.map(({ kind, rule }) => `${markName(kind)}: ${rule}`).join('\n')}
    >
      {words}
    </mark>
  )
}

/** Which event the pointer is on; by keyboard the list beside the text does the same. */
function listen(
  box: HTMLElement | null,
  onChoose: (of: string) => void,
  onHover: (of: string | undefined) => void,
): () => void {
  const mineOf = (event: Event): string | undefined =>
    event.target instanceof Element ? event.target.closest<HTMLElement>('[data-mine]')?.dataset.mine : undefined
  const choose = (event: Event): void => {
    const of = mineOf(event)
    if (of !== undefined && getSelection()?.isCollapsed !== false) onChoose(of)
  }
  const hover = (event: Event): void => onHover(mineOf(event))
  const leave = (): void => onHover(undefined)
  box?.addEventListener('click', choose)
  box?.addEventListener('mouseover', hover)
  box?.addEventListener('mouseleave', leave)
  return () => {
    box?.removeEventListener('click', choose)
    box?.removeEventListener('mouseover', hover)
    box?.removeEventListener('mouseleave', leave)
  }
}

export function MarkedText(props: TextProps) {
  const { field, text, marks, at, chosen, onChoose, onHover } = props
  const own = marks.filter((mark) => mark.in === field && SHOWN.has(mark.kind))
  const segments = segmentsOf(text.length, own)
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const wanted = at === undefined ? `[data-of~="${chosen}"]` : '.arrived'
    box.current?.querySelector(wanted)?.scrollIntoView({ block: 'center' })
  }, [chosen, at])
  useEffect(() => listen(box.current, onChoose, onHover), [onChoose, onHover])
  if (field === 'title')
    return (
      <div ref={box}>
        {segments.map((segment) => (
          <Piece key={segment.start} segment={segment} props={props} />
        ))}
      </div>
    )
  return (
    <div class="text" ref={box}>
      {paragraphsOf(text).map(({ start, end }) => (
        <p key={start} class={at !== undefined && at >= start && at < end ? 'arrived' : undefined}>
          {segments
            .filter((segment) => segment.start < end && segment.end > start)
            .map((segment) => ({ ...segment, start: Math.max(segment.start, start), end: Math.min(segment.end, end) }))
            .map((segment) => (
              <Piece key={segment.start} segment={segment} props={props} />
            ))}
        </p>
      ))}
    </div>
  )
}

/** Offset of a point of a selection in the title or text. */
function placeOf(node: Node | null, offset: number): { in: 'title' | 'text'; at: number } | undefined {
  const element = node instanceof Element ? node : node?.parentElement
  const piece = element?.closest<HTMLElement>('[data-start]')
  if (piece === null || piece === undefined || !(node instanceof Text)) return undefined
  return { in: piece.dataset.in === 'title' ? 'title' : 'text', at: Number(piece.dataset.start) + offset }
}

/** What the reader has selected in the article. */
export function chosenWords(): Chosen | undefined {
  const selection = getSelection()
  if (selection === null || selection.isCollapsed) return undefined
  const a = placeOf(selection.anchorNode, selection.anchorOffset)
  const b = placeOf(selection.focusNode, selection.focusOffset)
  if (a === undefined || b === undefined || a.in !== b.in || a.at === b.at) return undefined
  const words = selection.toString().trim()
  return { in: a.in, start: Math.min(a.at, b.at), end: Math.max(a.at, b.at), words }
}
