import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { projectRoot, Stop } from '../project.mjs'

/** Types alone: nothing at run time asks for them. */
const isTypesOnly = (path) => /(^|\/)node_modules\/@types\/[^/]+$/.test(path)

/**
 * Packages that the named ones need at run time on Linux with this processor, by their place in `node_modules`.
 *
 * @param lock what package-lock.json says of each package, by place
 * @param names packages that the server imports itself
 * @returns {{ path: string, name: string, version: string, integrity: string, isNative: boolean }[]} native: made for one processor
 * @throws Stop when the lock file lacks one
 */
export function listPackages(lock, names, architecture) {
  const found = new Map()
  const visit = (path) => {
    if (found.has(path) || isTypesOnly(path)) return
    const { version, integrity, cpu, dependencies, optionalDependencies } = lock[path]
    found.set(path, { path, name: nameOf(path), version, integrity, isNative: cpu !== undefined })
    for (const name of Object.keys(dependencies ?? {})) visit(requirePlace(lock, name, path))
    for (const name of Object.keys(optionalDependencies ?? {})) {
      const optional = findPlace(lock, name, path)
      if (optional !== null && isForMachine(lock[optional], optional, architecture)) visit(optional)
    }
  }
  for (const name of names) visit(requirePlace(lock, name, ''))
  return [...found.values()]
}

/** True for a package that belongs on Linux with glibc and this processor; one for any machine belongs there if it is installed here. */
function isForMachine({ os, cpu, libc }, path, architecture) {
  if (cpu === undefined) return existsSync(resolve(projectRoot, path))
  return cpu.includes(architecture) && (os ?? ['linux']).includes('linux') && (libc ?? ['glibc']).includes('glibc')
}

export function nameOf(path) {
  return path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)
}

function requirePlace(lock, name, from) {
  const place = findPlace(lock, name, from)
  if (place === null) throw new Stop(`package-lock.json lacks ${name}, which ${from || 'the server'} needs.`)
  return place
}

/** Where Node finds `name` when the package at `from` asks for it: beside it, or in a folder above. */
function findPlace(lock, name, from) {
  const place = `${from === '' ? '' : `${from}/`}node_modules/${name}`
  if (lock[place] !== undefined) return place
  if (from === '') return null
  return findPlace(lock, name, from.slice(0, Math.max(from.lastIndexOf('/node_modules/'), 0)))
}
