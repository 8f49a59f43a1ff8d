import type { Operand } from '#domain/condition/condition.ts'
import { isComparison } from '#domain/condition/operators-of.ts'
import type { Ledger, LedgerField } from '#domain/ledger/ledger.ts'
import { useT } from '../../../app/locale-context.tsx'
import { ChoiceField, Field } from '../../../ui/field.tsx'
import { useNaming } from '../values/field-words.ts'
import { ValueEditor } from '../values/value-editor.tsx'
import { noNames } from '../values/value-text.tsx'
import { ClockValue } from './filter-clock.tsx'
import type { DraftClaim } from './filter-draft.ts'
import { ChoiceList, TextList } from './filter-lists.tsx'

export interface OperandProps {
  readonly ledger: Ledger
  readonly field: LedgerField
  readonly claim: DraftClaim
  readonly onValue: (value: Operand | null) => void
}

/** What a field is compared with: a value by its kind, a day counted from today, another field, or a list. */
export function FilterOperand(props: OperandProps) {
  const { claim } = props
  if (claim.operator === 'empty') return null
  if (claim.operator === 'in') return <ListOperand {...props} />
  return isComparison(claim.operator) ? <Compared {...props} /> : <SingleValue {...props} />
}

function ListOperand({ field, claim, onValue }: OperandProps) {
  const List = field.kind === 'choice' ? ChoiceList : TextList
  return <List field={field} value={claim.value} onValue={onValue} />
}

type Form = 'value' | 'clock' | 'field'

function Compared(props: OperandProps) {
  const t = useT()
  const { ledger, field, claim, onValue } = props
  const others = comparableFields(ledger, field)
  const isTime = field.kind === 'day' || field.kind === 'month'
  const forms: Form[] = [
    'value',
    ...(isTime ? (['clock'] as const) : []),
    ...(others.length > 0 ? (['field'] as const) : []),
  ]
  const form = formOf(claim.value)
  const first: Record<Form, Operand | null> = {
    value: null,
    clock: { today: 0, unit: field.kind === 'month' ? 'month' : 'day' },
    field: { field: others[0]?.name ?? field.name },
  }
  return (
    <>
      {forms.length > 1 && (
        <ChoiceField
          label={t('condition.operand')}
          choices={forms.map((value) => ({ value, text: t(`condition.operand.${value}`) }))}
          value={form}
          onChoice={(chosen) => onValue(first[chosen])}
        />
      )}
      {form === 'value' && <SingleValue {...props} />}
      {form === 'clock' && <ClockValue value={claim.value} onValue={onValue} />}
      {form === 'field' && <OtherField others={others} value={claim.value} onValue={onValue} />}
    </>
  )
}

function formOf(value: Operand | null): Form {
  if (typeof value !== 'object' || value === null) return 'value'
  if ('today' in value) return 'clock'
  return 'field' in value ? 'field' : 'value'
}

function comparableFields(ledger: Ledger, field: LedgerField): LedgerField[] {
  const word = ledger.words.get(field.name)
  return [...ledger.fields.values()].filter((other) => {
    const otherWord = ledger.words.get(other.name)
    return (
      other.name !== field.name &&
      field.kind !== 'note' &&
      otherWord?.kind === word?.kind &&
      otherWord?.unit === word?.unit &&
      otherWord?.refersTo === word?.refersTo
    )
  })
}

function SingleValue({ field, claim, onValue }: OperandProps) {
  const t = useT()
  const value = typeof claim.value === 'string' || typeof claim.value === 'boolean' ? claim.value : null
  return (
    <Field label={t('condition.value')}>
      {({ id }) => (
        <ValueEditor
          id={id}
          label={t('condition.value')}
          field={field.kind === 'note' ? { ...field, kind: 'text' } : field}
          value={value}
          names={noNames}
          onValue={(typed) =>
            onValue(field.kind === 'amount' && typeof typed === 'string' ? plainNumber(typed) : typed)
          }
        />
      )}
    </Field>
  )
}

/** 1,000 and １０００ are 1000. */
function plainNumber(typed: string): string {
  return typed.normalize('NFKC').replace(/[,\s]/g, '')
}

function OtherField({
  others,
  value,
  onValue,
}: {
  others: readonly LedgerField[]
  value: Operand | null
  onValue: (value: Operand) => void
}) {
  const t = useT()
  const naming = useNaming()
  const chosen = typeof value === 'object' && value !== null && 'field' in value ? value.field : ''
  return (
    <ChoiceField
      label={t('condition.operand.field')}
      choices={others.map((one) => ({ value: one.name, text: naming(one) }))}
      value={chosen}
      onChoice={(name) => onValue({ field: name })}
    />
  )
}
