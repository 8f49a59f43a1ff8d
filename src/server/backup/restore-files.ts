import type { FileStore } from '../attachment/file-store.ts'
import type { Backup } from './archive-reader.ts'
import type { Progress } from './progress.ts'

/**
 * Puts the files of a backup back into the store, each under the digest of what was read. Rows that name them come after, as with an upload.
 *
 * @returns takes away again what was not there before
 */
export async function restoreFiles(
  files: FileStore,
  { manifest, read }: Backup,
  progress: Progress,
): Promise<() => Promise<void>> {
  const before = new Set(await files.list())
  const undo = async (): Promise<void> => {
    await files.sweep((sha256) => before.has(sha256), new Date(Date.now() + dayMs))
  }
  try {
    for (const [at, { part }] of manifest.files.entries()) {
      progress('files', at + 1, manifest.files.length)
      await files.put(await bytesOf(read(part)))
    }
    return undo
  } catch (error) {
    await undo()
    throw error
  }
}

/** Files written a moment ago are older than tomorrow, whatever the clocks say. */
const dayMs = 86_400_000

async function bytesOf(pieces: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const all: Uint8Array[] = []
  for await (const piece of pieces) all.push(piece)
  return Buffer.concat(all)
}
