import { groupDigits, plainDecimal } from '#i18n/decimal-text.ts'
import { nameOf } from '#i18n/names.ts'
import type { Translator } from '#i18n/translator.ts'
import { unitText } from '#i18n/unit-text.ts'
import { useT } from '../../app/locale-context.tsx'
import { DutyContact } from '../../ui/duty-contact.tsx'
import styles from './next-step.module.css'
import type { BoardTarget } from './target.queries.ts'

/** Every screen ends in an action with an owner: what is to be done, by whom, by when, and the number to call. */
export function NextStep({ target }: { target: BoardTarget }) {
  const t = useT()
  return (
    <section className={styles.step} aria-label={t('target.next')}>
      <h2>{t('target.next')}</h2>
      <p className={styles.what}>{nextStepWords(t, target)}</p>
      <DutyContact duty={target.duty} />
    </section>
  )
}

/** The sentence of the next step. */
export function nextStepWords(t: Translator, target: BoardTarget): string {
  if (target.duty === null) return t('target.next.unowned')
  const name = nameOf(target.duty, t.locale)
  const { missing, light } = target.standing
  switch (light.reason) {
    case 'not-reported':
      return t('target.next.report', { name })
    case 'outdated':
      return t('target.next.renew', { name, day: target.standing.judgedOn })
    case 'not-split':
      return t('target.next.split')
    case 'met':
      return t('target.next.met', { name })
    case 'missed':
      return t('target.next.missed', { name })
    case 'behind':
    case 'note':
      return missing === null
        ? t('target.next.watch', { name })
        : t('target.next.act', { name, deadline: target.deadline, missing: amount(t, missing, target.value.unit) })
    default:
      return t('target.next.watch', { name })
  }
}

function amount(t: Translator, value: string, unit: string): string {
  const gap = t.locale === 'en' ? ' ' : ''
  return `${groupDigits(plainDecimal(value))}${gap}${unitText(unit, t.locale)}`
}
