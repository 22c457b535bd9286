// Articles: what was read, the newest first, or what a search found, the best first.
// Example: /articles?q=grain shows articles with "grain" and a piece of the text around it.
import type { ArticlePage } from '../../../src/views/articles.ts'
import type { FoundArticle } from '../../../src/views/search.ts'
import { useAnswer } from '../api.ts'
import type { PageProps } from '../app.tsx'
import { Asked, Empty, Head } from '../parts/basics.tsx'
import { articleAddress } from '../parts/passage.tsx'
import { address } from '../router.ts'
import { count } from '../words.ts'

function Found({ q }: { q: string }) {
  const answer = useAnswer<{ articles: readonly FoundArticle[] }>(address('/search', { q, limit: 50 }))
  return (
    <Asked answer={answer}>
      {({ articles }) =>
        articles.length === 0 ? (
          <Empty title={`No article has “${q}”.`}>
            <p>
              Try fewer words, or a beginning with a star: <code>sanction*</code>. A phrase stands in quotation marks.
            </p>
          </Empty>
        ) : (
          <ul class="lines">
            {articles.map((one) => (
              <li key={one.id} class="event-line">
                <div class="event-head">
                  <time>{one.date}</time>
                  <a href={articleAddress(one.id)}>
                    <strong>{one.title ?? one.id}</strong>
                  </a>
                  <span class="faint">
                    {one.source} · {count(one.events, 'event')}
                  </span>
                </div>
                <p class="sentence">{one.snippet}</p>
              </li>
            ))}
          </ul>
        )
      }
    </Asked>
  )
}

const STATES: Readonly<Record<string, string>> = {
  copy: 'copy of another',
  superseded: 'replaced by an update',
  withdrawn: 'taken back',
}

function All({ query }: { query: URLSearchParams }) {
  const params = Object.fromEntries(
    ['after', 'source', 'state', 'uncoded'].map((name) => [name, query.get(name) ?? '']),
  )
  const answer = useAnswer<ArticlePage>(address('/articles', params))
  return (
    <Asked answer={answer}>
      {({ articles, next }) =>
        articles.length === 0 ? (
          <Empty title="No article is like that.">
            <p>
              <a href="/articles">Show all</a>
            </p>
          </Empty>
        ) : (
          <>
            <div class="scroll">
              <table>
                <Head of={['Date', 'Title', 'Source', { num: 'Events' }, 'State']} />
                <tbody>
                  {articles.map((one) => (
                    <tr key={one.article_no}>
                      <td>
                        <time>{one.date ?? '–'}</time>
                      </td>
                      <td>
                        <a href={articleAddress(one.id)}>{one.title ?? one.id}</a>
                      </td>
                      <td>{one.source ?? '–'}</td>
                      <td class="num">{one.events}</td>
                      <td>{one.coded || one.kind === 'copy' ? (STATES[one.state] ?? '') : 'not coded'}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
            {next !== undefined && (
              <nav class="pager" aria-label="Pages of the list">
                <a class="button" href={address('/articles', { ...params, after: next })}>
                  Older articles
                </a>
              </nav>
            )}
          </>
        )
      }
    </Asked>
  )
}

export function Articles({ query }: PageProps) {
  const q = query.get('q') ?? ''
  return (
    <>
      <h1>{q === '' ? 'Articles' : `Articles about “${q}”`}</h1>
      {q === '' ? <All query={query} /> : <Found q={q} />}
    </>
  )
}
