import { randomUUID } from 'node:crypto'
import { insertAccount } from '#db/account.repository.ts'
import { bumpDataVersion, insertCity } from '#db/city.repository.ts'
import type { Database } from '#db/connection/database.ts'
import { insertMeasureVersions } from '#db/figure/measure.repository.ts'
import { type Rebuilt, rebuildFigures } from '#db/figure/rebuild-figures.ts'
import { analyseLedgers } from '#db/ledger/analyse-ledgers.ts'
import { appendRowVersions } from '#db/ledger/append-row-versions.ts'
import { insertMemberships, insertPlaces } from '#db/place.repository.ts'
import { type SystemActor, type Transaction, transact } from '#db/transact.ts'
import { openLedger } from '#domain/ledger/ledger.ts'
import type { LedgerSet } from '#domain/ledger/ledger-set.ts'
import { ledgerDefinitions } from '#domain/ledgers/all-ledgers.ts'
import type { Measure } from '#domain/measure/measure.ts'
import { hashPassword } from '#server/session/password.ts'
import { loadRules, numberTrees } from '#server/world/load-pack.ts'
import { demoPassword } from '#server/world/load-world.ts'
import { packFolder, readAccounts, readWorldFile } from '#server/world/world-files.ts'
import { createChecksum } from './checksum.ts'
import type { RowBatches } from './made-row.ts'
import { type MadePlace, provinceId } from './places.ts'

/** What a made city is filled with. */
export interface MadeCity {
  readonly places: readonly MadePlace[]
  /** null: those of the national rulebook, with its indicators. */
  readonly measures: readonly Measure[] | null
  readonly rows: RowBatches
}

/** What was written, and a checksum of all of it: the same for the same seed and size on any machine. */
export interface Filled {
  readonly versions: Readonly<Record<string, number>>
  readonly checksum: string
}

const actor: SystemActor = { kind: 'system', cityId: provinceId }
const hours = { statementTimeoutMs: 6 * 3_600_000 }
const ledgers = ledgerDefinitions.map((definition) => openLedger(definition))

/** The ledgers of a made city, which has no fields of its own. */
export const openMade: LedgerSet = (name) => {
  const found = ledgers.find((ledger) => ledger.name === name)
  if (found === undefined) throw new Error(`no ledger ${name}`)
  return found
}

/**
 * Fills a migrated, empty database batch by batch, through the tables of the product and in its own role. Figures are not kept yet.
 *
 * @param progress told the number of versions written so far
 */
export async function fillCity(
  database: Database,
  city: MadeCity,
  progress: (versions: number) => void = () => undefined,
): Promise<Filled> {
  await transact(database, actor, (tx) => begin(tx, city))
  const checksum = createChecksum()
  const versions: Record<string, number> = {}
  let total = 0
  for (const batch of city.rows) {
    checksum.add(batch)
    await transact(database, actor, (tx) => appendRowVersions(tx, openMade(batch.ledger), batch.versions), hours)
    versions[batch.ledger] = (versions[batch.ledger] ?? 0) + batch.versions.length
    total += batch.versions.length
    progress(total)
  }
  await transact(database, actor, bumpDataVersion)
  await analyseLedgers(database, ledgers)
  return { versions, checksum: checksum.text() }
}

/** Computes the figures of a made city. */
export function keepMadeFigures(database: Database): Promise<Rebuilt> {
  return transact(database, actor, (tx) => rebuildFigures(tx, openMade), hours)
}

async function begin(tx: Transaction, { places, measures }: MadeCity): Promise<void> {
  const { title, clock, pack } = await readWorldFile('scale')
  await insertCity(tx, { cityId: provinceId, name: title, world: 'scale', clock, synthetic: true })
  await insertPlaces(
    tx,
    places.map(({ row }) => row),
  )
  for (const relation of ['administrativeParent', 'reportingParent'] as const) await link(tx, places, relation)
  await numberTrees(tx, clock ?? '')
  if (measures === null) for (const name of pack) await loadRules(tx, packFolder(name))
  else await insertMeasureVersions(tx, measures, { recordedBy: 'scale', why: '' })
  await addAccounts(tx)
}

async function link(
  tx: Transaction,
  places: readonly MadePlace[],
  parent: 'administrativeParent' | 'reportingParent',
): Promise<void> {
  const relation = parent === 'administrativeParent' ? 'administrative' : 'reporting'
  const dated = { relation, validFrom: '2000-01-01', validTo: null } as const
  await insertMemberships(
    tx,
    places.flatMap(({ row, [parent]: parentId }) =>
      parentId === null ? [] : [{ placeId: row.id, parentId, ...dated }],
    ),
  )
}

async function addAccounts(tx: Transaction): Promise<void> {
  const passwordHash = await hashPassword(demoPassword)
  for (const { login, displayName, role, placeCode, organisationId } of await readAccounts('scale')) {
    const said = { login, displayName, role, placeId: placeCode, organisationId, passwordHash }
    await insertAccount(tx, { id: randomUUID(), ...said, mustChangePassword: false, locale: 'zh-Hans' })
  }
}
