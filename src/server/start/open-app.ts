import { randomInt } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { listCities } from '#db/city.repository.ts'
import type { Database } from '#db/connection/database.ts'
import { migrate } from '#db/migrate.ts'
import { assertRequestRole } from '#db/roles.ts'
import { calendarDate } from '#domain/calendar/calendar-date.ts'
import { DomainError } from '#domain/errors.ts'
import type { App } from '../app.ts'
import { createFileStore } from '../attachment/file-store.ts'
import { createThumbnailer } from '../attachment/thumbnailer.ts'
import { createDataVersion } from '../data-version.ts'
import { createEventStreams } from '../event/event-streams.ts'
import { createAnswerCache } from '../http/answer-cache.ts'
import { createImportStore } from '../import/import-store.ts'
import { openArrivals } from '../ledger-import/arrivals.ts'
import { createLedgerImports } from '../ledger-import/import-store.ts'
import { createReadingThreads } from '../ledger-import/reading-threads.ts'
import type { Log } from '../log.ts'
import { packageRoot } from '../root.ts'
import { createSessionStore } from '../session/session-store.ts'
import { createTextReader } from '../text/text-reader.ts'
import { completeRulebook } from '../world/complete-rulebook.ts'
import { loadWorld } from '../world/load-world.ts'
import { readAccounts, readSecurityRule, readWorldFile } from '../world/world-files.ts'
import type { WorldInfo } from '../world/world-info.ts'
import { type OpenDatabase, openSettingsDatabase } from './open-database.ts'
import type { Settings } from './settings.ts'

/** Each takes a thread, and a large one some hundred megabytes. */
const workbooksAtOnce = 2

/**
 * Opens the database, brings its schema up to date, loads a demo world on the first run, and makes the parts of the application.
 *
 * @throws DomainError `world.unknown`, `world.directory-in-use`, `world.another-loaded`, `database.role-too-powerful`
 */
export async function openApp(
  settings: Settings,
  log: Log,
  openDatabase: OpenDatabase = openSettingsDatabase,
): Promise<App> {
  const worldFile = await readWorldFile(settings.world)
  const database = await openDatabase(settings, log)
  try {
    await migrate(database, { onApplied: (name) => log.info(`  schema ${name}`) })
    await assertRequestRole(database)
    const world = (await findWorld(database, settings.world)) ?? (await firstLoad(database, worldFile, log))
    if (world) await completeCity(database, world, worldFile, log)
    const security = await readSecurityRule()
    const sessions = createSessionStore(database, security.sessionIdleMinutes)
    const dataVersion = createDataVersion(database)
    return {
      database,
      version: readVersion(),
      startedAt: new Date().toISOString(),
      dataLocation: database.description,
      address: settings.address,
      log,
      sessions,
      answers: createAnswerCache(settings.answerBytes),
      dataVersion,
      events: createEventStreams({ database, dataVersion, sessions, log }),
      imports: createImportStore(),
      ledgerImports: createLedgerImports({
        arrivals: await openArrivals(settings.arrivalsDirectory),
        threads: createReadingThreads(workbooksAtOnce),
        log,
      }),
      files: createFileStore(settings.filesDirectory),
      thumbnails: createThumbnailer(),
      texts: createTextReader(),
      attachmentBytes: settings.attachmentBytes,
      evidenceBytes: settings.evidenceBytes,
      world,
      setupCode: world ? null : createSetupCode(),
    }
  } catch (error) {
    await database.close()
    throw error
  }
}

/** A database holds one world: a second one in the same place would be looked for in vain later. */
async function findWorld(database: Database, world: string): Promise<WorldInfo | null> {
  const [city] = await listCities(database)
  if (!city) return null
  if (city.world !== world) throw new DomainError('world.another-loaded', { world, loaded: city.world })
  return {
    cityId: city.cityId,
    cityName: city.name,
    world: city.world,
    clock: city.clock === null ? null : calendarDate(city.clock),
    synthetic: city.synthetic,
    security: await readSecurityRule(),
    demoAccounts: city.synthetic ? await readAccounts(city.world) : [],
  }
}

type WorldFile = Awaited<ReturnType<typeof readWorldFile>>

async function firstLoad(database: Database, worldFile: WorldFile, log: Log): Promise<WorldInfo | null> {
  if (!worldFile.synthetic) return null
  log.info(`loading world ${worldFile.name} …`)
  await loadWorld(database, worldFile, (step, count) => {
    if (count > 0) log.info(`  ${step.padEnd(14)} ${String(count).padStart(6)}`)
  })
  return findWorld(database, worldFile.name)
}

async function completeCity(database: Database, { cityId }: WorldInfo, { pack }: WorldFile, log: Log): Promise<void> {
  for (const [part, added] of Object.entries(await completeRulebook(database, cityId, pack)))
    if (added > 0) log.info(`  ${part.padEnd(14)} ${String(added).padStart(6)}`)
}

/** The version of this program. */
export function readVersion(): string {
  const manifest: { version: string } = JSON.parse(readFileSync(path.join(packageRoot(), 'package.json'), 'utf8'))
  return manifest.version
}

const codeLetters = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'

/** Ten characters that do not look alike: typed once, from the terminal into the browser. */
function createSetupCode(): string {
  return Array.from({ length: 10 }, () => codeLetters.charAt(randomInt(codeLetters.length))).join('')
}
