import { createHash } from 'node:crypto'
import { createWriteStream, renameSync, rmSync, statSync } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { pack } from 'tar-stream'

/** One date for every file, so that the same contents are the same archive. `install.sh` gives them that of the installation. */
const date = new Date('2026-01-01T00:00:00Z')

/**
 * Writes a `.tar.gz` with one folder in it: the contents in the order of their paths, then `SHA256SUMS`, which `sha256sum -c` understands.
 *
 * Level 4 takes two thirds of the time of level 6, for 3 % more bytes.
 *
 * @param contents `{ path, mode, read }` a file; `read()` gives its bytes
 * @returns {Promise<number>} bytes of the archive
 */
export async function writeArchive({ file, folder, contents }) {
  const archive = pack()
  const unfinished = `${file}.unfinished`
  try {
    await Promise.all([
      pipeline(archive, createGzip({ level: 4 }), createWriteStream(unfinished)),
      addEntries(archive, folder, contents).catch((error) => archive.destroy(error)),
    ])
    renameSync(unfinished, file)
  } finally {
    rmSync(unfinished, { force: true })
  }
  return statSync(file).size
}

async function addEntries(archive, folder, contents) {
  const sums = []
  for (const { path, mode, read } of contents.toSorted((a, b) => (a.path < b.path ? -1 : 1))) {
    const bytes = read()
    sums.push(`${createHash('sha256').update(bytes).digest('hex')}  ${path}\n`)
    await addEntry(archive, `${folder}/${path}`, mode, bytes)
  }
  await addEntry(archive, `${folder}/SHA256SUMS`, 0o644, Buffer.from(sums.join('')))
  archive.finalize()
}

/** Waits until the entry is through, so that no more than one file is in memory. */
function addEntry(archive, name, mode, bytes) {
  return new Promise((added, failed) => {
    const header = { name, mode, mtime: date, uid: 0, gid: 0, uname: 'root', gname: 'root' }
    archive.entry(header, bytes, (error) => (error ? failed(error) : added()))
  })
}
