#!/usr/bin/env node
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { ensureBuilt } from './build.mjs'
import { ensureInstalled } from './install.mjs'
import { projectRoot, runScript } from './project.mjs'

// Standard output carries nothing but the command's own answer, so that `citong … --json | jq` works on the first run too.
await runScript(async () => {
  await ensureInstalled()
  await ensureBuilt()
  await import(pathToFileURL(resolve(projectRoot, 'dist/server/cli.js')).href)
})
