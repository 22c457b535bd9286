// Whether a paragraph only says who wrote, shot or edited the report: "By John Smith", "(Reporting by A; Editing by B)".
// Example: isByline('By Ann Lee in Seoul and agencies') is true, isByline('By Monday the talks had failed.') is false.
// Left alone: paragraphs of more than some 200 units, and lines that end like sentences.

const NAME = "(?:[\\p{Lu}][\\p{L}.'’\\-]*)"
const LINK = '(?:and|in|of|for|at|with|de|van|von|bin|al|el|the|agencies|correspondent|staff|reporter|writer|editor)'
const BY = new RegExp(
  `^(?:By|BY|by|Written by|From|Story by|Text by|Analysis by):?\\s+(?:${NAME}|${LINK}|[&,|/·•-]|\\s)+$`,
  'u',
)
const AFTER =
  /^[([]?(?:(?:Additional |With )?(?:[Rr]eporting|[Ww]riting|[Ee]diting|[Pp]hotos?|[Pp]hotographs?|[Cc]ompiled|[Tt]ranslated) by\b|Photo(?:graph)?:|Image:|Updated:?\s|Published:?\s|©|\(c\)|Copyright\b|Source:|Last (?:modified|updated))/u
const LONGEST = 240
const MOST_WORDS = 14

export function isByline(paragraph: string): boolean {
  if (paragraph.length > LONGEST) return false
  if (AFTER.test(paragraph)) return true
  return !/[!?;]$|\p{Ll}\.$/u.test(paragraph) && paragraph.split(/\s+/).length <= MOST_WORDS && BY.test(paragraph)
}
