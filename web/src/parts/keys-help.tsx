// What the keys do, in a dialog that closes with Escape.
import { useEffect, useRef } from 'preact/hooks'

const REVIEW = [
  ['a', 'accept, and on to the next'],
  ['x', 'reject, and on to the next'],
  ['space', 'skip'],
  ['c', 'write a comment first'],
  ['e', 'correct fields'],
  ['− and +', 'back and forward'],
  ['u', 'undo the last answer'],
] as const

function Rows({ rows }: { rows: readonly (readonly [string, string])[] }) {
  return (
    <dl class="keys">
      {rows.map(([key, what]) => (
        <div key={key}>
          <dt>
            <kbd>{key}</kbd>
          </dt>
          <dd>{what}</dd>
        </div>
      ))}
    </dl>
  )
}

export function KeysHelp({
  pages,
  onClose,
}: {
  pages: readonly (readonly [string, string, string])[]
  onClose: () => void
}) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  return (
    <dialog ref={dialog} aria-labelledby="keys-title" onClose={onClose}>
      <h2 id="keys-title">Keys</h2>
      <div class="columns">
        <section>
          <h3>Everywhere</h3>
          <Rows
            rows={[
              ...pages.map(([, name, key]) => [`g ${key}`, name] as const),
              ['/', 'search the articles'],
              ['?', 'this help'],
            ]}
          />
        </section>
        <section>
          <h3>On the page Review</h3>
          <Rows rows={REVIEW} />
        </section>
      </div>
      <form method="dialog">
        <button type="submit">Close</button>
      </form>
    </dialog>
  )
}
