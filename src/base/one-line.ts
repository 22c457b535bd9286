// Text of an article -> the same on one line, safe to show anywhere: no escape codes, no turning of direction, no line breaks.
// Example: onOneLine('a\u001b[31mb\nc') is "a [31mb c". Markup is left alone; whoever writes HTML or Markdown escapes it.

const CONTROL = /[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]+/gu

export const onOneLine = (text: string): string => text.replace(CONTROL, ' ').replace(/ {2,}/g, ' ').trim()
