// A reviewer passes over an event -> kept, so that the queue of this reviewer has it last (views/queue.ts).
// Example: await addSkip(db, { who: 'ana', event: 'e1…' }). Passing over it again moves it to the end of those passed over.
import { RapporteurError } from '../../base/errors.ts'
import type { Db } from '../db.ts'

export async function addSkip(db: Db, { who, event }: { readonly who: string; readonly event: string }): Promise<void> {
  const [known] = await db.all('SELECT 1 FROM store.events WHERE id = $1 LIMIT 1', [event])
  if (known === undefined) throw new RapporteurError('store.review', `there is no event ${event}`)
  await db.run('INSERT INTO store.skips VALUES ($1, $2, now()::TIMESTAMP)', [who, event])
}
