import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

const shared = { exclude: ['**/node_modules/**', '**/dist/**', '**/var/**'] }
/** As many files at once as there are cores: the one that tells the files what to do has little to do itself. */
const maxWorkers = availableParallelism()
/** What a page will say is asked for again and again, as a person waits for it. */
const expectation = { poll: { timeout: 30_000, interval: 100 } }
/** Files share what they import, which takes longer than most tests; none may leave anything behind in it. */
const isolate = false

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          ...shared,
          name: 'unit',
          include: ['{src,worlds,test}/**/*.test.{ts,tsx}'],
          exclude: [...shared.exclude, '**/*.db.test.ts', 'test/e2e/**', 'test/process/**'],
          testTimeout: 60_000,
          maxWorkers,
          isolate,
        },
      },
      {
        test: {
          ...shared,
          name: 'db',
          include: ['{src,test}/**/*.db.test.ts'],
          globalSetup: 'test/support/prepare-databases.ts',
          testTimeout: 60_000,
          hookTimeout: 120_000,
          maxWorkers,
          isolate,
        },
      },
      {
        test: {
          ...shared,
          name: 'e2e',
          expect: expectation,
          include: ['test/e2e/**/*.test.ts'],
          globalSetup: 'test/process/demo-data.ts',
          testTimeout: 300_000,
          hookTimeout: 300_000,
          maxWorkers,
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          ...shared,
          name: 'process',
          include: ['test/process/**/*.test.ts'],
          globalSetup: 'test/process/demo-data.ts',
          testTimeout: 300_000,
          hookTimeout: 300_000,
          maxWorkers,
          sequence: { groupOrder: 2 }, // the moments of the kills are measured on a machine that draws no pages meanwhile
        },
      },
    ],
  },
})
