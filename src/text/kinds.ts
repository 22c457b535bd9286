// A paragraph -> its kind: prose, byline, item of a list, or headline (a line without a full stop that stands as a heading).
// Example: "• Withdraw the troops" is a list item, "Talks collapse in Geneva" above the text a headline.
// Left alone: what the words mean; a line that ends in a mark, a colon or a comma is prose, and so is a last paragraph that breaks off.
import type { SentenceKind } from '../model/index.ts'
import { isByline } from './bylines.ts'

const BULLET = /^(?:[•·▪●◦‣*]\s*\S|[-–—]\s+\S|\(?\d{1,2}[.)]\s+\S|\(?[a-z]\)\s+\S)/u
const SURE_BULLET = /^[•·▪●◦‣]/u
const SEVERAL = /[.!?…]["'”’»)\]]*\s+["“'‘(]*\p{Lu}/u
const CLOSED = /[.!?…:;,]["'”’»)\]]*$/u
const BEGINS = /^["“'‘]?[\p{Lu}\p{N}$€£]/u
const MOST_WORDS = 20

const isItem = (paragraph: string): boolean => BULLET.test(paragraph)

function isHeading(paragraph: string): boolean {
  if (CLOSED.test(paragraph) || !BEGINS.test(paragraph) || paragraph.length >= 200) return false
  const abbreviated = paragraph.replace(/\b(?:\p{Lu}\.)+|\b\p{Lu}\p{Ll}{1,3}\./gu, 'X')
  return !SEVERAL.test(abbreviated) && paragraph.split(/\s+/).length <= MOST_WORDS
}

/** One kind a paragraph; a single dash or number needs a neighbour to make a list. */
export function kindsOf(paragraphs: readonly string[]): readonly SentenceKind[] {
  return paragraphs.map((paragraph, at) => {
    const neighbours = [paragraphs[at - 1], paragraphs[at + 1]]
    const inList = neighbours.some((other) => other !== undefined && isItem(other))
    if (SURE_BULLET.test(paragraph) || (isItem(paragraph) && inList)) return 'list'
    if (isByline(paragraph)) return 'byline'
    const breaksOff = at > 0 && at === paragraphs.length - 1
    return !breaksOff && isHeading(paragraph) ? 'headline' : 'prose'
  })
}
