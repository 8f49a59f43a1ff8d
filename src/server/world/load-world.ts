import { randomUUID } from 'node:crypto'
import path from 'node:path'
import { insertAccount, replaceGrants } from '#db/account.repository.ts'
import { appendAudit } from '#db/audit.repository.ts'
import { bumpDataVersion, insertCity } from '#db/city.repository.ts'
import type { Database } from '#db/connection/database.ts'
import { rebuildFigures } from '#db/figure/rebuild-figures.ts'
import { analyseLedgers } from '#db/ledger/analyse-ledgers.ts'
import { insertOrganisations } from '#db/organisation.repository.ts'
import { type Transaction, transact } from '#db/transact.ts'
import { openLedger } from '#domain/ledger/ledger.ts'
import { ledgerDefinitions } from '#domain/ledgers/all-ledgers.ts'
import { openLedgers } from '../ledger/open-ledgers.ts'
import { hashPassword } from '../session/password.ts'
import { loadFigures, loadStatistics, readDuties } from './load-figures.ts'
import { loadGatePromises } from './load-gate-promises.ts'
import { loadIssues } from './load-issues.ts'
import { loadLedgers } from './load-ledgers.ts'
import { loadLibrary } from './load-library.ts'
import { loadPlaces, loadProgrammes, loadRules, loadSources } from './load-pack.ts'
import { organisationRow } from './pack-rows.ts'
import { packFolder, readAccounts, readCsv, type WorldFile, worldFolder } from './world-files.ts'

/** Everyone may know it: it opens only a demo world, which says so on every screen. */
export const demoPassword = 'Citong-demo-2026'

export type Progress = (step: string, count: number) => void

/** Loads a demo world in one transaction: it is there whole or not at all. Its figures are computed after that. */
export async function loadWorld(database: Database, world: WorldFile, progress: Progress): Promise<void> {
  const folder = worldFolder(world.name)
  const on = world.clock ?? new Date().toISOString().slice(0, 10)
  const packs = world.pack.map(packFolder)
  await transact(
    database,
    { kind: 'system', cityId: world.city_id },
    async (tx) => {
      await insertCity(tx, {
        cityId: world.city_id,
        name: world.title,
        world: world.name,
        clock: world.clock,
        synthetic: world.synthetic,
      })
      for (const pack of packs) progress('places', await loadPlaces(tx, pack, on))
      for (const from of [...packs, folder]) progress('sources', await loadSources(tx, from))
      for (const pack of packs) progress('rules', await loadRules(tx, pack))
      progress('organisations', await loadOrganisations(tx, folder))
      for (const pack of packs) progress('programmes', await loadProgrammes(tx, pack))
      const duties = await readDuties(folder)
      for (const pack of packs) progress('figures', await loadFigures(tx, path.join(pack, 'figures.csv'), duties))
      progress('splits', await loadFigures(tx, path.join(folder, 'splits.csv'), duties))
      progress('statistics', await loadStatistics(tx, folder))
      progress('ledgers', await loadLedgers(tx, folder))
      progress('promises', await loadGatePromises(tx, folder))
      progress('issues', await loadIssues(tx, folder))
      progress('library', await loadLibrary(tx, folder))
      progress('accounts', await loadAccounts(tx, world.name))
      await bumpDataVersion(tx)
      await appendAudit(tx, {
        at: new Date().toISOString(),
        action: 'world.load',
        subject: world.name,
        detail: { packs: world.pack },
      })
    },
    { statementTimeoutMs: 120_000 },
  )
  await analyseLedgers(
    database,
    ledgerDefinitions.map((definition) => openLedger(definition)),
  )
  progress('kept figures', await keepFigures(database, world.city_id))
}

/** Once the planner knows the rows; when this is broken off, the next start does it. */
async function keepFigures(database: Database, cityId: string): Promise<number> {
  const rebuilt = await transact(database, { kind: 'system', cityId }, async (tx) =>
    rebuildFigures(tx, await openLedgers(tx)),
  )
  return rebuilt.figures
}

async function loadOrganisations(tx: Transaction, folder: string): Promise<number> {
  const rows = await readCsv(path.join(folder, 'organisations.csv'), organisationRow)
  await insertOrganisations(
    tx,
    rows.map((row) => ({
      id: row.id,
      name: row.name,
      nameEn: row.name_en,
      kind: row.kind,
      placeId: row.place_code,
      parentId: row.parent_id,
      contactRole: row.contact_role,
      contactPhone: row.contact_phone,
      synthetic: row.synthetic,
    })),
  )
  return rows.length
}

async function loadAccounts(tx: Transaction, world: string): Promise<number> {
  const accounts = await readAccounts(world)
  const passwordHash = accounts.length > 0 ? await hashPassword(demoPassword) : ''
  for (const { login, displayName, role, placeCode, organisationId } of accounts) {
    const id = randomUUID()
    await insertAccount(tx, {
      id,
      login,
      displayName,
      role,
      placeId: placeCode,
      organisationId,
      passwordHash,
      mustChangePassword: false,
      locale: 'zh-Hans',
    })
    if (role === 'enterprise' && organisationId !== null)
      await replaceGrants(tx, id, [{ subjectKind: 'organisation', subjectId: organisationId }])
  }
  return accounts.length
}
