import { writeFile } from 'node:fs/promises'
import { bulletinKind, downloadBulletin as operation } from '#contract/bulletin.ts'
import type { Locale } from '#i18n/locale.ts'
import { downloadBulletin } from '../bulletin/take-out.ts'
import { answer, atBench, type GlobalOptions, settingsOf } from './command.ts'

export const bulletinKinds = bulletinKind.options

interface BulletinOptions {
  readonly out: string
  readonly kind: (typeof bulletinKinds)[number]
  readonly week?: string
  readonly asOf?: string
  readonly indicators?: string
  readonly withGaps?: boolean
  readonly address?: string
  readonly locale: Locale
  readonly json?: boolean
}

/** Writes the weekly bulletin or the overview as a Word file; refused while something is missing, unless gaps shall be marked. */
export async function runBulletin(global: GlobalOptions, options: BulletinOptions): Promise<void> {
  const { out, kind, week, asOf, indicators, locale } = options
  await atBench(global, async ({ app, world, actor }) => {
    const gaps = options.withGaps ? 'mark' : 'refuse'
    const asked = operation.input.parse({ kind, week, asOf, indicators, locale, gaps })
    const origin = options.address ?? app.address ?? ownAddress(global)
    const file = await downloadBulletin(app, world, actor, asked, origin)
    await writeFile(out, file.bytes)
    answer(options, { file: out, bytes: file.bytes.byteLength }, () => [`${out}  ${file.bytes.byteLength}`])
  })
}

/** Where `npm start` serves with these settings. */
function ownAddress(global: GlobalOptions): string {
  const { host, port } = settingsOf(global)
  return `http://${host}:${port}`
}
