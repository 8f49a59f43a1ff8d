import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

const pathOf = (relative: string) => fileURLToPath(new URL(relative, import.meta.url))

/**
 * The screens. `index.html` carries `__CSP_NONCE__`, which the server replaces on each request; no script is inline, so that the strict
 * content security policy holds. In development the API is asked of a server on 127.0.0.1:8080.
 */
export default defineConfig({
  root: pathOf('./src/web'),
  plugins: [react(), compressedBesides()],
  build: {
    outDir: pathOf('./dist/web'),
    emptyOutDir: true,
    target: 'chrome100',
    cssTarget: 'chrome100',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 600,
  },
  server: { port: 5173, proxy: { '/api': 'http://127.0.0.1:8080' } },
})

/** Lays `.br` and `.gz` beside every script and style, so that the server compresses nothing while it serves. */
function compressedBesides(): Plugin {
  let outDir = ''
  return {
    name: 'citong:compressed-besides',
    apply: 'build',
    configResolved(config) {
      outDir = path.resolve(config.root, config.build.outDir)
    },
    closeBundle() {
      for (const file of readdirSync(outDir, { recursive: true, encoding: 'utf8' })) {
        if (!/\.(?:js|css|svg)$/.test(file)) continue
        const bytes = readFileSync(path.join(outDir, file))
        writeFileSync(path.join(outDir, `${file}.gz`), gzipSync(bytes, { level: 9 }))
        writeFileSync(
          path.join(outDir, `${file}.br`),
          brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
        )
      }
    },
  }
}
