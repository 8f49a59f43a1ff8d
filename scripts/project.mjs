import { spawn } from 'node:child_process'
import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The package's own directory, whatever the working directory is. */
export const projectRoot = resolve(dirname(fileURLToPath(import.meta.url)), '..')

/** Oldest Node that Citong runs on, as [major, minor]; the same number stands in package.json under `engines`. */
const oldestNode = [20, 19]

/** Something a person can mend: shown without a stack trace. */
export class Stop extends Error {}

/** One line of progress. It goes to standard error, so that a command's own output stays clean. */
export function tell(line) {
  process.stderr.write(`${line}\n`)
}

/** Seconds since `startedAt` (from `performance.now()`), to one decimal. */
export function secondsSince(startedAt) {
  return ((performance.now() - startedAt) / 1000).toFixed(1)
}

/** @throws Stop when this Node is older than Citong can run on. */
export function assertNodeVersion(version = process.versions.node) {
  const [major, minor] = version.split('.').map(Number)
  const isNewEnough = major > oldestNode[0] || (major === oldestNode[0] && minor >= oldestNode[1])
  if (!isNewEnough) throw new Stop(`Citong needs Node ${oldestNode.join('.')} or newer; this is Node ${version}.`)
}

/**
 * Runs a program to its end.
 *
 * @param options.show print its output as it comes, instead of only keeping it
 * @returns {Promise<{ code: number, output: string }>} exit code (128 + n after signal n counts as 1) and everything printed
 */
export function runProgram(program, args, { cwd = projectRoot, env = process.env, show = false } = {}) {
  return new Promise((finish, fail) => {
    const child = spawn(program, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8')
      stream.on('data', (text) => {
        output += text
        if (show) process.stderr.write(text)
      })
    }
    child.on('error', fail)
    child.on('close', (code) => finish({ code: code ?? 1, output }))
  })
}

/** Runs `main`; a Stop becomes its message and exit code 1, anything else keeps its stack trace. */
export async function runScript(main) {
  try {
    assertNodeVersion()
    await main()
  } catch (error) {
    process.stderr.write(error instanceof Stop ? `\n${error.message}\n` : `${error?.stack ?? error}\n`)
    process.exit(1)
  }
}

/** True when the file at `moduleUrl` was started by `node`, false when another file imported it. */
export function isStartedDirectly(moduleUrl) {
  return process.argv[1] !== undefined && resolve(process.argv[1]) === fileURLToPath(moduleUrl)
}
