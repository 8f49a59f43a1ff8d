import path from 'node:path'
import { DomainError } from '#domain/errors.ts'
import { translatorFor } from '#i18n/translate.ts'
import { openBackup } from '../backup/archive-reader.ts'
import { contentsOf } from '../backup/manifest.ts'
import { restoreBackup } from '../backup/restore-backup.ts'
import { answer, type GlobalOptions, settingsOf } from './command.ts'
import { atLength } from './long-work.ts'
import { withStores } from './stores.ts'

const say = translatorFor('zh-Hans')

/** Puts a backup into a new, empty database; the backup is opened before the database, so that a wrong file makes none. */
export async function runRestore(
  global: GlobalOptions,
  file: string,
  options: { readonly json?: boolean },
): Promise<void> {
  const backup = await openBackup(path.resolve(file))
  try {
    const { manifest } = backup
    const { city, world, madeAt, missingFiles: missing } = manifest
    assertSameWorld(world, settingsOf(global).world)
    await withStores(global, ({ database, files }) =>
      atLength(options, (progress) => restoreBackup({ database, files, progress }, backup)),
    )
    const contents = contentsOf(manifest)
    answer(options, { city: city.id, world, madeAt, ...contents, missing }, () => [
      say('backup.restored', { city: city.name, world, madeAt, ...contents }),
      ...missing.map((one) => say('backup.file-missing', one)),
    ])
  } finally {
    backup.close()
  }
}

/** A world is looked for in its own directory, and refused in that of another. */
function assertSameWorld(archived: string, world: string): void {
  if (archived !== world) throw new DomainError('backup.another-world', { world, archived })
}
