import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdir, readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { setTimeout as after } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type DataPlace, openDataPlace } from './data-place.ts'
import { copyDemoData } from './demo-data.ts'
import { drawKills } from './kill-trials.ts'

// The built command line in processes of its own, on a copy of the demo city's data, ended while it writes a backup. Nothing is faked.

const program = resolve(import.meta.dirname, '../../dist/server/cli.js')

let place: DataPlace
let yesterday: Buffer
let writingMilliseconds: number
let cutShort = 0
beforeAll(async () => {
  place = await openDataPlace('PGlite')
  await copyDemoData(place.directory)
  const backup = startBackup()
  await backup.isWriting()
  const begunAt = performance.now()
  expect(await backup.end()).toMatchObject({ code: 0 })
  writingMilliseconds = performance.now() - begunAt
  yesterday = await readFile(nightly())
})
afterAll(() => place.remove())

const nightly = () => resolve(place.directory, 'nightly.zip')
const listUnfinished = async () => (await readdir(place.directory)).filter((name) => name.includes('.unfinished-'))

function start(...args: readonly string[]): ChildProcess {
  const { PATH, HOME, LANG } = process.env
  const options = { env: { PATH, HOME, LANG }, cwd: place.directory }
  return spawn(process.execPath, [program, ...args, '--data', place.directory], options)
}

async function endOf(child: ChildProcess): Promise<{ code: number | null; said: string }> {
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text) => (said += String(text)))
  const [code] = await once(child, 'close')
  return { code, said }
}

/** A backup under way: when it has begun to write, and how it ends. */
function startBackup() {
  const child = start('backup', '--out', nightly())
  const ended = endOf(child)
  return {
    async isWriting() {
      const before = (await listUnfinished()).length
      while (child.exitCode === null && (await listUnfinished()).length === before) await after(5)
    },
    end(signal?: NodeJS.Signals) {
      if (signal !== undefined) child.kill(signal)
      return ended
    },
  }
}

test.each(drawKills(3, 6))(
  'kill $number: what has the name of the backup is whole, the old one or the new',
  async ({ share }) => {
    const backup = startBackup()
    await backup.isWriting()
    await after(share * writingMilliseconds)
    const { code } = await backup.end('SIGKILL')
    if (code !== 0) cutShort += 1
    const found = await readFile(nightly())
    if (!found.equals(yesterday)) expect(await endOf(start('verify', '--backup', nightly()))).toMatchObject({ code: 0 })
    yesterday = found
  },
)

test('Ctrl+C ends a backup, says so, and leaves the old one alone', async () => {
  const before = await listUnfinished()
  const backup = startBackup()
  await backup.isWriting()
  const { code, said } = await backup.end('SIGINT')
  expect([code, said]).toEqual([1, expect.stringContaining('[backup.interrupted]')])
  expect(await listUnfinished()).toEqual(before)
  expect((await readFile(nightly())).equals(yesterday)).toBe(true)
})

test('the kills came while a backup was being written', () => {
  expect(cutShort).toBeGreaterThan(0)
})
