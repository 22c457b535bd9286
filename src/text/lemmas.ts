// A form and an edit script -> its lemma.
// Examples: applyScript('Troops', 'l|1|') is "troop", applyScript('Seoul', 'K') is "Seoul", applyScript("n't", 'l|3|not') is "not".
// The scripts are the model's labels (models/parser-en/CARD.md); an empty result becomes the small form.

export function applyScript(form: string, script: string): string {
  if (script === 'K') return form
  const first = script.indexOf('|')
  const second = script.indexOf('|', first + 1)
  const base = script.startsWith('k') ? form : form.toLowerCase()
  const drop = Number(script.slice(first + 1, second))
  return base.slice(0, Math.max(0, base.length - drop)) + script.slice(second + 1) || form.toLowerCase()
}
