// Lists of words -> parses, through the shipped model and onnxruntime-node: [[form, ...], ...] -> [[[head, rel, upos, xpos, lemma, feats], ...], ...]
//
//   node parse.mjs MODEL_FOLDER sentences.json parsed.json [MODEL_FILE]
//
// One sentence a call, one thread. Prints sentences a second. A second, independent statement of features and tree, which
// checks the Python side; the product has its own.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import ort from 'onnxruntime-node'

const [folder, source, target, file = 'parser.onnx'] = process.argv.slice(2)
const vocab = JSON.parse(readFileSync(join(folder, 'vocab.json'), 'utf8'))
const maps = vocab.maps.map((map) => new Map(Object.entries(map)))
const vectors = readVectors(readFileSync(join(folder, 'vectors.bin')))

function readVectors(raw) {
  const [words, size, bytes] = [8, 12, 16].map((at) => raw.readUInt32LE(at))
  const rows = 20 + 4 * words
  const text = raw.toString('utf8', rows + words * size, rows + words * size + bytes)
  const index = new Map(
    text
      .split('\n')
      .slice(0, words)
      .map((word, i) => [word, i]),
  )
  const scale = (i) => raw.readFloatLE(20 + 4 * i)
  return { index, size, fill: (out, at, i) => fillRow(out, at, raw, rows + i * size, size, scale(i)) }
}

function fillRow(out, at, raw, from, size, scale) {
  for (let k = 0; k < size; k++) out[at + k] = raw.readInt8(from + k) * scale
}

const norm = (form) => form.toLowerCase().replace(/[0-9]/g, '0')

function shape(form) {
  const kind = (c) => (/[0-9]/.test(c) ? 'd' : /\p{Lu}/u.test(c) ? 'X' : /\p{Ll}/u.test(c) ? 'x' : c)
  return form
    .split('')
    .map(kind)
    .join('')
    .replace(/(.)\1{2,}/g, '$1$1')
    .slice(0, 8)
}

export function featureStrings(form) {
  const n = norm(form)
  return vocab.features.map(({ kind }) => {
    const [name, size] = kind.split(':')
    if (name === 'prefix') return n.slice(0, Number(size))
    if (name === 'suffix') return n.slice(-Number(size))
    return name === 'shape' ? shape(form) : n
  })
}

export function encode(forms) {
  const time = forms.length + 1
  const ids = new Int32Array(time * maps.length).fill(1, 0, maps.length)
  const vec = new Float32Array(time * vectors.size)
  forms.forEach((form, i) => {
    featureStrings(form).forEach((value, k) => {
      ids[(i + 1) * maps.length + k] = maps[k].get(value) ?? 0
    })
    const row = vectors.index.get(form.toLowerCase()) ?? vectors.index.get(norm(form))
    if (row !== undefined) vectors.fill(vec, (i + 1) * vectors.size, row)
  })
  return { ids, vec, time }
}

function applyScript(form, script) {
  if (script === 'K') return form
  const [kind, drop] = script.split('|', 2)
  const base = kind === 'k' ? form : form.toLowerCase()
  return base.slice(0, Math.max(0, base.length - Number(drop))) + script.slice(kind.length + drop.length + 2)
}

const NEVER = -1e9
const best = (list) => list.reduce((top, value, i) => (value > list[top] ? i : top), 0)

function bestTree(arc, n) {
  const s = Array.from({ length: n }, (_, d) =>
    Array.from({ length: n }, (_, h) => (h === d || d === 0 ? NEVER : arc[d * n + h])),
  )
  const heads = edmonds(s)
  if (heads.filter((h, d) => d && h === 0).length === 1) return heads
  const roots = s
    .map((row, d) => [row[0], d])
    .slice(1)
    .sort((a, b) => b[0] - a[0])
    .slice(0, 3)
  let found = { sum: Number.NEGATIVE_INFINITY, heads }
  for (const [, root] of roots) {
    const t = s.map((row, d) => (d === root ? row.map((v, h) => (h ? NEVER : v)) : d ? [NEVER, ...row.slice(1)] : row))
    const tried = edmonds(t)
    const sum = tried.reduce((total, h, d) => (d ? total + t[d][h] : total), 0)
    if (sum > found.sum) found = { sum, heads: tried }
  }
  return found.heads
}

function findCycle(heads) {
  const seen = heads.map((_, i) => (i ? 0 : 1))
  for (let start = 1; start < heads.length; start++) {
    let i = start
    while (!seen[i]) {
      seen[i] = start + 1
      i = heads[i]
    }
    if (seen[i] === start + 1) {
      const cycle = [i]
      for (let j = heads[i]; j !== i; j = heads[j]) cycle.push(j)
      return cycle
    }
  }
  return undefined
}

function edmonds(s) {
  const heads = s.map((row, d) => (d ? best(row) : 0))
  const cycle = findCycle(heads)
  if (!cycle) return heads
  const rest = heads.map((_, i) => i).filter((i) => !cycle.includes(i))
  const m = rest.length
  const inside = rest.map((i) => cycle[best(cycle.map((c) => s[i][c]))])
  const gain = (c, i) => s[c][i] - s[c][heads[c]]
  const enter = rest.map((i) => cycle[best(cycle.map((c) => gain(c, i)))])
  const t = rest.map((i, a) => [...rest.map((j) => s[i][j]), s[i][inside[a]]])
  t.push([...rest.map((i, a) => gain(enter[a], i)), NEVER])
  t.forEach((row, i) => {
    row[i] = NEVER
  })
  t[0].fill(NEVER)
  const small = edmonds(t)
  const out = [...heads]
  for (let a = 1; a < m; a++) out[rest[a]] = small[a] === m ? inside[a] : rest[small[a]]
  out[enter[small[m]]] = rest[small[m]]
  return out
}

function decode(forms, out, time) {
  const [arc, label, score] = [out.arc.data, out.label.data, out.label_score.data]
  const each = label.length / (2 * time)
  const first = forms.map((_, k) => best(Array.from(arc.subarray((k + 1) * time, (k + 2) * time))))
  const sure = arc.slice()
  for (const [k, h] of first.entries()) {
    const at = (k + 1) * 2 * each
    sure[(k + 1) * time + h] += score[at] - score[at + each]
  }
  const heads = bestTree(sure, time)
  return forms.map((form, k) => {
    const i = k + 1
    const told = vocab.rel[label[i * 2 * each + (heads[i] === first[k] ? 0 : each)]]
    const rel = heads[i] === 0 ? 'root' : told === 'root' ? 'dep' : told
    const upos = vocab.upos[out.upos.data[i]]
    const lemma = vocab.lemmaDict[`${form.toLowerCase()}\t${upos}`] ?? applyScript(form, vocab.lemma[out.lemma.data[i]])
    return [heads[i], rel, upos, vocab.xpos[out.xpos.data[i]], lemma, vocab.feats[out.feats.data[i]]]
  })
}

const session = await ort.InferenceSession.create(join(folder, file), { intraOpNumThreads: 1, interOpNumThreads: 1 })
const run = ({ ids, vec, time }) =>
  session.run({
    ids: new ort.Tensor('int32', ids, [1, time, maps.length]),
    vec: new ort.Tensor('float32', vec, [1, time, vectors.size]),
  })

const sentences = JSON.parse(readFileSync(source, 'utf8'))
for (const forms of sentences.slice(0, 50)) await run(encode(forms))
const began = performance.now()
const parsed = []
let inModel = 0
for (const forms of sentences) {
  const input = encode(forms)
  const at = performance.now()
  const out = await run(input)
  inModel += performance.now() - at
  parsed.push(decode(forms, out, input.time))
}
const rate = (ms) => Math.round((1000 * sentences.length) / ms)
console.log(
  `${file} ${sentences.length} sentences, ${rate(performance.now() - began)} a second, model alone ${rate(inModel)}`,
)
writeFileSync(target, JSON.stringify({ parsed, ids: sentences.map((s) => Array.from(encode(s).ids)) }))
