// data/ontology/confidence.txt -> what each sign adds to the log-odds that a coded event is right.
// Example: "-0.42  pos noun" says that an event told by a noun is less often right. A line that is none counts for nothing.

const LINE = /^([+-]?\d+(?:\.\d+)?)\s+(.+)$/

export function parseConfidence(text: string): Map<string, number> {
  const lines = text.split(/\r?\n/).map((raw) => LINE.exec(raw.replace(/\s*#.*$/, '').trim()))
  return new Map(lines.flatMap((match) => (match === null ? [] : [[match[2] ?? '', Number(match[1])] as const])))
}
