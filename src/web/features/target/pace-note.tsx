import type { ReactNode } from 'react'
import { periodText } from '#i18n/date-text.ts'
import { percentText } from '#i18n/decimal-text.ts'
import { useT } from '../../app/locale-context.tsx'
import { Quantity } from '../../ui/quantity.tsx'
import { SyntheticMark } from '../../ui/synthetic-mark.tsx'
import styles from './pace-note.module.css'
import { learnedWords } from './pace-words.ts'
import type { BoardTarget } from './target.queries.ts'

/** Which pace the light went by, what both expect by now, and what each month must bring beside the best month so far. */
export function PaceNote({ target }: { target: BoardTarget }) {
  const t = useT()
  const { pacing } = target.standing
  return (
    <section className={styles.note} aria-label={t('target.pacing')}>
      <h2>{t('target.pacing')}</h2>
      <dl className={styles.figures}>
        <Expected label={t('target.pace')} expected={pacing.straight} unit={target.value.unit} />
        {pacing.learned && (
          <Expected label={t('target.pacing.learned')} expected={pacing.learned} unit={target.value.unit} />
        )}
        <MonthFigures target={target} />
      </dl>
      <p>{t(`target.pacing.judged.${pacing.judgedBy}`)}</p>
      {target.bestMonths?.neededIsBeyond === true && <p className={styles.beyond}>{t('target.best.beyond')}</p>}
      <p className={styles.detail}>
        {learnedWords(t, pacing).join(t.locale === 'en' ? '; ' : '；')} {pacing.learned?.synthetic && <SyntheticMark />}
      </p>
      {pacing.learned && pacing.rule && (
        <p className={styles.detail}>
          {pacing.rule.name} · {t('light.rule.version', { version: pacing.rule.version })} · {t('light.certainty')}{' '}
          <b>{pacing.rule.certainty}</b> · {t(`light.certainty.${pacing.rule.certainty}`)}
        </p>
      )}
    </section>
  )
}

function Expected({
  label,
  expected,
  unit,
}: {
  label: string
  expected: BoardTarget['standing']['pacing']['straight']
  unit: string
}) {
  const t = useT()
  return (
    <Figure label={`${label} · ${t('target.pacing.expects')}`} beside={percentText(expected.share)}>
      <Quantity value={expected.value} unit={unit} absent="not-applicable" places={1} />
    </Figure>
  )
}

function MonthFigures({ target: { standing, bestMonths, value } }: { target: BoardTarget }) {
  const t = useT()
  return (
    <>
      <Figure label={t('target.needed')}>
        <Quantity value={standing.neededPerMonth} unit={value.unit} absent="not-applicable" places={1} />
      </Figure>
      {bestMonths && (
        <>
          <Best label={t('target.best.this-year')} found={bestMonths.thisYear} unit={value.unit} />
          <Best label={t('target.best.past-years')} found={bestMonths.pastYears} unit={value.unit} />
        </>
      )}
    </>
  )
}

type BestMonth = NonNullable<BoardTarget['bestMonths']>['thisYear']

function Best({ label, found: { best, unknownMonths }, unit }: { label: string; found: BestMonth; unit: string }) {
  const t = useT()
  if (best === 'months-missing') {
    return (
      <Figure label={label}>
        <span className={styles.absent}>{t('target.best.missing')}</span>
      </Figure>
    )
  }
  const unknown = unknownMonths > 0 ? ` · ${t('target.best.unknown', { count: unknownMonths })}` : ''
  return (
    <Figure label={label} beside={`${periodText(best.month, t.locale)}${unknown}`}>
      <Quantity value={best.increase} unit={unit} places={1} />
    </Figure>
  )
}

function Figure({ label, beside, children }: { label: string; beside?: string; children: ReactNode }) {
  return (
    <div className={styles.figure}>
      <dt>{label}</dt>
      <dd>
        <b>{children}</b> {beside !== undefined && <span className={styles.detail}>{beside}</span>}
      </dd>
    </div>
  )
}
