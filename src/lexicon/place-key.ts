// A name of a place becomes the key under which the gazetteer keeps it.
// E.g. "N’Djamena" -> "ndjamena", "Ivano-Frankivs'k" -> "ivano frankivsk", "São Paulo" -> "sao paulo", "St. Louis" -> "saint louis".
// It only makes spellings comparable; which place is meant is src/coder/where.

const PLAIN = /^[a-z ]+$/

/** Lower case, without accents, marks and doubled blanks. */
export function placeKey(name: string): string {
  const lower = name.toLowerCase()
  if (PLAIN.test(lower)) return lower.trim()
  return lower
    .normalize('NFD')
    .replace(/[\p{M}'’‘`ʼʻ.]/gu, '')
    .replaceAll('ı', 'i')
    .replaceAll('ł', 'l')
    .replaceAll('ø', 'o')
    .replaceAll('đ', 'd')
    .replaceAll('ß', 'ss')
    .replace(/[-‐‑–—,\s]+/gu, ' ')
    .replace(/^st /, 'saint ')
    .trim()
}
