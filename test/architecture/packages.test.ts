import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { projectRoot } from './planted-project.ts'

interface Manifest {
  readonly version: string
  readonly license?: string | { readonly type: string }
  readonly dependencies?: Record<string, string>
  readonly devDependencies?: Record<string, string>
}

interface LockEntry {
  readonly dev?: boolean
  readonly optional?: boolean
}

const readJson = <T>(path: string): T => JSON.parse(readFileSync(join(projectRoot, path), 'utf8')) as T // npm's own files, whose form npm guarantees
const manifest = readJson<Manifest>('package.json')
const asked = { ...manifest.dependencies, ...manifest.devDependencies }

/** Licences under which a package may be handed on with Citong, without asking anyone. */
const freeLicences = [
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'Python-2.0',
  'Unlicense',
  'WTFPL',
  'Zlib',
]

/** Packages whose package.json names no licence, with the one that stands in their LICENSE file. */
const licencesReadByHand: Record<string, string> = { 'node_modules/exif-parser': 'MIT' }

/** Every package that comes with Citong in use: in the lock, and not for development only. */
function listProductPackages(): string[] {
  const { packages } = readJson<{ packages: Record<string, LockEntry> }>('package-lock.json')
  return Object.entries(packages)
    .filter(([path, entry]) => path !== '' && entry.dev !== true)
    .map(([path]) => path)
}

/** null when the package is for another processor or system and so is not here. */
function readLicence(path: string): string | null {
  const found = readManifest(path)
  if (found === null) return null
  const { license } = found
  return (typeof license === 'object' ? license.type : license) ?? licencesReadByHand[path] ?? 'none named'
}

function readManifest(path: string): Manifest | null {
  try {
    return readJson<Manifest>(`${path}/package.json`)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
}

/** SPDX: one of several may be chosen, all of several must be free. */
function isFree(licence: string): boolean {
  const bare = licence.replace(/^\((.*)\)$/, '$1')
  if (bare.includes(' AND ')) return bare.split(' AND ').every(isFree)
  return bare.split(' OR ').some((choice) => freeLicences.includes(choice))
}

test.each(Object.entries(asked))('%s is pinned to one version, and that version is installed', (name, version) => {
  expect(version).toMatch(/^\d+\.\d+\.\d+(-[a-z]+\.\d+)?$/)
  expect(readManifest(`node_modules/${name}`)?.version).toBe(version)
})

test('every package that comes with Citong may be handed on freely', () => {
  const packages = listProductPackages()
  expect(packages.length).toBeGreaterThan(100)
  const unfree = packages
    .map((path) => [path, readLicence(path)] as const)
    .filter(([, licence]) => licence && !isFree(licence))
  expect(unfree).toEqual([])
})

test('the licence rule knows a licence that may not be handed on', () => {
  expect(['GPL-3.0', 'AGPL-3.0-only', 'UNLICENSED', 'none named', 'MIT AND GPL-2.0'].filter(isFree)).toEqual([])
  expect(['(MIT OR GPL-3.0)', 'MIT AND ISC'].every(isFree)).toBe(true)
})

test('docs/adr/pins.md has one line for each package, with version and licence, and no other', () => {
  const pins = readFileSync(join(projectRoot, 'docs/adr/pins.md'), 'utf8')
  const lines = [...pins.matchAll(/^\| `(\S+)` \| (\S+) \| ([^|]+) \|/gm)].map(([, ...cells]) => cells.join(' '))
  const wanted = Object.entries(asked).map(
    ([name, version]) => `${name} ${version} ${readLicence(`node_modules/${name}`)}`,
  )
  expect(lines.toSorted()).toEqual(wanted.toSorted())
})

test('every package that comes with Citong is imported somewhere', () => {
  const sources = readdirSync(join(projectRoot, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name))
    .map((name) => readFileSync(join(projectRoot, 'src', name), 'utf8'))
    .join('\n')
  const unused = Object.keys(manifest.dependencies ?? {}).filter((name) => !new RegExp(`'${name}[/']`).test(sources))
  expect(unused).toEqual([])
})
