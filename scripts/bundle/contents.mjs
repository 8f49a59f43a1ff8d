import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot, Stop } from '../project.mjs'
import { describeLicences } from './licences.mjs'
import { fetchNode } from './node-runtime.mjs'
import { listPackages } from './packages.mjs'
import { fetchPackage } from './registry-package.mjs'

const programMode = 0o755
const fileMode = 0o644

/** Files that the person who installs sees; all else lies in `app` and `bin`. */
const ownFiles = [
  { path: 'README.md', mode: fileMode },
  { path: 'install.sh', mode: programMode },
  { path: 'citong', mode: programMode },
  { path: 'citong.env', mode: fileMode },
  { path: 'citong.service', mode: fileMode },
]
const rootFiles = ['LICENSE', 'NOTICE', 'SECURITY.md', 'CHANGELOG.md']

/** What the running server reads, beside packages. */
const appFolders = ['dist/server', 'dist/web', 'rulebook', 'worlds/empty-city', 'worlds/quanzhou-demo']

/** What is for developing: types, maps of sources, tests, pages about a package. Licences are in a file of their own. */
const notForRunning = [
  /\.(?:map|[cm]?ts|flow|md|markdown|log|snap|ya?ml)$/i,
  /(?:^|\/)\.[^/]+$/,
  /\/(?:tests?|__tests__|__image_snapshots__|examples?|benchmarks?)\//,
]

/** The processor in the header of a Linux program (ELF). */
const elfMachines = { x64: 62, arm64: 183 }

/** @returns {string} version of Citong */
export function readVersion() {
  return readJson('package.json').version
}

/**
 * Everything that goes into the bundle of one processor.
 *
 * @returns {Promise<{ path: string, mode: number, read: () => Buffer }[]>}
 * @throws Stop when a part cannot be fetched, or is made for another processor
 */
export async function listContents(architecture) {
  const lock = readJson('package-lock.json').packages
  const packages = listPackages(lock, listServerPackages(), architecture)
  const node = await fetchNode(architecture)
  const natives = await Promise.all(
    packages.filter(({ isNative }) => isNative).map(async (one) => ({ ...one, files: await fetchPackage(one) })),
  )
  const contents = [
    ...ownFiles.map(({ path, mode }) => fromProject(path, `scripts/bundle/files/${path}`, mode)),
    ...rootFiles.map((path) => fromProject(path, path)),
    fromBytes('THIRD-PARTY-LICENCES.txt', Buffer.from(describeLicences({ lock, node, natives }))),
    fromBytes('bin/node', node.program, programMode),
    fromBytes('app/package.json', describeApp()),
    ...appFolders
      .flatMap(listFolder)
      .filter((path) => !/\.(?:map|ts|md)$/.test(path))
      .map(inApp),
    ...packages
      .filter(({ isNative }) => !isNative)
      .flatMap(({ path }) => listFolder(path))
      .filter(isForRunning)
      .map(inApp),
    ...natives.flatMap(({ path, files }) => listFetched(path, files)),
  ]
  refuseOtherMachines(contents, architecture)
  return contents
}

/** Of the packages that Citong asks for, those that the built server names; the others are inside the screens. */
function listServerPackages() {
  const code = readdirSync(join(projectRoot, 'dist/server'))
    .filter((name) => name.endsWith('.js'))
    .map((name) => readFileSync(join(projectRoot, 'dist/server', name), 'utf8'))
    .join('\n')
  return Object.keys(readJson('package.json').dependencies).filter((name) => new RegExp(`["']${name}["'/]`).test(code))
}

/** By its name Citong finds its own folder; by its type Node runs the programs. */
function describeApp() {
  const { name, version, license, type, engines } = readJson('package.json')
  return Buffer.from(`${JSON.stringify({ name, version, license, type, engines }, null, 2)}\n`)
}

/** Files of a folder, without the packages that lie in it: those are listed by themselves. */
function listFolder(folder) {
  return readdirSync(join(projectRoot, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`
    if (entry.isDirectory()) return entry.name === 'node_modules' ? [] : listFolder(path)
    return entry.isFile() ? [path] : []
  })
}

const isForRunning = (path) => !notForRunning.some((pattern) => pattern.test(path))
const inApp = (path) => fromProject(`app/${path}`, path)

function listFetched(folder, files) {
  return [...files]
    .filter(([path]) => isForRunning(path))
    .map(([path, bytes]) => fromBytes(`app/${folder}/${path}`, bytes))
}

function fromProject(path, source, mode = fileMode) {
  return { path, mode, read: () => readFileSync(join(projectRoot, source)) }
}

function fromBytes(path, bytes, mode = fileMode) {
  return { path, mode, read: () => bytes }
}

function refuseOtherMachines(contents, architecture) {
  const native = contents.filter(({ path }) => path.endsWith('.node') || path === 'bin/node')
  const wrong = native.filter(({ read }) => machineOf(read()) !== elfMachines[architecture])
  if (wrong.length > 0)
    throw new Stop(`Not made for ${architecture}: ${wrong.map(({ path }) => path).join(', ')}. Nothing was written.`)
}

/** null when it is no program for Linux. */
function machineOf(bytes) {
  return bytes.toString('latin1', 0, 4) === '\x7fELF' ? bytes.readUInt16LE(18) : null
}

function readJson(path) {
  return JSON.parse(readFileSync(join(projectRoot, path), 'utf8'))
}
