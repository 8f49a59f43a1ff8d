import { createSha256 } from './sha256.ts'

const piece = 4_000_000

/**
 * SHA-256 of a file, read piece by piece so that the page stays alive.
 *
 * @param onRead bytes read so far
 */
export async function hashFile(file: Blob, signal: AbortSignal, onRead: (bytes: number) => void): Promise<string> {
  const hash = createSha256()
  for (let offset = 0; offset < file.size; offset += piece) {
    const bytes = await file.slice(offset, offset + piece).arrayBuffer()
    signal.throwIfAborted()
    hash.update(new Uint8Array(bytes))
    onRead(Math.min(offset + piece, file.size))
  }
  return hash.digest()
}
