import type { Claim, Operand } from '#domain/condition/condition.ts'
import type { Ledger, LedgerField } from '#domain/ledger/ledger.ts'
import { useT } from '../../../app/locale-context.tsx'
import { Button } from '../../../ui/button.tsx'
import { ChoiceField } from '../../../ui/field.tsx'
import { ledgerNamed } from '../list-address.ts'
import { useNaming } from '../values/field-words.ts'
import styles from './filter.module.css'
import type { DraftClaim } from './filter-draft.ts'
import { FilterOperand } from './filter-operand.tsx'
import {
  firstOperator,
  type OfferedOperator,
  offeredOperators,
  operatorKey,
  shownOperator,
  withOperator,
} from './filter-operators.ts'

interface FilterClaimProps {
  readonly ledger: Ledger
  readonly claim: DraftClaim
  readonly onClaim: (claim: DraftClaim | null) => void
  /** False inside a claim about a referred row: one step is enough. */
  readonly mayRefer: boolean
  readonly mayDrop?: boolean
}

/** One field, how it is compared, and with what. */
export function FilterClaim({ ledger, claim, onClaim, mayRefer, mayDrop = true }: FilterClaimProps) {
  const t = useT()
  const naming = useNaming()
  const fields = [...ledger.fields.values()]
  const field = ledger.fields.get(claim.field)
  if (field === undefined) return null
  const put = (value: Operand | null) => onClaim({ ...claim, value })
  return (
    <fieldset className={styles.claim}>
      <legend className="visually-hidden">{naming(field)}</legend>
      <ChoiceField
        label={t('condition.field')}
        choices={fields.map((one) => ({ value: one.name, text: naming(one) }))}
        value={field.name}
        onChoice={(name) => onClaim(forField(claim, ledger.fields.get(name) ?? field))}
      />
      <ChoiceField<OfferedOperator>
        label={t('condition.operator')}
        choices={withShown(offeredOperators(field.kind, mayRefer), claim).map((one) => ({
          value: one,
          text: t(operatorKey(one, field.kind)),
        }))}
        value={shownOperator(claim.operator, claim.value)}
        onChoice={(operator) => onClaim({ ...claim, ...withOperator(operator, claim) })}
      />
      {claim.operator === 'refers-to' ? (
        <ReferredClaim field={field} value={claim.value} onValue={put} />
      ) : (
        <FilterOperand ledger={ledger} field={field} claim={claim} onValue={put} />
      )}
      {mayDrop && (
        <Button look="quiet" className={styles.drop} onClick={() => onClaim(null)}>
          {t('condition.filter.drop')}
        </Button>
      )}
    </fieldset>
  )
}

function forField(claim: DraftClaim, field: LedgerField): DraftClaim {
  return { key: claim.key, field: field.name, operator: firstOperator(field.kind), value: null }
}

/** An operator that came with the address is shown even where it would not be offered. */
function withShown(offered: readonly OfferedOperator[], { operator, value }: DraftClaim): OfferedOperator[] {
  return [...new Set([...offered, shownOperator(operator, value)])]
}

interface ReferredProps {
  readonly field: LedgerField
  readonly value: Operand | null
  readonly onValue: (value: Operand) => void
}

/** A claim about the row that the field names, e.g. the place of a project. */
function ReferredClaim({ field, value, onValue }: ReferredProps) {
  const referred = field.kind === 'reference' ? ledgerNamed(field.refersTo) : undefined
  if (referred === undefined) return null
  return (
    <div className={styles.referred}>
      <FilterClaim
        ledger={referred}
        claim={innerClaim(value, referred)}
        onClaim={(inner) =>
          inner && onValue({ field: inner.field, operator: inner.operator, value: inner.value ?? '' })
        }
        mayRefer={false}
        mayDrop={false}
      />
    </div>
  )
}

/** An inner claim without a value holds the empty text, which no condition accepts: it counts as unfinished. */
function innerClaim(value: Operand | null, referred: Ledger): DraftClaim {
  if (isInnerClaim(value)) return { key: 0, ...value, value: value.value === '' ? null : value.value }
  const kind = referred.fields.get(referred.title)?.kind ?? 'text'
  return { key: 0, field: referred.title, operator: firstOperator(kind), value: null }
}

function isInnerClaim(value: Operand | null): value is Claim {
  return typeof value === 'object' && value !== null && 'operator' in value
}
