#!/usr/bin/env node
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { relative, resolve } from 'node:path'
import { checkHouse } from './check-house.mjs'
import { checkWalls, listSources } from './check-walls.mjs'
import { ensureInstalled } from './install.mjs'
import { projectRoot, runProgram, runScript, secondsSince } from './project.mjs'

const bin = (path) => resolve(projectRoot, 'node_modules', path)

/** Format and lint. A run that looked at no file is a failure. */
async function checkFormat() {
  const biome = bin('@biomejs/biome/bin/biome')
  const args = [biome, 'ci', '--colors=off', '--max-diagnostics=200', '--error-on-warnings', '.']
  const { code, output } = await runProgram(process.execPath, args)
  const files = Number(/Checked (\d+) files/.exec(output)?.[1] ?? 0)
  const problems = code === 0 ? [] : [output.trim()]
  return { checked: `${files} files`, problems: files > 0 ? problems : ['No file was checked.', output.trim()] }
}

/** Types, and with them the walls between areas: each is a project that sees only those it references. */
async function checkTypes() {
  const args = [bin('typescript/bin/tsc'), '-b', '--pretty', 'false', 'tsconfig.json']
  const { code, output } = await runProgram(process.execPath, args)
  const sources = listSources(projectRoot)
  const compiled = listCompiledFiles()
  return {
    checked: `${compiled.size} files`,
    problems: [
      ...(code === 0 ? [] : output.trim().split('\n')),
      ...sources
        .filter((file) => !compiled.has(file))
        .map((file) => `${file}: belongs to no project, so nothing checked its types`),
    ],
  }
}

/** Files of this project (not of packages) that the compiler took up, as its own records in `.tsbuild` tell. */
function listCompiledFiles() {
  const records = resolve(projectRoot, '.tsbuild')
  const names = existsSync(records) ? readdirSync(records).filter((name) => name.endsWith('.tsbuildinfo')) : []
  const files = names.flatMap((name) => JSON.parse(readFileSync(resolve(records, name), 'utf8')).fileNames ?? [])
  const own = files.map((file) => relative(projectRoot, resolve(records, file)))
  return new Set(own.filter((file) => /^(src|test|bench|scripts|worlds)\//.test(file)))
}

const checks = [
  ['format and lint', checkFormat],
  ['types', checkTypes],
  ['walls', checkWalls],
  ['house', checkHouse],
]

async function runCheck([name, check]) {
  const startedAt = performance.now()
  const { checked, problems } = await check()
  const mark = problems.length === 0 ? '✓' : '✗'
  process.stdout.write(`${mark} ${name}: ${checked}, ${problems.length} problems, ${secondsSince(startedAt)} s\n`)
  for (const problem of problems) process.stdout.write(`${problem.replace(/^/gm, '    ')}\n`)
  return problems.length === 0
}

await runScript(async () => {
  await ensureInstalled()
  let isGreen = true
  for (const check of checks) isGreen = (await runCheck(check)) && isGreen
  process.exitCode = isGreen ? 0 : 1
})
