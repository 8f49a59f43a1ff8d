import { z } from 'zod'
import { DomainError } from '#domain/errors.ts'

/** What backups are written as; a change that this reader could not read is a higher number. */
export const backupFormat = 1

/** Where the manifest lies in its archive. */
export const manifestPart = 'manifest.json'
/** For people who have the archive and no Citong. */
export const readmePart = 'README.txt'

const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
const bytes = z.int().min(0)

/** No photo or workbook is larger: `CITONG_ATTACHMENT_MB` ends at 1000. Files are read whole. */
const mostFileBytes = 1_000 * 2 ** 20

const tablePart = z.object({
  name: z.string(),
  part: z.string(),
  columns: z.array(z.object({ name: z.string(), type: z.string() })),
  rows: z.int().min(0),
  bytes,
  sha256,
})

const manifestShape = z.object({
  format: z.literal(backupFormat),
  version: z.string(),
  madeAt: z.iso.datetime(),
  migrations: z.array(z.object({ file: z.string(), checksum: sha256 })).min(1),
  city: z.object({ id: z.string(), name: z.string() }),
  world: z.string(),
  dataVersion: z.int().min(0),
  tables: z.array(tablePart),
  leftOut: z.array(z.object({ name: z.string(), reason: z.enum(['sessions', 'migrations', 'derived']) })),
  files: z.array(z.object({ part: z.string(), sha256, bytes: bytes.max(mostFileBytes) })),
  missingFiles: z.array(z.object({ name: z.string(), sha256 })),
})

/**
 * What is in a backup: of which city and schema, each table with its rows and digest, each file. Bytes are those of the unpacked part; a missing
 * file was named by a row, and was lost before the backup was made.
 */
export type Manifest = z.output<typeof manifestShape>
export type TablePart = z.output<typeof tablePart>

/** How many tables, rows and files a backup holds. */
export interface Contents {
  readonly tables: number
  readonly rows: number
  readonly files: number
}

export function contentsOf({ tables, files }: Manifest): Contents {
  return { tables: tables.length, rows: tables.reduce((sum, { rows }) => sum + rows, 0), files: files.length }
}

/** The archive's path of a table. */
export function tablePartOf(table: string): string {
  return `tables/${table}.csv`
}

/** The archive's path of a file. */
export function filePartOf(digest: string): string {
  return `files/${digest.slice(0, 2)}/${digest}`
}

/**
 * Reads a manifest.
 *
 * @param file name of the archive, for the refusal
 * @throws DomainError `backup.format-newer`, `backup.unreadable`
 */
export function readManifest(text: string, file: string): Manifest {
  const offered = parseJson(text)
  const format = z.object({ format: z.int() }).safeParse(offered)
  if (format.success && format.data.format > backupFormat)
    throw new DomainError('backup.format-newer', { format: format.data.format, known: backupFormat })
  const manifest = manifestShape.safeParse(offered)
  if (!manifest.success || !namesItsParts(manifest.data))
    throw new DomainError('backup.unreadable', { file }, manifest.success ? {} : { cause: manifest.error })
  return manifest.data
}

/** A part lies where its table or digest says, and nowhere else. */
function namesItsParts({ tables, files }: Manifest): boolean {
  return (
    tables.every(({ name, part }) => part === tablePartOf(name)) &&
    files.every(({ sha256: digest, part }) => part === filePartOf(digest))
  )
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null // no manifest: the shape refuses it
  }
}
