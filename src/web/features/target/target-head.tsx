import { Link } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import { nameOf, placeName } from '#i18n/names.ts'
import { useT } from '../../app/locale-context.tsx'
import { useCan, useWorld } from '../../app/session.queries.ts'
import { Button } from '../../ui/button.tsx'
import { LightMark } from '../../ui/light-mark.tsx'
import { useDocumentTitle } from '../../ui/page.tsx'
import { SyntheticMark } from '../../ui/synthetic-mark.tsx'
import { ViewControls } from '../../ui/view-controls.tsx'
import { lightWord } from './standing-words.ts'
import type { TargetDetail } from './target.queries.ts'
import styles from './target-head.module.css'

const ReviseTarget = lazy(async () => ({ default: (await import('./revise-target.tsx')).ReviseTarget }))
const SplitTarget = lazy(async () => ({ default: (await import('./split-target.tsx')).SplitTarget }))
const WithdrawTarget = lazy(async () => ({ default: (await import('./withdraw-target.tsx')).WithdrawTarget }))

/** Where one is, the target's name and light, and what may be done with it. */
export function TargetHead({ detail }: { detail: TargetDetail }) {
  const t = useT()
  const world = useWorld()
  const { target, programme } = detail
  const name = nameOf(target.indicator, t.locale)
  useDocumentTitle(name)
  return (
    <header className={styles.head}>
      <div className={styles.first}>
        <Link
          to="/board/$year"
          params={{ year: String(programme.year) }}
          search={({ asOf, hierarchy }) => ({ asOf, hierarchy, target: target.id })}
        >
          {programme.year} {programme.theme}
        </Link>
        {detail.parentId !== null && (
          <Link
            to="/targets/$id"
            params={{ id: detail.parentId }}
            search={({ asOf, hierarchy }) => ({ asOf, hierarchy })}
          >
            {t('target.parent')}
          </Link>
        )}
        <ViewControls today={world.today} asOf={detail.asOf} />
      </div>
      <div className={styles.second}>
        <h1>
          {name} · {placeName(target.place, t.locale)}
        </h1>
        <span className={styles.light}>
          <LightMark light={target.standing.light.light} label={lightWord(t, target.standing.light)} />
        </span>
        <span>{t(`target.level.${target.level}`)}</span>
        {target.synthetic && <SyntheticMark />}
        <Actions detail={detail} />
      </div>
    </header>
  )
}

type Act = 'revise' | 'split' | 'withdraw'

function Actions({ detail }: { detail: TargetDetail }) {
  const t = useT()
  const mayWrite = useCan('target.write')
  const [act, setAct] = useState<Act | null>(null)
  const close = () => setAct(null)
  if (!mayWrite) return null
  return (
    <div className={styles.actions}>
      <Button onClick={() => setAct('revise')}>{t('target.action.revise')}</Button>
      {detail.target.cells.length > 0 && <Button onClick={() => setAct('split')}>{t('target.action.split')}</Button>}
      <Button look="quiet" onClick={() => setAct('withdraw')}>
        {t('target.action.withdraw')}
      </Button>
      <Suspense fallback={null}>
        {act === 'revise' && <ReviseTarget detail={detail} onClose={close} />}
        {act === 'split' && <SplitTarget detail={detail} onClose={close} />}
        {act === 'withdraw' && <WithdrawTarget detail={detail} onClose={close} />}
      </Suspense>
    </div>
  )
}
