import { groupDigits, plainDecimal, roundDecimal } from '#i18n/decimal-text.ts'
import { unitText } from '#i18n/unit-text.ts'
import { useT } from '../app/locale-context.tsx'
import { Changing } from './changing.tsx'
import styles from './quantity.module.css'

export type AbsentReason = 'not-reported' | 'not-split' | 'not-applicable' | 'not-public' | 'withheld'

export interface QuantityProps {
  /** Exact decimal text; null shows the name of the non-result instead. */
  readonly value: string | null
  readonly valueHigh?: string | null
  readonly unit?: string
  readonly comparator?: string
  readonly absent?: AbsentReason
  /** Rounds to so many decimals; without it every digit is shown. */
  readonly places?: number
}

/**
 * Every number on every screen: tabular figures, its unit small beside it, bounds kept, a non-result by its name. A number that somebody
 * changed while it is looked at tints for two seconds.
 */
export function Quantity({ value, valueHigh, unit, comparator = '=', absent = 'not-reported', places }: QuantityProps) {
  const t = useT()
  if (value === null) return <span className={styles.absent}>{t(`quantity.absent.${absent}`)}</span>
  const show = (text: string) => groupDigits(places === undefined ? plainDecimal(text) : roundDecimal(text, places))
  const figure = valueHigh ? `${show(value)}–${show(valueHigh)}` : show(value)
  const sign = comparator === '=' ? '' : comparatorSign(t, comparator)
  return (
    <Changing text={figure} className={styles.quantity}>
      {sign !== '' && <span className={styles.sign}>{sign}</span>}
      <span>{figure}</span>
      {unit !== undefined && <span className={styles.unit}>{unitText(unit, t.locale)}</span>}
    </Changing>
  )
}

function comparatorSign(t: ReturnType<typeof useT>, comparator: string): string {
  const key = `quantity.comparator.${comparator}`
  return t.has(key) ? t(key) : comparator
}
