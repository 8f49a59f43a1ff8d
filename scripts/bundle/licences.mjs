import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '../project.mjs'
import { nameOf } from './packages.mjs'

const licenceFile = /^(?:licen[cs]e|copying|notice)/i
const rule = '='.repeat(100)

/**
 * The licences of everything that is handed on: Node, and every package in use, those inside the screens included.
 *
 * @param lock what package-lock.json says of each package, by place
 * @param natives packages for the bundle's processor, which need not be installed here: their name, version and files
 */
export function describeLicences({ lock, node, natives }) {
  const installed = Object.entries(lock)
    .filter(([path, entry]) => path !== '' && entry.dev !== true && entry.cpu === undefined)
    .flatMap(([path, { version }]) => describeInstalled(path, version))
  const fetched = natives.map(({ name, version, files }) =>
    section(name, version, nameLicence(JSON.parse(files.get('package.json'))), textsIn(files)),
  )
  const sections = new Set([...installed, ...fetched].sort()) // several copies of one version are one section
  return [section('Node.js', node.version, 'MIT', [node.licence]), ...sections].join('\n')
}

/** None for a package that is optional and not here. */
function describeInstalled(path, version) {
  const folder = join(projectRoot, path)
  const files = readFolder(folder)
  if (files === null) return []
  const texts = files.filter((name) => licenceFile.test(name)).map((name) => readFileSync(join(folder, name), 'utf8'))
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  return [section(nameOf(path), version, nameLicence(manifest), texts)]
}

function readFolder(folder) {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ name }) => name)
      .sort()
  } catch (error) {
    if (error.code === 'ENOENT') return null
    throw error
  }
}

function textsIn(files) {
  return [...files].filter(([path]) => licenceFile.test(path)).map(([, bytes]) => bytes.toString('utf8'))
}

function nameLicence({ license: licence }) {
  return (typeof licence === 'object' ? licence.type : licence) ?? 'see below'
}

function section(name, version, licence, texts) {
  const said =
    texts.length > 0 ? texts.map((text) => text.trim()).join('\n\n') : 'The package brings no text of its own.'
  return `${rule}\n${name} ${version}: ${licence}\n${rule}\n\n${said}\n`
}
