import { expect, it } from 'vitest'
import { formatOf } from '../../src/ingest/sniff.ts'

it.each([
  ['news.JSONL', 'whatever', 'jsonl'],
  ['C:\\news\\page.htm', 'whatever', 'html'],
  ['notes.txt', '<html>', 'text'],
  ['-', '{"text": "A met B."}\n{"text": "C"}\n', 'jsonl'],
  ['-', '{"id": 1, "text": "a line longer than what was seen', 'jsonl'],
  ['-', '\n<!DOCTYPE html><html>', 'html'],
  ['-', '<!-- saved --><html lang="en">', 'html'],
  ['-', 'CAIRO (AP) - Envoys met.', 'text'],
  ['-', '{France is ready to help, a minister said.}', 'text'],
  ['report.2024', 'Envoys met.', 'text'],
])('reads %s beginning with %j as %s', (name, head, format) => expect(formatOf(name, head)).toBe(format))
