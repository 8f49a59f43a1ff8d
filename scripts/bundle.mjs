#!/usr/bin/env node
import { mkdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { ensureBuilt } from './build.mjs'
import { writeArchive } from './bundle/archive.mjs'
import { listContents, readVersion } from './bundle/contents.mjs'
import { architectures } from './bundle/node-runtime.mjs'
import { ensureInstalled } from './install.mjs'
import { projectRoot, runScript, Stop, secondsSince, tell } from './project.mjs'

/**
 * Writes `citong-<version>-linux-<x64|arm64>.tar.gz`: all that installs and runs Citong on a Linux machine without internet, npm or Node. The same
 * build, lock file and rulebook give the same bytes. Linux with glibc alone; there is none for musl.
 */
async function writeBundle(architecture, folder) {
  const startedAt = performance.now()
  const name = `citong-${readVersion()}-linux-${architecture}`
  const file = resolve(folder, `${name}.tar.gz`)
  const bytes = await writeArchive({ file, folder: name, contents: await listContents(architecture) })
  tell(`${file}: ${(bytes / 1e6).toFixed(1)} MB, written in ${secondsSince(startedAt)} s.`)
}

function readOptions() {
  const { values } = parseArgs({
    options: { arch: { type: 'string', multiple: true }, out: { type: 'string', default: 'dist-bundle' } },
  })
  const asked = values.arch ?? architectures
  const unknown = asked.filter((name) => !architectures.includes(name))
  if (unknown.length > 0)
    throw new Stop(`There is no bundle for ${unknown.join(', ')}; there is one for ${architectures.join(' and ')}.`)
  return { asked, folder: resolve(projectRoot, values.out) }
}

await runScript(async () => {
  const { asked, folder } = readOptions()
  await ensureInstalled()
  await ensureBuilt()
  mkdirSync(folder, { recursive: true })
  await Promise.all(asked.map((architecture) => writeBundle(architecture, folder)))
})
