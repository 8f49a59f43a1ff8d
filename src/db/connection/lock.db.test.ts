import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeEach, expect, onTestFinished, test } from 'vitest'
import { lockDirectory } from './lock.ts'
import { identifySelf } from './process-identity.ts'

// Real processes and files; nothing is faked.

let directory: string
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'citong-lock-'))
  onTestFinished(() => rm(directory, { recursive: true }))
})

const lockModule = fileURLToPath(new URL('./lock.ts', import.meta.url))

/** A process that tries for the directory, says what it got, and stays until it is ended. */
function contender() {
  const script = `
    import { lockDirectory } from ${JSON.stringify(lockModule)}
    try {
      await lockDirectory(${JSON.stringify(directory)})
      console.log('held')
      setInterval(() => undefined, 1000)
    } catch (error) {
      console.log(error.code + ' ' + error.params.pid)
    }`
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  onTestFinished(() => {
    child.kill('SIGKILL')
  })
  const outcome = once(child.stdout, 'data').then(([chunk]) => String(chunk).trim())
  return { pid: child.pid, outcome, kill: () => Promise.all([once(child, 'exit'), child.kill('SIGKILL')]) }
}

test('a second process is refused and told who holds the directory', async () => {
  const lock = await lockDirectory(directory)
  expect(await contender().outcome).toBe(`world.directory-in-use ${process.pid}`)
  await lock.release()
  expect(await contender().outcome).toBe('held')
})

test('the same process does not get it twice', async () => {
  const lock = await lockDirectory(directory)
  await expect(lockDirectory(directory)).rejects.toMatchObject({
    code: 'world.directory-in-use',
    params: { directory, pid: process.pid },
  })
  await lock.release()
  await (await lockDirectory(directory)).release()
})

test('the lock of a killed process is taken over', async () => {
  const holder = contender()
  expect(await holder.outcome).toBe('held')
  await expect(lockDirectory(directory)).rejects.toMatchObject({ params: { pid: holder.pid } })
  await holder.kill()
  await (await lockDirectory(directory)).release()
})

test('of many processes that find a dead lock at the same moment one gets it', async () => {
  const dead = contender()
  await dead.outcome
  await dead.kill()
  const outcomes = await Promise.all(Array.from({ length: 5 }, () => contender().outcome))
  expect(outcomes.filter((outcome) => outcome === 'held')).toHaveLength(1)
  expect(outcomes.filter((outcome) => outcome.startsWith('world.directory-in-use'))).toHaveLength(4)
})

test('of many that try within one process one gets it, round after round', async () => {
  for (let round = 0; round < 20; round += 1) {
    const outcomes = await Promise.allSettled(Array.from({ length: 8 }, () => lockDirectory(directory)))
    const held = outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []))
    expect(held).toHaveLength(1)
    for (const lock of held) await lock.release()
  }
  expect(await readdir(directory)).toEqual(['citong.lock.20'])
})

test('a later process with the number of a dead holder does not count as the holder', async () => {
  const self = await identifySelf()
  await writeFile(join(directory, 'citong.lock.7'), JSON.stringify({ ...self, startedAt: 'an-earlier-boot/1' }))
  await (await lockDirectory(directory)).release()
})

test('a lock torn by a power cut holds nothing', async () => {
  await writeFile(join(directory, 'citong.lock.3'), '')
  await (await lockDirectory(directory)).release()
})
