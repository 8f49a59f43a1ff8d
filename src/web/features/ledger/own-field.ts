import type { listLedgers } from '#contract/ledger.ts'
import type { OutputOf } from '#contract/operation.ts'
import type { Field } from '#domain/ledger/field.ts'
import type { ExtraField } from '#domain/ledger/ledger.ts'
import { isUnitCode } from '#domain/quantity/unit.ts'

export type LedgerInfo = OutputOf<typeof listLedgers>['ledgers'][number]
type OwnField = LedgerInfo['ownFields'][number]

/** A field that a city added, as the definitions write theirs. */
export function extraFieldOf({ name, field }: OwnField): ExtraField {
  return { name, field: fieldOf(field) }
}

function fieldOf({ kind, unit, decimals, adds, choices, zh, en, aliases, means, source }: OwnField['field']): Field {
  const said = {
    zh,
    en,
    ...(aliases ? { aliases } : {}),
    ...(means ? { means } : {}),
    ...(source ? { source } : {}),
  }
  switch (kind) {
    case 'amount':
      return unit !== undefined && isUnitCode(unit)
        ? { ...said, kind, unit, decimals: decimals ?? 4, adds: adds ?? false }
        : { ...said, kind: 'text' }
    case 'choice':
      return { ...said, kind, choices: choices ?? [] }
    case 'reference':
      return { ...said, kind: 'text' }
    default:
      return { ...said, kind }
  }
}
