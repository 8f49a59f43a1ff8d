import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Area, areas, mayImport, type PlantedProject, plantProject, projectRoot } from './planted-project.ts'

const pairs = areas.flatMap((from) => areas.filter((to) => to !== from).map((to) => [from, to] as const))
const arrowFile = (from: Area, to: Area) => `src/${from}/imports-${to}.ts`

let project: PlantedProject
let refused: Set<string>

beforeAll(async () => {
  project = plantProject()
  for (const [from, to] of pairs)
    project.plant(arrowFile(from, to), `import { own } from '#${to}/own.ts'\nexport const seen = own\n`)
  for (const area of areas) {
    project.plant(`src/${area}/asks-screen.ts`, 'export const seen = document.title\n')
    project.plant(`src/${area}/asks-node.ts`, 'export const seen = process.env\n')
  }
  refused = await compile(project.root)
}, 120_000)

afterAll(() => project.remove())

/** Files that the compiler finds fault with, when it builds all areas of the planted project. */
function compile(root: string): Promise<Set<string>> {
  const compiler = join(projectRoot, 'node_modules/typescript/bin/tsc')
  return new Promise((finish) => {
    execFile(process.execPath, [compiler, '-b', '--pretty', 'false'], { cwd: root }, (_error, stdout) => {
      finish(new Set([...stdout.matchAll(/^(src\/[\w/.-]+)\(\d+,\d+\): error/gm)].map((match) => match[1] ?? '')))
    })
  })
}

test.each(pairs.filter(([from, to]) => mayImport(from, to)))('%s may import %s', (from, to) => {
  expect(refused).not.toContain(arrowFile(from, to))
})

test.each(pairs.filter(([from, to]) => !mayImport(from, to)))('%s importing %s does not compile', (from, to) => {
  expect(refused).toContain(arrowFile(from, to))
})

test('only the web knows a screen', () => {
  const knowing = areas.filter((area) => !refused.has(`src/${area}/asks-screen.ts`))
  expect(knowing).toEqual(['web'])
})

test('only database, documents and server know Node', () => {
  const knowing = areas.filter((area) => !refused.has(`src/${area}/asks-node.ts`))
  expect(knowing).toEqual(['db', 'office', 'server'])
})
