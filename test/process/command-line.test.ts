import { execFile } from 'node:child_process'
import { resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type DataPlace, openDataPlace } from './data-place.ts'
import { copyDemoData } from './demo-data.ts'

// The built command line in processes of its own, on a copy of the demo city's data. What each command answers is tried beside src/server/cli.

const program = resolve(import.meta.dirname, '../../dist/server/cli.js')

let place: DataPlace
beforeAll(async () => {
  place = await openDataPlace('PGlite')
  await copyDemoData(place.directory)
})
afterAll(() => place.remove())

/** Runs one command; stdout and stderr apart, as a script would read them. */
function run(...args: readonly string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  const { PATH, HOME, LANG } = process.env
  const options = { env: { PATH, HOME, LANG }, cwd: place.directory, maxBuffer: 2 ** 26 }
  return new Promise((ended) => {
    execFile(process.execPath, [program, ...args, '--data', place.directory], options, (error, stdout, stderr) =>
      ended({ code: error ? Number(error.code) : 0, stdout, stderr }),
    )
  })
}

test('a command ends with 0, with nothing but its answer on stdout', async () => {
  const { code, stdout, stderr } = await run('figures', '--place', '泉州市', '--period', '2026', '--json')
  expect([code, stderr]).toEqual([0, ''])
  expect(JSON.parse(stdout)).toEqual(
    expect.arrayContaining([expect.objectContaining({ indicator: 'new-above-scale-entries', value: '214' })]),
  )
})

test('a workbook is read in the thread of the built program, and an export is found the same', async () => {
  const out = resolve(place.directory, 'projects.csv')
  expect(await run('export', 'project', '--out', out, '--json')).toMatchObject({ code: 0, stderr: '' })
  const same = await run('import', out, '--ledger', 'project', '--dry-run', '--json')
  expect(JSON.parse(same.stdout)).toMatchObject({ problems: [], plan: { new: 0, changed: 0, refused: 0 } })
})

test('a refusal ends with 1 and says so on stderr, in both languages and without a stack', async () => {
  const { code, stdout, stderr } = await run('export', 'dreams', '--out', 'x.csv', '--json')
  expect([code, stdout]).toEqual([1, ''])
  expect(stderr).toContain('[ledger.unknown]')
  expect(stderr).not.toMatch(/\n {4}at /)
})

test('an option that is not given is asked for, with the usage of the command', async () => {
  const { code, stdout, stderr } = await run('template', 'project')
  expect([code, stdout]).toEqual([1, ''])
  expect(stderr).toContain('--out <file>')
})
