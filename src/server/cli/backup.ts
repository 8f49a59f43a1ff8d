import { stat } from 'node:fs/promises'
import path from 'node:path'
import { translatorFor } from '#i18n/translate.ts'
import { sizeText } from '../attachment/evidence-room.ts'
import { makeBackup } from '../backup/make-backup.ts'
import { contentsOf } from '../backup/manifest.ts'
import { findServedCity } from '../backup/served-city.ts'
import { readVersion } from '../start/open-app.ts'
import { answer, type GlobalOptions } from './command.ts'
import { atLength } from './long-work.ts'
import { withStores } from './stores.ts'

interface BackupOptions {
  readonly out: string
  readonly json?: boolean
}

const say = translatorFor('zh-Hans')

/** Writes everything that a city holds into one archive; ends with 1 when a file that a row names was lost before. */
export async function runBackup(global: GlobalOptions, options: BackupOptions): Promise<void> {
  await withStores(global, async ({ database, files, settings }) => {
    const file = path.resolve(options.out)
    const { cityId } = await findServedCity(database, settings.world)
    const { manifest, manifestSha256 } = await atLength(options, (progress) =>
      makeBackup({ database, files, version: readVersion(), progress }, cityId, file),
    )
    const { size: bytes } = await stat(file)
    const { missingFiles: missing } = manifest
    const contents = contentsOf(manifest)
    answer(options, { file, bytes, manifest: manifestSha256, ...contents, missing }, () => [
      say('backup.made', { file, size: sizeText(bytes), ...contents }),
      say('backup.manifest', { sha256: manifestSha256 }),
      say('backup.secret'),
      ...missing.map((one) => say('backup.file-missing', one)),
    ])
    if (missing.length > 0) process.exitCode = 1
  })
}
