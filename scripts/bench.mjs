#!/usr/bin/env node
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { ensureBuilt } from './build.mjs'
import { ensureInstalled } from './install.mjs'
import { projectRoot, runScript } from './project.mjs'
import { ensureSystemPackages } from './system-packages.mjs'

await runScript(async () => {
  await ensureInstalled()
  await ensureSystemPackages()
  await ensureBuilt()
  const bench = spawn(process.execPath, ['--import', 'tsx', 'bench/bench.ts', ...process.argv.slice(2)], {
    cwd: projectRoot,
    stdio: 'inherit',
  })
  const [code] = await once(bench, 'exit')
  process.exitCode = code ?? 1
})
