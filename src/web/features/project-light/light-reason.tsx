import { dayText } from '#i18n/date-text.ts'
import { nameOf } from '#i18n/names.ts'
import { useT } from '../../app/locale-context.tsx'
import { LightMark } from '../../ui/light-mark.tsx'
import { LightActs } from './light-acts.tsx'
import styles from './lights.module.css'
import type { ProjectLight } from './project-light.queries.ts'

/** A light with what it warns of, why, and by which rule. */
export function LightReason({ projectId, light }: { projectId: string; light: ProjectLight }) {
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
      {light.isQuiet && <span className={styles.rule}>{t('project-light.quiet')}</span>}
      <WaiverWords light={light} />
      <LightActs projectId={projectId} light={light} />
    </li>
  )
}

/** Who waived it until when, and why; or what became of the asking. */
function WaiverWords({ light: { waiver } }: { light: ProjectLight }) {
  const t = useT()
  if (waiver === null || waiver.state === 'none') return null
  const { state, until, why, by, day } = waiver
  return (
    <span className={styles.rule}>
      {t(`project-light.waiver.${state}`, {
        ...{ why, by, day: dayText(day, t.locale) },
        until: until === null ? '' : dayText(until, t.locale),
      })}
    </span>
  )
}
