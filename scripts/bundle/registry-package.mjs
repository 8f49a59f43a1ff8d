import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { resolve } from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { createGunzip } from 'node:zlib'
import { extract } from 'tar-stream'
import { isNetworkFailure, runNpm } from '../install.mjs'
import { projectRoot, Stop, tell } from '../project.mjs'

const cache = resolve(projectRoot, 'node_modules/.cache/citong-bundle')

/**
 * Files of one package of the npm registry, by their path in it. Fetched once, then kept in `node_modules/.cache`.
 *
 * @param asked.integrity what the package must be, to the bit: `sha512-…`, as in a lock file
 * @returns {Promise<Map<string, Buffer>>}
 * @throws Stop when the registry cannot be reached, or when what came is something else
 */
export async function fetchPackage(asked, { isWanted = () => true } = {}) {
  const kept = resolve(cache, fileNameOf(asked))
  if (!existsSync(kept)) await fetchInto(kept, asked)
  const bytes = readFileSync(kept)
  if (integrityOf(bytes) !== asked.integrity) {
    rmSync(kept)
    throw new Stop(`${asked.name} ${asked.version} has another checksum than the one pinned; it was thrown away.`)
  }
  return readFiles(bytes, isWanted)
}

/** What `npm pack` calls its file. */
function fileNameOf({ name, version }) {
  return `${name.replace(/^@/, '').replace('/', '-')}-${version}.tgz`
}

/** Comes under a name of this process and is renamed: several may fetch at once, and one that is killed leaves nothing half. */
async function fetchInto(kept, asked) {
  tell(`Fetching ${asked.name} ${asked.version} …`)
  const arrival = resolve(cache, `.arriving-${process.pid}-${asked.name.replace('/', '-')}`)
  mkdirSync(arrival, { recursive: true })
  try {
    const what = `${asked.name}@${asked.version}`
    const { code, output } = await runNpm(
      ['pack', what, '--loglevel=error', '--pack-destination', arrival],
      projectRoot,
    )
    if (code !== 0) throw new Stop(explainFailure(what, output))
    renameSync(resolve(arrival, fileNameOf(asked)), kept)
  } finally {
    rmSync(arrival, { recursive: true, force: true })
  }
}

function explainFailure(what, output) {
  const lastLines = output.trim().split('\n').slice(-10).join('\n')
  if (!isNetworkFailure(output)) return `${what} could not be fetched from the npm registry.\n${lastLines}`
  return [
    `The npm registry cannot be reached, so ${what}, a part of the bundle, could not be fetched.`,
    `Parts that were fetched once are kept in ${cache}: a bundle can then be made without a network.`,
    lastLines,
  ].join('\n')
}

function integrityOf(bytes) {
  return `sha512-${createHash('sha512').update(bytes).digest('base64')}`
}

async function readFiles(bytes, isWanted) {
  const files = new Map()
  const entries = Readable.from([bytes]).pipe(createGunzip()).pipe(extract())
  for await (const entry of entries) {
    const path = entry.header.name.replace(/^[^/]+\//, '') // npm lays everything into one folder
    if (entry.header.type === 'file' && isWanted(path)) files.set(path, await buffer(entry))
    else entry.resume()
  }
  return files
}
