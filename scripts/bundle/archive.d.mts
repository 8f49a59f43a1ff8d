/** Writes an archive of files, the same bytes for the same contents; see the script. */
export function writeArchive(archive: {
  file: string
  folder: string
  contents: readonly { path: string; mode: number; read: () => Buffer }[]
}): Promise<number>
