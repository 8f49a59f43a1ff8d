import { writeFile } from 'node:fs/promises'
import { strToU8, zipSync } from 'fflate'
import { sha256Of } from '#server/attachment/file-store.ts'
import { openBackup } from '#server/backup/archive-reader.ts'
import { type Manifest, manifestPart } from '#server/backup/manifest.ts'

/** How a backup is to be changed. */
export interface Rewriting {
  /** By part: its text anew. */
  readonly change?: Readonly<Record<string, (text: string) => string>>
  readonly remove?: readonly string[]
  /** Parts that nobody asked for, by name. */
  readonly add?: Readonly<Record<string, string>>
  readonly manifest?: (manifest: Manifest) => object
  /** Whether the manifest says the changed parts as they are now, as somebody who wants to deceive would. */
  readonly isManifestMended?: boolean
}

/** Writes another archive with the parts of a backup, some of them changed. @returns its path */
export async function rewriteBackup(file: string, to: string, rewriting: Rewriting): Promise<string> {
  const { change = {}, remove = [], add = {}, manifest: rewrite = (manifest) => manifest, isManifestMended } = rewriting
  const backup = await openBackup(file)
  const parts: Record<string, Uint8Array> = {}
  for (const name of backup.parts.keys()) {
    const bytes = await bytesOf(backup.read(name))
    const edit = change[name]
    if (!remove.includes(name))
      parts[name] = edit ? strToU8(edit(new TextDecoder('utf8', { ignoreBOM: true }).decode(bytes))) : bytes
  }
  backup.close()
  const manifest = isManifestMended ? mended(backup.manifest, parts) : backup.manifest
  parts[manifestPart] = strToU8(JSON.stringify(rewrite(manifest)))
  for (const [name, text] of Object.entries(add)) parts[name] = strToU8(text)
  await writeFile(to, zipSync(parts))
  return to
}

function mended(manifest: Manifest, parts: Readonly<Record<string, Uint8Array>>): Manifest {
  return {
    ...manifest,
    tables: manifest.tables.map((table) => {
      const bytes = parts[table.part]
      return bytes ? { ...table, bytes: bytes.byteLength, sha256: sha256Of(bytes) } : table
    }),
  }
}

async function bytesOf(pieces: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const all: Uint8Array[] = []
  for await (const piece of pieces) all.push(piece)
  return new Uint8Array(Buffer.concat(all))
}
