import type { Ledger } from './ledger.ts'

/**
 * The ledgers of a city by name, each with the city's own fields.
 *
 * @throws DomainError `ledger.unknown`
 */
export type LedgerSet = (name: string) => Ledger
