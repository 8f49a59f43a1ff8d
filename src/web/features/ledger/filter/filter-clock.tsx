import type { ClockOperand, Operand } from '#domain/condition/condition.ts'
import { useT } from '../../../app/locale-context.tsx'
import { ChoiceField, TextField } from '../../../ui/field.tsx'
import styles from './filter.module.css'

const units = ['day', 'month', 'year'] as const

/** A day or month counted from the clock: so many days, months or years before or after. */
export function ClockValue({ value, onValue }: { value: Operand | null; onValue: (value: Operand | null) => void }) {
  const t = useT()
  const { today, unit } = isClock(value) ? value : { today: 0, unit: 'day' as const }
  const isAgo = today <= 0
  const put = (count: number, ago: boolean, chosen: ClockOperand['unit']) =>
    onValue({ today: ago ? -count : count, unit: chosen })
  return (
    <div className={styles.clock}>
      <TextField
        label={t('condition.clock.count')}
        inputMode="numeric"
        value={String(Math.abs(today))}
        onText={(text) => put(Number(text.replace(/\D/g, '').slice(0, 4)), isAgo, unit)}
      />
      <ChoiceField
        label={t('condition.clock.unit')}
        choices={units.map((one) => ({ value: one, text: t(`condition.clock.unit.${one}`) }))}
        value={unit}
        onChoice={(chosen) => put(Math.abs(today), isAgo, chosen)}
      />
      <ChoiceField
        label={t('condition.clock.direction')}
        choices={(['ago', 'ahead'] as const).map((one) => ({ value: one, text: t(`condition.clock.${one}`) }))}
        value={isAgo ? 'ago' : 'ahead'}
        onChoice={(chosen) => put(Math.abs(today), chosen === 'ago', unit)}
      />
    </div>
  )
}

function isClock(value: Operand | null): value is ClockOperand {
  return typeof value === 'object' && value !== null && 'today' in value
}
