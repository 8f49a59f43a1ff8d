import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'

/** What the build reads. A change of any of it makes `dist` stale; rulebook and worlds are read at run time and are not in it. */
const buildInputs = [
  'src',
  'vite.config.ts',
  'scripts/build.mjs',
  'scripts/compress.mjs',
  'scripts/pglite-template.mjs',
  'scripts/server.vite.config.mjs',
  'tsconfig.base.json',
  'package.json',
  'package-lock.json',
]

const notBuilt = /\.(test|db\.test|prop\.test)\.tsx?$|\.md$/

/**
 * @returns {string} sha-256 over names and contents of everything the build reads
 */
export function stampInputs(root) {
  const hash = createHash('sha256')
  for (const file of buildInputs.flatMap((input) => listFiles(resolve(root, input)))) {
    hash
      .update(`${relative(root, file)}\0`)
      .update(readFileSync(file))
      .update('\0')
  }
  return hash.digest('hex')
}

/** Files under `path` in the order of their names; the file itself when it is one; none when it is missing. */
function listFiles(path) {
  if (!existsSync(path)) return []
  if (!statSync(path).isDirectory()) return notBuilt.test(path) ? [] : [path]
  return readdirSync(path)
    .sort()
    .flatMap((name) => listFiles(join(path, name)))
}
