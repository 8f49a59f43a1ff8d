import { Link } from '@tanstack/react-router'
import type { MouseEvent, ReactNode } from 'react'
import { nameOf } from '#i18n/names.ts'
import { useT } from '../../app/locale-context.tsx'
import { useChangeSearch } from '../../app/view.ts'
import { Percent } from '../../ui/changing.tsx'
import { CompletionBar } from '../../ui/completion-bar.tsx'
import { FigureLink } from '../../ui/figure-link.tsx'
import { LightMark } from '../../ui/light-mark.tsx'
import { PendingMark } from '../../ui/pending-mark.tsx'
import { Quantity } from '../../ui/quantity.tsx'
import { SyntheticMark } from '../../ui/synthetic-mark.tsx'
import { showPlaces } from './show-places.ts'
import { absentReason, lightWord, paceSigned } from './standing-words.ts'
import type { Exception } from './target.queries.ts'
import { TargetAction } from './target-action.tsx'
import styles from './target-list.module.css'
import { ValueDay } from './value-day.tsx'

/** One promise: where it stands, where the gap lies, who must act. A click on the row shows its counties. */
export function TargetRow({ target, isSelected }: { target: Exception; isSelected: boolean }) {
  const t = useT()
  const change = useChangeSearch()
  const { standing } = target
  const name = nameOf(target.indicator, t.locale)
  const select = () => change({ target: target.id }, { replace: true })
  const needsAction = standing.light.light === 'red' || standing.light.light === 'amber'
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: a convenience of the mouse; the button at the end of the row is for the keyboard
    <li className={styles.row} data-selected={isSelected} onClick={(event) => isPlainClick(event) && select()}>
      <span className={styles.light}>
        <LightMark light={standing.light.light} label={lightWord(t, standing.light)} />
        <ValueDay standing={standing} />
      </span>
      <span className={styles.name}>
        <Link to="/targets/$id" params={{ id: target.id }} search={({ asOf, hierarchy }) => ({ asOf, hierarchy })}>
          {name}
        </Link>
        {target.level !== 'goal' && <span className={styles.level}>{t(`target.level.${target.level}`)}</span>}
        {target.synthetic && <SyntheticMark brief />}
      </span>
      <Numbers target={target} />
      <button
        type="button"
        className={styles.show}
        aria-pressed={isSelected}
        aria-label={t('target.show-on-map', { name })}
        title={t('target.show-on-map', { name })}
        onClick={() => {
          select()
          showPlaces()
        }}
      >
        <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
          <path d="M2 2h5v5H2zM9 2h5v5H9zM2 9h5v5H2zM9 9h5v5H9z" fill="none" stroke="currentColor" strokeWidth="1.4" />
        </svg>
      </button>
      <div className={styles.bar}>
        <CompletionBar
          completion={standing.completion}
          pace={standing.pace}
          light={standing.light.light}
          reason={t(`light.reason.${standing.light.reason}`)}
        />
      </div>
      {needsAction && <TargetAction target={target} />}
    </li>
  )
}

function isPlainClick(event: MouseEvent): boolean {
  return (
    event.target instanceof Element && event.target.closest('a, button') === null && String(getSelection() ?? '') === ''
  )
}

function Numbers({ target }: { target: Exception }) {
  const t = useT()
  const { standing } = target
  const { figure } = standing
  return (
    <>
      <NumberCell label={t('target.column.target')}>
        <Quantity
          {...target.value}
          comparator={target.value.comparator === '>=' ? '=' : target.value.comparator}
          absent="not-public"
        />
      </NumberCell>
      <NumberCell label={t('target.column.actual')}>
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
        )}
        {figure?.synthetic && <SyntheticMark brief />}
        {figure?.approval === 'submitted' && <PendingMark />}
      </NumberCell>
      <NumberCell label={t('target.column.completion')}>
        {standing.completion === null ? (
          <Quantity value={null} absent="not-applicable" />
        ) : (
          <b>
            <Percent ratio={standing.completion} />
          </b>
        )}
      </NumberCell>
      <NumberCell label={t('target.column.behind')}>
        {standing.light.behindPoints === null ? (
          <Quantity value={null} absent="not-applicable" />
        ) : (
          <span>
            {paceSigned(standing.light.behindPoints)}
            <small className={styles.points}>{t('quantity.points')}</small>
          </span>
        )}
      </NumberCell>
    </>
  )
}

function NumberCell({ label, children }: { label: string; children: ReactNode }) {
  return (
    <span className={styles.number}>
      <span className={styles.label}>{label}</span>
      {children}
    </span>
  )
}
