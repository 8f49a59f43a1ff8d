import { resolve } from 'node:path'
import { defineConfig } from 'vite'
import { projectRoot } from './project.mjs'

/**
 * Programs that Node runs: the server, the command line, and the threads that hold the embedded database, make small pictures, read a
 * workbook or a text. All land flat in one folder, so that a file beside another in `new URL(…, import.meta.url)` stays beside it.
 */
const programs = {
  main: 'src/server/main.ts',
  cli: 'src/server/cli.ts',
  'pglite-worker': 'src/db/connection/pglite-worker.ts',
  'thumbnail-worker': 'src/server/attachment/thumbnail-worker.ts',
  'ledger-import-worker': 'src/server/ledger-import/ledger-import-worker.ts',
  'text-worker': 'src/server/text/text-worker.ts',
}

const input = Object.fromEntries(Object.entries(programs).map(([name, file]) => [name, resolve(projectRoot, file)]))

export default defineConfig({
  root: projectRoot,
  publicDir: false,
  logLevel: 'warn',
  build: {
    ssr: true,
    target: 'node20',
    minify: false,
    sourcemap: true,
    emptyOutDir: false,
    rollupOptions: {
      input,
      output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
})
