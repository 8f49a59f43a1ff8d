#!/usr/bin/env node
import { ensureBuilt } from './build.mjs'
import { ensureInstalled } from './install.mjs'
import { projectRoot, runScript, Stop, tell } from './project.mjs'
import { ensureSystemPackages } from './system-packages.mjs'
import { TestReporter } from './test-reporter.mjs'

/** Which databases the `*.db.test.ts` and the kill trials use. */
function readDatabases(env = process.env) {
  const databases = env.CITONG_TEST_DATABASES ?? (env.CITONG_TEST_POSTGRES_URL ? 'both' : 'pglite')
  if (!['pglite', 'both'].includes(databases))
    throw new Stop(`CITONG_TEST_DATABASES is "${databases}"; it may be pglite or both.`)
  if (databases === 'both' && !env.CITONG_TEST_POSTGRES_URL)
    throw new Stop('CITONG_TEST_DATABASES=both needs CITONG_TEST_POSTGRES_URL, the address of an empty PostgreSQL.')
  return databases
}

/** Files of these projects drive real processes and a browser: they need a build and the system's packages. */
const needBuild = ['e2e', 'process']

async function prepare(specifications) {
  if (!specifications.some(({ project }) => needBuild.includes(project.name))) return
  await ensureSystemPackages()
  await ensureBuilt()
}

async function runTests(filters) {
  const { createVitest } = await import('vitest/node')
  const reporter = new TestReporter()
  const vitest = await createVitest('test', {
    root: projectRoot,
    watch: false,
    reporters: [reporter],
    passWithNoTests: true,
  })
  try {
    const specifications = await vitest.globTestSpecifications(filters)
    await prepare(specifications)
    if (specifications.length > 0) await vitest.runTestSpecifications(specifications, filters.length === 0)
  } finally {
    await vitest.close()
  }
  return reporter
}

await runScript(async () => {
  await ensureInstalled()
  process.env.CITONG_TEST_DATABASES = readDatabases()
  tell(`Tests on ${process.env.CITONG_TEST_DATABASES === 'both' ? 'PGlite and PostgreSQL' : 'PGlite'}.`)
  const { passed, failed } = await runTests(process.argv.slice(2))
  const isGreen = failed === 0 && passed > 0
  if (passed + failed === 0) process.stdout.write('No test was found.\n')
  process.stdout.write(`\n${passed} passed, ${failed} failed\n`, () => process.exit(isGreen ? 0 : 1))
})
