import { execFileSync } from 'node:child_process'
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { checkHouse } from '../../scripts/check-house.mjs'
import { checkWalls } from '../../scripts/check-walls.mjs'
import { type PlantedProject, plantProject } from './planted-project.ts'

let project: PlantedProject

beforeEach(() => {
  project = plantProject()
})

afterEach(() => project.remove())

const importsOwn = (path: string) => `import { own } from '${path}'\nexport const seen = own\n`

test('a project without mistakes passes the walls', async () => {
  project.plant('src/server/good.ts', importsOwn('#domain/own.ts'))
  const { checked, problems } = await checkWalls(project.root)
  expect(problems).toEqual([])
  expect(checked).toBe('8 modules, 1 imports')
})

test.each([
  ['a forbidden area', 'src/domain/bad.ts', importsOwn('#server/own.ts'), 'domain-sees-only-its-areas'],
  ['a forbidden area, by a relative path', 'src/web/bad.ts', importsOwn('../db/own.ts'), 'web-sees-only-its-areas'],
  [
    'a type of a forbidden area',
    'src/db/bad.ts',
    "import type { own } from '#server/own.ts'\nexport type Seen = typeof own\n",
    'db-sees-only-its-areas',
  ],
  [
    'a package of another area',
    'src/domain/bad.ts',
    "import { z } from 'zod'\nexport const seen = z\n",
    'domain-uses-only-its-packages',
  ],
  [
    'Node in the domain',
    'src/domain/bad.ts',
    "import { hostname } from 'node:os'\nexport const seen = hostname\n",
    'domain-uses-no-node',
  ],
  ['a file that is not there', 'src/db/bad.ts', importsOwn('./nowhere.ts'), 'no-unresolved'],
  ['itself, over a detour', 'src/db/bad.ts', importsOwn('./own.ts'), 'no-cycles'],
  ['a test', 'src/db/bad.ts', importsOwn('./own.test.ts'), 'no-tests-in-the-product'],
  ['a later noun', 'src/domain/quantity/bad.ts', importsOwn('../target/own.ts'), 'domain-ladder-quantity'],
])('a module that imports %s is refused', async (_what, path, text, rule) => {
  project.plant('src/db/own.test.ts', 'export const own = 1\n')
  project.plant('src/domain/target/own.ts', 'export const own = 1\n')
  if (rule === 'no-cycles') project.plant('src/db/own.ts', "export { seen as own } from './bad.ts'\n")
  project.plant(path, text)
  const { problems } = await checkWalls(project.root)
  expect(problems.join('\n')).toContain(`${path} → `)
  expect(problems.join('\n')).toContain(`(${rule})`)
})

test('a noun of the domain that stands nowhere on the ladder is refused', async () => {
  project.plant('src/domain/weather/weather.ts', 'export const own = 1\n')
  const { problems } = await checkWalls(project.root)
  expect(problems).toEqual([expect.stringContaining('src/domain/weather')])
})

test('walls that were held against nothing are not green', async () => {
  rmSync(join(project.root, 'src'), { recursive: true })
  mkdirSync(join(project.root, 'src'))
  const { problems } = await checkWalls(project.root)
  expect(problems).toContain('There is no module under src: nothing was checked.')
})

const unfinished = `// ${'TO' + 'DO'} later\n`
const leftOut = `test${'.skip'}('a claim', () => {})\n`
const unexplained = `// @ts-${'ignore'}\n`

test.each([
  ['an unfinished mark', 'src/db/bad.ts', unfinished],
  ['a test that is left out', 'src/db/bad.test.ts', leftOut],
  ['a path of one machine', 'docs/bad.md', `see ${'/home'}/someone/notes\n`],
  ['a package registry', 'docs/bad.md', `see https://${'registry'}.example.org/\n`],
  ['a check switched off', 'src/db/bad.ts', unexplained],
  ['a name that says nothing', 'src/db/utils.ts', 'export const own = 1\n'],
  ['a barrel', 'src/db/index.ts', 'export const own = 1\n'],
  ['a file that is too large', 'docs/bad.csv', '1'.repeat(1_000_001)],
])('a file with %s is refused', async (_what, path, text) => {
  rmSync(join(project.root, 'node_modules'))
  execFileSync('git', ['init', '-q'], { cwd: project.root })
  expect((await checkHouse(project.root)).problems).toEqual([])
  project.plant(path, text)
  expect((await checkHouse(project.root)).problems).toEqual([expect.stringMatching(new RegExp(`^${path}:`))])
})
