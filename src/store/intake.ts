// Articles as they come in -> a batch in the sink: what is known is left out, copies are versions, the rest is coded.
// Example: await takeIn(sink, articles, { code, notices, run, keepText: true }) of the same articles twice adds nothing the second time.
// Judged one after the other in the order of arrival, so the size of a batch and an interruption make no difference.
// Of many batches each is written while the next is coded (intakeOf): the database has threads of its own.
import { diagnostic } from '../base/diagnostics.ts'
import type { NoticePhrases } from '../base/notices.ts'
import type { Article, Diagnostic, PloverRecord, ReadArticle } from '../model/index.ts'
import { fingerprintOf } from './fingerprint.ts'
import { idIsTaken, LEAST_TITLE, otherId, placeOf } from './place.ts'
import type { Fingerprint, Neighbour, Placing, Run, Sink, StoredArticle } from './types.ts'

export interface Incoming {
  readonly article: Article
  readonly origin: string
}

export interface IntakeOptions {
  readonly run: Run
  readonly keepText: boolean
  /** Phrases by which an article says that it corrects or takes back another (data/story/notices.txt). */
  readonly notices: NoticePhrases
  /** What is read of an article; undefined where it is not coded (another language). */
  readonly code: (article: Article, origin: string) => Promise<CodedOnce | undefined>
  readonly report?: (diagnostic: Diagnostic, origin: string) => Promise<void>
}

/** What one pass of the coder gives of an article: its records, and what linking needs of it. */
export interface CodedOnce {
  readonly records: readonly PloverRecord[]
  /** Where the article is not to be linked with others, nothing. */
  readonly reading?: ReadArticle
}

/** What became of the articles of a batch. */
export interface Taken {
  readonly added: number
  readonly known: number
  readonly copies: number
  readonly updates: number
  readonly retractions: number
  readonly events: number
}

export const NOTHING: Taken = { added: 0, known: 0, copies: 0, updates: 0, retractions: 0, events: 0 }

export const sumOf = (a: Taken, b: Taken): Taken => ({
  added: a.added + b.added,
  known: a.known + b.known,
  copies: a.copies + b.copies,
  updates: a.updates + b.updates,
  retractions: a.retractions + b.retractions,
  events: a.events + b.events,
})

interface Placed {
  readonly no: number
  readonly incoming: Incoming
  readonly fingerprint: Fingerprint
  readonly placing: Exclude<Placing, { kind: 'known' }>
  readonly document: number
  readonly renamed: boolean
}

/** Those placed a moment ago, as neighbours of the next; only what shares something with it. */
function pendingNeighbours(one: Fingerprint, placed: readonly Placed[]): Neighbour[] {
  const bands = new Set(one.bands.map((key, band) => `${band}:${key}`))
  const shares = (other: Fingerprint, id: string): boolean =>
    other.hash === one.hash ||
    id === one.id ||
    id === otherId(one) ||
    (one.url !== '' && other.url === one.url) ||
    (other.titleKey.length >= LEAST_TITLE && [one.titleKey, ...one.named].includes(other.titleKey)) ||
    other.bands.some((key, band) => bands.has(`${band}:${key}`))
  return placed
    .filter(({ fingerprint, incoming }) => shares(fingerprint, incoming.article.id))
    .map(({ no, incoming, fingerprint, document, placing }) => ({
      ...fingerprint,
      no,
      id: incoming.article.id,
      document,
      state: placing.kind === 'copy' ? 'copy' : 'current',
    }))
}

function placeOne(
  incoming: Incoming,
  fingerprint: Fingerprint,
  no: number,
  stored: readonly Neighbour[],
  placed: readonly Placed[],
): Placed | undefined {
  const neighbours = [...stored, ...pendingNeighbours(fingerprint, placed)]
  const placing = placeOf(fingerprint, neighbours)
  if (placing.kind === 'known') return undefined
  const document = placing.kind === 'original' ? no : placing.of.document
  const taken = idIsTaken(fingerprint, neighbours)
  const renamed = taken && (placing.kind === 'original' || placing.kind === 'copy')
  const article = renamed ? { ...incoming.article, id: otherId(fingerprint) } : incoming.article
  return { no, incoming: { ...incoming, article }, fingerprint, placing, document, renamed }
}

/** The new ones among the articles with their places, numbered from `first` on; `before` are placed, but perhaps not kept yet. */
function placeAll(
  articles: readonly Incoming[],
  fingerprints: readonly Fingerprint[],
  stored: readonly (readonly Neighbour[])[],
  before: readonly Placed[],
  first: number,
): Placed[] {
  const placed: Placed[] = []
  for (const [at, incoming] of articles.entries()) {
    const fingerprint = fingerprints[at]
    const own = [...before, ...placed]
    const one = fingerprint && placeOne(incoming, fingerprint, first + placed.length, stored[at] ?? [], own)
    if (one !== undefined) placed.push(one)
  }
  return placed
}

const SAME_ID = 'another article has this id already; this one is kept under the id'

async function storedArticle(one: Placed, options: IntakeOptions): Promise<StoredArticle> {
  const { no, incoming, fingerprint, placing, document, renamed } = one
  const { article, origin } = incoming
  if (renamed)
    await options.report?.(
      diagnostic('warning', 'store.same-id', `${SAME_ID} ${article.id}`, { article: article.id }),
      origin,
    )
  const news = placing.kind === 'original' || placing.kind === 'update'
  const coded = news ? await options.code(article, origin) : undefined
  const like = placing.kind === 'original' ? 0 : placing.likeness
  return {
    no,
    article,
    fingerprint,
    document,
    kind: placing.kind,
    likeness: like,
    coded: coded !== undefined,
    records: coded?.records ?? [],
    ...(coded?.reading === undefined ? {} : { reading: coded.reading }),
    origin,
  }
}

const count = (stored: readonly StoredArticle[], kind: StoredArticle['kind']): number =>
  stored.filter((one) => one.kind === kind).length

/** Takes one batch after the other. */
export interface Intake {
  /** Places and codes a batch, while the batch before is kept: what became of that one. */
  readonly take: (articles: readonly Incoming[]) => Promise<Taken>
  /** Keeps the last batch. */
  readonly end: () => Promise<Taken>
}

interface Ready {
  readonly stored: readonly StoredArticle[]
  readonly placed: readonly Placed[]
  readonly taken: Taken
}

const takenOf = (articles: readonly Incoming[], stored: readonly StoredArticle[]): Taken => ({
  added: stored.length,
  known: articles.length - stored.length,
  copies: count(stored, 'copy'),
  updates: count(stored, 'update'),
  retractions: count(stored, 'retraction'),
  events: stored.reduce((sum, { records }) => sum + records.length, 0),
})

export function intakeOf(sink: Sink, options: IntakeOptions): Intake {
  const { run, keepText, notices } = options
  let ready: Ready | undefined
  let next: number | undefined
  const keep = async (one: Ready | undefined): Promise<Taken> => {
    if (one === undefined) return NOTHING
    await sink.add({ run, keepText, articles: one.stored })
    return one.taken
  }
  const prepared = async (articles: readonly Incoming[], placed: readonly Placed[]): Promise<Ready> => {
    const stored: StoredArticle[] = []
    for (const one of placed) stored.push(await storedArticle(one, options))
    return { stored, placed, taken: takenOf(articles, stored) }
  }
  return {
    async take(articles) {
      const fingerprints = articles.map(({ article }) => fingerprintOf(article, notices))
      const stored = await sink.neighbours(fingerprints)
      next ??= await sink.nextArticle()
      const before = ready
      ready = undefined
      const placed = placeAll(articles, fingerprints, stored, before?.placed ?? [], next)
      next += placed.length
      const [kept, coded] = await Promise.allSettled([keep(before), prepared(articles, placed)])
      if (kept.status === 'rejected') throw kept.reason
      if (coded.status === 'rejected') throw coded.reason
      ready = coded.value
      return kept.value
    },
    end() {
      const last = ready
      ready = undefined
      return keep(last)
    },
  }
}

/** Places, codes and keeps a batch of articles. */
export async function takeIn(sink: Sink, articles: readonly Incoming[], options: IntakeOptions): Promise<Taken> {
  const intake = intakeOf(sink, options)
  await intake.take(articles)
  return intake.end()
}
