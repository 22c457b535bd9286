// A word as written -> the pieces that names are compared by, with their case.
// Example: "Al-Qaeda" -> al + qaeda, "U.S." -> us (capitals), "Sana'a" -> sanaa, "People's" -> people + s.
// So "Al-Qaeda" in one token, "Al", "-", "Qaeda" in three and "al Qaeda" are one name. Order and case are kept apart.

/** 0: begins small, 1: begins with a capital, 2: capitals throughout. */
export type Case = 0 | 1 | 2

export interface Piece {
  readonly norm: string
  readonly case: Case
}

const PLAIN = /^[A-Za-z]+$/
const PLAIN_WORDS = /^[A-Za-z]+(?: [A-Za-z]+)*$/
const UPPER = /\p{Lu}/u
const LOWER = /\p{Ll}/u
const MARKS = /\p{M}+/gu
const APOSTROPHE_S = /['’‘ʼ`]s$/iu
const APOSTROPHES = /['’‘ʼ`´]/gu
const BREAKS = /[\s\-‐‑‒–—/_,()]+/u
const FOLDED: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ð: 'd',
  þ: 'th',
}
const FOLDABLE = /[łøđıßæœðþ]/gu

/** The case of a word of plain letters, without regular expressions. */
function plainCase(word: string): Case {
  if (word.charCodeAt(0) >= 97) return 0
  for (let at = 1; at < word.length; at++) if (word.charCodeAt(at) >= 97) return 1
  return 2
}

const plainPiece = (word: string): Piece => ({ norm: word.toLowerCase(), case: plainCase(word) })

function caseOf(word: string): Case {
  if (!LOWER.test(word)) return UPPER.test(word) ? 2 : 0
  const first = String.fromCodePoint(word.codePointAt(0) ?? 0)
  return UPPER.test(first) ? 1 : 0
}

const ASCII = /^[\x20-\x7e]*$/

/** Lower case without accents: "Erdoğan" -> "erdogan". */
export function fold(word: string): string {
  const lower = word.toLowerCase()
  if (ASCII.test(lower)) return lower
  return lower
    .normalize('NFD')
    .replace(MARKS, '')
    .replace(FOLDABLE, (letter) => FOLDED[letter] ?? letter)
}

function pushPiece(out: Piece[], word: string): void {
  if (PLAIN.test(word)) {
    out.push(plainPiece(word))
    return
  }
  const bare = word.replace(APOSTROPHES, '').replaceAll('.', '')
  const norm = fold(bare).replace(/[^\p{L}\p{N}&]+/gu, '')
  if (norm !== '') out.push({ norm, case: caseOf(bare) })
}

/** The pieces of a token or of a whole name; none for a hyphen or an apostrophe standing alone. */
export function piecesOf(text: string): readonly Piece[] {
  if (PLAIN.test(text)) return [plainPiece(text)]
  if (PLAIN_WORDS.test(text)) return text.split(' ').map(plainPiece)
  const out: Piece[] = []
  for (const word of text.split(BREAKS)) {
    if (word === '') continue
    const possessive = word.length > 2 && APOSTROPHE_S.test(word)
    pushPiece(out, possessive ? word.slice(0, -2) : word)
    if (possessive) out.push({ norm: 's', case: 0 })
  }
  return out
}

/** A name as one key: "Noh Kyu-duk" -> "noh kyu duk". */
export function nameKey(name: string): string {
  if (PLAIN_WORDS.test(name)) return name.toLowerCase()
  return piecesOf(name)
    .map((piece) => piece.norm)
    .join(' ')
}
