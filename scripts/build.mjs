#!/usr/bin/env node
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { compressFolder } from './compress.mjs'
import { stampInputs } from './input-stamp.mjs'
import { ensureInstalled } from './install.mjs'
import { writePgliteTemplate } from './pglite-template.mjs'
import { isStartedDirectly, projectRoot, runScript, Stop, secondsSince, tell } from './project.mjs'

const dist = resolve(projectRoot, 'dist')
const stampFile = resolve(dist, 'inputs.sha256')
const parts = ['server', 'web']

/**
 * Builds `dist/web` and `dist/server`, unless they stand for the present sources already.
 *
 * A build grows in a folder of its own and is moved into place at the end; the stamp goes first and comes last, so that a build killed at any
 * moment is either the old one, or is seen to be unfinished and done again.
 */
export async function ensureBuilt({ force = false } = {}) {
  const stamp = stampInputs(projectRoot)
  if (!force && isBuilt(stamp)) return
  const startedAt = performance.now()
  tell('Building Citong …')
  const workshop = openWorkshop()
  const { NODE_ENV: mode } = process.env
  process.env.NODE_ENV = 'production' // a test run says “test”, and the screens would carry React's development build
  try {
    await buildServer(resolve(workshop, 'server'))
    await buildWeb(resolve(workshop, 'web'))
    await compressFolder(resolve(workshop, 'web'))
    moveIntoPlace(workshop, stamp)
  } catch (error) {
    throw new Stop(`The build failed.\n${stripVTControlCharacters(error.message)}`)
  } finally {
    if (mode === undefined) delete process.env.NODE_ENV
    else process.env.NODE_ENV = mode
    rmSync(workshop, { recursive: true, force: true })
  }
  tell(`Built in ${secondsSince(startedAt)} s.`)
}

function isBuilt(stamp) {
  return existsSync(stampFile) && readFileSync(stampFile, 'utf8').trim() === stamp
}

/** A fresh folder in `dist`, named after this process; folders of builders that no longer live are swept away. */
function openWorkshop() {
  mkdirSync(dist, { recursive: true })
  for (const name of readdirSync(dist)) {
    const builder = /^\.(?:building|old)-(\d+)$/.exec(name)
    if (builder && !isAlive(Number(builder[1]))) rmSync(resolve(dist, name), { recursive: true, force: true })
  }
  const workshop = resolve(dist, `.building-${process.pid}`)
  rmSync(workshop, { recursive: true, force: true })
  mkdirSync(workshop)
  return workshop
}

function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}

/** The bundle, and beside it what it reads: the migrations, and the empty database that a first start begins with. */
async function buildServer(outDir) {
  const { build } = await import('vite')
  await build({ configFile: resolve(projectRoot, 'scripts/server.vite.config.mjs'), build: { outDir } })
  cpSync(resolve(projectRoot, 'src/db/migrations'), resolve(outDir, 'migrations'), { recursive: true })
  await writePgliteTemplate(resolve(outDir, 'pglite-template.tar.gz'))
}

async function buildWeb(outDir) {
  const configFile = resolve(projectRoot, 'vite.config.ts')
  if (!existsSync(configFile)) throw new Stop('vite.config.ts is missing: the screens cannot be built.')
  const { build } = await import('vite')
  await build({ configFile, logLevel: 'warn', build: { outDir, emptyOutDir: true } })
}

function moveIntoPlace(workshop, stamp) {
  const old = resolve(dist, `.old-${process.pid}`)
  rmSync(stampFile, { force: true })
  mkdirSync(old, { recursive: true })
  for (const part of parts) {
    if (existsSync(resolve(dist, part))) renameSync(resolve(dist, part), resolve(old, part))
    renameSync(resolve(workshop, part), resolve(dist, part))
  }
  writeFileSync(resolve(workshop, 'stamp'), `${stamp}\n`)
  renameSync(resolve(workshop, 'stamp'), stampFile)
  rmSync(old, { recursive: true, force: true })
}

if (isStartedDirectly(import.meta.url)) {
  await runScript(async () => {
    await ensureInstalled()
    await ensureBuilt({ force: process.argv.includes('--force') })
  })
}
