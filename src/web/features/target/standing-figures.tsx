import type { ReactNode } from 'react'
import { percentText } from '#i18n/decimal-text.ts'
import { useT } from '../../app/locale-context.tsx'
import { Percent } from '../../ui/changing.tsx'
import { CompletionBar } from '../../ui/completion-bar.tsx'
import { FigureLink } from '../../ui/figure-link.tsx'
import { PendingMark } from '../../ui/pending-mark.tsx'
import { Quantity } from '../../ui/quantity.tsx'
import { SourceLine } from '../../ui/source-line.tsx'
import { SyntheticMark } from '../../ui/synthetic-mark.tsx'
import styles from './standing-figures.module.css'
import { absentReason, paceWords } from './standing-words.ts'
import type { BoardTarget } from './target.queries.ts'
import { ValueDay } from './value-day.tsx'

/** The heroes: completion, actual and target, pace and what is missing, and where both numbers come from. */
export function StandingFigures({ target }: { target: BoardTarget }) {
  const t = useT()
  const { standing } = target
  const { figure } = standing
  return (
    <section className={styles.standing} aria-label={t('target.standing')}>
      <dl className={styles.figures}>
        <Figure label={t('target.column.completion')} big>
          {standing.completion === null ? (
            <Quantity value={null} absent={absentReason(standing.light.reason)} />
          ) : (
            <Percent ratio={standing.completion} />
          )}
        </Figure>
        <Figure label={t('target.column.actual')}>
          {figure ? (
            <FigureLink figure={{ indicator: target.indicator.id, place: target.place.id, period: figure.period }}>
              <Quantity
                value={figure.value}
                valueHigh={figure.valueHigh}
                unit={figure.unit}
                comparator={figure.comparator}
              />
            </FigureLink>
          ) : (
            <Quantity value={null} absent={absentReason(standing.light.reason)} />
          )}{' '}
          {figure?.synthetic && <SyntheticMark />}
          {figure?.approval === 'submitted' && <PendingMark />}
          <ValueDay standing={standing} />
        </Figure>
        <Figure label={t('target.column.target')}>
          <Quantity {...target.value} absent="not-public" />
        </Figure>
        <Figure label={t(standing.pacing.judgedBy === 'learned' ? 'target.pacing.learned' : 'target.pace')}>
          {percentText(standing.pace)}
        </Figure>
        <Figure label={t('target.column.missing')}>
          <Quantity value={standing.missing} unit={target.value.unit} absent="not-applicable" />
        </Figure>
      </dl>
      <CompletionBar
        completion={standing.completion}
        pace={standing.pace}
        light={standing.light.light}
        reason={t(`light.reason.${standing.light.reason}`)}
      />
      <p className={styles.words}>
        <b>{paceWords(t, standing.light.behindPoints)}</b>
        <span>{t('target.window', { from: target.startsOn, to: target.deadline })}</span>
        {target.baseValue !== null && (
          <span>
            {t('target.base')} <Quantity value={target.baseValue} unit={target.value.unit} />
          </span>
        )}
        {standing.otherSources > 0 && figure && (
          <FigureLink figure={{ indicator: target.indicator.id, place: target.place.id, period: figure.period }}>
            {t('target.other-sources', { count: standing.otherSources })}
          </FigureLink>
        )}
      </p>
      <dl className={styles.sources}>
        <dt>{t('target.column.target')}</dt>
        <dd>
          <SourceLine source={target.source} locator={null} />
        </dd>
        {figure && (
          <>
            <dt>{t('target.column.actual')}</dt>
            <dd>
              <SourceLine source={figure.source} locator={figure.locator} />
            </dd>
          </>
        )}
      </dl>
    </section>
  )
}

function Figure({ label, big = false, children }: { label: string; big?: boolean; children: ReactNode }) {
  return (
    <div className={styles.figure} data-big={big}>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  )
}
