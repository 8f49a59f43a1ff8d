#!/usr/bin/env node
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { ensureInstalled } from './install.mjs'
import { projectRoot, runScript } from './project.mjs'

/** Fills a PostgreSQL database with a synthetic province: `npm run scale -- --world province --scale 0.1 --to postgres://…`. */
await runScript(async () => {
  await ensureInstalled()
  const arguments_ = ['--import', 'tsx', 'worlds/scale/make.ts', ...process.argv.slice(2)]
  const filling = spawn(process.execPath, arguments_, { cwd: projectRoot, stdio: 'inherit' })
  const [code] = await once(filling, 'exit')
  process.exitCode = code ?? 1
})
