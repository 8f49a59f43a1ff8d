import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url))

/**
 * The screens. `index.html` carries `__CSP_NONCE__`, which the server replaces on each request; no script is inline, so that the strict
 * content security policy holds. In development the API is asked of a server on 127.0.0.1:8080.
 */
export default defineConfig({
  root: path('./src/web'),
  plugins: [react()],
  publicDir: path('./src/web/public'),
  build: {
    outDir: path('./dist/web'),
    emptyOutDir: true,
    target: 'chrome100',
    cssTarget: 'chrome100',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    reportCompressedSize: true,
  },
  server: { port: 5173, proxy: { '/api': 'http://127.0.0.1:8080' } },
})
