// Bad data -> Diagnostic: one place that builds them, so that no field is ever present and undefined.
// Example: diagnostic('warning', 'pipeline.no-date', 'no day of publication', { article: 'a1' }).
// Codes stand in docs/errors.md; a wrong call is a RapporteurError instead (errors.ts).
import type { Diagnostic, DiagnosticLevel, Located } from '../model/index.ts'

/** Where a diagnostic belongs. */
export interface Where {
  readonly article?: string
  readonly span?: Located
}

export function diagnostic(level: DiagnosticLevel, code: string, message: string, where: Where = {}): Diagnostic {
  return { code, level, message, ...where }
}
