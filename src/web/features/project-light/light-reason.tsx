import { dayText } from '#i18n/date-text.ts'
import { nameOf } from '#i18n/names.ts'
import { useT } from '../../app/locale-context.tsx'
import { LightMark } from '../../ui/light-mark.tsx'
import styles from './lights.module.css'
import type { ProjectLight } from './project-light.queries.ts'

/** A light with what it warns of, why, and by which rule. */
export function LightReason({ light }: { light: ProjectLight }) {
  const t = useT()
  const { kind, day, daysLate, behindPoints, reason, gate, rule } = light
  const params = {
    day: day === null ? '' : dayText(day, t.locale),
    days: daysLate ?? 0,
    points: behindPoints ?? '',
    gate: gate === null ? '' : nameOf(gate, t.locale),
  }
  return (
    <li className={styles.light}>
      <LightMark light={light.light} label={`${t(`project-light.kind.${kind}`)} · ${t(`light.${light.light}`)}`} />
      <span>{t(`project-light.reason.${reason}`, params)}</span>
      {rule && (
        <span className={styles.rule}>
          {t('project-light.rule', {
            name: rule.name,
            version: rule.version,
            certainty: rule.certainty,
          })}
        </span>
      )}
    </li>
  )
}
