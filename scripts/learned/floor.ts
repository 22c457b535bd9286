// The floor that any method must pass: a bag of the sentence's words with the mean of their vectors, and a logistic regression.
// Example: floorSigns(['Kyiv', 'accused', 'Minsk'], vectors) has "accused" and the 100 numbers of the mean.
import type { WordVectors } from '../../src/coder/learned/opinion.ts'
import type { Sign } from '../../src/coder/learned/signs.ts'

export function floorSigns(forms: readonly string[], vectors: WordVectors): Sign[] {
  const sum = new Float32Array(vectors.size)
  const one = new Float32Array(vectors.size)
  let count = 0
  for (const form of forms) {
    const row = vectors.rowOf(form)
    if (row < 0) continue
    vectors.write(row, one, 0)
    for (let k = 0; k < sum.length; k++) sum[k] = (sum[k] ?? 0) + (one[k] ?? 0)
    count++
  }
  const words = [...new Set(forms.map((form) => form.toLowerCase()))]
  return [
    { name: 'base', token: -1, value: 1 },
    ...words.map((word) => ({ name: `bag ${word}`, token: -1, value: 1 })),
    ...Array.from(sum, (value, k) => ({ name: `bag mean ${k}`, token: -1, value: value / (count || 1) })),
  ]
}
