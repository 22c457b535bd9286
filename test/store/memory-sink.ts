// A sink that keeps everything in memory: the contract's second implementation, and what tests of the intake use.
import { otherId } from '../../src/store/place.ts'
import type { ArticleState, Fingerprint, Neighbour, Sink, StoredArticle } from '../../src/store/types.ts'

interface Kept {
  readonly one: StoredArticle
  state: ArticleState
}

const sharesBand = (a: Fingerprint, b: Fingerprint): boolean => a.bands.some((key, band) => b.bands[band] === key)

function isNeighbour(asked: Fingerprint, { article, fingerprint }: StoredArticle): boolean {
  return (
    fingerprint.hash === asked.hash ||
    article.id === asked.id ||
    article.id === otherId(asked) ||
    (asked.url !== '' && fingerprint.url === asked.url) ||
    (asked.titleKey.length >= 12 && fingerprint.titleKey === asked.titleKey) ||
    sharesBand(asked, fingerprint)
  )
}

const neighbourOf = ({ one, state }: Kept): Neighbour => ({
  ...one.fingerprint,
  no: one.no,
  id: one.article.id,
  document: one.document,
  state,
})

const HIDES = { update: 'superseded', retraction: 'withdrawn' } as const

export function memorySink(): Sink {
  const kept: Kept[] = []
  const keep = (one: StoredArticle): void => {
    if (one.kind === 'update' || one.kind === 'retraction')
      for (const other of kept)
        if (other.one.document === one.document && other.state === 'current' && other.one.kind !== 'retraction')
          other.state = HIDES[one.kind]
    kept.push({ one, state: one.kind === 'copy' ? 'copy' : 'current' })
  }
  return {
    neighbours: async (asked) =>
      asked.map((one) => kept.filter((other) => isNeighbour(one, other.one)).map(neighbourOf)),
    nextArticle: async () => kept.length + 1,
    async add({ articles }) {
      for (const one of articles) keep(one)
    },
    async counts() {
      const events = (list: readonly Kept[]): number => list.reduce((sum, { one }) => sum + one.records.length, 0)
      return {
        articles: kept.length,
        documents: new Set(kept.map(({ one }) => one.document)).size,
        events: events(kept),
        shown: events(kept.filter(({ state }) => state === 'current')),
      }
    },
    close: async () => {},
  }
}
