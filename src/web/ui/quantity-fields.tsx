import { useT } from '../app/locale-context.tsx'
import { ChoiceField, TextField } from './field.tsx'
import { FieldRow } from './form.tsx'
import { comparatorChoices, exactFault } from './form-values.ts'
import type { QuantityDraft } from './quantity-draft.ts'

interface QuantityFieldsProps {
  /** Whose words the fields carry: a figure's 数值 or a target's 目标值. */
  readonly noun: 'statistic' | 'target'
  readonly draft: QuantityDraft
  readonly onDraft: (patch: Partial<QuantityDraft>) => void
}

/** Comparator, value, upper bound and unit in one row, as every form asks for an amount. */
export function QuantityFields({ noun, draft, onDraft }: QuantityFieldsProps) {
  const t = useT()
  const { comparator, value, valueHigh, unit } = draft
  const fault = exactFault(value)
  return (
    <FieldRow>
      <ChoiceField
        label={t(`${noun}.form.comparator`)}
        choices={comparatorChoices.map((one) => ({ value: one, text: t(`quantity.comparator.${one}`) }))}
        value={comparator}
        onChoice={(chosen) => onDraft({ comparator: chosen })}
      />
      <TextField
        label={t(`${noun}.form.value`)}
        value={value}
        onText={(text) => onDraft({ value: text })}
        inputMode="decimal"
        error={fault && t(fault)}
        required
      />
      <TextField
        label={t(`${noun}.form.value-high`)}
        value={valueHigh}
        onText={(text) => onDraft({ valueHigh: text })}
        inputMode="decimal"
        optional
      />
      <TextField label={t(`${noun}.form.unit`)} value={unit} onText={(text) => onDraft({ unit: text })} required />
    </FieldRow>
  )
}
