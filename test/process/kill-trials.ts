import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readMigrations } from '#db/migrate.ts'
import { renderSchemaDocument } from '#db/schema-document.ts'
import { CityUnderTrial, clerkCount } from './city-under-trial.ts'
import { CommandsUnderTrial } from './commands-under-trial.ts'
import { type DatabaseName, type DataPlace, openDataPlace } from './data-place.ts'
import { FiguresUnderTrial } from './figures-under-trial.ts'
import { LedgerImportsUnderTrial, writeProjects } from './ledger-imports-under-trial.ts'
import { seededRandom } from './seeded-random.ts'

/** The seed of all moments; another one tries others. */
const seed = Number(process.env.CITONG_KILL_SEED ?? 20261031)
/** An import that takes long enough to be hit. */
const importRows = 360
/** The same of a workbook that goes into a ledger. */
const ledgerRows = 1_500
/** How much longer the first import of a new process may take than that of one that is warm. */
const coldFactor = 4
/** The latest moment at which saving is cut off. */
const mostSavingMilliseconds = 2_000
const schemaDocument = new URL('../../docs/schema.md', import.meta.url)

/** `count` kills, each with its number and a share in [0, 1) that says how far into the work it comes. */
export function drawKills(count: number, stream: number): { number: number; share: number }[] {
  const random = seededRandom(seed + stream)
  return Array.from({ length: count }, (_, at) => ({ number: at + 1, share: random() }))
}

/**
 * Twenty kills on one database, at moments drawn from the seed. Nothing is faked: real processes, real data, SIGKILL.
 *
 * One city lives through the kills of saving and importing, so that each start also proves what all starts before it have kept.
 */
export function tryKills(database: DatabaseName): void {
  describe(`killed on ${database} (seed ${seed})`, () => tryEveryKill(database))
}

function tryEveryKill(database: DatabaseName): void {
  let place: DataPlace
  let city: CityUnderTrial
  let wholeWorld: Record<string, number>
  let startMilliseconds: number
  let importMilliseconds: number
  let ledgerImports: LedgerImportsUnderTrial
  let ledgerMilliseconds: number
  const acknowledged: string[] = []
  let importsCutShort = 0
  let ledgerImportsCutShort = 0

  beforeAll(async () => {
    place = await openDataPlace(database)
    city = new CityUnderTrial(place)
    startMilliseconds = await measureMilliseconds(() => city.start())
    wholeWorld = await city.measure()
    const importId = await city.plan('import before the kills', importRows)
    importMilliseconds = await measureMilliseconds(() => city.commit(importId))
    ledgerImports = new LedgerImportsUnderTrial(city)
    const ledgerImportId = await ledgerImports.planMended(writeProjects('ZZ-0', ledgerRows), ledgerRows)
    ledgerMilliseconds = await measureMilliseconds(() => ledgerImports.commit(ledgerImportId))
  })

  afterAll(() => city.close())

  test.each(drawKills(5, 1))(
    'kill $number: every save that was acknowledged is there, and nothing is half saved',
    async ({ number, share }) => {
      const saved = await city.dieWhile(() => city.saveUntilDeath(`save ${number}`), share * mostSavingMilliseconds)
      acknowledged.push(...saved)
      await city.start()
      const found = (await city.listSaved()).filter((title) => title.startsWith('save '))
      expect(found).toEqual(expect.arrayContaining(acknowledged))
      expect(new Set(found).size).toBe(found.length)
      // Saves that were under way when the server died may have been written without being acknowledged; no other.
      const unacknowledged = found.filter((title) => title.startsWith(`save ${number} `)).length - saved.length
      expect(unacknowledged).toBeGreaterThanOrEqual(0)
      expect(unacknowledged).toBeLessThanOrEqual(clerkCount)
      expect(await city.verifyAudit()).toBeGreaterThanOrEqual(acknowledged.length)
    },
  )

  test.each(drawKills(5, 2))(
    'kill $number: an import is there with all its rows or with none',
    async ({ number, share }) => {
      const source = `import ${number}`
      const importId = await city.plan(source, importRows)
      const isAcknowledged = await city.dieWhile(() => city.commit(importId), share * importMilliseconds * coldFactor)
      if (!isAcknowledged) importsCutShort += 1
      await city.start()
      const rows = await city.countImported(source)
      expect(rows).toBeOneOf(isAcknowledged ? [importRows] : [0, importRows])
      expect(await city.countImported('import before the kills')).toBe(importRows)
      expect(await city.listSaved()).toEqual(expect.arrayContaining(acknowledged))
      await city.verifyAudit()
    },
  )

  test.each(drawKills(3, 5))(
    'kill $number: a workbook is in its ledger with all its rows, its own entry and that of the audit log, or with none',
    async ({ number, share }) => {
      const file = writeProjects(`ZZ-${number}`, ledgerRows)
      const importId = await ledgerImports.planMended(file, ledgerRows)
      const isAcknowledged = await city.dieWhile(() => ledgerImports.commit(importId), share * ledgerMilliseconds)
      if (!isAcknowledged) ledgerImportsCutShort += 1
      await city.start()
      const rows = await ledgerImports.countWritten(importId)
      expect(rows).toBeOneOf(isAcknowledged ? [ledgerRows] : [0, ledgerRows])
      await city.verifyAudit()
      expect(await ledgerImports.isAudited(importId)).toBe(rows > 0)
      // The entry of the import is what the mend of the same bytes is remembered by.
      const again = await ledgerImports.plan(file)
      expect(again.earlierMends?.cells ?? 0).toBe(rows > 0 ? 1 : 0)
      if (rows > 0) expect(again.counts).toMatchObject({ same: ledgerRows, new: 0, refused: 0 })
      else {
        const anew = await ledgerImports.planMended(file, ledgerRows)
        expect(await ledgerImports.commit(anew)).toBe(true)
        expect(await ledgerImports.countWritten(anew)).toBe(ledgerRows)
      }
    },
  )

  test('the kills came while figures were being saved, rows imported and workbooks written', () => {
    expect(acknowledged.length).toBeGreaterThan(0)
    expect(importsCutShort).toBeGreaterThan(0)
    expect(ledgerImportsCutShort).toBeGreaterThan(0)
  })

  test('figures that are computed anew are all written or none, whenever the command is killed', async () => {
    await city.die()
    const figures = new FiguresUnderTrial(new CommandsUnderTrial(place))
    const whole = await figures.kept()
    const damaged = await figures.damage()
    expect(damaged.count).toBeLessThan(whole.count)
    const rebuildMilliseconds = await measureMilliseconds(() => figures.rebuild())
    expect(await figures.kept()).toEqual(whole)
    let cutShort = 0
    for (const { share } of drawKills(2, 7)) {
      await figures.damage()
      if (await figures.killRebuild(lateIn(share) * rebuildMilliseconds)) cutShort += 1
      expect(await figures.kept()).toBeOneOf([damaged, whole])
    }
    expect(cutShort).toBeGreaterThan(0)
    await figures.rebuild()
    expect(await figures.kept()).toEqual(whole)
  })

  test('a schema whose migrating is killed is migrated to the end by the next start', async () => {
    const young = await openDataPlace(database)
    try {
      const commands = new CommandsUnderTrial(young)
      const kills = drawKills(2, 8).map(({ share }) => share * startMilliseconds)
      for (const moment of kills) await commands.kill(moment, 'migrate', '--world', 'empty-city')
      const { migration } = await commands.run('migrate', '--world', 'empty-city')
      expect(migration).toBe((await readMigrations()).length)
      expect(await commands.inspect(renderSchemaDocument)).toBe(await readFile(schemaDocument, 'utf8'))
    } finally {
      await young.remove()
    }
  })

  test('a first start that is killed three times still ends in the whole world', async () => {
    const young = new CityUnderTrial(await openDataPlace(database))
    try {
      for (const { share } of drawKills(3, 3)) await young.dieWhileStarting(share * startMilliseconds)
      await young.start()
      expect(await young.measure()).toEqual(wholeWorld)
      await young.verifyAudit()
    } finally {
      await young.close()
    }
  })
}

/** The first third of a command is its own start, before it has touched anything. */
function lateIn(share: number): number {
  return 1 / 3 + (2 / 3) * share
}

async function measureMilliseconds(work: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now()
  await work()
  return performance.now() - startedAt
}
