// A form as written -> its norm: lower case, straight quotes, plain hyphen.
// Example: normOf('Pyongyang’s') is "pyongyang's". The length in code units stays as far as lower-casing lets it.
// Dashes that separate (– and —) stay what they are: only the hyphens of words are made one.

const QUOTES = /[‘’‚‛ʼ´`]/g
const DOUBLE = /[“”„‟«»]/g
const HYPHENS = /[‐‑−﹣－\u00ad]/g
const ODD = /[^\x20-\x7e]/

/** Lower case, straight quotes, plain hyphens. */
export function normOf(form: string): string {
  const lower = form.toLowerCase()
  return ODD.test(lower) || lower.includes('`')
    ? lower.replace(QUOTES, "'").replace(DOUBLE, '"').replace(HYPHENS, '-')
    : lower
}
