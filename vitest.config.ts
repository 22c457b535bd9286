import { defineConfig } from 'vitest/config'

/** A file for the figures of the run, beside what is shown: .ci/run reads it. */
const report = process.env.RAPPORTEUR_TEST_REPORT

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 60_000,
    ...(report === undefined ? {} : { reporters: ['default', ['json', { outputFile: report }]] }),
  },
})
