import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * The directory that holds package.json, migrations, rulebook, worlds and the built screens; the same from sources and from `dist/server`.
 *
 * @throws Error when this file lies in no copy of Citong (a broken installation)
 */
export function packageRoot(): string {
  let directory = dirname(fileURLToPath(import.meta.url))
  while (!isCitong(directory)) {
    const parent = dirname(directory)
    if (parent === directory) throw new Error(`no package.json of citong above ${fileURLToPath(import.meta.url)}`)
    directory = parent
  }
  return directory
}

function isCitong(directory: string): boolean {
  const file = join(directory, 'package.json')
  if (!existsSync(file)) return false
  const manifest: unknown = JSON.parse(readFileSync(file, 'utf8'))
  return typeof manifest === 'object' && manifest !== null && 'name' in manifest && manifest.name === 'citong'
}
