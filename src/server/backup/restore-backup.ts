import { listApplied } from '#db/backup/applied-migrations.ts'
import { gatherStatistics } from '#db/backup/gather-statistics.ts'
import { insertRowTexts, setExactTexts } from '#db/backup/row-text.ts'
import { type KeptTable, planTables } from '#db/backup/table-plan.ts'
import { listCities } from '#db/city.repository.ts'
import type { Database } from '#db/connection/database.ts'
import { migrate, readMigrations } from '#db/migrate.ts'
import { type Transaction, transact } from '#db/transact.ts'
import { DomainError } from '#domain/errors.ts'
import type { App } from '../app.ts'
import type { Backup } from './archive-reader.ts'
import { rebuildDerived } from './derived-tables.ts'
import { inspectBackup } from './inspect-backup.ts'
import type { Manifest, TablePart } from './manifest.ts'
import { countRows, type Progress } from './progress.ts'
import { restoreFiles } from './restore-files.ts'
import { digestTable, readRowTexts } from './table-text.ts'

type Deps = Pick<App, 'database' | 'files'> & { readonly progress: Progress }

const rowsAtOnce = 2_000

/**
 * Puts a backup into a database that holds no city. Everything that can be refused is refused before anything is written. The schema is brought to
 * what it was when the backup was made, the rows are put back in one transaction and read again to be held against their digests, and the
 * schema is brought up to date.
 *
 * @throws DomainError `backup.schema-unknown`, `backup.city-there`, `backup.database-ahead`, `backup.damaged`, `backup.interrupted`
 */
export async function restoreBackup(deps: Deps, backup: Backup): Promise<void> {
  const { database, files } = deps
  const { manifest } = backup
  await assertKnownSchema(manifest)
  await assertFits(database, manifest)
  await assertWhole(backup, deps.progress)
  await migrate(database, { until: lastOf(manifest) })
  const undoFiles = await restoreFiles(files, backup, deps.progress)
  try {
    await putBackRows(deps, backup)
  } catch (error) {
    await undoFiles()
    throw error
  }
}

/** A backup of an older schema is rebuilt from after the migrations that it has not seen; that is what an upgrade does, too. */
async function putBackRows({ database, progress }: Deps, backup: Backup): Promise<void> {
  const { manifest } = backup
  const actor = { kind: 'system', cityId: manifest.city.id } as const
  const isNewest = (await readMigrations()).at(-1)?.file === lastOf(manifest)
  const work = async (tx: Transaction) => {
    await loadTables(tx, backup, progress)
    if (isNewest) await rebuildDerived(tx)
  }
  await transact(database, actor, work, { statementTimeoutMs: 0 })
  if (isNewest) return
  await migrate(database)
  await transact(database, actor, rebuildDerived, { statementTimeoutMs: 0 })
}

/** Migrations are frozen: one with another text is not the one that made the backup's tables. */
async function assertKnownSchema({ migrations }: Manifest): Promise<void> {
  const known = new Map((await readMigrations()).map(({ file, checksum }) => [file, checksum]))
  const stranger = migrations.find(({ file, checksum }) => known.get(file) !== checksum)
  if (stranger) throw new DomainError('backup.schema-unknown', { migration: stranger.file })
}

async function assertFits(database: Database, manifest: Manifest): Promise<void> {
  const applied = await listApplied(database)
  if (applied.length === 0) return
  const [city] = await listCities(database)
  if (city) throw new DomainError('backup.city-there', { city: city.name })
  const further = applied.find(({ file }) => file > lastOf(manifest))
  if (further) throw new DomainError('backup.database-ahead', { migration: further.file })
}

async function assertWhole(backup: Backup, progress: Progress): Promise<void> {
  const findings = await inspectBackup(backup, progress)
  if (findings[0]) throw damaged(findings[0].part, findings.length)
}

async function loadTables(tx: Transaction, backup: Backup, progress: Progress): Promise<void> {
  await setExactTexts(tx)
  const { kept } = await planTables(tx)
  const parts = new Map(backup.manifest.tables.map((part) => [part.name, part]))
  const strange = backup.manifest.tables.find(({ name }) => !kept.some((table) => table.name === name))
  if (strange) throw damaged(strange.part)
  for (const table of kept) await loadTable(tx, table, parts.get(table.name), backup, progress)
  await gatherStatistics(tx, kept)
  for (const table of kept) await assertSame(tx, table, parts.get(table.name), progress)
}

async function loadTable(
  tx: Transaction,
  table: KeptTable,
  part: TablePart | undefined,
  { read }: Backup,
  progress: Progress,
): Promise<void> {
  if (!part || JSON.stringify(part.columns) !== JSON.stringify(table.columns)) throw damaged(part?.part ?? table.name)
  const atOnce = table.namesItself ? Number.POSITIVE_INFINITY : rowsAtOnce
  const counter = countRows(progress, 'write', table.name, part.rows)
  for await (const batch of readRowTexts(read(part.part), table, atOnce)) {
    await insertRowTexts(tx, table, batch)
    counter.add(batch.length)
  }
}

/** What is in the table now would be written as it was read. */
async function assertSame(
  tx: Transaction,
  table: KeptTable,
  part: TablePart | undefined,
  progress: Progress,
): Promise<void> {
  const counter = countRows(progress, 'compare', table.name, part?.rows ?? null)
  const digest = await digestTable(tx, table, counter.add)
  if (digest !== part?.sha256 || counter.rows !== part.rows) throw damaged(part?.part ?? table.name)
}

function lastOf({ migrations }: Manifest): string {
  return migrations.map(({ file }) => file).reduce((last, file) => (file > last ? file : last))
}

function damaged(part: string, count = 1): DomainError {
  return new DomainError('backup.damaged', { part, count })
}
