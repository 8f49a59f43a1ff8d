import { translateError, translatorFor } from '#i18n/translate.ts'
import { checkFiles } from '../attachment/check-files.ts'
import { sizeText } from '../attachment/evidence-room.ts'
import { answer, atBench, type GlobalOptions } from './command.ts'

interface FilesOptions {
  readonly sweep?: boolean
  readonly json?: boolean
}

const say = translatorFor('zh-Hans')

/** Whether every photo, document and workbook beside the database is there and whole; ends with 1 when one is lost. */
export async function runFiles(global: GlobalOptions, options: FilesOptions): Promise<void> {
  await atBench(global, async ({ app, world }) => {
    const report = await checkFiles(app, world.cityId, { sweep: options.sweep ?? false, now: new Date() })
    const { named, lost, unnamed, swept, evidence } = report
    answer(options, { directory: app.files.directory, ...report }, () => [
      say('attachment.files.counts', { named, lost: lost.length, unnamed, swept }),
      say('attachment.files.evidence', { used: sizeText(evidence.bytes), limit: sizeText(evidence.limit) }),
      ...lost.map(({ name, sha256 }) => `${sha256}  ${translateError('zh-Hans', 'attachment.lost', { name })}`),
    ])
    if (lost.length > 0) process.exitCode = 1
  })
}
