import { type RawBuilder, sql } from 'kysely'
import { DomainError } from '#domain/errors.ts'
import type { Ledger } from '#domain/ledger/ledger.ts'
import { anyOf } from '../any-of.ts'
import { isStanding, standingApproved } from '../condition/standing-version.ts'
import type { Approval } from '../schema.ts'
import type { Transaction } from '../transact.ts'
import { inParts } from './in-parts.ts'
import { insertColumns } from './insert-columns.ts'
import type { NewRowVersion } from './ledger-row.ts'
import { listNamesOf } from './row-title.repository.ts'
import { fieldOf, latest, readRecords } from './select-rows.ts'
import { referredLedger, titleSql } from './title-sql.ts'
import { type TitleSorts, versionColumns } from './version-columns.ts'

/**
 * Adds the next version of any number of rows, one each: all of them or, when it throws, none, because the transaction is lost.
 *
 * The versions before are closed first, so that rows may exchange their keys in one call. An approved version closes the approved one before it
 * too, which may lie further back when others waited in between.
 *
 * @throws DomainError `ledger.conflict` when somebody else changed one of the rows, or may no longer be told about it
 * @throws DomainError `ledger.key-taken` when another row of today has the key of one of them, or the approved version of one that waits
 */
export async function appendRowVersions(
  tx: Transaction,
  ledger: Ledger,
  drafts: readonly NewRowVersion[],
): Promise<void> {
  if (new Set(drafts.map(({ id }) => id)).size < drafts.length) throw new Error('one version of a row at a time')
  for (const part of inParts(drafts.filter(({ expectedVersion }) => expectedVersion > 0)))
    await supersede(tx, ledger, part)
  for (const part of inParts(drafts)) await insertVersions(tx, ledger, part)
  const approved = drafts.filter(({ approval }) => approval === 'approved')
  for (const part of inParts(approved)) await assertKeysFree(tx, ledger, part)
}

/** Closes the versions that the drafts follow, on the day from which the drafts are known: a statement for each number, day and approval. */
async function supersede(tx: Transaction, ledger: Ledger, drafts: readonly NewRowVersion[]): Promise<void> {
  for (const group of groupByPrevious(drafts)) {
    const { version, day, approval, followers } = group
    const replaced = approval === 'approved' ? sql`, replaced_on = ${replacedOn(day)}` : sql``
    const { rows } = await sql<{ waited: boolean }>`
      update ${sql.id(ledger.table)} set superseded_on = ${day}::date${replaced}
      where city_id = ${tx.cityId} and id = ${anyOf(followers.map(({ id }) => id))} and version = ${version}
        and superseded_on is null
      returning approval = 'submitted' as waited`.execute(tx.query)
    if (rows.length < followers.length) throw await conflictAmong(tx, ledger, followers)
    if (approval === 'approved' && rows.some(({ waited }) => waited)) await replaceBehind(tx, ledger, group)
  }
}

/** Only an approved version is ever replaced. */
function replacedOn(day: string): RawBuilder<unknown> {
  return sql`case when approval = 'approved' then ${day}::date end`
}

/** Closes the approved versions that stood behind versions that waited. */
async function replaceBehind(tx: Transaction, ledger: Ledger, { version, day, followers }: Followers): Promise<void> {
  await sql`
    update ${sql.id(ledger.table)} set replaced_on = ${day}::date
    where city_id = ${tx.cityId} and id = ${anyOf(followers.map(({ id }) => id))} and version < ${version}
      and superseded_on is not null and replaced_on is null and approval = 'approved'`.execute(tx.query)
}

interface Followers {
  readonly version: number
  readonly day: string
  readonly approval: Approval
  readonly followers: NewRowVersion[]
}

function groupByPrevious(drafts: readonly NewRowVersion[]): Iterable<Followers> {
  const groups = new Map<string, Followers>()
  for (const draft of drafts) {
    const [version, day, approval] = [draft.expectedVersion, draft.knownFrom, draft.approval]
    const key = `${version} ${day} ${approval}`
    const group = groups.get(key) ?? { version, day, approval, followers: [] }
    group.followers.push(draft)
    groups.set(key, group)
  }
  return groups.values()
}

/** One of the drafts follows a version that is not the last, or none at all. */
async function conflictAmong(tx: Transaction, ledger: Ledger, drafts: readonly NewRowVersion[]): Promise<DomainError> {
  const records = await readRecords(
    tx,
    sql`select id, max(version) as version from ${sql.id(ledger.table)}
      where city_id = ${tx.cityId} and id = ${anyOf(drafts.map(({ id }) => id))} group by id`,
  )
  const current = new Map(records.map(({ id, version }) => [id, Number(version)]))
  const late = drafts.find(({ id, expectedVersion }) => current.get(id) !== expectedVersion)
  return new DomainError('ledger.conflict', {
    version: late?.expectedVersion ?? 0,
    current: (late && current.get(late.id)) ?? 0,
  })
}

async function insertVersions(tx: Transaction, ledger: Ledger, drafts: readonly NewRowVersion[]): Promise<void> {
  const columns = versionColumns(ledger, tx.cityId, await readTitleSorts(tx, ledger, drafts))
  const insert = insertColumns(ledger.table, columns, drafts)
  const { numAffectedRows } = await sql`${insert} on conflict do nothing`.execute(tx.query)
  if (Number(numAffectedRows) < drafts.length) throw await takenAmong(tx, ledger, drafts)
}

/** Where a row is titled by another one, it sorts by the pinyin that this one has. */
async function readTitleSorts(tx: Transaction, ledger: Ledger, drafts: readonly NewRowVersion[]): Promise<TitleSorts> {
  const title = fieldOf(ledger, ledger.title)
  if (title.kind !== 'reference') return new Map()
  const referred = referredLedger(title.refersTo)
  const ids = [...new Set(drafts.map(({ values }) => String(values[title.name])))]
  const records = await readRecords(
    tx,
    sql`select id, ${titleSql(referred).sort} as sort from ${sql.id(referred.table)}
      where ${latest(tx, referred)} and id = ${anyOf(ids)}`,
  )
  return new Map(records.map(({ id, sort }) => [String(id), String(sort)]))
}

/** Why not every draft was inserted: another row of today, seen or not, has the key of one; or a new row has the id of another. */
async function takenAmong(tx: Transaction, ledger: Ledger, drafts: readonly NewRowVersion[]): Promise<DomainError> {
  const records = await readRecords(
    tx,
    sql`select id from ${sql.id(ledger.table)}
      where city_id = ${tx.cityId} and id = ${anyOf(drafts.map(({ id }) => id))} and superseded_on is null`,
  )
  const inserted = new Set(records.map(({ id }) => id))
  const missing = drafts.find(({ id }) => !inserted.has(id))
  if (missing === undefined) return new DomainError('ledger.conflict', { version: 0, current: 1 })
  return new DomainError('ledger.key-taken', { row: await titleOf(tx, ledger, missing) })
}

/**
 * No two rows have one key by their approved versions either: a row whose new key waits keeps its approved one until the city office decides.
 *
 * @throws DomainError `ledger.key-taken`
 */
async function assertKeysFree(tx: Transaction, ledger: Ledger, drafts: readonly NewRowVersion[]): Promise<void> {
  const key = ledger.key.map((name) => sql.id(fieldOf(ledger, name).column))
  const same = key.map((column) => sql`behind.${column} is not distinct from added.${column}`)
  const table = sql.id(ledger.table)
  const records = await readRecords(
    tx,
    sql`select added.id from ${table} as behind
      join ${table} as added on added.city_id = behind.city_id and added.id <> behind.id and ${sql.join(same, sql` and `)}
      where behind.city_id = ${tx.cityId} and ${isStanding('behind', standingApproved)} and behind.superseded_on is not null
        and added.id = ${anyOf(drafts.map(({ id }) => id))} and ${isStanding('added', standingApproved)} limit 1`,
  )
  const taken = drafts.find(({ id }) => id === records[0]?.id)
  if (taken !== undefined) throw new DomainError('ledger.key-taken', { row: await titleOf(tx, ledger, taken) })
}

async function titleOf(tx: Transaction, ledger: Ledger, { values }: NewRowVersion): Promise<string> {
  const title = fieldOf(ledger, ledger.title)
  const value = String(values[title.name])
  if (title.kind !== 'reference') return value
  return (await listNamesOf(tx, referredLedger(title.refersTo), [value])).get(value) ?? value
}
