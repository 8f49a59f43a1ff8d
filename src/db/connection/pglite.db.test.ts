import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { beforeAll, beforeEach, expect, onTestFinished, test } from 'vitest'
import { pgliteTemplate } from '../../../test/support/pglite-template.ts'
import { openPglite } from './pglite.ts'

// Real directories and processes; nothing is faked.

let template: string
beforeAll(async () => {
  template = await pgliteTemplate('empty')
})
let directory: string
beforeEach(async () => {
  directory = join(await mkdtemp(join(tmpdir(), 'citong-pglite-')), 'data')
  onTestFinished(() => rm(directory, { recursive: true, force: true }))
})

const pgliteModule = fileURLToPath(new URL('./pglite.ts', import.meta.url))

/** A process that opens the directory and runs `body` with `database` at hand; its lines arrive one by one. */
function startProcess(body: string) {
  const script = `
    import { openPglite } from ${JSON.stringify(pgliteModule)}
    try {
      const database = await openPglite(${JSON.stringify({ directory, template })})
      ${body}
    } catch (error) {
      console.log(error.code)
    }`
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  onTestFinished(() => {
    child.kill('SIGKILL')
  })
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]()
  return {
    nextLine: async () => String((await lines.next()).value),
    kill: () => Promise.all([once(child, 'exit'), child.kill('SIGKILL')]),
  }
}

test('a second process on the same directory is refused', async () => {
  const database = await openPglite({ directory, template })
  expect(await startProcess('').nextLine()).toBe('world.directory-in-use')
  await database.close()
})

test('what was acknowledged before a kill is there afterwards, and nothing half done', async () => {
  const writer = startProcess(`
    await database.withConnection(async (connection) => {
      await connection.execute('create table entry (id int primary key)')
      for (let id = 1; ; id += 1) {
        await connection.execute('begin')
        await connection.query('insert into entry values ($1), ($2)', [id, -id])
        await connection.execute('commit')
        console.log(id)
      }
    })`)
  let acknowledged = 0
  while (acknowledged < 25) {
    const line = await writer.nextLine()
    expect(line).toMatch(/^\d+$/)
    acknowledged = Number(line)
  }
  await writer.kill()
  const database = await openPglite({ directory, template })
  const { rows } = await database.withConnection((connection) =>
    connection.query<{ highest: number; sum: number }>('select max(id) as highest, sum(id)::int as sum from entry'),
  )
  expect(rows[0]?.highest).toBeGreaterThanOrEqual(acknowledged)
  expect(rows[0]?.sum).toBe(0)
  await database.close()
})

test('a start that was killed while making the database is made anew', async () => {
  await mkdir(join(directory, 'pglite.unfinished'), { recursive: true })
  await writeFile(join(directory, 'pglite.unfinished', 'PG_VERSION'), 'torn')
  const database = await openPglite({ directory })
  await database.withConnection((connection) => connection.query('select 1'))
  await database.close()
  expect((await readdir(directory)).filter((name) => name.startsWith('pglite'))).toEqual(['pglite'])
})

test('the event loop keeps turning while a long query runs', async () => {
  const database = await openPglite({ directory: null, template })
  onTestFinished(() => database.close())
  let turns = 0
  const timer = setInterval(() => {
    turns += 1
  }, 10)
  await database.withConnection((connection) => connection.query('select pg_sleep(0.5)'))
  clearInterval(timer)
  expect(turns).toBeGreaterThan(10)
})

test('work that holds the connection is not mixed with the next in line', async () => {
  const database = await openPglite({ directory: null, template })
  onTestFinished(() => database.close())
  const steps: string[] = []
  const hold = (name: string) =>
    database.withConnection(async (connection) => {
      steps.push(`${name} begins`)
      await connection.query('select 1')
      await new Promise((resolve) => setTimeout(resolve, 20))
      steps.push(`${name} ends`)
    })
  await Promise.all([hold('first'), hold('second')])
  expect(steps).toEqual(['first begins', 'first ends', 'second begins', 'second ends'])
})

test('a dump starts another database with the same rows', async () => {
  const first = await openPglite({ directory: null, template })
  await first.withConnection((connection) => connection.execute('create table entry as select 42 as value'))
  const dump = await first.dump()
  await first.close()
  await mkdir(directory, { recursive: true })
  await writeFile(join(directory, 'dump.tar.gz'), dump)
  const second = await openPglite({ directory, template: join(directory, 'dump.tar.gz') })
  onTestFinished(() => second.close())
  const { rows } = await second.withConnection((connection) => connection.query('select value from entry'))
  expect(rows).toEqual([{ value: 42 }])
})

test('after closing, questions are refused and the directory is free', async () => {
  const database = await openPglite({ directory, template })
  await database.close()
  await database.close()
  await expect(database.withConnection((connection) => connection.query('select 1'))).rejects.toThrow('has ended')
  await (await openPglite({ directory, template })).close()
})

test('a worker that cannot start says why and leaves the directory free', async () => {
  await expect(openPglite({ directory, workerUrl: new URL('file:///nowhere/worker.js') })).rejects.toThrow(
    'worker failed',
  )
  await (await openPglite({ directory, template })).close()
})
