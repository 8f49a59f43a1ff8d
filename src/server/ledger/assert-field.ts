import { DomainError } from '#domain/errors.ts'
import type { Ledger } from '#domain/ledger/ledger.ts'

/** @throws DomainError `ledger.field-unknown` */
export function assertField(ledger: Ledger, field: string): void {
  if (!ledger.fields.has(field)) throw new DomainError('ledger.field-unknown', { ledger: ledger.name, field })
}
