// sentences.txt -> examples with their trees and answers.
// A block is "# text", one line a sentence of `form|lemma|UPOS|XPOS|head|relation`, and answers:
// "= emir -> KWT.GOV Some Name by rule place noact" (actors by "&", several rules by several "by"), "! it" (no mention there); "Kim[1]" is the second "Kim".
import { readFileSync } from 'node:fs'
import type { Document } from '../../../src/model/index.ts'
import { documentFromConllu } from '../../../src/text/conllu.ts'

export interface Answer {
  readonly word: string
  /** Which of the tokens written so, from 0. */
  readonly nth: number
  readonly absent: boolean
  readonly actors: readonly string[]
  readonly name?: string
  readonly rules: readonly string[]
  readonly place: boolean
  readonly noAct: boolean
}

export interface Example {
  readonly text: string
  readonly doc: Document
  readonly answers: readonly Answer[]
}

/** Hyphens and "'s" are written on. */
function row(word: string, index: number, next: string | undefined): string {
  const [form = '', lemma = '', upos = '', xpos = '', head = '', rel = ''] = word.split('|')
  const glued = xpos === 'HYPH' || next?.includes('|HYPH|') === true || next?.includes('|POS|') === true
  return [index + 1, form, lemma, upos, xpos, '_', head, rel, '_', glued ? 'SpaceAfter=No' : '_'].join('\t')
}

function conlluSentence(line: string): string {
  const words = line.split(' ')
  return `${words.map((word, at) => row(word, at, words[at + 1])).join('\n')}\n`
}

const conllu = (lines: readonly string[]): string => lines.map(conlluSentence).join('\n')

function target(text: string): { word: string; nth: number } {
  const match = /^(.+?)(?:\[(\d+)\])?$/.exec(text.trim())
  return { word: match?.[1] ?? '', nth: Number(match?.[2] ?? 0) }
}

const ACTOR = /^([A-Z]*\.[A-Z]*)\s*(.*)$/

function answerOf(line: string): Answer {
  const none = { absent: true, actors: [], rules: [], place: false, noAct: false }
  if (line.startsWith('!')) return { ...target(line.slice(1)), ...none }
  const [left = '', right = ''] = line.slice(1).split(' -> ')
  const [said = '', ...rules] = right.replace(/ (place|noact)\b/g, '').split(' by ')
  const parts = said.split(' & ').map((part) => ACTOR.exec(part.trim()))
  const name = parts[0]?.[2]?.trim()
  return {
    ...target(left),
    absent: false,
    actors: parts.map((part) => part?.[1] ?? ''),
    ...(name ? { name } : {}),
    rules: rules.map((rule) => rule.trim()),
    place: / place\b/.test(right),
    noAct: / noact\b/.test(right),
  }
}

export function readExamples(path: string, date: string): readonly Example[] {
  return readFileSync(path, 'utf8')
    .split(/\n\s*\n/)
    .map((block) => block.split('\n').filter((line) => line !== ''))
    .filter((lines) => lines.length > 1)
    .map((lines) => ({
      text: (lines[0] ?? '').replace(/^# /, ''),
      doc: documentFromConllu(conllu(lines.filter((line) => !/^[#=!]/.test(line))), { date }),
      answers: lines.filter((line) => /^[=!]/.test(line)).map(answerOf),
    }))
}
