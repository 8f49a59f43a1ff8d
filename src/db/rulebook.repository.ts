import type { Selectable } from 'kysely'
import type { Schema } from './schema.ts'
import type { Transaction } from './transact.ts'

/** Tables in which the rulebook keeps versions of its rules. */
type RuleTable = 'measureVersion' | 'indicatorVersion' | 'lightRuleVersion' | 'ledgerCheckVersion'

export type RuleVersion<T extends RuleTable> = Readonly<Selectable<Schema[T]>>

export function listMeasureVersions(tx: Transaction): Promise<RuleVersion<'measureVersion'>[]> {
  return tx.query.selectFrom('measureVersion').selectAll().where('cityId', '=', tx.cityId).execute()
}

export function listIndicatorVersions(tx: Transaction): Promise<RuleVersion<'indicatorVersion'>[]> {
  return tx.query.selectFrom('indicatorVersion').selectAll().where('cityId', '=', tx.cityId).execute()
}

export function listLightRuleVersions(tx: Transaction): Promise<RuleVersion<'lightRuleVersion'>[]> {
  return tx.query.selectFrom('lightRuleVersion').selectAll().where('cityId', '=', tx.cityId).execute()
}

export function listLedgerCheckVersions(tx: Transaction): Promise<RuleVersion<'ledgerCheckVersion'>[]> {
  return tx.query.selectFrom('ledgerCheckVersion').selectAll().where('cityId', '=', tx.cityId).execute()
}
