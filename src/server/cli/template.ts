import { writeFile } from 'node:fs/promises'
import type { Locale } from '#i18n/locale.ts'
import { makeTemplate } from '../ledger-export/make-template.ts'
import { answer, atBench, type GlobalOptions } from './command.ts'

interface TemplateOptions {
  readonly out: string
  readonly locale: Locale
  readonly json?: boolean
}

/** Writes the empty workbook of a ledger, with the drop-downs of whoever acts. */
export async function runTemplate(global: GlobalOptions, ledger: string, options: TemplateOptions): Promise<void> {
  await atBench(global, async ({ app, world, actor }) => {
    const file = await makeTemplate(app, world, actor, { ledger, locale: options.locale })
    await writeFile(options.out, file.bytes)
    answer(options, { file: options.out, bytes: file.bytes.byteLength }, () => [
      `${options.out}  ${file.bytes.byteLength}`,
    ])
  })
}
