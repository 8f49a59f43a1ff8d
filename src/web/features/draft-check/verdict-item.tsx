import { periodText } from '#i18n/date-text.ts'
import { nameOf, placeName } from '#i18n/names.ts'
import type { Translator } from '#i18n/translator.ts'
import { useT } from '../../app/locale-context.tsx'
import { Button } from '../../ui/button.tsx'
import { HowSure } from '../library/how-sure-note.tsx'
import styles from './draft-check.module.css'
import type { Judged } from './draft-check.queries.ts'
import { replacementOf } from './mended-text.ts'
import { RightFigure } from './right-figure.tsx'
import { isContested, verdictSigns } from './verdict-mark.ts'

interface VerdictItemProps {
  readonly finding: Judged
  readonly isMended: boolean
  readonly onMend: (id: string) => void
  readonly lit: 'chosen' | 'pointed' | undefined
}

/** One figure: its verdict, what it was read as, the right figure and who says it, why, and the one click that mends it. */
export function VerdictItem({ finding, isMended, onMend, lit }: VerdictItemProps) {
  const t = useT()
  const { id, quote, verdict, reason, remark } = finding
  const replacement = replacementOf(finding)
  return (
    <li className={styles.item} data-mark={id} data-lit={lit}>
      <p className={styles.itemHead}>
        <span className={styles.verdict}>
          <span className={styles.sign} aria-hidden="true">
            {verdictSigns[verdict]}
          </span>
          {t(`draft-check.verdict.${verdict}`)}
        </span>
        {isContested(finding) && <span className={styles.done}>{t('draft-check.contested')}</span>}
        <a href={`?at=${encodeURIComponent(id)}`} data-mark={id} className={styles.quote} title={t('draft-check.show')}>
          {quote}
        </a>
        {isMended && <span className={styles.done}>{t('draft-check.mended')}</span>}
      </p>
      <p className={styles.detail}>{readAs(t, finding)}</p>
      <RightFigure finding={finding} />
      <p>{reason.text}</p>
      {remark !== undefined && <p>{remark}</p>}
      <Others finding={finding} />
      <div className={styles.buttons}>
        {replacement !== null && (
          <Button onClick={() => onMend(id)} aria-pressed={isMended}>
            {isMended ? t('draft-check.action.undo', { quote }) : t('draft-check.action.mend', { replacement })}
          </Button>
        )}
        <HowSure confidence={finding.confidence} rules={finding.rules} />
      </div>
    </li>
  )
}

/** Thing, place, time and kind as the reading took them. */
function readAs(t: Translator, finding: Judged): string {
  const { indicator, subject, place, placeName: named, period, deadline, kind } = finding
  return [
    indicator === null ? subject : nameOf(indicator, t.locale),
    place === null ? named : placeName(place, t.locale),
    period === null ? null : periodText(period, t.locale),
    deadline === null ? null : t('draft-check.by', { day: deadline }),
    t(`library.finding.${kind}`),
  ]
    .filter(Boolean)
    .join(' · ')
}

/** What other sources say of the same. */
function Others({ finding: { others } }: { finding: Judged }) {
  const t = useT()
  if (others.length === 0) return null
  return (
    <ul className={styles.others} aria-label={t('draft-check.others')}>
      {others.map(({ text, source }) => (
        <li key={`${text}-${source.name}`}>
          <b>{text}</b> <span className={styles.detail}>{source.name}</span>
        </li>
      ))}
    </ul>
  )
}
