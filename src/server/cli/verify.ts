import { createHash } from 'node:crypto'
import path from 'node:path'
import { translatorFor } from '#i18n/translate.ts'
import { openBackup } from '../backup/archive-reader.ts'
import { checks, type Finding } from '../backup/checks.ts'
import { inspectBackup, type PartFinding } from '../backup/inspect-backup.ts'
import { contentsOf } from '../backup/manifest.ts'
import { findServedCity } from '../backup/served-city.ts'
import { answer, type GlobalOptions } from './command.ts'
import { atLength } from './long-work.ts'
import { withStores } from './stores.ts'

interface VerifyOptions {
  readonly backup?: string
  readonly json?: boolean
}

const say = translatorFor('zh-Hans')

/** Whether a city, or a backup, is whole; ends with 1 and names what is not. */
export async function runVerify(global: GlobalOptions, options: VerifyOptions): Promise<void> {
  const isWhole = await (options.backup === undefined
    ? verifyCity(global, options)
    : verifyBackup(path.resolve(options.backup), options))
  if (!isWhole) process.exitCode = 1
}

async function verifyCity(global: GlobalOptions, options: VerifyOptions): Promise<boolean> {
  return withStores(global, async (stores) => {
    const { cityId } = await findServedCity(stores.database, stores.settings.world)
    const results = []
    for (const { name, run } of checks) results.push({ name, ...(await run(stores, cityId)) })
    const whole = results.every(({ findings }) => findings.length === 0)
    const told = results.map((result) => ({ ...result, findings: result.findings.map(presentFinding) }))
    answer(options, { whole, checks: told }, () => [
      ...told.flatMap(({ name, checked, findings }) => [
        say('backup.check', { name: say(`backup.check.${name}`), checked, count: findings.length }),
        ...findings.map(({ message }) => `  ${message}`),
      ]),
      ...(whole ? [say('backup.verified')] : []),
    ])
    return whole
  })
}

function presentFinding({ kind, params }: Finding) {
  return { kind, ...params, message: say(`backup.finding.${kind}`, params) }
}

/** Needs no database. */
async function verifyBackup(file: string, options: VerifyOptions): Promise<boolean> {
  const backup = await openBackup(file)
  try {
    const { manifest, manifestText } = backup
    const findings = (await atLength(options, (progress) => inspectBackup(backup, progress))).map(presentPart)
    const { city, world, madeAt, missingFiles: missing } = manifest
    const contents = contentsOf(manifest)
    const sha256 = createHash('sha256').update(manifestText).digest('hex')
    const whole = findings.length === 0
    answer(
      options,
      { whole, file, manifest: sha256, city: city.id, world, madeAt, ...contents, missing, findings },
      () => [
        whole
          ? say('backup.whole', { city: city.name, world, madeAt, ...contents })
          : say('backup.not-whole', { count: findings.length }),
        ...findings.map(({ message }) => `  ${message}`),
        ...missing.map((one) => say('backup.file-missing', one)),
        say('backup.manifest', { sha256 }),
      ],
    )
    return whole
  } finally {
    backup.close()
  }
}

function presentPart({ part, problem }: PartFinding) {
  return { part, problem, message: say(`backup.part.${problem}`, { part }) }
}
