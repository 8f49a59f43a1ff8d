import { existsSync, readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { projectRoot } from './project.mjs'

/**
 * Walks every import under `src` and holds it against .dependency-cruiser.cjs; also refuses a domain folder that stands nowhere on the ladder.
 *
 * dependency-cruiser checks nothing, and says nothing, when it cannot load TypeScript; so the modules it saw are counted against the files.
 *
 * @param root a directory with `src` and package.json: this project, or a copy with a planted mistake
 * @returns {Promise<{ checked: string, problems: string[] }>}
 */
export async function checkWalls(root = projectRoot) {
  const { forbidden, options, ladder } = createRequire(import.meta.url)('../.dependency-cruiser.cjs')
  const { cruise } = await import('dependency-cruiser')
  const { output } = await inDirectory(root, () =>
    cruise(['src'], { ...options, validate: true, ruleSet: { forbidden }, baseDir: root }),
  )
  const sources = listSources(root)
  const seen = new Set(output.modules.map(({ source }) => source))
  return {
    checked: `${sources.length} modules, ${output.summary.totalDependenciesCruised} imports`,
    problems: [
      ...(sources.length === 0 ? ['There is no module under src: nothing was checked.'] : []),
      ...sources.filter((file) => !seen.has(file)).map((file) => `${file}: was not looked at`),
      ...findNounsOffLadder(root, ladder),
      ...output.summary.violations.map(describeViolation),
    ],
  }
}

/** dependency-cruiser resolves against the working directory. */
async function inDirectory(directory, work) {
  const before = process.cwd()
  process.chdir(directory)
  try {
    return await work()
  } finally {
    process.chdir(before)
  }
}

/** Every TypeScript file under `src`, tests included, as paths from `root`. */
export function listSources(root) {
  return readdirSync(join(root, 'src'), { recursive: true })
    .map((name) => join('src', String(name)))
    .filter((name) => /\.tsx?$/.test(name))
}

function findNounsOffLadder(root, ladder) {
  const domain = resolve(root, 'src/domain')
  if (!existsSync(domain)) return []
  return readdirSync(domain, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !ladder.includes(entry.name))
    .map(({ name }) => `src/domain/${name}: give this noun its step on the ladder in .dependency-cruiser.cjs`)
}

function describeViolation({ rule, from, to, cycle }) {
  const path = cycle ? cycle.map(({ name }) => name).join(' → ') : to
  return `${from} → ${path}  (${rule.name})`
}
