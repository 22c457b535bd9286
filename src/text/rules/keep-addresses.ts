// Addresses stay whole, without the marks that end the sentence: "https://un.org/a.htm)." -> https://un.org/a.htm ).
// Mail, www., handles, hashtags, files and names of sites too. Left alone: "talks.The", where a space was forgotten.
import type { WordRule } from './types.ts'

const SCHEME = /^(?:[a-z][a-z0-9+.-]{1,9}:\/\/|www\.|mailto:|doi:)\S/i
const MAIL = /^[\p{L}\p{N}._%+-]+@[\p{L}\p{N}.-]*\p{L}/u
const TAG = /^[#@]\p{L}[\p{L}\p{N}_]*/u
const SITE = /^(?:[a-z0-9-]+\.)+([a-z]{2,4})(?:\/\S*)?/i
const TRAILING = /[.,;:!?'"”’)\]}>»…*]+$/u

const isSite = (piece: string, domains: ReadonlySet<string>): boolean => {
  const found = SITE.exec(piece)
  const domain = found?.[1] ?? ''
  if (!domains.has(domain.toLowerCase()) || !/[a-z]{3}/i.test(piece)) return false
  return domain === domain.toLowerCase() && !/^[A-Za-z]\.[a-z]\.?$/.test(piece)
}

export const keepAddresses: WordRule = (piece, lists) => {
  if (!piece.includes('.') && !piece.includes(':') && !/^[#@]/.test(piece)) return undefined
  const bare = piece.replace(TRAILING, '')
  const address = SCHEME.test(bare) || MAIL.test(bare) || TAG.exec(bare)?.[0] === bare || isSite(bare, lists.domains)
  if (!address) return undefined
  const tag = TAG.exec(bare)
  const end = tag !== null && tag[0].length < bare.length ? undefined : bare.length
  return end === undefined ? undefined : end === piece.length ? [] : [end]
}
