// A hand-made parse -> Document: one word a line, "form lemma UPOS head rel [XPOS [FEATS]]", heads counted from 1.
import type { Document } from '../../src/model/index.ts'
import { documentFromConllu } from '../../src/text/conllu.ts'

/** The document of one sentence; words are joined by blanks. */
export function parsed(rows: string): Document {
  const words = rows
    .trim()
    .split('\n')
    .map((row) => row.trim().split(/\s+/))
  const lines = words.map(([form, lemma, upos, head, rel, xpos = '_', feats = '_'], i) =>
    [i + 1, form, lemma, upos, xpos, feats, head, rel, '_', '_'].join('\t'),
  )
  return documentFromConllu(
    `# sent_id = 1\n# text = ${words.map(([form]) => form).join(' ')}\n${lines.join('\n')}\n\n`,
    { id: 'test' },
  )
}
