import { createHash } from 'node:crypto'
import ExcelJS from 'exceljs'
import { readWorkbook } from '#office/workbook/read-workbook.ts'
import type { App } from '#server/app.ts'
import { commitImport } from '#server/ledger-import/commit-import.ts'
import { beginReading } from '#server/ledger-import/read-import.ts'
import { receivePart } from '#server/ledger-import/receive-part.ts'
import { startImport } from '#server/ledger-import/start-import.ts'
import { silentLog } from '#server/log.ts'
import type { PersonActor } from '#server/session/signed-in.ts'
import { openApp } from '#server/start/open-app.ts'
import { readSettings } from '#server/start/settings.ts'
import { worldOf } from '#server/world/world-of.ts'
import { type DatabaseName, databasesUnderTest, openDataPlace } from '../test/process/data-place.ts'
import { measureImportMemory } from './import-memory.ts'
import { inSeconds, type Measurement, median, timeOf } from './measurement.ts'
import { writeProjects } from './project-workbook.ts'

const rowCount = 50_000
const warmUpRows = 300
const rounds = 3
const mostTimes = 2.5

/** A workbook of 50,000 projects with 20 columns: read, checked, compared and written, against only reading the file. */
export async function measureImport(): Promise<Measurement[]> {
  const file = await writeProjects(rowCount)
  const warmUp = await writeProjects(warmUpRows)
  const parsing: number[] = []
  const whole = new Map<DatabaseName, number[]>(databasesUnderTest.map((name) => [name, []]))
  await readWorkbook(warmUp, 'warm-up.xlsx')
  for (let round = 0; round < rounds; round += 1) {
    parsing.push(await timeOf(() => readWorkbook(file, 'projects.xlsx')))
    for (const [name, times] of whole) times.push(await timeImport(name, file, warmUp))
  }
  const exceljs = await timeOf(() => new ExcelJS.Workbook().xlsx.load(file.buffer as ArrayBuffer)) // once: it takes long
  return [
    ...[...whole].map(([name, times]) => againstParsing(name, median(times), median(parsing))),
    againstExceljs(median(parsing), exceljs),
    ...[...whole].map(([name, times]) => wholeAgainstExceljs(name, median(times), exceljs)),
    await measureImportMemory(),
  ]
}

function againstParsing(name: DatabaseName, whole: number, parsing: number): Measurement {
  const ratio = whole / parsing
  return {
    work: `workbook of ${rowCount} × 20 checked and written, ${name}`,
    result: inSeconds(whole),
    against: `only reading the same file: ${inSeconds(parsing)}`,
    ratio,
    aim: name === 'PostgreSQL' ? `≤ ${mostTimes}×` : '–',
    isMet: name !== 'PostgreSQL' || ratio <= mostTimes,
  }
}

function againstExceljs(parsing: number, exceljs: number): Measurement {
  return {
    work: `reading a workbook of ${rowCount} × 20`,
    result: inSeconds(parsing),
    against: `exceljs reads the same file: ${inSeconds(exceljs)}`,
    ratio: parsing / exceljs,
    aim: '≤ 1×',
    isMet: parsing <= exceljs,
  }
}

/** What a county's officer waits for here, against what a program that only reads the file with exceljs takes. */
function wholeAgainstExceljs(name: DatabaseName, whole: number, exceljs: number): Measurement {
  return {
    work: `workbook of ${rowCount} × 20 checked and written, ${name}`,
    result: inSeconds(whole),
    against: `exceljs only reads the same file: ${inSeconds(exceljs)}`,
    ratio: whole / exceljs,
    aim: '–',
    isMet: true,
  }
}

/** On a city of its own, so that every row is new; a small workbook before warms thread and connection. @returns milliseconds */
async function timeImport(name: DatabaseName, file: Uint8Array, warmUp: Uint8Array): Promise<number> {
  const place = await openDataPlace(name)
  const environment = place.databaseUrl === null ? {} : { DATABASE_URL: place.databaseUrl }
  const app = await openApp(readSettings(['--data', place.directory], environment), silentLog)
  try {
    await importAll(app, warmUp, warmUpRows)
    return await timeOf(() => importAll(app, file, rowCount))
  } finally {
    await app.ledgerImports.close()
    await app.database.close()
    await place.remove()
  }
}

async function importAll(app: App, bytes: Uint8Array, rows: number): Promise<void> {
  const deps = { ...app, world: worldOf(app) }
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const announced = { ledger: 'project', fileName: 'projects.xlsx', bytes: bytes.byteLength, sha256 }
  const job = await startImport(deps, officer(deps.world.cityId), announced)
  await receivePart(job, 0, bytes, () => void beginReading(deps, job))
  await job.step
  const { counts, failure } = job
  if ((counts?.new ?? 0) + (counts?.same ?? 0) !== rows)
    throw new Error(`${JSON.stringify(counts ?? failure)} is not ${rows} rows, so the figure would be false`)
  await commitImport(deps, job, { leaveOutRefused: false, kind: 'change', why: '', answer: 'measured' })
  if (job.state !== 'done') throw new Error(`the import ended as ${job.state}, so the figure would be false`)
}

function officer(cityId: string): PersonActor {
  const role = 'city-office' as const
  const nobody = { placeRange: null, organisationId: null }
  return { kind: 'person', displayName: 'bench', cityId, accountId: 'bench', role, ...nobody }
}
