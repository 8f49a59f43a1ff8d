#!/usr/bin/env node
import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { isStartedDirectly, projectRoot, runProgram, runScript, Stop, secondsSince, tell } from './project.mjs'

const networkFailure =
  /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ERR_SOCKET_TIMEOUT|EHOSTUNREACH|ENETUNREACH/

/**
 * Installs the packages of package-lock.json when they are missing or are others.
 *
 * npm writes `node_modules/.package-lock.json` last, so an installation that was cut short is seen and done again.
 *
 * @throws Stop naming what to do when the registry cannot be reached or npm refuses
 */
export async function ensureInstalled(root = projectRoot) {
  if (isInstalled(root)) return
  const startedAt = performance.now()
  tell('Installing packages (once; a minute or so) …')
  const { code, output } = await runNpm(['ci', '--include=dev', '--no-audit', '--no-fund'], root)
  if (code !== 0) throw new Stop(explainFailure(output))
  tell(`Packages installed in ${secondsSince(startedAt)} s.`)
}

/** True when `node_modules` holds what package-lock.json asks for, version by version. */
export function isInstalled(root = projectRoot) {
  const asked = readPackages(resolve(root, 'package-lock.json'))
  const present = readPackages(resolve(root, 'node_modules/.package-lock.json'))
  if (asked === null) throw new Stop('package-lock.json is missing: this is not a complete copy of Citong.')
  if (present === null) return false
  return Object.entries(asked).every(([path, entry]) => path === '' || isPresent(entry, present[path]))
}

/** A package for another processor or system is optional and may be absent. */
function isPresent(entry, found) {
  return found === undefined ? entry.optional === true || entry.peer === true : found.version === entry.version
}

function readPackages(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : null
}

/** Runs npm to its end; its exit code and what it printed. */
export function runNpm(args, cwd) {
  const npm = process.env.npm_execpath // the npm that started this script, when one did
  return npm?.endsWith('.js') ? runProgram(process.execPath, [npm, ...args], { cwd }) : runProgram('npm', args, { cwd })
}

/** True when what npm printed says that it could not reach the registry. */
export function isNetworkFailure(output) {
  return networkFailure.test(output)
}

function explainFailure(output) {
  const complaint = output.split('\n').filter((line) => line.startsWith('npm error'))
  const firstLines = (complaint.length > 0 ? complaint : output.split('\n')).slice(0, 10).join('\n')
  if (!isNetworkFailure(output)) return `The packages could not be installed.\n${firstLines}`
  return [
    'The npm registry cannot be reached, so the packages could not be installed.',
    'Check the network, or the proxy and registry settings: npm config get registry; npm config get proxy.',
    'On a machine without internet, copy node_modules from a machine of the same system and processor.',
    '',
    firstLines,
  ].join('\n')
}

if (isStartedDirectly(import.meta.url)) await runScript(() => ensureInstalled())
