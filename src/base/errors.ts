// A wrong call is an error with a code; every code stands in docs/errors.md (a test compares the two lists).
// Bad data is not an error but a Diagnostic that travels with the result (src/model/text.ts).

/** An error that says what went wrong and what to do. `code` is documented in docs/errors.md. */
export class RapporteurError extends Error {
  readonly code: string
  constructor(code: string, message: string, options?: { cause?: unknown }) {
    super(message, options)
    this.name = 'RapporteurError'
    this.code = code
  }
}
