import { useT } from '../app/locale-context.tsx'
import { ChoiceField, TextField } from './field.tsx'
import { FieldRow } from './form.tsx'
import { comparatorChoices, exactFault } from './form-values.ts'

type Comparator = (typeof comparatorChoices)[number]

interface QuantityFieldsProps {
  /** Whose words the fields carry: a figure's 数值 or a target's 目标值. */
  readonly noun: 'statistic' | 'target'
  readonly comparator: Comparator
  readonly onComparator: (comparator: Comparator) => void
  readonly value: string
  readonly onValue: (text: string) => void
  readonly valueHigh: string
  readonly onValueHigh: (text: string) => void
  readonly unit: string
  readonly onUnit: (text: string) => void
}

/** Comparator, value, upper bound and unit in one row, as every form asks for an amount. */
export function QuantityFields(props: QuantityFieldsProps) {
  const t = useT()
  const { noun, comparator, value, valueHigh, unit } = props
  const fault = exactFault(value)
  return (
    <FieldRow>
      <ChoiceField
        label={t(`${noun}.form.comparator`)}
        choices={comparatorChoices.map((one) => ({ value: one, text: t(`quantity.comparator.${one}`) }))}
        value={comparator}
        onChoice={props.onComparator}
      />
      <TextField
        label={t(`${noun}.form.value`)}
        value={value}
        onText={props.onValue}
        inputMode="decimal"
        error={fault && t(fault)}
        required
      />
      <TextField
        label={t(`${noun}.form.value-high`)}
        value={valueHigh}
        onText={props.onValueHigh}
        inputMode="decimal"
        optional
      />
      <TextField label={t(`${noun}.form.unit`)} value={unit} onText={props.onUnit} required />
    </FieldRow>
  )
}
