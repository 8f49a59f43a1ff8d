import { createHash } from 'node:crypto'
import { listApplied } from '#db/backup/applied-migrations.ts'
import { setExactTexts } from '#db/backup/row-text.ts'
import { planTables, type TablePlan } from '#db/backup/table-plan.ts'
import { type CityRow, getCity } from '#db/city.repository.ts'
import { listDocumentFiles, listEvidenceFiles, type NamedFile } from '#db/ledger/kept-file.repository.ts'
import { readAs, type Transaction } from '#db/transact.ts'
import { DomainError } from '#domain/errors.ts'
import { translatorFor } from '#i18n/translate.ts'
import type { App } from '../app.ts'
import { openBackup } from './archive-reader.ts'
import { type ArchiveWriter, createArchive } from './archive-writer.ts'
import { inspectBackup } from './inspect-backup.ts'
import {
  backupFormat,
  filePartOf,
  type Manifest,
  manifestPart,
  readmePart,
  type TablePart,
  tablePartOf,
} from './manifest.ts'
import { countRows, type Progress } from './progress.ts'
import { tableText } from './table-text.ts'

type Deps = Pick<App, 'database' | 'files' | 'version'> & { readonly progress: Progress }

export interface MadeBackup {
  readonly manifest: Manifest
  /** SHA-256 of the manifest, which says the digest of everything else. */
  readonly manifestSha256: string
}

/**
 * Writes every row and file of a city into one archive. All tables are read in one transaction, as they are at one moment; then the files that
 * their rows name. The archive is read back and held against its manifest before it gets its name; what had the name before stays until then.
 *
 * @throws DomainError `backup.damaged` when what was read back is not what was written, `backup.interrupted`
 */
export async function makeBackup(deps: Deps, cityId: string, file: string): Promise<MadeBackup> {
  const migrations = await listApplied(deps.database)
  const archive = await createArchive(file)
  try {
    const actor = { kind: 'system', cityId } as const
    const work = (tx: Transaction) => writeArchive(deps, tx, archive, migrations)
    const manifest = await readAs(deps.database, actor, work, { statementTimeoutMs: 0 })
    await archive.end()
    await readBack(archive.unfinished, deps.progress)
    await archive.keep()
    return manifest
  } catch (error) {
    await archive.abandon()
    throw error
  }
}

/** The last part is the manifest: an archive that breaks off has none. */
async function writeArchive(
  deps: Deps,
  tx: Transaction,
  archive: ArchiveWriter,
  migrations: Manifest['migrations'],
): Promise<MadeBackup> {
  const madeAt = new Date().toISOString()
  const city = await getCity(tx)
  await archive.add(readmePart, once(readmeOf(city, madeAt)))
  const plan = await planTables(tx)
  const tables = await writeTables(deps, tx, archive, plan)
  const { files, missingFiles } = await writeFiles(deps, archive, await namedFilesOf(tx, plan))
  const manifest: Manifest = {
    ...{ format: backupFormat, version: deps.version, madeAt, migrations },
    ...{ city: { id: city.cityId, name: city.name }, world: city.world, dataVersion: city.dataVersion },
    ...{ tables, leftOut: [...plan.leftOut], files, missingFiles },
  }
  const text = `${JSON.stringify(manifest, null, 2)}\n`
  await archive.add(manifestPart, once(text))
  return { manifest, manifestSha256: createHash('sha256').update(text).digest('hex') }
}

function readmeOf({ name, world }: CityRow, madeAt: string): string {
  const texts = (['zh-Hans', 'en'] as const).map((locale) =>
    translatorFor(locale)('backup.readme', { city: name, world, madeAt }),
  )
  return texts.join('\n')
}

async function writeTables(
  { progress }: Deps,
  tx: Transaction,
  archive: ArchiveWriter,
  { kept }: TablePlan,
): Promise<TablePart[]> {
  await setExactTexts(tx)
  const parts: TablePart[] = []
  for (const table of kept) {
    const { name, columns } = table
    const counter = countRows(progress, 'read', name, null)
    const written = await archive.add(tablePartOf(name), tableText(tx, table, counter.add))
    parts.push({ name, part: tablePartOf(name), columns: [...columns], rows: counter.rows, ...written })
  }
  return parts
}

/** In the order of their digests; a schema from before there was evidence, or a library, has no rows that name such files. */
async function namedFilesOf(tx: Transaction, { kept }: TablePlan): Promise<NamedFile[]> {
  const has = (table: string): boolean => kept.some(({ name }) => name === table)
  const evidence = has('attachment') ? await listEvidenceFiles(tx) : []
  const documents = has('library_version') ? await listDocumentFiles(tx) : []
  const named = [...evidence, ...documents]
  return named.toSorted((a, b) => (a.sha256 < b.sha256 ? -1 : 1))
}

/** What a row names was kept before the row was written, and is never removed: it is there, or it was lost. */
async function writeFiles(
  { files, progress }: Deps,
  archive: ArchiveWriter,
  named: readonly NamedFile[],
): Promise<Pick<Manifest, 'files' | 'missingFiles'>> {
  const byDigest = new Map(named.map((one) => [one.sha256, one]))
  const found: Manifest['files'] = []
  const missingFiles: Manifest['missingFiles'] = []
  for (const { sha256, name } of byDigest.values()) {
    progress('files', found.length + missingFiles.length + 1, byDigest.size)
    const content = await files.find(sha256)
    if (content === null) missingFiles.push({ name, sha256 })
    else found.push({ part: filePartOf(sha256), ...(await archive.add(filePartOf(sha256), once(content), asItIs)) })
  }
  return { files: found, missingFiles }
}

/** Photos and workbooks are compressed already. */
const asItIs = { compress: false }

async function* once<Piece>(piece: Piece): AsyncGenerator<Piece> {
  yield piece
}

/** A disk that does not give back what it was given is noticed now, not on the day the backup is needed. */
async function readBack(file: string, progress: Progress): Promise<void> {
  const backup = await openBackup(file)
  try {
    const [finding, ...others] = await inspectBackup(backup, progress)
    if (finding) throw new DomainError('backup.damaged', { part: finding.part, count: others.length + 1 })
  } finally {
    backup.close()
  }
}
