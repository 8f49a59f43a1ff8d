import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { databasesUnderTest, openDataPlace } from '../test/process/data-place.ts'
import { inSeconds, type Measurement } from './measurement.ts'
import { writeProjects } from './project-workbook.ts'

/** The largest workbook that is taken: four million cells with its header. */
const rowCount = 199_990
const mostMegabytes = 3_000
const lookEveryMilliseconds = 100

/** The most memory that the command line takes to import the largest workbook; on PGlite the database lies in the same process. */
export async function measureImportMemory(): Promise<Measurement> {
  const database = databasesUnderTest.at(-1) ?? 'PGlite'
  const place = await openDataPlace(database)
  const directory = await mkdtemp(join(tmpdir(), 'citong-bench-'))
  const file = join(directory, 'projects.xlsx')
  try {
    await writeFile(file, await writeProjects(rowCount))
    const environment = place.databaseUrl === null ? {} : { DATABASE_URL: place.databaseUrl }
    const startedAt = performance.now()
    const megabytes = await peakOf(
      ['import', file, '--ledger', 'project', '--confirm', '--data', place.directory],
      environment,
    )
    const seconds = inSeconds(performance.now() - startedAt)
    return {
      work: `citong import of a workbook of ${rowCount} × 20, ${database}`,
      result: `${megabytes} MB at most, ${seconds}`,
      against: '–',
      ratio: null,
      aim: `≤ ${mostMegabytes} MB`,
      isMet: megabytes <= mostMegabytes,
    }
  } finally {
    await rm(directory, { recursive: true })
    await place.remove()
  }
}

/** @returns megabytes of memory that the command held at most */
async function peakOf(args: readonly string[], environment: NodeJS.ProcessEnv): Promise<number> {
  const { PATH, HOME } = process.env
  const command = spawn(process.execPath, ['dist/server/cli.js', ...args], {
    env: { PATH, HOME, ...environment },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  let kilobytes = 0
  const looking = setInterval(() => {
    kilobytes = Math.max(kilobytes, peakKilobytes(command.pid))
  }, lookEveryMilliseconds)
  const [code] = await once(command, 'exit')
  clearInterval(looking)
  if (code !== 0) throw new Error(`the import ended with ${code}, so the figure would be false`)
  return Math.round(kilobytes / 1_000)
}

/** What Linux says that a process has held at most; 0 when it has just ended. */
function peakKilobytes(pid: number | undefined): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8')
    return Number(/VmHWM:\s+(\d+)/u.exec(status)?.[1] ?? 0)
  } catch {
    return 0
  }
}
