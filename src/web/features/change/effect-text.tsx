import { effectUnit } from '#domain/change/effect.ts'
import { roundDecimal, signedDigits } from '#i18n/decimal-text.ts'
import { unitText } from '#i18n/unit-text.ts'
import { useT } from '../../app/locale-context.tsx'
import styles from './change.module.css'

interface EffectTextProps {
  /** Null where it cannot be told. */
  readonly effect: string | null
  /** Decimals at which it is written. */
  readonly places: number
  /** Of the indicator. */
  readonly unit: string
}

/** What a part does to the indicator, with its sign and unit; one that cannot be told says so. */
export function EffectText({ effect, places, unit }: EffectTextProps) {
  const t = useT()
  if (effect === null) return <span className={styles.absent}>{t('change.no-effect')}</span>
  return <SignedAmount amount={effect} places={places} unit={effectUnit(unit)} />
}

/** A difference with its sign, its unit small beside it. */
export function SignedAmount({ amount, places, unit }: { amount: string; places: number; unit: string }) {
  const t = useT()
  return (
    <span className={styles.number}>
      {signedDigits(roundDecimal(amount, places))} <span className={styles.unit}>{unitText(unit, t.locale)}</span>
    </span>
  )
}
