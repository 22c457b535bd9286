// A small engine for the tests of the doors: "met" is a CONSULT of the first and the last word of its sentence.
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { eventId } from '../../src/base/ids.ts'
import { checkActors, openActors } from '../../src/cli/actor-lexicon.ts'
import type { Doors } from '../../src/cli/doors.ts'
import type { Io, Output } from '../../src/cli/io.ts'
import { run } from '../../src/cli/run.ts'
import type { CommandInput } from '../../src/http/ingests.ts'
import { loadEnglish } from '../../src/lexicon/load-english.ts'
import { loadOntology } from '../../src/lexicon/load-ontology.ts'
import { packageFolder } from '../../src/lexicon/load-package.ts'
import type { Actor, Article, Document, Event, Sentence, Token } from '../../src/model/index.ts'
import type { Coded } from '../../src/pipeline/coded.ts'
import type { Engine } from '../../src/pipeline/engine.ts'
import { relate } from '../../src/pipeline/relate.ts'
import { codedArticle, loadStory } from '../../src/pipeline/story-knowledge.ts'
import { linkKept } from '../../src/story/kept/link-kept.ts'
import { readArticle } from '../../src/story/read-article.ts'
import { kinWords } from '../../src/story/standing/kin-words.ts'
import { tell } from '../../src/story/tell.ts'

export const ontology = loadOntology(join(packageFolder, 'data', 'ontology'))

const story = loadStory(join(packageFolder, 'data'), {
  words: loadEnglish(join(packageFolder, 'data', 'english')),
  ontology,
})

const rules = {
  ...story,
  kin: kinWords(
    story.deeds,
    (a, b) => Number(a === b),
    () => 0,
  ),
}

const tokenOf = (form: string, start: number, index: number, sentence: number): Token => ({
  index,
  sentence,
  form,
  norm: form.toLowerCase(),
  lemma: form,
  upos: 'X',
  xpos: 'X',
  feats: {},
  head: -1,
  rel: 'root',
  headScore: 1,
  start,
  end: start + form.length,
})

/** Words between blanks, sentences up to a full stop. */
export function readSample(article: Article): Document {
  const tokens: Token[] = []
  const sentences: Sentence[] = []
  for (const match of article.text.matchAll(/[^.]+\.?/g)) {
    const first = tokens.length
    for (const word of match[0].matchAll(/[^\s.]+/g))
      tokens.push(tokenOf(word[0], match.index + word.index, tokens.length, sentences.length))
    const [head, tail] = [tokens[first], tokens.at(-1)]
    if (head === undefined || tail === undefined) continue
    const range = { start: head.start, end: tail.end, first, last: tokens.length }
    sentences.push({ index: sentences.length, in: 'text', paragraph: 0, kind: 'prose', ...range })
  }
  return { article, tokens, sentences, quotations: [], diagnostics: [] }
}

const actorOf = ({ form, start, end }: Token): Actor => ({
  rawText: form,
  span: { in: 'text', start, end },
  name: form,
  code: form.slice(0, 3).toUpperCase(),
  sector: 'GOV',
  otherSectors: [],
})

function eventOf(article: Article, tokens: readonly Token[], met: Token): Event {
  const [first, last] = [tokens[0], tokens.at(-1)] as [Token, Token]
  const words = { in: 'text' as const, start: met.start, end: met.end }
  const day = article.date ?? null
  const event: Omit<Event, 'id'> = {
    article: article.id,
    type: 'CONSULT',
    modes: ['visit'],
    contexts: ['diplomatic'],
    actors: [actorOf(first)],
    recipients: [actorOf(last)],
    date: { from: day, to: day, grain: 'day', basis: day === null ? null : 'publication' },
    historical: false,
    status: 'actual',
    saidBy: [],
    size: {},
    confidence: 0.81234,
    evidence: [{ role: 'event', ...words, rule: 'consult.txt:12' }],
    madeBy: ['consult.txt:12', 'status:actual'],
    sentence: met.sentence,
  }
  return { id: eventId(event), ...event }
}

function codeSample(article: Article): Coded {
  if (article.text.includes('crash')) throw new Error('a rule went wrong')
  const doc = readSample(article)
  const events = doc.tokens
    .filter((token) => token.form === 'met')
    .map((met) =>
      eventOf(
        article,
        doc.tokens.filter((token) => token.sentence === met.sentence),
        met,
      ),
    )
  const explained = new Map(
    events.map((event) => {
      const predicate = doc.tokens.findIndex((token) => token.start === event.evidence[0]?.start)
      const clause = {
        predicate,
        pos: 'verb',
        lemma: 'meet',
        particles: [],
        voice: 'active',
        preps: [],
        comps: [],
      } as const
      return [event.id, { clause, lines: ['data/verbs/consult.txt:12: ACT+ meet => CONSULT'] }]
    }),
  )
  const diagnostics =
    article.date === undefined ? [{ code: 'pipeline.no-date', level: 'warning', message: 'no day' } as const] : []
  return { doc, events, diagnostics, seen: { explained, missed: [], mentions: [], dates: [] } }
}

export const engine: Engine = {
  record: { ontology, nameOfCode: (code) => ({ GHA: 'Ghana', TOG: 'Togo' })[code] ?? '', coder: 'rapporteur 0' },
  diagnostics: [],
  notices: story.notices,
  about: { runtime: 'none', model: 'none', counts: { actors: 2 } },
  read: async (article) => readSample(article),
  code: async (article) => codeSample(article),
  readArticle: (coded) => readArticle(codedArticle(coded), { ...story, alike: () => 0 }),
  tell: (articles) => tell(articles, rules),
  linkKept: (known) => linkKept(rules, known),
  linkVersion: 'sample',
  relate: async (pair) =>
    relate(pair, codeSample({ id: pair.id, text: pair.text }), {
      byPredicate: new Map(),
      byForm: new Map(),
      compositions: new Map(),
    }),
  close: async () => {},
}

/** What the program does in a process of its own, here in this one: it finds the server by the lock file all the same. */
async function runAddHere(args: readonly string[], { job, file, bytes, args: more, onLine }: CommandInput) {
  const path = join(mkdtempSync(join(tmpdir(), 'rapporteur-')), file)
  writeFileSync(path, bytes)
  const ran = runWith([...args, ...more, path], { env: { RAPPORTEUR_JOB: job } })
  const done = ran.then(({ status, err }) => {
    for (const line of err.split('\n').filter((one) => one !== '')) onLine(line)
    return status
  })
  return { done, stop: () => {} }
}

export const doors: Doors = {
  createReader: async () => ({
    read: engine.read,
    readTokens: async (conllu) => conllu.toUpperCase(),
    diagnostics: [],
    close: async () => {},
  }),
  createEngine: async () => engine,
  openActors: async (files) => openActors(files),
  checkActors: async (files) => checkActors(files),
  runAdd: (args) => async (input) => runAddHere(args, input),
  lintLexicons: async ({ actors = [] }) => ({
    counts: { actors: 2 },
    diagnostics: actors.map((file) => ({
      code: 'lexicon.actor-line',
      level: 'warning',
      message: `${file}:3: no such key`,
    })),
  }),
}

export interface Ran {
  readonly status: number
  readonly out: string
  readonly err: string
}

export interface Stage {
  readonly stdin?: string
  readonly tty?: boolean
  readonly columns?: number
  readonly env?: Record<string, string>
  /** Another engine than the small one. */
  readonly engine?: Engine
  readonly today?: string
}

async function* stream(text: string): AsyncGenerator<Uint8Array> {
  if (text !== '') yield Buffer.from(text)
}

/** Runs the command line against the small engine and catches what it writes. */
export async function runWith(
  args: readonly string[],
  { stdin = '', tty = false, columns = 100, env = {}, engine: own, today = '2024-04-01' }: Stage = {},
): Promise<Ran> {
  const written = { out: '', err: '' }
  const output = (name: 'out' | 'err'): Output => ({
    write: async (text) => {
      written[name] += text
    },
    isTty: tty,
    columns,
  })
  const io: Io = {
    stdin: stream(stdin),
    stdinIsTty: tty && stdin === '',
    stdout: output('out'),
    stderr: output('err'),
    env,
    today: () => today,
  }
  const opened = own === undefined ? doors : { ...doors, createEngine: async () => own }
  return { status: await run(args, io, opened), ...written }
}
