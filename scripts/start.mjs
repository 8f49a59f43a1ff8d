#!/usr/bin/env node
import { spawn } from 'node:child_process'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { ensureBuilt } from './build.mjs'
import { ensureInstalled } from './install.mjs'
import { projectRoot, runScript } from './project.mjs'

/** The server runs in this very process: a signal, `kill -9` included, reaches it and nothing is left behind holding the data. */
async function serve() {
  await ensureBuilt()
  await import(pathToFileURL(resolve(projectRoot, 'dist/server/main.js')).href)
}

/** For developers: the server restarts when a file changes, the browser is served by Vite. */
function develop(args) {
  const tsx = resolve(projectRoot, 'node_modules/tsx/dist/cli.mjs')
  const vite = resolve(projectRoot, 'node_modules/vite/bin/vite.js')
  const children = [
    [tsx, 'watch', 'src/server/main.ts', ...args],
    [vite, '--config', 'vite.config.ts'],
  ].map((command) => spawn(process.execPath, command, { cwd: projectRoot, stdio: 'inherit' }))
  const stopAll = (signal) => {
    for (const child of children) child.kill(signal)
  }
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => stopAll(signal))
  for (const child of children) {
    child.on('exit', (code) => {
      process.exitCode ||= code ?? 0
      stopAll('SIGTERM')
    })
  }
}

await runScript(async () => {
  await ensureInstalled()
  const args = process.argv.slice(2)
  if (args.includes('--dev')) develop(args.filter((arg) => arg !== '--dev'))
  else await serve()
})
